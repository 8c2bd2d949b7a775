"""A figure as plain shapes, the same for paper and screen.

Lengths are points, counted from the lower left corner upwards. Colours are the names that the program's theme has for
them, so that a figure on the screen can be light or dark.
"""

from dataclasses import dataclass

from rerecruit_desktop.documents.styles import Look
from rerecruit_desktop.documents.text import Line

INK, MUTED, PRIMARY, ACCENT, EDGE, LINE, GROUND = "ink", "muted", "primary", "accent", "edge", "line", "surface"

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through all its ``points``, with round ends."""

    points: tuple[Place, ...]
    colour: str
    width: float


@dataclass(frozen=True, slots=True)
class Disc:
    """A round mark with an edge; ``filled`` is the part of it, from its left, that has the colour of the edge."""

    x: float
    y: float
    radius: float
    colour: str
    filled: float = 1.0


@dataclass(frozen=True, slots=True)
class Label:
    """Words with the left end of their baseline at ``x``, ``y``."""

    x: float
    y: float
    line: Line
    look: Look
    colour: str = INK


Shape = Stroke | Disc | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in the order they are drawn; ``said`` tells in words what they show."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    said: str


def stacked(drawings: tuple[Drawing, ...], gap: float = 0.0) -> Drawing:
    """Drawings one below the other, as one."""
    height = sum(one.height for one in drawings) + gap * max(len(drawings) - 1, 0)
    shapes: list[Shape] = []
    top = height
    for one in drawings:
        shapes.extend(moved(shape, 0.0, top - one.height) for shape in one.shapes)
        top -= one.height + gap
    width = max((one.width for one in drawings), default=0.0)
    return Drawing(width, height, tuple(shapes), " ".join(one.said for one in drawings))


def moved(shape: Shape, right: float, up: float) -> Shape:
    """The same shape at another place."""
    match shape:
        case Stroke(points, colour, width):
            return Stroke(tuple((x + right, y + up) for x, y in points), colour, width)
        case Disc(x, y, radius, colour, filled):
            return Disc(x + right, y + up, radius, colour, filled)
        case Label(x, y, line, look, colour):
            return Label(x + right, y + up, line, look, colour)
