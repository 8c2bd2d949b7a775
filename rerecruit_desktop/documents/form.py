"""Room to write by hand: ruled lines, boxes and blanks side by side."""

from dataclasses import dataclass, replace

from rerecruit_desktop.documents.blocks import Block
from rerecruit_desktop.documents.flow import Flow
from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.signs import box
from rerecruit_desktop.documents.structure import paragraph
from rerecruit_desktop.documents.styles import BODY, CAP_HEIGHT, HAIRLINE, LABEL, Look
from rerecruit_desktop.documents.text import Line

PITCH = 23.0  # from one ruled line to the next, about 8 mm
_THICKNESS = 0.7
_FEWEST = 2  # lines that may stand alone at the foot or the head of a page
_LIFT = 3.0  # of what stands on a line


@dataclass(frozen=True, slots=True)
class Ruled:
    """So many lines to write on, from ``left`` to the right edge; a quiet ``label`` stands on the first of them.

    One that ``grows`` takes more lines where its page has room for them.
    """

    count: int
    width: float
    left: float = 0.0
    label: Line | None = None
    grows: bool = False
    before: float = 0.0
    keeps_next: bool = False

    @property
    def height(self) -> float:
        return self.count * PITCH

    def split(self, room: float) -> "tuple[Ruled, Ruled] | None":
        fitting = min(int(room / PITCH), self.count - _FEWEST)
        if fitting < _FEWEST:
            return None
        rest = replace(self, count=self.count - fitting, before=0.0, label=None)
        return replace(self, count=fitting, keeps_next=False), rest

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        sheet.furnish()
        sheet.stroke(HAIRLINE, _THICKNESS)
        for number in range(1, self.count + 1):
            y = top - number * PITCH
            sheet.line((x + self.left, y), (x + self.width, y))
        if self.label:
            sheet.tag(paragraph())
            sheet.lines([(x + self.left, top - PITCH + _LIFT, self.label)], LABEL)


def grown(blocks: tuple[Block, ...], room: float, most: int) -> tuple[Block, ...]:
    """The blocks, with lines added in turn to what grows, up to ``most`` each, while nothing moves to another page."""
    whole, pages = list(blocks), _pages(blocks, room)
    growing = [place for place, block in enumerate(whole) if isinstance(block, Ruled) and block.grows]
    while growing:
        growing = [place for place in growing if _grow(whole, place, room, pages, most)]
    return tuple(whole)


def _grow(blocks: list[Block], place: int, room: float, pages: tuple[int, ...], most: int) -> bool:
    """Add a line at ``place`` if the pages stay as they are; whether one was added."""
    before = blocks[place]
    if not isinstance(before, Ruled) or before.count >= most:
        return False
    blocks[place] = replace(before, count=before.count + 1)
    if _pages(tuple(blocks), room) == pages:
        return True
    blocks[place] = before
    return False


def _pages(blocks: tuple[Block, ...], room: float) -> tuple[int, ...]:
    """How many blocks there are on each page."""
    return tuple(len(page) for page in Flow(room).pages(blocks))


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write on."""

    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick."""

    left: float


@dataclass(frozen=True, slots=True)
class Printed:
    """Words between what is written."""

    left: float
    line: Line
    look: Look


@dataclass(frozen=True, slots=True)
class FormRow:
    """Fields side by side, all on one line."""

    fields: tuple[Blank | Tick | Printed, ...]
    before: float = 0.0
    keeps_next: bool = False
    height: float = PITCH

    def split(self, room: float) -> None:
        """A row can't be parted."""

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        base, ticks = top - self.height, paragraph()
        for field in self.fields:
            match field:
                case Blank(left, width):
                    sheet.furnish()
                    sheet.stroke(HAIRLINE, _THICKNESS)
                    sheet.line((x + left, base), (x + left + width, base))
                case Tick(left):
                    sheet.tag(ticks)
                    box(sheet, x + left, base + _LIFT + (BODY.size * (0.86 - CAP_HEIGHT)) / 2, BODY)
                case Printed(left, line, look):
                    sheet.tag(paragraph())
                    sheet.lines([(x + left, base + _LIFT, line)], look)
