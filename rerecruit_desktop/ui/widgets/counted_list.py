"""A list of names, each with how many there are of it at the edge."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from rerecruit_desktop.ui.widgets.lines import Index, Line, LineDelegate, LineList
from rerecruit_desktop.ui.widgets.look import Look


class CountedDelegate(LineDelegate):
    """Paints the title of a :class:`Line`, and its ``aside`` at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(120), self._look.px(38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        look, box = self._look, QRect(option.rect)
        painter.save()
        self._paint_ground(painter, option, box)
        box.adjust(look.px(10), 0, -look.px(10), 0)
        small = QFont(painter.font())
        small.setPixelSize(look.px(12))
        count = QRect(box)
        count.setLeft(box.right() - QFontMetrics(small).horizontalAdvance(line.aside) - 1)
        self._write(painter, count, line.aside, 12, "muted")
        box.setRight(count.left() - look.px(8))
        self._write(painter, box, line.title, 14, "ink", QFont.Weight.Medium)
        painter.restore()


class CountedList(LineList):
    """``current_changed`` tells the key of the name one moves to."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, 0, parent)
        self.setItemDelegate(CountedDelegate(look, 0, self))

    def show_counts(self, rows: Sequence[tuple[str, str, int]], chosen: str) -> None:
        """Show each key's name with its count, and the ``chosen`` one as such, without telling that one moved."""
        number = self.locale().toString
        lines = [Line(key, name, aside=number(n), spoken=f"{name}, {number(n)}") for key, name, n in rows]
        self.blockSignals(True)
        self.show_lines(lines)
        self.go_to(chosen)
        self.blockSignals(False)
