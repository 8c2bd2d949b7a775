"""A table of people with two lines in each row, painted, so that ten thousand of them cost no layout."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from rerecruit_desktop.domain.attention import Attention
from rerecruit_desktop.ui.widgets.avatar import paint_avatar
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark

Index = QModelIndex | QPersistentModelIndex
PERSON = 0  # the column of the names
_ROW, _HEAD = 56, 30
_LEAST_NAME, _LEAST_CELL = 120, 80
_ROOM_FOR_BADGE = 140  # in less the name has all of it
_PAD = 8  # that of the heads, too
_TIGHT = 18  # pixels around a head, at any text size
_LONGEST = 300  # characters of a text that are looked at


class PeopleModel(QAbstractTableModel):
    """One row for each person; the first column is their name, ``heads`` are those of the others."""

    def __init__(self, name: str, heads: tuple[str, ...]) -> None:
        super().__init__()
        self.heads = (name, *heads)
        self.rows: tuple[Attention, ...] = ()

    def show_rows(self, rows: tuple[Attention, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        return None

    def row_of(self, person_id: str) -> int:
        """The row of this person, or -1."""
        return next((number for number, one in enumerate(self.rows) if one.person.id == person_id), -1)


class PeopleDelegate(QStyledItemDelegate):
    """Paints ground, badge and two lines; what else a cell shows, a kind of it paints."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self.look.px(_LEAST_CELL), self.look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, PeopleModel)
        one, box = model.rows[index.row()], QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, box, index.column())
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        if index.column() == PERSON:
            self._paint_person(painter, inner, one)
        else:
            self.paint_cell(painter, inner, index.row(), index.column())
        painter.restore()

    def paint_cell(self, painter: QPainter, box: QRect, row: int, column: int) -> None:
        raise NotImplementedError

    def second_line(self, one: Attention) -> tuple[str, str]:
        """What stands under the name, and its colour."""
        return one.person.role, "muted"

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, column: int) -> None:
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen:
            painter.fillRect(box.adjusted(0, 1, 0, -1), self.look.colour("primary_soft"))
        if chosen and column == PERSON and option.widget is not None and option.widget.hasFocus():
            painter.fillRect(QRect(box.left(), box.top() + 1, 3, box.height() - 2), self.look.colour("primary"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), self.look.colour("line"))

    def _paint_person(self, painter: QPainter, box: QRect, one: Attention) -> None:
        if box.width() >= self.look.px(_ROOM_FOR_BADGE):
            badge = self.look.px(30)
            around = QRectF(box.left(), box.center().y() - badge / 2 + 1, badge, badge)
            paint_avatar(painter, around, one.person.initials, one.person.id, self.look.face)
            box = box.adjusted(badge + self.look.px(10), 0, 0, 0)
        self.write_two(painter, box, one.person.full_name, self.second_line(one))

    def write_two(self, painter: QPainter, box: QRect, above: str, below: tuple[str, str], token: str = "ink") -> None:
        middle, look = box.center().y() + 1, self.look
        one_line = not below[0].strip()
        first = QRect(box.left(), middle - look.px(9 if one_line else 18), box.width(), look.px(18))
        self.write(painter, first, above, 14, token, QFont.Weight.DemiBold)
        if not one_line:
            second = QRect(box.left(), middle, box.width(), look.px(17))
            self.write(painter, second, below[0], 12, below[1])

    def write(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        size: int,
        token: str,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> None:
        font = QFont(painter.font())
        font.setPixelSize(self.look.px(size))
        font.setWeight(weight)
        painter.setFont(font)
        painter.setPen(self.look.colour(token))
        shown = QFontMetrics(font).elidedText(text[:_LONGEST], Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)


class PeopleTable(QTableView):
    """``opened`` tells who is wanted, by O or a double click; ``numbers_wanted`` whose numbers, by Enter or Space.

    The column ``may_go`` is hidden where there is no room for all of them.
    """

    opened = Signal(str)
    numbers_wanted = Signal(str)

    def __init__(
        self,
        model: PeopleModel,
        delegate_of: type[PeopleDelegate],
        look: Look,
        name: str,
        *,
        may_go: int | None = None,
    ) -> None:
        super().__init__()
        self._people, self._look, self._may_go = model, look, may_go
        mark(self, role="table")
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(delegate_of(look, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        self.doubleClicked.connect(self._on_double_clicked)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def current_id(self) -> str:
        """Whose row is the current one, or nothing."""
        row = self.currentIndex().row()
        return self._people.rows[row].person.id if 0 <= row < len(self._people.rows) else ""

    def show_rows(self, rows: tuple[Attention, ...]) -> None:
        """Show them; the current person stays the current one, or the first becomes it."""
        current, at = self.current_id, self.verticalScrollBar().value()
        self._people.show_rows(rows)
        row = max(self._people.row_of(current), 0)
        if rows:
            self.setCurrentIndex(self._people.index(row, PERSON))
            self.verticalScrollBar().setValue(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = event.key(), self.current_id
        if current and key == Qt.Key.Key_O:
            self.opened.emit(current)
        elif current and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.numbers_wanted.emit(current)
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._people.rows[index.row()].person.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.px(_ROW))
        self.horizontalHeader().setFixedHeight(self._look.px(_HEAD))
        self._share_room()

    def _share_room(self) -> None:
        """As much for each column as its head needs, and the rest for the names; where that is too little, scroll."""
        room, least_name = self.viewport().width(), self._look.px(_LEAST_NAME)
        widths = self._least_widths(room - least_name)
        if self._may_go is not None:
            self.setColumnHidden(self._may_go, self._may_go not in widths)
        more = min(max(room - least_name - sum(widths.values()), 0) // (2 * len(widths)), self._look.px(36))
        for place, width in widths.items():
            self.setColumnWidth(place, width + more)
        self.setColumnWidth(PERSON, max(room - sum(widths.values()) - len(widths) * more, least_name))

    def _least_widths(self, room: int) -> dict[int, int]:
        """What the columns after the names need, in pixels; in little ``room`` one goes, and the others are tight."""
        font, look = QFont(self.font()), self._look
        font.setPixelSize(look.px(12))
        width_of = QFontMetrics(font).horizontalAdvance
        heads = {place: width_of(head) for place, head in enumerate(self._people.heads) if place != PERSON}
        wide = {place: max(width + look.px(18), look.px(_LEAST_CELL)) for place, width in heads.items()}
        if self._may_go is None or sum(wide.values()) <= room:
            return wide
        del wide[self._may_go]
        return wide if sum(wide.values()) <= room else {place: heads[place] + _TIGHT for place in wide}
