"""How the dialogue shares its width: the sides give way before the centre does."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import rule

_LEFT, _LEFT_SHARE = 231, 0.25
_RIGHT, _RIGHT_SHARE = 279, 0.27
_LEAST_WIDTH = 560


class ThreeColumns(QWidget):
    def __init__(
        self, look: Look, left: QWidget, centre: QWidget, right: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._left, self._right = look, left, right
        self._sides = (left, rule(upright=True), rule(upright=True), right)
        self.setMinimumWidth(_LEAST_WIDTH)  # the sides give way as far as that
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self._sides[1])
        row.addWidget(centre, 1)
        row.addWidget(self._sides[2])
        row.addWidget(right)
        look.changed.connect(self._share_width)

    def show_sides(self, shown: bool) -> None:
        """Leave the whole width to the centre, or take it back."""
        for side in self._sides:
            side.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        self._left.setFixedWidth(min(self._look.px(_LEFT), int(self.width() * _LEFT_SHARE)))
        self._right.setFixedWidth(min(self._look.px(_RIGHT), int(self.width() * _RIGHT_SHARE)))
