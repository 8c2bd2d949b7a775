"""Tables that go on over pages, their head repeated, with hairlines between the rows."""

from dataclasses import dataclass, replace
from typing import Protocol

from rerecruit_desktop.documents.blocks import Sign, Words
from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.structure import Node, Path, Tag, paragraph
from rerecruit_desktop.documents.styles import CELL, CELL_STRONG, HAIRLINE, HANGING, LABEL, MUTED, Look
from rerecruit_desktop.documents.text import PlainLine, Setter

_PADDING = 4.5  # above and below the text of a row
_BETWEEN = 12.0  # between columns
_WHOLE = 220.0  # a table that is lower than this stays on one page
_LOOKED_AT = 40  # words of a cell that are asked how wide they are
_GIVEN = 0.6  # the part of its spare width that a column gives at most


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its texts row by row, and its share of the width beside the other shares.

    A ``sign`` hangs beside each of its texts. One that holds nothing is left out, unless it is ``kept``.
    """

    head: str
    cells: tuple[str, ...]
    share: float
    sign: Sign | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side, each with its own width and distance from the left."""

    cells: tuple[tuple[float, Words], ...]

    @property
    def height(self) -> float:
        return max((cell.height for _, cell in self.cells), default=0.0) + 2 * _PADDING

    def split(self, room: float) -> "tuple[Row, Row] | None":
        """The lines of each cell that fit, and those that don't: only for a row taller than a page."""
        parts = [(left, cell, cell.split(room - 2 * _PADDING)) for left, cell in self.cells]
        if not any(part for _, _, part in parts):
            return None
        if any(part is None and cell.height > room - 2 * _PADDING for _, cell, part in parts):
            return None
        empty = [(left, replace(cell, lines=())) for left, cell in self.cells]
        first = tuple((left, part[0] if part else cell) for left, cell, part in parts)
        rest = tuple((left, part[1]) if part else blank for (left, _, part), blank in zip(parts, empty, strict=True))
        return Row(first), Row(rest)

    @property
    def heading(self) -> None:
        """Rows of words are no headings."""

    def repeated(self) -> "Row":
        """The row as it stands over a table that goes on: it was told once."""
        return Row(tuple((left, replace(cell, path=())) for left, cell in self.cells))

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        for left, cell in self.cells:
            if cell.lines:
                cell.draw(sheet, x + left, top - _PADDING)


class TableRow(Protocol):
    """What stands under the head of a table."""

    @property
    def height(self) -> float: ...

    @property
    def heading(self) -> Words | None:
        """What names the row among the headings of the paper, if it is to be found there."""
        ...

    def split(self, room: float) -> "tuple[TableRow, TableRow] | None":
        """The part that fits and the rest; ``None`` where it must stay together."""
        ...

    def draw(self, sheet: Sheet, x: float, top: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Table:
    """``head`` stands over the rows on every page, and counts as part of the table on its first."""

    head: Row
    rows: tuple[TableRow, ...]
    width: float
    before: float = 0.0
    keeps_next: bool = False

    @property
    def height(self) -> float:
        return self.head.height + sum(row.height for row in self.rows)

    def split(self, room: float) -> "tuple[Table, Table] | None":
        if self.height < _WHOLE:
            return None
        left = room - self.head.height
        for count, row in enumerate(self.rows):
            if row.height > left:
                return self._parted(count, left)
            left -= row.height
        return None

    def _parted(self, count: int, left: float) -> "tuple[Table, Table] | None":
        if count == len(self.rows) - 1 and count > 1:
            count -= 1  # a last row goes over with company
        if count:
            parts = self.rows[:count], self.rows[count:]
        elif halves := self.rows[0].split(left):
            parts = (halves[0],), (halves[1], *self.rows[1:])
        else:
            return None
        first = replace(self, rows=parts[0], keeps_next=False)
        return first, replace(self, head=self.head.repeated(), rows=parts[1], before=0.0)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        self.head.draw(sheet, x, top)
        top -= self.head.height
        self._line(sheet, x, top, MUTED, 0.7)
        for row in self.rows:
            row.draw(sheet, x, top)
            top -= row.height
            self._line(sheet, x, top, HAIRLINE, 0.5)

    def _line(self, sheet: Sheet, x: float, y: float, colour: str, width: float) -> None:
        sheet.furnish()
        sheet.stroke(colour, width)
        sheet.line((x, y), (x + self.width, y))


def table(setter: Setter, columns: tuple[Column, ...], width: float, before: float) -> Table:
    """A table of the columns; the first one stands out."""
    filled = tuple(column for column in columns if column.kept or any(cell.strip() for cell in column.cells))
    looks = [CELL_STRONG] + [CELL] * (len(filled) - 1)
    words = [_widest_word(setter, column, look) for column, look in zip(filled, looks, strict=True)]
    widths = _fitted([column.share for column in filled], words, width - _BETWEEN * (len(filled) - 1))
    lefts = [sum(widths[:place]) + _BETWEEN * place for place in range(len(filled))]

    whole = Node(Tag.TABLE)

    def row(texts: tuple[str, ...], looks: list[Look], signs: list[Sign | None], tag: Tag = Tag.CELL) -> Row:
        path = (whole, Node(Tag.ROW))
        cells = zip(texts, looks, widths, signs, strict=True)
        return Row(tuple(zip(lefts, (_cell(setter, *cell, (*path, Node(tag))) for cell in cells), strict=True)))

    signs = [column.sign for column in filled]
    head = row(tuple(column.head for column in filled), [LABEL] * len(filled), [None] * len(filled), Tag.HEAD)
    rows = zip(*(column.cells for column in filled), strict=True)
    return Table(head, tuple(row(texts, looks, signs) for texts in rows), width, before)


def _cell(setter: Setter, text: str, look: Look, width: float, sign: Sign | None, path: Path) -> Words:
    indent = HANGING if sign else 0.0
    lines = setter.set(text, look, width - indent)
    return Words(lines, look, width, indent=indent, sign=sign if lines else None, path=paragraph(path))


def _widest_word(setter: Setter, column: Column, look: Look) -> float:
    words = {word for cell in column.cells for word in cell.split()[:_LOOKED_AT]}
    heads = (setter.width(PlainLine(word), LABEL) for word in column.head.split())
    widths = (setter.width(PlainLine(word), look) for word in words if setter.can_set(word))
    return max((*heads, *widths), default=0.0) + (HANGING if column.sign else 0.0)


def _fitted(shares: list[float], words: list[float], usable: float) -> list[float]:
    """Widths by the shares, but a column whose words would be cut takes what others can spare."""
    widths = [usable * share / sum(shares) for share in shares]
    wanted = [max(word - width, 0.0) for word, width in zip(words, widths, strict=True)]
    spare = [max(width - word, 0.0) for word, width in zip(words, widths, strict=True)]
    moved = min(sum(wanted), sum(spare) * _GIVEN)
    if not moved:
        return widths
    return [
        width + moved * (want / sum(wanted) - given / sum(spare))
        for width, want, given in zip(widths, wanted, spare, strict=True)
    ]
