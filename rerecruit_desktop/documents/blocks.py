"""The pieces a page is made of: each knows its height, where it may break, and how it is drawn."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Protocol

from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.structure import Node, Path, Tag, paragraph
from rerecruit_desktop.documents.styles import Look, first_baseline
from rerecruit_desktop.documents.text import Line, line_height, reads_from_right
from rerecruit_desktop.documents.typesetting import SetLine


class Block(Protocol):
    """``before`` is the distance to the block above, dropped at the top of a page; lengths in points."""

    @property
    def before(self) -> float: ...

    @property
    def keeps_next(self) -> bool:
        """Whether the block must not be the last on a page while something follows."""
        ...

    @property
    def height(self) -> float: ...

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """The part that fits into ``room`` and the rest; ``None`` where it can't well be parted."""
        ...

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """Draw with the left edge at ``x`` and the top at ``top``."""
        ...


# Draws what hangs beside the first line, given its left end, its baseline and the look of the text.
Sign = Callable[[Sheet, float, float, Look], None]

_FEWEST = 2  # lines of a paragraph that may stand alone at the foot or the head of a page


@dataclass(frozen=True, slots=True)
class Words:
    """Text in one look. ``indent`` is how far it stands in; a ``sign`` hangs in that room beside the first line.

    The sign begins ``hang`` points in; on a text that reads from the right it takes ``sign_width``. ``path`` says
    which element the text is, ``mark`` what the sign is called in an item of a list.
    """

    lines: tuple[Line, ...]
    look: Look
    width: float
    before: float = 0.0
    indent: float = 0.0
    sign: Sign | None = None
    keeps_next: bool = False
    hang: float = 0.0
    sign_width: float | None = None
    path: Path = field(default_factory=paragraph)
    mark: str = ""

    @property
    def reads_from_right(self) -> bool:
        return reads_from_right(self.lines)

    @property
    def height(self) -> float:
        return sum(line_height(line, self.look) for line in self.lines)

    def split(self, room: float) -> "tuple[Words, Words] | None":
        heights = accumulate(line_height(line, self.look) for line in self.lines)
        fitting = sum(1 for height in heights if height <= room)
        count = min(fitting, len(self.lines) - _FEWEST)
        if count < _FEWEST:
            return None
        rest = replace(self, lines=self.lines[count:], before=0.0, sign=None)
        return replace(self, lines=self.lines[:count], keeps_next=False), rest

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        from_right = self.reads_from_right
        left = x if from_right else x + self.indent
        placed: list[tuple[float, float, Line]] = []
        for line in self.lines:
            height = line_height(line, self.look)
            baseline = top - first_baseline(self.look) - (height - self.look.leading) / 2
            flush = x + self.width - self.indent - line.width if from_right and isinstance(line, SetLine) else left
            placed.append((flush, baseline, line))
            top -= height
        if self.sign:
            taken = self.look.size * 0.95 if self.sign_width is None else self.sign_width
            beside = x + self.width - self.hang - taken if from_right else x + self.hang
            sheet.tag(self._label)
            self.sign(sheet, beside, placed[0][1], self.look)
        sheet.tag(self.path)
        sheet.lines(placed, self.look)

    @property
    def _label(self) -> Path:
        """Where the sign belongs: to the item, beside its body, or to the text itself where that is no item."""
        bodies = [place for place, node in enumerate(self.path) if node.tag is Tag.BODY]
        return (*self.path[: bodies[-1]], Node(Tag.LABEL, self.mark)) if bodies else self.path


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line."""

    length: float
    thickness: float
    colour: str
    before: float = 0.0
    keeps_next: bool = False

    @property
    def height(self) -> float:
        return self.thickness

    def split(self, room: float) -> None:
        """A line can't be parted."""

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        sheet.furnish()
        sheet.fill(self.colour)
        sheet.block(x, top - self.thickness, self.length, self.thickness)
