"""Blocks with quiet words beside them: a label on the left, as on a form, or a date at the right edge."""

from dataclasses import dataclass, field, replace

from rerecruit_desktop.documents.blocks import Block
from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.structure import Path, paragraph
from rerecruit_desktop.documents.styles import Look
from rerecruit_desktop.documents.text import Line


@dataclass(frozen=True, slots=True)
class Aside:
    """Words that begin ``x`` points in, their baseline ``down`` points below the top of what they stand beside."""

    line: Line
    look: Look
    x: float
    down: float
    path: Path = field(default_factory=paragraph)


@dataclass(frozen=True, slots=True)
class Inset:
    """``inner`` so many points further in; what stands beside it keeps its place, whichever way the text reads."""

    inner: Block
    indent: float = 0.0
    beside: Aside | None = None
    kept: bool = False

    @property
    def before(self) -> float:
        return self.inner.before

    @property
    def keeps_next(self) -> bool:
        return self.kept or self.inner.keeps_next

    @property
    def height(self) -> float:
        return self.inner.height

    def split(self, room: float) -> "tuple[Inset, Inset] | None":
        parts = self.inner.split(room)
        if parts is None:
            return None
        return replace(self, inner=parts[0], kept=False), replace(self, inner=parts[1], beside=None)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        is_read_first = self.indent > 0
        if is_read_first:
            self._draw_beside(sheet, x, top)
        self.inner.draw(sheet, x + self.indent, top)
        if not is_read_first:
            self._draw_beside(sheet, x, top)

    def _draw_beside(self, sheet: Sheet, x: float, top: float) -> None:
        if aside := self.beside:
            sheet.tag(aside.path)
            sheet.lines([(x + aside.x, top - aside.down, aside.line)], aside.look)


def kept_together(blocks: tuple[Block, ...], limit: float) -> tuple[Block, ...]:
    """The blocks so that no page ends between them, unless they are taller than ``limit`` points together."""
    if not blocks or sum(block.before + block.height for block in blocks) > limit:
        return blocks
    *most, last = blocks
    return (*(Inset(block, kept=True) for block in most), last)
