"""Shows Markdown as it is typed; the text itself stays as it is. Per key only the lines that changed are looked at."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QFont,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.markdown_marks import Style, spans
from rerecruit_desktop.ui.widgets.utf16 import units

AT_ONCE = 200  # lines in one go; what was pasted beyond that follows in the pauses, so that nobody waits for it
_HEADING_PX = 17


class MarkdownHighlighter(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._look = look
        self._left = AT_ONCE
        self._rest: QTextCursor | None = None  # from the first to the last line that is still to be looked at
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._go_on)
        self._formats = _formats(look)
        look.changed.connect(self._on_look_changed)

    def highlightBlock(self, text: str) -> None:
        if not self._left:
            self._put_off(self.currentBlock())
            return
        self._left -= 1
        base: QTextCharFormat | None = None
        for span in spans(text):
            start = units(text[: span.start])
            length = units(text[span.start : span.start + span.length])
            shown = self._formats[span.style]
            if span.style in (Style.QUOTE, Style.HEADING):
                base = shown
            elif base is not None:
                shown = QTextCharFormat(base)
                shown.merge(self._formats[span.style])
            self.setFormat(start, length, shown)

    def _put_off(self, block: QTextBlock) -> None:
        place = block.position()
        if self._rest is None:
            self._rest = QTextCursor(block)
            self._pause.start()
        elif place > self._rest.selectionEnd():
            self._rest.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        elif place < self._rest.selectionStart():
            self._stretch(place, self._rest.selectionEnd())

    def _stretch(self, start: int, end: int) -> None:
        if self._rest is not None:
            self._rest.setPosition(start)
            self._rest.setPosition(end, QTextCursor.MoveMode.KeepAnchor)

    def _go_on(self) -> None:
        rest, self._rest, self._left = self._rest, None, AT_ONCE
        if rest is None:
            return
        end = rest.selectionEnd()
        block = self.document().findBlock(rest.selectionStart())
        while block.isValid() and block.position() <= end and self._left:
            self.rehighlightBlock(block)
            block = block.next()
        if block.isValid() and block.position() <= end:
            self._put_off(block)
            self._stretch(block.position(), end)

    def _on_look_changed(self) -> None:
        self._formats = _formats(self._look)
        self.rehighlight()


def _formats(look: Look) -> dict[Style, QTextCharFormat]:
    made = {style: QTextCharFormat() for style in Style}
    made[Style.SIGN].setForeground(look.colour("faint"))
    made[Style.SIGN].setFontWeight(QFont.Weight.Normal)
    made[Style.HEADING].setFontWeight(QFont.Weight.Bold)
    made[Style.HEADING].setProperty(QTextFormat.Property.FontPixelSize, look.px(_HEADING_PX))
    made[Style.QUOTE].setForeground(look.colour("primary"))
    made[Style.STRONG].setFontWeight(QFont.Weight.DemiBold)
    made[Style.EMPHASIS].setFontItalic(True)
    made[Style.BOTH].setFontWeight(QFont.Weight.DemiBold)
    made[Style.BOTH].setFontItalic(True)
    made[Style.CODE].setBackground(look.colour("sunken"))
    return made
