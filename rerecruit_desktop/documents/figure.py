"""A drawing on a page."""

from dataclasses import dataclass, replace

from rerecruit_desktop.documents import styles
from rerecruit_desktop.documents.drawing import ACCENT, EDGE, GROUND, INK, LINE, MUTED, PRIMARY, Disc, Drawing, Stroke
from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.structure import Node, Path, Tag

_ON_PAPER = {
    INK: styles.INK,
    MUTED: styles.MUTED,
    PRIMARY: styles.PRIMARY,
    ACCENT: styles.ACCENT,
    EDGE: styles.HAIRLINE,
    LINE: styles.GRID,
    GROUND: styles.WHITE,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """The block that holds a drawing, in the elements of ``within``."""

    drawing: Drawing
    before: float = 0.0
    keeps_next: bool = False
    within: Path = ()

    @property
    def height(self) -> float:
        return self.drawing.height

    def split(self, room: float) -> None:
        """A figure can't be parted."""

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        low = top - self.drawing.height
        sheet.tag((*self.within, Node(Tag.FIGURE, self.drawing.said)))
        for shape in self.drawing.shapes:
            if isinstance(shape, Stroke):
                _stroke(sheet, shape, x, low)
            elif isinstance(shape, Disc):
                _disc(sheet, shape, x + shape.x, low + shape.y)
            else:
                look = replace(shape.look, colour=_ON_PAPER[shape.colour])
                sheet.lines([(x + shape.x, low + shape.y, shape.line)], look)


def _stroke(sheet: Sheet, stroke: Stroke, x: float, y: float) -> None:
    sheet.stroke(_ON_PAPER[stroke.colour], stroke.width)
    sheet.canvas.setLineCap(1)
    sheet.line(*((x + right, y + up) for right, up in stroke.points))
    sheet.canvas.setLineCap(0)


def _disc(sheet: Sheet, disc: Disc, x: float, y: float) -> None:
    colour = _ON_PAPER[disc.colour]
    sheet.stroke(colour, 1.5)
    sheet.fill(colour if disc.filled >= 1 else styles.WHITE)
    sheet.disc(x, y, disc.radius, edged=True)
    if 0 < disc.filled < 1:
        sheet.fill(colour)
        low, high = y - disc.radius, y + disc.radius
        sheet.canvas.wedge(x - disc.radius, low, x + disc.radius, high, 90, 180, stroke=0, fill=1)
