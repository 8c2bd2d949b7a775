"""What the editor's keys do, for the mouse: exact words, a list, strong words, and the time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button


class WritingTools(QWidget):
    """Out of the Tab key's way: who has the keyboard uses the keys that the tooltips tell."""

    quote_wanted = Signal()
    list_wanted = Signal()
    strong_wanted = Signal()
    time_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        tools = (
            (self._tool("quote", self.tr("Exact words"), "Ctrl+Shift+E"), self.quote_wanted),
            (self._tool("list", self.tr("List"), "Ctrl+Shift+L"), self.list_wanted),
            (self._tool("bold", self.tr("Strong"), "Ctrl+B"), self.strong_wanted),
            (self._tool("clock", self.tr("Put in the time"), "Ctrl+Shift+T"), self.time_wanted),
        )
        for made, wanted in tools:
            row.addWidget(made)
            made.clicked.connect(wanted)

    def _tool(self, icon: str, name: str, keys: str) -> QPushButton:
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        made = button("", "quiet", tip=f"{name}  ({shown})")
        made.setAccessibleName(name)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look.dress(made, icon, "muted", 16)
        return made
