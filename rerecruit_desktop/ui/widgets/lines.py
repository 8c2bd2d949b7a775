"""A list of two-line entries, each with a day and a sign, painted, so that any number of them is light."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from rerecruit_desktop.ui.widgets.look import Look

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One entry: ``icon`` in the colour ``token``, ``aside`` in the left margin (a day), two lines of text."""

    key: str
    title: str
    detail: str = ""
    aside: str = ""
    icon: str = "circle"
    token: str = "muted"
    spoken: str = ""


class LazyLines(Sequence[Line]):
    """The lines of ``keys``, each made by ``draw`` when it is first looked at: thousands cost what is in sight."""

    def __init__(self, keys: Sequence[str], draw: Callable[[str], Line]) -> None:
        self._keys, self._draw = keys, draw
        self._rows = {key: row for row, key in enumerate(keys)}
        self._drawn: dict[str, Line] = {}

    @property
    def keys(self) -> Sequence[str]:
        """All of them in their order, without drawing one."""
        return self._keys

    def row_of(self, key: str) -> int:
        """The row of ``key``, or -1."""
        return self._rows.get(key, -1)

    def key_at(self, row: int) -> str:
        """The key in ``row``, without drawing it."""
        return self._keys[row]

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Line]: ...
    def __getitem__(self, place: int | slice) -> Line | Sequence[Line]:
        if isinstance(place, slice):
            return [self[row] for row in range(*place.indices(len(self)))]
        key = self._keys[place]
        if key not in self._drawn:
            self._drawn[key] = self._draw(key)
        return self._drawn[key]


def _keys(lines: Sequence[Line]) -> Sequence[str]:
    return lines.keys if isinstance(lines, LazyLines) else [line.key for line in lines]


class LineModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[Line] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """The same ones, only saying something else, keep their places: nothing scrolls, nothing is laid out anew."""
        if lines and _keys(lines) == _keys(self.lines):
            self.lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of the line with ``key``, or -1."""
        if isinstance(self.lines, LazyLines):
            return self.lines.row_of(key)
        return next((row for row, line in enumerate(self.lines) if line.key == key), -1)

    def key_at(self, row: int) -> str:
        return self.lines.key_at(row) if isinstance(self.lines, LazyLines) else self.lines[row].key

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken or ", ".join(part for part in (line.aside, line.title, line.detail) if part)
        return None


class LineDelegate(QStyledItemDelegate):
    """Paints a :class:`Line` as the timeline of the person page does."""

    def __init__(self, look: Look, aside_width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._aside_width = aside_width

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, self._look.px(56))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        look, box = self._look, QRect(option.rect)
        painter.save()
        self._paint_ground(painter, option, box)
        box.adjust(look.px(8), look.px(7), -look.px(8), -look.px(7))
        if self._aside_width:
            aside = QRect(box.left(), box.top(), look.px(self._aside_width), look.px(20))
            self._write(painter, aside, line.aside, 12, "muted")
            box.setLeft(aside.right() + look.px(6))
        sign = look.px(16)
        look.icon(line.icon, line.token, sign).paint(painter, box.left(), box.top() + look.px(2), sign, sign)
        box.setLeft(box.left() + look.px(26))
        title = QRect(box.left(), box.top(), box.width(), look.px(20))
        detail = QRect(box.left(), box.top() + look.px(21), box.width(), look.px(18))
        self._write(painter, title, line.title, 14, "ink", QFont.Weight.DemiBold)
        self._write(painter, detail, line.detail, 12, "muted")
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        chosen = option.state & QStyle.StateFlag.State_Selected
        hovered = option.state & QStyle.StateFlag.State_MouseOver
        if not (chosen or hovered):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = chosen and option.state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QPen(self._look.colour("primary"), 2) if has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("primary_soft" if chosen else "hover"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)

    def _write(
        self, painter: QPainter, box: QRect, text: str, size: int, token: str, weight: QFont.Weight | None = None
    ) -> None:
        font = QFont(painter.font())
        font.setPixelSize(self._look.px(size))
        font.setWeight(weight or QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        shown = QFontMetrics(font).elidedText(text[:1000], Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)


class LineList(QListView):
    """The list; ``opened`` tells the key of a line by Enter or double click, ``current_changed`` by moving to it."""

    opened = Signal(str)
    current_changed = Signal(str)

    def __init__(self, look: Look, name: str, aside_width: int = 82, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._lines = LineModel()
        self._is_restoring = False
        self.setModel(self._lines)
        self.setItemDelegate(LineDelegate(look, aside_width, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_opened)
        self.selectionModel().currentChanged.connect(self._on_moved)
        look.changed.connect(self._on_look_changed)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show ``lines``; the current one stays current when it is still among them, which tells nothing."""
        current = self.current_key()
        self._is_restoring = True
        self._lines.show_lines(lines)
        self.updateGeometry()
        if current:
            self.go_to(current)
        self._is_restoring = False

    def fit_lines(self) -> None:
        """Be no higher than the lines there are; where there is less room, scroll."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        height = self._lines.rowCount() * max(self.sizeHintForRow(0), 0) + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(
            super().minimumSizeHint().width(), min(self.sizeHint().height(), 2 * max(self.sizeHintForRow(0), 0))
        )

    def choose_none(self) -> None:
        """No line is the current one."""
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()

    def current_key(self) -> str:
        index = self.currentIndex()
        return self._lines.key_at(index.row()) if index.isValid() else ""

    def go_to(self, key: str) -> None:
        if (row := self._lines.row_of(key)) >= 0:
            self.setCurrentIndex(self._lines.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._lines.key_at(index.row()))

    def _on_moved(self, index: QModelIndex) -> None:
        if index.isValid() and not self._is_restoring:
            self.current_changed.emit(self._lines.key_at(index.row()))

    def _on_look_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
