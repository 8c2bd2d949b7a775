"""One-line text fields that tell only of what a person wrote."""

import re

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

_LINE_END = re.compile("[\n\r\v\f\x85\u2028\u2029]")  # one for one, so that the cursor stays


class TypedLine(QLineEdit):
    """``typed`` by keys, by pasting, by dictation or another aid; not when the program itself fills it.

    Qt's own signal for edits stays silent when assistive technology sets the text: that would be lost.
    """

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_being_filled = False
        self.textChanged.connect(self._on_text_changed)

    def put(self, text: str) -> None:
        """Show ``text`` without telling."""
        self._is_being_filled = True
        self.setText(text)
        self._is_being_filled = False

    def _on_text_changed(self, text: str) -> None:
        if self._is_being_filled:
            return
        if (one_line := _LINE_END.sub(" ", text)) != text:
            cursor = self.cursorPosition()
            self.put(one_line)
            self.setCursorPosition(cursor)
        self.typed.emit(one_line)


def make_clearable(line: QLineEdit) -> None:
    """A button at its end that empties it, named for a screen reader."""
    line.setClearButtonEnabled(True)
    for made in line.findChildren(QToolButton):
        made.setAccessibleName(QCoreApplication.translate("LineField", "Clear"))


class LineField(TypedLine):
    """Line ends in pasted text become spaces; nothing pasted is cut off."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(2**31 - 1)

    def fill(self, text: str) -> None:
        """Show ``text``; the same text is left alone, cursor and all."""
        if text != self.text():
            self.put(text)
            self.setCursorPosition(0)
