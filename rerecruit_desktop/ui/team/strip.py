"""Due dates on a strip of weeks: who is late, and who is due in which of the coming weeks."""

from datetime import date

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.weeks_ahead import WEEKS, Week, WeeksAhead
from rerecruit_desktop.ui.moments import due_chip
from rerecruit_desktop.ui.widgets.avatar import paint_avatar
from rerecruit_desktop.ui.widgets.day_text import qdate, spoken_day
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label, mark

AT_A_GLANCE = 3  # people in one column
_MOST_IN_MENU = 200
_LEAST_COLUMNS = 4
_HEIGHT, _BADGE, _NARROW = 28, 20, 64
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class _Mark(QAbstractButton):
    """Somebody in a week, or how many more there are; the arrows walk from one to another."""

    stepped = Signal(int, int)

    def __init__(self, look: Look, entry: RosterEntry | None = None) -> None:
        super().__init__()
        self._look, self.entry = look, entry
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_NARROW), self._look.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (step := _ARROWS.get(Qt.Key(event.key()))) is not None:
            self.stepped.emit(*step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, box = self._look, self.rect().adjusted(1, 1, -1, -1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("primary"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
            left = box.left() + 1
            if self.entry is not None:
                left = self._paint_badge(painter, left)
            self._paint_words(painter, left)

    def _paint_badge(self, painter: QPainter, left: int) -> int:
        assert self.entry is not None
        size = self._look.px(_BADGE)
        top = (self.height() - size) // 2
        person, around = self.entry.person, QRectF(left, top, size, size)
        paint_avatar(painter, around, person.initials, person.id, self._look.face)
        return left + size + self._look.px(5)

    @property
    def _is_narrow(self) -> bool:
        return self.entry is not None and self.width() < self._look.px(_NARROW)

    def _paint_words(self, painter: QPainter, left: int) -> None:
        if self._is_narrow:
            return
        font = self.font()
        font.setPixelSize(self._look.px(12))
        painter.setFont(font)
        painter.setPen(self._look.colour("ink" if self.entry is not None else "muted"))
        room = self.rect().adjusted(left, 0, -self._look.px(3), 0)
        shown = QFontMetrics(font).elidedText(self.text()[:100], Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)


class _Column(QWidget):
    """One week: its name, the first few people in it, and the number of the others."""

    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._week = Week(None, None)
        self._today = date.min
        self._head = label("", "cell")
        self.marks: list[_Mark] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._head)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_week(self, week: Week, name: str, today: date, *, is_strong: bool) -> None:
        self._week, self._today = week, today
        self._head.setText(name)
        mark(self._head, role="hint" if is_strong else "small")
        for gone in self.marks:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        shown = week.due if len(week.due) <= AT_A_GLANCE else week.due[: AT_A_GLANCE - 1]
        self.marks = [self._person(entry) for entry in shown]
        if len(shown) < len(week.due):
            self.marks.append(self._others(week.due[len(shown) :], name))
        for place, made in enumerate(self.marks):
            self._column.insertWidget(place + 1, made)

    @property
    def head_width(self) -> int:
        return self._head.sizeHint().width()

    def _person(self, entry: RosterEntry) -> _Mark:
        made = _Mark(self._look, entry)
        made.setText(entry.person.short_name)
        spoken = due_text(entry, self._today)
        made.setAccessibleName(spoken)
        made.setToolTip(spoken)
        made.clicked.connect(self._on_clicked)
        return made

    def _others(self, rest: tuple[RosterEntry, ...], name: str) -> _Mark:
        made = _Mark(self._look)
        made.setText(self.tr("+ {n}").format(n=len(rest)))
        made.setAccessibleName(self.tr("{n} more: {week}").format(n=len(rest), week=name))
        made.setToolTip(made.accessibleName())
        made.clicked.connect(self._on_more)
        return made

    def _on_clicked(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, _Mark) and pressed.entry is not None:
            self.opened.emit(pressed.entry.person.id)

    def _on_more(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self._head.text())
        for entry in self._week.due[AT_A_GLANCE - 1 :][:_MOST_IN_MENU]:
            action = menu.addAction(due_text(entry, self._today).replace("&", "&&"))
            action.setData(entry.person.id)
        menu.triggered.connect(self._on_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.marks[-1].mapToGlobal(self.marks[-1].rect().bottomLeft()))

    def _on_chosen(self, action: object) -> None:
        self.opened.emit(getattr(action, "data", str)())


def due_text(entry: RosterEntry, today: date) -> str:
    """Somebody and their due date in one line."""
    day = spoken_day(entry.due_on, today, QLocale()) if entry.due_on else ""
    return f"{entry.person.full_name[:100]}: {day}, {due_chip(entry, today)}"


class WeekStrip(QFrame):
    """``opened`` tells whom a click or Enter asks for; the arrow keys walk along the weeks."""

    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self.setAccessibleName(self.tr("Due in the coming weeks"))
        self._ahead: WeeksAhead | None = None
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        self.columns = [_Column(look) for _ in range(WEEKS + 1)]
        self.beside = label("", "small")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 12, 10)
        self._column.setSpacing(6)
        self._column.addLayout(self._row)
        self._column.addWidget(self.beside)
        for one in self.columns:
            self._row.addWidget(one, 1)
            one.opened.connect(self.opened)

    def show_weeks(self, ahead: WeeksAhead, today: date) -> None:
        focus = next((one.entry.person.id for one in self._marks() if one.hasFocus() and one.entry), "")
        weeks = (ahead.late, *ahead.weeks)
        for place, column in enumerate(self.columns):
            if place < len(weeks):
                column.show_week(weeks[place], self._name(weeks[place], place), today, is_strong=place == 1)
        self._ahead = ahead
        self._fit()
        for made in self._marks():
            made.stepped.connect(self._on_stepped)
        self._let_tab_in()
        for made in self._marks():
            if focus and made.entry is not None and made.entry.person.id == focus:
                made.setFocus()

    def _name(self, week: Week, place: int) -> str:
        if week.first is None:
            return self.tr("Late")
        return self.tr("This week") if place == 1 else QLocale().toString(qdate(week.first), "d MMM")

    def _fit(self) -> None:
        """As many weeks as have room for their names; who is due after them is counted."""
        if self._ahead is None:
            return
        shown = [column for place, column in enumerate(self.columns) if place <= len(self._ahead.weeks)]
        widest = max(column.head_width for column in shown) + self._row.spacing()
        around = self._column.contentsMargins()
        room = self.contentsRect().width() - around.left() - around.right()
        count = min(max(room // widest, _LEAST_COLUMNS), len(shown))
        for place, column in enumerate(self.columns):
            column.setVisible(place < count)
        beyond = sum(len(week.due) for week in self._ahead.weeks[count - 1 :])
        self.beside.setText(self._others(self._ahead.later + beyond, self._ahead.new))
        self.beside.setVisible(bool(self.beside.text()))

    def _others(self, due_later: int, not_yet: int) -> str:
        later = self.tr("{n} due later").format(n=due_later) if due_later else ""
        new = self.tr("{n} not talked to yet").format(n=not_yet) if not_yet else ""
        return " · ".join(part for part in (later, new) if part)

    def _marks(self) -> list[_Mark]:
        return [made for column in self.columns for made in column.marks if column.isVisibleTo(self)]

    def _let_tab_in(self) -> None:
        """The Tab key comes to one of them only; from there the arrows go on."""
        for place, made in enumerate(self._marks()):
            policy = Qt.FocusPolicy.StrongFocus if place == 0 else Qt.FocusPolicy.ClickFocus
            made.setFocusPolicy(policy)

    def _on_stepped(self, right: int, down: int) -> None:
        filled = [column.marks for column in self.columns if column.marks and column.isVisibleTo(self)]
        here = next((place for place, marks in enumerate(filled) if self.sender() in marks), -1)
        if here < 0 or not 0 <= here + right < len(filled):
            return
        row = min(filled[here].index(self.sender()), len(filled[here + right]) - 1) + down  # type: ignore[arg-type]
        if 0 <= row < len(filled[here + right]):
            filled[here + right][row].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
