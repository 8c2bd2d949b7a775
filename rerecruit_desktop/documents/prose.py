"""Paragraphs of Markdown as blocks: lists whose marks hang, quotes with a rule at their side."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rerecruit_desktop.documents.blocks import Block, Rule, Sign, Words
from rerecruit_desktop.documents.markdown import Item, Paragraph, Quote, Role, Within, paragraphs
from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.signs import BULLET, bullet
from rerecruit_desktop.documents.structure import Node, Path, Tag, item
from rerecruit_desktop.documents.styles import BODY, HAIRLINE, HANGING, SUBHEADING, Look
from rerecruit_desktop.documents.text import PlainLine, Setter

_QUOTE = 13.0  # how far a quote stands in
_BAR = 1.6
_GAP = 5.0  # between a number and its text
_NARROWEST = 0.5  # the part of the width that is left for text, however deep it lies
_APART, _CLOSE = 7.0, 2.0


@dataclass(frozen=True, slots=True)
class Barred:
    """A block with rules at its side, each so far in from where its text begins to be read; ``gap`` is above it.

    The gap belongs to the block, so that the rules run on from one paragraph to the next.
    """

    inner: Words
    bars: tuple[float, ...]
    gap: float
    before: float = 0.0

    @property
    def keeps_next(self) -> bool:
        return self.inner.keeps_next

    @property
    def height(self) -> float:
        return self.gap + self.inner.height

    def split(self, room: float) -> "tuple[Barred, Barred] | None":
        parts = self.inner.split(room - self.gap)
        if parts is None:
            return None
        return replace(self, inner=parts[0]), replace(self, inner=parts[1], gap=0.0, before=0.0)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        sheet.furnish()
        sheet.fill(HAIRLINE)
        for bar in self.bars:
            left = x + self.inner.width - bar - _BAR if self.inner.reads_from_right else x + bar
            sheet.block(left, top - self.height, _BAR, self.height)
        self.inner.draw(sheet, x, top - self.gap)


def prose(typed: str, setter: Setter, width: float, before: float, within: Path = ()) -> Iterator[Block]:
    """The blocks of a text in Markdown, ``before`` points below what stands above; none for an empty one.

    ``within`` are the elements of the paper's structure that it lies in.
    """
    above: Paragraph | None = None
    elements = _Elements(within)
    for paragraph in paragraphs(typed):
        gap = before if above is None else _gap(paragraph, above)
        column = _Column(setter, width, paragraph.within, elements.of(paragraph))
        yield from column.blocks(paragraph, gap, above)
        above = paragraph


class _Elements:
    """The lists, items and quotes of one text, as elements of the paper's structure."""

    def __init__(self, within: Path) -> None:
        self._outside = within
        self._paths: dict[int, Path] = {}  # by the one object that each item or quote is
        self._lists: dict[int, Path] = {}  # by how deep they lie

    def of(self, paragraph: Paragraph) -> Path:
        """The innermost element that a paragraph lies in."""
        path = self._outside
        for depth, one in enumerate(paragraph.within):
            if id(one) not in self._paths:
                self._paths[id(one)] = self._new(one, depth, path)
            path = self._paths[id(one)]
        return path

    def _new(self, one: Within, depth: int, path: Path) -> Path:
        if isinstance(one, Quote):
            return (*path, Node(Tag.QUOTE))
        if one.is_first:
            self._lists[depth] = (*path, Node(Tag.LIST))
        return item(self._lists[depth])


def _gap(paragraph: Paragraph, above: Paragraph) -> float:
    if above.role is Role.HEADING:
        return _CLOSE
    if paragraph.role in {Role.HEADING, Role.RULE}:
        return _APART + 4
    inner = paragraph.within[-1] if paragraph.within else None
    begins_list = paragraph.begins and isinstance(inner, Item) and inner.is_first and len(paragraph.within) == 1
    return _CLOSE if paragraph.close and not begins_list else _APART


class _Column:
    """Where text stands that lies within lists and quotes."""

    def __init__(self, setter: Setter, width: float, within: tuple[Within, ...], path: Path) -> None:
        self._setter, self._width, self._path = setter, width, path
        self._bars: list[float] = []
        self._hang = self._indent = 0.0
        self._mark = ""
        for one in within:
            self._step(one)

    def _step(self, one: Within) -> None:
        self._hang = self._indent
        if isinstance(one, Item):
            self._mark = one.mark
            wide = self._setter.width(PlainLine(one.widest), BODY) + _GAP if one.widest else 0.0
            step = max(HANGING, wide)
        else:
            step = _QUOTE
        if self._indent + step <= self._width * _NARROWEST:
            if isinstance(one, Quote):
                self._bars.append(self._indent)
            self._indent += step

    def blocks(self, paragraph: Paragraph, gap: float, above: Paragraph | None) -> Iterator[Block]:
        if paragraph.role is Role.RULE:
            yield Rule(self._width, 0.6, HAIRLINE, gap)
            return
        look = SUBHEADING if paragraph.role is Role.HEADING else BODY
        goes_on = above is not None and any(isinstance(one, Quote) for one in above.within)
        for words in self._words(paragraph, look, gap):
            if self._bars:
                inside = words.before if goes_on else 0.0
                yield Barred(replace(words, before=0.0), tuple(self._bars), inside, words.before - inside)
                goes_on = True
            else:
                yield words

    def _words(self, paragraph: Paragraph, look: Look, gap: float) -> Iterator[Words]:
        sign = self._sign() if paragraph.begins else None
        beside = self._hang, self._sign_width()
        mark = BULLET if sign is bullet else ""
        for place, line in enumerate(paragraph.lines):
            lines = self._setter.set_pieces(line, look, self._width - self._indent)
            keeps = paragraph.role is Role.HEADING and place == len(paragraph.lines) - 1
            path = (*self._path, *_element(paragraph))
            yield Words(lines, look, self._width, gap, self._indent, sign, keeps, *beside, path, mark)
            gap, sign = 0.0, None

    def _sign(self) -> Sign:
        if not self._mark:
            return bullet
        mark, room = PlainLine(self._mark), self._indent - self._hang - _GAP

        def number(sheet: Sheet, x: float, baseline: float, look: Look) -> None:
            sheet.lines([(x + room - self._setter.width(mark, look), baseline, mark)], look)

        return number

    def _sign_width(self) -> float | None:
        return self._indent - self._hang - _GAP if self._mark else None


def _element(paragraph: Paragraph) -> Path:
    """A heading counts as one where it divides the text, and not within a list or a quote."""
    if paragraph.role is Role.CODE:
        return (Node(Tag.PARAGRAPH), Node(Tag.CODE))
    is_heading = paragraph.role is Role.HEADING and not paragraph.within
    return (Node(Tag.SUBHEADING if is_heading else Tag.PARAGRAPH),)
