"""The milestones of a person on a line of months: what was reached or dropped at the left, six months ahead."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rerecruit_desktop.domain.milestone import Milestone, is_late
from rerecruit_desktop.domain.today import earlier
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import state_text
from rerecruit_desktop.ui.person.line_mark import LineMark, moved_by
from rerecruit_desktop.ui.person.line_painting import LinePainting
from rerecruit_desktop.ui.person.line_plan import LOOK_BACK, MARK, LinePlan, Sizes, bare_plan, plan, scale_for
from rerecruit_desktop.ui.widgets.look import Look

_MOST_SHOWN = 30
_FOR_NAMES, _FOR_MARKS = 330, 170  # pixels a page must have at the usual text size
_LONGEST = 200  # characters of a goal


class MilestoneLine(QWidget):
    """``chosen`` by a click, ``opened`` by Enter, ``moved`` to another day by the mouse (``True``) or by key.

    ``rested`` when the keyboard leaves a mark: nothing more comes of the same series of keys.
    """

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(str, object, bool)
    rested = Signal()

    def __init__(self, look: Look, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._today = look, today
        self.marks: list[LineMark] = []
        self.names: list[str] = []
        self._scale = scale_for((), today())
        self.plan = LinePlan(self._scale, 0, 0, 0.0, 0.0)
        self._is_named = self._has_room = True
        self._before: date | None = None  # where a mark stood before it was dragged
        self.setAccessibleName(self.tr("Milestones on a line of months"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._place)

    def show_milestones(self, milestones: Sequence[Milestone]) -> None:
        """Those that have a day, but not what ended more than a year ago; marks that stay keep the keyboard."""
        back = earlier(self._today(), LOOK_BACK)
        dated = [one for one in milestones if one.shown_on and (one.is_open or one.shown_on >= back)]
        shown = sorted(dated, key=_order)[-_MOST_SHOWN:]
        known = {mark.milestone.id: mark for mark in self.marks}
        self.marks = [known.pop(one.id) if one.id in known else self._make(one) for one in shown]
        for gone in known.values():
            gone.hide()
            gone.deleteLater()
        for mark, one in zip(self.marks, shown, strict=True):
            mark.show_milestone(one)
        self.setVisible(bool(self.marks) and self._has_room)
        self._let_tab_in()
        self._scale_anew()

    def fit(self, height: int) -> None:
        """Leave the names away, or everything, where a page of so many pixels needs the room for the list."""
        is_named, has_room = height >= self._look.px(_FOR_NAMES), height >= self._look.px(_FOR_MARKS)
        if (is_named, has_room) != (self._is_named, self._has_room):
            self._is_named, self._has_room = is_named, has_room
            self.setVisible(bool(self.marks) and has_room)
            self._place()

    def choose(self, milestone_id: str) -> None:
        """Mark the one that is read or changed beside the list."""
        for mark in self.marks:
            mark.is_current = mark.milestone.id == milestone_id
            mark.update()
        self._let_tab_in()

    def _make(self, milestone: Milestone) -> LineMark:
        mark = LineMark(self._look, milestone, self)
        mark.clicked.connect(self._on_clicked)
        mark.wanted.connect(self._on_wanted)
        mark.reached.connect(self._on_reached)
        mark.left.connect(self._on_left)
        mark.walked.connect(self._on_walked)
        mark.stepped.connect(self._on_stepped)
        mark.dragged.connect(self._on_dragged)
        mark.dropped.connect(self._on_dropped)
        mark.released_back.connect(self._on_released_back)
        mark.show()
        return mark

    def _scale_anew(self) -> None:
        self._scale = scale_for([_day(mark.milestone) for mark in self.marks], self._today())
        self._place()

    def _place(self) -> None:
        """Put each mark where its day is, apart from the others, and its name where there is room."""
        self.marks.sort(key=lambda mark: _order(mark.milestone))
        self.names = [self._name(mark) for mark in self.marks]
        days = [_day(mark.milestone) for mark in self.marks]
        sizes = Sizes(self._look.px, QFontMetricsF(self._font()).horizontalAdvance)
        if self._is_named:
            self.plan = plan(self._scale, days, self.names, self.width(), sizes)
        else:
            self.plan = bare_plan(self._scale, days, self.width(), self._look.px)
        self.setFixedHeight(self.plan.height)
        size = self._look.px(MARK)
        for mark, x in zip(self.marks, self.plan.middles, strict=True):
            mark.setGeometry(round(x - size / 2), round(self.plan.line_y - size / 2), size, size)
            self._say(mark)
        self.update()

    def _name(self, mark: LineMark) -> str:
        """Of one that is being moved its day, too."""
        one, today = mark.milestone, self._today()
        day = day_text(_day(one), today) if mark.is_dragged or mark.hasFocus() else ""
        return " · ".join(part for part in (day, one_line(one.goal)[:_LONGEST], self._late(one)) if part)

    def _late(self, one: Milestone) -> str:
        return self.tr("late") if is_late(one, self._today()) else ""

    def _say(self, mark: LineMark) -> None:
        one = mark.milestone
        parts = (
            one_line(one.goal)[:_LONGEST],
            state_text(one.state),
            day_text(_day(one), self._today()),
            self._late(one),
        )
        spoken = ", ".join(part for part in parts if part)
        how = self.tr("Left and Right move it by a day, with Shift by a week, with Ctrl by a month. Enter opens it.")
        told = how if one.is_open else self.tr("Enter opens it.")
        if spoken != mark.accessibleName():
            mark.setAccessibleName(spoken)
        mark.setAccessibleDescription(told)
        mark.setToolTip(f"{spoken}\n{told}")

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._look.px(12))
        return font

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        today = self._today()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._font())
            painting = LinePainting(painter, self.plan, self._look)
            painting.months(today, self.tr("today"))
            for place, (mark, name) in enumerate(zip(self.marks, self.names, strict=True)):
                one = mark.milestone
                token = "bad_text" if is_late(one, today) else "ink" if one.is_open else "muted"
                painting.name(place, name, token)

    def _let_tab_in(self) -> None:
        """The Tab key comes to one mark only: the one that has it, the current one, or the first that is open."""
        held = [mark for mark in self.marks if mark.hasFocus()]
        current = [mark for mark in self.marks if mark.is_current]
        entry = next(
            iter([*held, *current, *(mark for mark in self.marks if mark.milestone.is_open), *self.marks]), None
        )
        for mark in self.marks:
            mark.setFocusPolicy(Qt.FocusPolicy.StrongFocus if mark is entry else Qt.FocusPolicy.ClickFocus)

    def _on_reached(self) -> None:
        self._let_tab_in()
        self._place()

    def _on_left(self) -> None:
        self._place()
        self.rested.emit()

    def _on_clicked(self) -> None:
        mark = self.sender()
        if isinstance(mark, LineMark):
            self.chosen.emit(mark.milestone.id)

    def _on_wanted(self, mark: LineMark) -> None:
        self.opened.emit(mark.milestone.id)

    def _on_walked(self, mark: LineMark, by: int) -> None:
        place = self.marks.index(mark) + by
        if 0 <= place < len(self.marks):
            self.marks[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stepped(self, mark: LineMark, days: int) -> None:
        if mark.milestone.is_open and mark.milestone.target_on is not None:
            self._move(mark, moved_by(mark.milestone.target_on, days))
            self._scale_anew()
            self.moved.emit(mark.milestone.id, mark.milestone.target_on, False)

    def _on_dragged(self, mark: LineMark, x: float) -> None:
        if self._before is None:
            self._before = mark.milestone.target_on
        self._move(mark, self.plan.day(x))
        self._place()

    def _on_dropped(self, mark: LineMark) -> None:
        before, self._before = self._before, None
        self._scale_anew()
        if mark.milestone.target_on != before:
            self.moved.emit(mark.milestone.id, mark.milestone.target_on, True)

    def _on_released_back(self, mark: LineMark) -> None:
        if self._before is not None:
            self._move(mark, self._before)
            self._before = None
            self._place()

    def _move(self, mark: LineMark, day: date) -> None:
        mark.show_milestone(replace(mark.milestone, target_on=day))


def _day(milestone: Milestone) -> date:
    return milestone.shown_on or date.min


def _order(milestone: Milestone) -> tuple[date, str]:
    return _day(milestone), milestone.id
