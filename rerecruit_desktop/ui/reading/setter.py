"""Sets the parts of a page into a text document, step by step, so that a long one never holds up the window.

Everything goes in as plain text with formats of our own: no markup is read here, so nothing typed can load anything.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice, zip_longest

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from rerecruit_desktop.ui.reading.letters import ASIDE, STYLES, Letters
from rerecruit_desktop.ui.reading.note_lines import NoteLine, note_lines
from rerecruit_desktop.ui.reading.parts import Beside, Block, Blocks, Notes, Parts, Role, Words, isolated
from rerecruit_desktop.ui.widgets.look import Look

TOGETHER = 10  # lines of notes in one step
LONG = 20_000  # letters; two columns of more would hold up the window, for a table is laid out whole
_LINE_SEPARATOR = "\u2028"
_LINE_HEIGHT = 140  # per cent
_BETWEEN_COLUMNS, _UNDER_COLUMNS = 20, 6
_ABOVE_ALL, _UNDER_ALL = 20, 40
_QUOTE_INDENT = 18


class Setter:
    """Fills an empty ``document``; where it is ``narrow``, what belongs side by side stands one under the other."""

    def __init__(self, document: QTextDocument, look: Look, *, narrow: bool) -> None:
        self._look, self._narrow = look, narrow
        self._letters = Letters(look)
        self._cursor = QTextCursor(document)
        self._is_blank = True  # the block at the cursor is still to be used
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each paragraph by its own first letter
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        whole = document.rootFrame().frameFormat()
        whole.setMargin(0)
        whole.setTopMargin(look.px(_ABOVE_ALL))
        whole.setBottomMargin(look.px(_UNDER_ALL))
        document.rootFrame().setFrameFormat(whole)

    def steps(self, blocks: Blocks) -> Iterator[None]:
        """Set everything, pausing after each small step."""
        for block, following in zip_longest(blocks, blocks[1:]):
            if isinstance(block, Beside):
                yield from self._set_beside(block, _room_above(following))
            else:
                yield from self._set_parts((block,))

    def _set_parts(self, parts: Parts) -> Iterator[None]:
        for part in parts:
            if isinstance(part, Notes):
                lines = note_lines(part.paragraphs)
                while few := tuple(islice(lines, TOGETHER)):
                    self._set_lines(few)
                    yield
            else:
                self._set_words(part)
                yield

    def _set_beside(self, both: Beside, below: int) -> Iterator[None]:
        if self._narrow or any(isinstance(part, Notes) and part.letters > LONG for part in (*both.then, *both.now)):
            yield from self._set_parts((*both.then, *both.now))
            return
        self._table_format.setBottomMargin(self._look.px(below + _UNDER_COLUMNS))
        table = self._cursor.insertTable(1, 2, self._table_format)
        for column, parts in enumerate((both.then, both.now)):
            self._cursor, self._is_blank = table.cellAt(0, column).firstCursorPosition(), True
            for _ in self._set_parts(parts):  # at once: a table is laid out as a whole
                pass
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._is_blank = True
        yield

    @cached_property
    def _table_format(self) -> QTextTableFormat:
        table = QTextTableFormat()
        table.setBorder(0)
        table.setCellSpacing(0)
        table.setCellPadding(0)
        table.setTopMargin(4)
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        table.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setColumnWidthConstraints([half, half])
        return table

    def _set_words(self, words: Words) -> None:
        style = STYLES[words.role]
        block = self._block(style.above, style.level)
        if words.role is Role.TITLE:  # it is a name, and stands where every page has it
            block.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._begin(block)
        self._cursor.insertText(_LINE_SEPARATOR.join(words.text.splitlines()), self._letters.of(style))
        if words.aside:
            self._cursor.insertText(f"  {isolated(words.aside)}", self._letters.of(ASIDE))
        if words.role is Role.QUOTE:
            self._indent(self._look.px(_QUOTE_INDENT), 0)

    def _set_lines(self, lines: Iterable[NoteLine]) -> None:
        self._cursor.beginEditBlock()  # they are laid out once for all
        for line in lines:
            self._set_line(line)
        self._cursor.endEditBlock()

    def _set_line(self, line: NoteLine) -> None:
        style = line.style
        block = self._block(line.above, style.level)
        if line.is_rule:
            whole = QTextLength(QTextLength.Type.PercentageLength, 100)
            block.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, whole)
        self._begin(block)
        if line.mark:
            self._cursor.insertText(line.mark, self._letters.of(style))
        for piece in line.pieces:
            self._cursor.insertText(piece.text, self._letters.of_piece(piece, style))
        room = sum(self._letters.width(one, style) for one in line.lists) + line.quotes * self._look.px(_QUOTE_INDENT)
        if room:
            self._indent(room, self._letters.width(line.mark, style))

    def _begin(self, block: QTextBlockFormat) -> None:
        if self._is_blank:
            self._cursor.setBlockFormat(block)
            self._is_blank = False
        else:
            self._cursor.insertBlock(block)

    def _block(self, above: int, level: int) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setTopMargin(self._look.px(above))
        block.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setHeadingLevel(level)
        block.setRightMargin(_BETWEEN_COLUMNS if self._cursor.currentTable() else 0)
        return block

    def _indent(self, indent: float, hanging: float) -> None:
        """Move the block in, from the side on which its text begins."""
        block = QTextBlockFormat(self._cursor.blockFormat())
        if self._cursor.block().textDirection() is Qt.LayoutDirection.RightToLeft:
            block.setRightMargin(block.rightMargin() + indent)
        else:
            block.setLeftMargin(indent)
        block.setTextIndent(-hanging)
        self._cursor.setBlockFormat(block)


def _room_above(block: Block | None) -> int:
    """The room above a block; Qt leaves it out under a table, so that the table must have it."""
    return STYLES[block.role].above if isinstance(block, Words) else 0
