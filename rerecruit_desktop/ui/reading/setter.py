"""Sets the parts of a page into a text document, step by step, so that a long one never holds up the window.

Everything goes in as plain text with formats of our own: no markup is read here, so nothing typed can load anything.
"""

from collections.abc import Iterator
from functools import cached_property
from itertools import zip_longest
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from rerecruit_desktop.documents.markdown import Item, Paragraph, Within
from rerecruit_desktop.documents.markdown import Role as NoteRole
from rerecruit_desktop.documents.styles import Face
from rerecruit_desktop.documents.text import Piece
from rerecruit_desktop.ui.reading.parts import Beside, Block, Blocks, Notes, Parts, Role, Words
from rerecruit_desktop.ui.widgets.look import Look

TOGETHER = 10  # paragraphs in one step
LONG = 20_000  # letters; two columns of more would hold up the window, for a table is laid out whole
_LINE_SEPARATOR = "\u2028"
_BULLET = "\u2022"
_LINE_HEIGHT = 140  # per cent
_BETWEEN_COLUMNS, _UNDER_COLUMNS = 20, 6
_ABOVE_ALL, _UNDER_ALL = 20, 40


class _Style(NamedTuple):
    """Letters of ``px`` in the colour ``token``, with room above them, and the level of a heading."""

    px: int
    weight: QFont.Weight
    token: str
    above: int
    level: int = 0


_WEIGHT = QFont.Weight
_STYLES = {
    Role.EYEBROW: _Style(12, _WEIGHT.Normal, "faint", 6),
    Role.TITLE: _Style(24, _WEIGHT.Bold, "ink", 0, 1),
    Role.FACTS: _Style(14, _WEIGHT.Normal, "muted", 0),
    Role.HEADING: _Style(18, _WEIGHT.DemiBold, "ink", 30, 2),
    Role.SUBHEADING: _Style(15, _WEIGHT.DemiBold, "primary", 18, 3),
    Role.STRONG: _Style(15, _WEIGHT.DemiBold, "ink", 12),
    Role.PLAIN: _Style(15, _WEIGHT.Normal, "ink", 2),
    Role.MUTED: _Style(13, _WEIGHT.Normal, "muted", 2),
    Role.QUOTE: _Style(15, _WEIGHT.Normal, "primary", 2),
}
_NOTE = _Style(15, _WEIGHT.Normal, "ink", 8)
_NOTE_HEADING = _Style(16, _WEIGHT.DemiBold, "ink", 14, 4)
_ASIDE = _Style(12, _WEIGHT.Normal, "muted", 0)
_QUOTE_INDENT, _CLOSE = 18, 2


class Setter:
    """Fills an empty ``document``; where it is ``narrow``, what belongs side by side stands one under the other."""

    def __init__(self, document: QTextDocument, look: Look, *, narrow: bool) -> None:
        self._look, self._narrow = look, narrow
        self._cursor = QTextCursor(document)
        self._is_blank = True  # the block at the cursor is still to be used
        self._lettered: dict[_Style, QTextCharFormat] = {}
        self._widths: dict[tuple[str, int], float] = {}
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
                yield from self._set_beside(block, self._above(following))
            else:
                yield from self._set_parts((block,))

    def _set_parts(self, parts: Parts) -> Iterator[None]:
        for part in parts:
            if isinstance(part, Notes):
                for start in range(0, len(part.paragraphs), TOGETHER):
                    self._set_paragraphs(part.paragraphs[start : start + TOGETHER])
                    yield
            else:
                self._set_words(part)
                yield

    @staticmethod
    def _above(block: Block | None) -> int:
        """The room above a block; Qt leaves it out under a table, so that the table must have it."""
        return _STYLES[block.role].above if isinstance(block, Words) else 0

    def _set_paragraphs(self, paragraphs: tuple[Paragraph, ...]) -> None:
        self._cursor.beginEditBlock()  # they are laid out once for all
        for paragraph in paragraphs:
            self._set_paragraph(paragraph)
        self._cursor.endEditBlock()

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
        style = _STYLES[words.role]
        self._begin(self._block(style.above, level=style.level))
        if words.role is Role.TITLE:  # it is a name, and stands where every page has it
            block = self._cursor.blockFormat()
            block.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self._cursor.setBlockFormat(block)
        letters = self._letters(style)
        self._cursor.insertText(_LINE_SEPARATOR.join(words.text.splitlines()), letters)
        if words.aside:
            self._cursor.insertText(f"  \u2068{words.aside}\u2069", self._letters(_ASIDE))
        if words.role is Role.QUOTE:
            self._indent(self._look.px(_QUOTE_INDENT), 0)

    def _set_paragraph(self, paragraph: Paragraph) -> None:
        if paragraph.role is NoteRole.RULE:
            self._begin(self._ruled)
            return
        style = _NOTE_HEADING if paragraph.role is NoteRole.HEADING else _NOTE
        is_close = paragraph.close and not (paragraph.begins and _is_first(paragraph.within))
        self._begin(self._block(_CLOSE if is_close else style.above, level=style.level))
        is_quote = any(not isinstance(one, Item) for one in paragraph.within)
        letters = self._letters(style._replace(token="primary") if is_quote else style)
        mark = _mark(paragraph.within) if paragraph.begins else ""
        if mark:
            self._cursor.insertText(mark, letters)
        self._set_lines(paragraph, letters)
        if indent := self._room(paragraph.within, style):
            self._indent(indent, self._width(mark, style))

    def _set_lines(self, paragraph: Paragraph, letters: QTextCharFormat) -> None:
        for number, line in enumerate(paragraph.lines):
            if number:
                self._cursor.insertText(_LINE_SEPARATOR, letters)
            for piece in line:
                is_plain = piece.face is None and not piece.link
                self._cursor.insertText(piece.text, letters if is_plain else self._dressed(piece, letters))

    def _dressed(self, piece: Piece, letters: QTextCharFormat) -> QTextCharFormat:
        dressed = QTextCharFormat(letters)
        if piece.face is Face.SEMIBOLD:
            dressed.setFontWeight(QFont.Weight.DemiBold)
        elif piece.face is Face.ITALIC:
            dressed.setFontItalic(True)
        if piece.link:
            dressed.setAnchor(True)
            dressed.setAnchorHref(piece.link)
            dressed.setForeground(self._look.colour("primary"))
            dressed.setFontUnderline(True)
        return dressed

    def _begin(self, block: QTextBlockFormat) -> None:
        if self._is_blank:
            self._cursor.setBlockFormat(block)
            self._is_blank = False
        else:
            self._cursor.insertBlock(block)

    def _block(self, above: int, *, level: int) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setTopMargin(self._look.px(above))
        block.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setHeadingLevel(level)
        block.setRightMargin(_BETWEEN_COLUMNS if self._cursor.currentTable() else 0)
        return block

    @property
    def _ruled(self) -> QTextBlockFormat:
        block = self._block(_NOTE.above, level=0)
        whole = QTextLength(QTextLength.Type.PercentageLength, 100)
        block.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, whole)
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

    def _room(self, within: tuple[Within, ...], style: _Style) -> float:
        """What the quotes and lists around a paragraph take of its line."""
        marks = (_after(one.widest) for one in within if isinstance(one, Item))
        quotes = sum(not isinstance(one, Item) for one in within)
        return sum(self._width(one, style) for one in marks) + quotes * self._look.px(_QUOTE_INDENT)

    def _width(self, text: str, style: _Style) -> float:
        if (known := self._widths.get((text, style.px))) is None:
            known = QFontMetricsF(self._letters(style).font()).horizontalAdvance(text)
            self._widths[text, style.px] = known
        return known

    def _letters(self, style: _Style) -> QTextCharFormat:
        if (known := self._lettered.get(style)) is not None:
            return known
        letters = self._lettered[style] = QTextCharFormat()
        letters.setFontFamilies(["Inter"])
        letters.setProperty(QTextFormat.Property.FontPixelSize, self._look.px(style.px))
        letters.setFontWeight(style.weight)
        letters.setForeground(self._look.colour(style.token))
        return letters


def _after(mark: str) -> str:
    """The mark of an item, with the room behind it."""
    return f"{mark or _BULLET}  "


def _mark(within: tuple[Within, ...]) -> str:
    innermost = within[-1] if within else None
    return _after(innermost.mark) if isinstance(innermost, Item) else ""


def _is_first(within: tuple[Within, ...]) -> bool:
    innermost = within[-1] if within else None
    return isinstance(innermost, Item) and innermost.is_first
