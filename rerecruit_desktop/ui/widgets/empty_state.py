"""What stands where nothing is yet: a sign, a sentence, and the next thing to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label


class EmptyState(QWidget):
    def __init__(self, look: Look, icon: str, title: str, text: str, action: QPushButton | None = None) -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self._sign = QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 40, 32, 40)
        column.setSpacing(8)
        column.addStretch(1)
        for part in (self._sign, label(title, "h2", wraps=True), label(text, "muted", wraps=True)):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        if action is not None:
            column.addSpacing(8)
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        look.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        size = self._look.px(32)
        self._sign.setPixmap(self._look.icon(self._icon, "faint", size).pixmap(size))
