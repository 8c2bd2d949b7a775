"""A row that becomes a column where there is no room for it side by side."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayoutItem, QSizePolicy, QWidget

Direction = QBoxLayout.Direction


class FoldingRow(QWidget):
    """Parts side by side, or one under the other when the row is narrower than ``least`` average letters wide.

    Without ``least``, when the parts don't fit side by side.
    """

    def __init__(self, least: int = 0, spacing: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._wanted = least, 0
        self.row = QBoxLayout(Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(spacing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_folded(self) -> bool:
        return self.row.direction() is Direction.TopToBottom

    def ask_for(self, pixels: int) -> None:
        """Fold also where there are fewer ``pixels`` than this in a row."""
        self._wanted = pixels
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a part came, went or changed its words
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        least = self._least * self.fontMetrics().averageCharWidth() or self._side_by_side()
        narrow = self.width() < max(least, self._wanted)
        if narrow is not self.is_folded:
            self.row.setDirection(Direction.TopToBottom if narrow else Direction.LeftToRight)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest part, or it would never be too narrow for all of them."""
        widest = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def _side_by_side(self) -> int:
        widths = [item.sizeHint().width() for item in self._shown()]
        return sum(widths) + self.row.spacing() * max(len(widths) - 1, 0)

    def _shown(self) -> list[QLayoutItem]:
        items = (self.row.itemAt(place) for place in range(self.row.count()))
        return [item for item in items if item is not None and not item.isEmpty()]
