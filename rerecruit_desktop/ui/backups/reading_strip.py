"""The strip above a backup that is only looked into."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark, rule


class ReadingFrame(QWidget):
    """``content`` under a strip that says what it is; ``back_wanted`` leads to where one came from."""

    back_wanted = Signal()

    def __init__(self, moment: str, content: QWidget, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        strip = QWidget()
        mark(strip, ground="surface")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        text = self.tr("This is the backup of {moment}, for reading only: nothing that you change is kept.")
        self.back = button(self.tr("Back"), "primary")
        self.back.clicked.connect(self.back_wanted)
        row = QHBoxLayout(strip)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(IconLabel(look, "info", "muted", 16))
        row.addWidget(label(text.format(moment=moment), wraps=True), 1)
        row.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(rule())
        column.addWidget(content, 1)
