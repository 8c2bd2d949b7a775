"""A list at the left and what is chosen in it at the right; where both don't fit, one of them at a time."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button

_LEAST = 75  # average letters in a row; narrower, a form beside a list would be cut
_SHARES = (5, 4)


class TwoPanes(QWidget):
    """Narrow, the list is shown until :meth:`show_detail`, and again by the way back (Alt+Left)."""

    def __init__(self, look: Look, overview: QWidget, detail: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview, self._is_narrow, self._is_detail_wanted = overview, False, False
        self.back = button(self.tr("Back to the list"), "quiet", key="Alt+Left")
        look.dress(self.back, "arrow-left")
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(4)
        right.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(detail, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(overview, _SHARES[0])
        row.addWidget(self._right, _SHARES[1])
        self.back.clicked.connect(self._on_back)
        self._arrange()

    def show_detail(self) -> None:
        """One was chosen to be read or changed."""
        self._is_detail_wanted = True
        self._arrange()

    def show_overview(self) -> None:
        """Nothing is chosen any more."""
        self._is_detail_wanted = False
        self._arrange()

    def _arrange(self) -> None:
        self._overview.setVisible(not (self._is_narrow and self._is_detail_wanted))
        self._right.setVisible(not self._is_narrow or self._is_detail_wanted)
        self.back.setVisible(self._is_narrow)

    def _on_back(self) -> None:
        self.show_overview()
        self._overview.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < _LEAST * self.fontMetrics().averageCharWidth()
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self._arrange()
