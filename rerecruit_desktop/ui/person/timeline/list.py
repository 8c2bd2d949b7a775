"""The rows of the timeline under the heads of their months, painted, so that any number of them is light."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from rerecruit_desktop.ui.widgets.lines import Line, LineDelegate, LineModel
from rerecruit_desktop.ui.widgets.look import Look

Index = QModelIndex | QPersistentModelIndex
ROW, HEAD, ASIDE = 56, 40, 82  # pixels at the usual text size
_SCREENS_AHEAD = 2
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TimelineModel(LineModel):
    """Lines; one without a key is the head of a month, which can't be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_head = index.isValid() and not self.lines[index.row()].key
        return Qt.ItemFlag.NoItemFlags if is_head else super().flags(index)

    def add_lines(self, lines: Sequence[Line]) -> None:
        first = len(self.lines)
        self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
        self.lines += lines
        self.endInsertRows()

    def change(self, row: int, line: Line) -> None:
        self.lines[row] = line
        self.dataChanged.emit(self.index(row), self.index(row))


class TimelineDelegate(LineDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        if line.key:
            super().paint(painter, option, index)
            return
        painter.save()
        box = QRect(option.rect).adjusted(self._look.px(8), self._look.px(12), -self._look.px(8), 0)
        self._write(painter, box, line.title, 12, "faint")
        painter.restore()


class TimelineList(QTableView):
    """Tells the keys of rows: ``chosen`` by a click, ``opened`` by Enter, Space or a double click,
    ``removed`` by Delete. ``near_end`` says that more rows are wanted.
    """

    chosen = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    near_end = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.lines = TimelineModel()
        self.setModel(self.lines)
        self.setItemDelegate(TimelineDelegate(look, ASIDE, self))
        self._shape()
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_opened)
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        self.verticalScrollBar().rangeChanged.connect(self._look_ahead)
        look.changed.connect(self._size)
        self._size()

    def _shape(self) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _size(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.px(ROW))
        self._size_heads(0)
        self.viewport().update()

    def _size_heads(self, first: int) -> None:
        """The rows are equally high but for the heads: the table itself need not ask each one."""
        for row, line in enumerate(self.lines.lines[first:], first):
            if not line.key:
                self.setRowHeight(row, self._look.px(HEAD))

    def sizeHint(self) -> QSize:
        return QSize(320, self._look.px(3 * ROW))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these in place of all; the chosen one stays chosen, where it is, when it is still among them."""
        chosen, place = self.current_key(), self.verticalScrollBar().value()
        self.lines.show_lines(list(lines))
        self._size_heads(0)
        self.verticalScrollBar().setValue(place)
        if chosen:
            self.go_to(chosen)

    def add_lines(self, lines: Sequence[Line]) -> None:
        """Put older ones underneath."""
        if lines:
            first = len(self.lines.lines)
            self.lines.add_lines(lines)
            self._size_heads(first)

    def change(self, line: Line) -> bool:
        """Show the line in place of the one with its key; ``False`` where there is none."""
        row = self._row_of(line.key)
        if row is None:
            return False
        self.lines.change(row, line)
        return True

    def current_key(self) -> str:
        index = self.currentIndex()
        return self.lines.lines[index.row()].key if index.isValid() else ""

    def go_to(self, key: str) -> bool:
        """Choose the row with that key; ``False`` where there is none."""
        row = self._row_of(key)
        if row is not None:
            self.setCurrentIndex(self.lines.index(row))
        return row is not None

    def go_to_first(self) -> None:
        """Choose the newest row."""
        first = next((line.key for line in self.lines.lines if line.key), "")
        if first:
            self.go_to(first)

    def _row_of(self, key: str) -> int | None:
        return next((row for row, line in enumerate(self.lines.lines) if line.key == key), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key()
        if event.key() in _OPENING and key:
            self.opened.emit(key)
        elif event.key() == Qt.Key.Key_Delete and key:
            self.removed.emit(key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by key finds a row chosen: the first that can be stands below a head."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and not self.current_key():
            self.go_to_first()

    def _on_clicked(self, index: QModelIndex) -> None:
        if key := self.lines.lines[index.row()].key:
            self.chosen.emit(key)

    def _on_opened(self, index: QModelIndex) -> None:
        if key := self.lines.lines[index.row()].key:
            self.opened.emit(key)

    def _look_ahead(self) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() < _SCREENS_AHEAD * self.viewport().height():
            self.near_end.emit()
