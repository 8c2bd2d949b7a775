"""A text box for Markdown as it is typed: it shows what is marked, and has keys for lists and quotes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.markdown_edits import (
    deeper,
    is_empty_item,
    less_deep,
    next_lead,
    with_bullets,
    with_quote,
    wrapped,
)
from rerecruit_desktop.ui.widgets.markdown_highlighter import MarkdownHighlighter
from rerecruit_desktop.ui.widgets.markdown_marks import lead_of

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_KEYS = Qt.KeyboardModifier.NoModifier
_PARAGRAPH_END = "\u2029"
_LINES_ABOVE = 200  # as far as is looked for the item that a deeper one belongs to


class MarkdownText(QPlainTextEdit):
    """Tab goes to the next control, but for an item of a list that can go one level deeper; Shift+Tab likewise."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._highlighter = MarkdownHighlighter(self.document(), look)
        self._add_key("Ctrl+Shift+E", self.toggle_quote)
        self._add_key("Ctrl+Shift+L", self.toggle_bullets)
        self._add_key("Ctrl+B", self.toggle_strong)
        self._add_key("Ctrl+I", self.toggle_emphasis)

    def _add_key(self, keys: str, slot: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(slot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._begin_line(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier):
            return
        super().keyPressEvent(event)

    def _begin_line(self, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers == Qt.KeyboardModifier.ShiftModifier:  # else Qt would put a line end of its own into the line
            self._insert("\n")
            return True
        cursor = self.textCursor()
        line = cursor.block().text()
        lead = lead_of(line)
        if modifiers != _NO_KEYS or cursor.hasSelection() or not 0 < len(lead) <= cursor.positionInBlock():
            return False
        if is_empty_item(line):
            self._change_lines(lambda _lines: [""])
        else:
            self._insert("\n" + next_lead(line))
        return True

    def _insert(self, text: str) -> None:
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    def focusNextPrevChild(self, onward: bool) -> bool:
        cursor = self.textCursor()
        changed = None if cursor.hasSelection() else self._moved(cursor.block(), onward)
        if changed is None:
            return super().focusNextPrevChild(onward)
        self._change_lines(lambda _lines: [changed])
        return True

    @staticmethod
    def _moved(block: QTextBlock, onward: bool) -> str | None:
        """The line one level deeper or less deep; nothing where it can't be moved."""
        if onward:
            return deeper(block.text(), block.previous().text())
        above: list[str] = []
        before = block.previous()
        while before.isValid() and len(above) < _LINES_ABOVE:
            above.append(before.text())
            before = before.previous()
        return less_deep(block.text(), above)

    def toggle_quote(self) -> None:
        """Mark the line, or all that are selected, as exact words."""
        self._change_lines(with_quote)

    def toggle_bullets(self) -> None:
        self._change_lines(with_bullets)

    def toggle_strong(self) -> None:
        self._wrap("**")

    def toggle_emphasis(self) -> None:
        self._wrap("*")

    def insert(self, words: str) -> None:
        """Put ``words`` where the cursor stands, set apart from what is before them."""
        cursor = self.textCursor()
        begins = cursor.positionInBlock() == 0 or self.document().characterAt(cursor.selectionStart() - 1).isspace()
        self._insert(f"{'' if begins else ' '}{words} ")

    def _change_lines(self, change: Callable[[list[str]], list[str]]) -> None:
        """Replace the selected lines, in one step to undo; without a selection the cursor stays at its letter."""
        cursor = self.textCursor()
        first, last = (self.document().findBlock(place) for place in (cursor.selectionStart(), cursor.selectionEnd()))
        start, end = first.position(), last.position() + last.length() - 1
        behind, selects = end - cursor.position(), cursor.hasSelection()
        lines = self._lines(first, last)
        changed = change(lines)
        if changed == lines:
            return
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("\n".join(changed))
        end = cursor.position()
        cursor.setPosition(start if selects else max(start, end - behind))
        if selects:
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    @staticmethod
    def _lines(first: QTextBlock, last: QTextBlock) -> list[str]:
        lines, block = [first.text()], first
        while block != last:
            block = block.next()
            lines.append(block.text())
        return lines

    def _wrap(self, sign: str) -> None:
        """Around what is selected, or the word at the cursor; without either the cursor then stands between two."""
        cursor = self.textCursor()
        selects = cursor.hasSelection()
        if not selects:
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        text = cursor.selectedText()
        if _PARAGRAPH_END in text:  # no emphasis goes beyond its paragraph
            return
        if not text.strip():
            self._insert(sign + sign)
            cursor = self.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.Left, n=len(sign))
            self.setTextCursor(cursor)
            return
        self._widen(cursor, sign)
        start = cursor.selectionStart()
        cursor.insertText(wrapped(cursor.selectedText(), sign))
        if selects:
            end = cursor.position()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _widen(self, cursor: QTextCursor, sign: str) -> None:
        """Take in the signs around a selection that has them, so that they can be taken away."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        wider = QTextCursor(self.document())
        wider.setPosition(max(start - len(sign), 0))
        wider.setPosition(min(end + len(sign), self.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
        if wider.selectedText() == f"{sign}{cursor.selectedText()}{sign}":
            cursor.setPosition(wider.selectionStart())
            cursor.setPosition(wider.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
