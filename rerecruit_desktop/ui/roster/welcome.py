"""What stands on the desk while the roster is empty."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.empty_state import EmptyState
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark


class WelcomePage(QWidget):
    new_person_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, ground="paper")
        add = button(self.tr("Add your first direct report"), "primary")
        add.clicked.connect(self.new_person_wanted)
        title = self.tr("Who would you hate to lose?")
        text = self.tr("Begin with that person. A name is enough; everything else grows from your conversations.")
        column = QVBoxLayout(self)
        column.addWidget(EmptyState(look, "people", title, text, add))
