"""A one-line text field that tells only of what was typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget


class LineField(QLineEdit):
    """Line ends in pasted text become spaces; nothing pasted is cut off."""

    typed = Signal(str)

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(2**31 - 1)
        self.textEdited.connect(self.typed)

    def fill(self, text: str) -> None:
        """Show ``text``; the same text is left alone, cursor and all."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
