"""A row that becomes a column where there is no room for it side by side."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

Direction = QBoxLayout.Direction


class FoldingRow(QWidget):
    """Parts side by side, or one under the other when the row is narrower than ``least`` average letters wide."""

    def __init__(self, least: int, spacing: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self.row = QBoxLayout(Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(spacing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_folded(self) -> bool:
        return self.row.direction() is Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < self._least * self.fontMetrics().averageCharWidth()
        if narrow is not self.is_folded:
            self.row.setDirection(Direction.TopToBottom if narrow else Direction.LeftToRight)
