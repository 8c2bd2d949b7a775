"""A small line through a few marks, the last one with a dot."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from rerecruit_desktop.ui.widgets.look import Look

_WIDTH, _HEIGHT, _EDGE = 72, 24, 4
MOST_POINTS = 8


class TrendLine(QWidget):
    """For the eye only: whoever shows it says the same in words. Nothing is drawn for fewer than two marks."""

    def __init__(self, look: Look, lowest: int, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._lowest, self._highest = look, lowest, highest
        self._marks: Sequence[int] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_marks(self, marks: Sequence[int], spoken: str) -> None:
        """The last of ``marks``, the oldest at the left; ``spoken`` tells them."""
        self._marks = marks[-MOST_POINTS:]
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    def points(self) -> list[QPointF]:
        """Where each mark stands: as far apart as there is room, the highest on top."""
        across = (self.width() - 2 * _EDGE) / max(len(self._marks) - 1, 1)
        up = (self.height() - 2 * _EDGE) / max(self._highest - self._lowest, 1)
        return [
            QPointF(_EDGE + place * across, self.height() - _EDGE - (mark - self._lowest) * up)
            for place, mark in enumerate(self._marks)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        points = self.points()
        if len(points) < 2:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(self._look.colour("muted"), 1.5)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(points))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("primary"))
            painter.drawEllipse(points[-1], 3, 3)
