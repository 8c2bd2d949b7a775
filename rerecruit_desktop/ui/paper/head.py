"""The head of the page: whose papers they are, the way back, and the ways out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.elided import ElidedLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark, set_key


class PaperHead(QWidget):
    """``left``, ``print_wanted`` and ``save_wanted`` tell what was pressed."""

    left = Signal()
    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(self.tr("Papers"), "h1")
        self.who = ElidedLabel()
        self.back = button(self.tr("Back"), key="Esc", tip=self.tr("Back"))
        self.print = button(self.tr("Print…"), key="Ctrl+P")
        self.save = button(self.tr("Save PDF…"), "primary", key="Ctrl+S")
        mark(self.who, role="muted")
        look.dress(self.back, "arrow-left")
        look.dress(self.print, "print")
        look.dress(self.save, "save", "on_primary")
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addWidget(self._title)
        row.addWidget(self.who, 1)
        row.addWidget(self.print)
        row.addWidget(self.save)

    def show_name(self, name: str) -> None:
        """Say whose papers are shown; nobody's are those of the team."""
        self.who.setText(name or self.tr("Your team"))
        set_key(self.back, "Esc", self.tr("Back to the person") if name else self.tr("Back"))

    def show_ways(self, *, is_ready: bool, are_several: bool) -> None:
        """What can be done with what is shown: several papers at once go into a folder, and not to the printer."""
        words = self.tr("Save all…") if are_several else self.tr("Save PDF…")
        self.save.setText(words)
        self.save.setAccessibleName(words)
        set_key(self.save, "Ctrl+S", self.tr("Save the papers into a folder") if are_several else words)
        self.save.setEnabled(is_ready)
        self.print.setEnabled(is_ready and not are_several)

    def give_room(self, *, is_narrow: bool) -> None:
        """Leave the title out where the name needs its room."""
        self._title.setHidden(is_narrow)
