"""A text of the closing under its heading, which says who may ever read it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.parts import label, mark


class NoteBox(QFrame):
    """Tells what is ``typed``; private unless it is ``shareable``."""

    typed = Signal(str)

    def __init__(
        self, title: str, hint: str, least: int = 2, *, shareable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self.text = GrowingText(least=least, most=14)
        self.text.setAccessibleName(title)
        self.text.setPlaceholderText(hint)
        head = FoldingRow(spacing=10)
        head.row.addWidget(label(title, "h2"))
        head.row.addWidget(self._chip(shareable), 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 18)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.text)
        self.text.typed.connect(self.typed)

    def _chip(self, shareable: bool) -> QWidget:
        told = self.tr("shareable: it stands on the handout") if shareable else self.tr("private: only for you")
        chip = label(told)
        mark(chip, chip="ok" if shareable else "neutral")
        self.text.setAccessibleDescription(told)
        return chip

    def fill(self, text: str) -> None:
        """Show ``text``, unless it is being typed in."""
        if not self.text.hasFocus():
            self.text.fill(text)
