"""The contents of a long paper: its headings with their pages, each a link to its place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from textwrap import shorten

from rerecruit_desktop.documents.blocks import Block, Words
from rerecruit_desktop.documents.flow import Page
from rerecruit_desktop.documents.inset import Inset
from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.structure import Node, Tag, paragraph
from rerecruit_desktop.documents.styles import CELL, GRID, LABEL, MUTED, first_baseline
from rerecruit_desktop.documents.tables import Table
from rerecruit_desktop.documents.text import Line, PlainLine, Setter

_LEVELS = {Tag.HEADING: 0, Tag.SUBHEADING: 1}
_ROW, _HEAD, _BELOW, _BETWEEN, _NUMBER = 18.0, 18.0, 6.0, 26.0, 26.0
_NARROWEST = 180.0  # a column of entries may be
_LONGEST = 100  # letters of an entry of the outline
_NUMBERS = replace(CELL, colour=MUTED)


@dataclass(frozen=True, slots=True)
class Title:
    """A heading in its place: its level from 0, its page, and how far down it begins there."""

    words: Words
    level: int
    page: int
    down: float

    @property
    def text(self) -> str:
        """Its words, or the beginning of many."""
        return shorten(" ".join(line.text for line in self.words.lines), _LONGEST, placeholder="…")

    @property
    def key(self) -> str:
        """A name for its place that no other has."""
        return f"{self.page} {self.down:g}"


def titles_of(pages: tuple[Page, ...]) -> tuple[Title, ...]:
    """The headings of a paper, each told once, in a table the names of its rows."""
    found = [
        Title(words, level, number, placed.down + down)
        for number, page in enumerate(pages, start=1)
        for placed in page
        for words, level, down in _headings(placed.block)
    ]
    firsts = {title.words.path[-1]: title for title in reversed(found)}
    titles = [title for title in found if firsts[title.words.path[-1]] is title]
    titles[:1] = [replace(title, level=0) for title in titles[:1]]  # an outline can't begin further in
    return tuple(titles)


def _headings(block: Block) -> Iterator[tuple[Words, int, float]]:
    """The headings in a block, their levels, and how far down they are in it."""
    match block:
        case Inset():
            yield from _headings(block.inner)
        case Words() if block.path and block.path[-1].tag in _LEVELS:
            yield block, _LEVELS[block.path[-1].tag], 0.0
        case Table():
            down = block.head.height
            for row in block.rows:
                if row.heading:
                    yield row.heading, 0, down
                down += row.height


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of ``titles`` in as many columns as have room, read down each; ``label`` stands over it."""

    label: Line | None
    lines: tuple[Line, ...]
    titles: tuple[Title, ...]
    columns: int
    width: float
    node: Node
    before: float = 16.0
    keeps_next: bool = False

    @property
    def height(self) -> float:
        return self._head + self._rows * _ROW + _BELOW

    def split(self, room: float) -> "tuple[Contents, Contents] | None":
        count = int((room - self._head - _BELOW) / _ROW) * self.columns
        if not 0 < count < len(self.titles):
            return None
        first = replace(self, lines=self.lines[:count], titles=self.titles[:count])
        return first, replace(self, label=None, lines=self.lines[count:], titles=self.titles[count:], before=0.0)

    def leading_to(self, titles: tuple[Title, ...]) -> "Contents":
        """The same list, with the places of its titles as they are now known."""
        places = {title.words.path[-1]: title for title in titles}
        return replace(self, titles=tuple(places[title.words.path[-1]] for title in self.titles))

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        if self.label:
            sheet.tag((self.node, *paragraph()))
            sheet.lines([(x, top - first_baseline(LABEL), self.label)], LABEL)
        each = (self.width + _BETWEEN) / self.columns
        for place, (line, title) in enumerate(zip(self.lines, self.titles, strict=True)):
            column, row = divmod(place, self._rows)
            self._entry(sheet, line, title, x + column * each, top - self._head - row * _ROW)

    def _entry(self, sheet: Sheet, line: Line, title: Title, left: float, top: float) -> None:
        right = left + _width_of(self.width, self.columns)
        baseline = top - (_ROW - CELL.leading) / 2 - first_baseline(CELL)
        number = PlainLine(f"{title.page}")
        path = (self.node, Node(Tag.ENTRY), Node(Tag.LINK))
        sheet.tag(path)
        sheet.lines([(left, baseline, line)], CELL)
        sheet.lines([(right - sheet.setter.width(number, _NUMBERS), baseline, number)], _NUMBERS)
        sheet.lead(path, (left, top - _ROW, right, top), title.text, title.key)
        sheet.furnish()
        sheet.stroke(GRID, 0.5)
        sheet.line((left, top - _ROW), (right, top - _ROW))

    @property
    def _head(self) -> float:
        return _HEAD if self.label else 0.0

    @property
    def _rows(self) -> int:
        return -(-len(self.titles) // self.columns)


def contents(setter: Setter, titles: tuple[Title, ...], width: float, label: str) -> Contents | None:
    """The list of the headings of the first level; ``None`` where there are fewer than two."""
    told = tuple(title for title in titles if title.level == 0)
    if len(told) < 2:
        return None
    columns = max(int((width + _BETWEEN) / (_NARROWEST + _BETWEEN)), 1)
    room = _width_of(width, columns) - _NUMBER
    lines = tuple(setter.one_line(title.text, CELL, room) or PlainLine("") for title in told)
    return Contents(setter.one_line(label, LABEL, width), lines, told, columns, width, Node(Tag.CONTENTS))


def _width_of(width: float, columns: int) -> float:
    return (width - _BETWEEN * (columns - 1)) / columns
