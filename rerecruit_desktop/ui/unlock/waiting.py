"""A quiet page for the moment before a notebook is open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.parts import label, mark


class WaitingPage(QWidget):
    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, ground="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = label(text, "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(words)
