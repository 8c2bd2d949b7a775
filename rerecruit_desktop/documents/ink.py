"""Plain shapes on a page: lines, discs and blocks, in the colours of the papers."""

from functools import cache
from itertools import pairwise

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

rl_config.useA85 = 0  # plain bytes instead of text: a quarter smaller, and faster

_ROUND = 0.5523  # how long the arms of a curve are that looks like a quarter of a circle


class _Canvas(Canvas):  # type: ignore[misc]
    """A canvas that begins no page with a font of its own."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class Ink:
    """Draws at points from the lower left corner of the page; ``size`` is its width and height."""

    def __init__(self, size: tuple[float, float], language: str) -> None:
        self.width, self.height = size
        self.canvas = _Canvas(None, pagesize=size, pageCompression=1, invariant=1, lang=language)

    def fill(self, colour: str) -> None:
        """Set the colour of what is filled next, text too."""
        self._draw(f"{rgb(colour)} rg")

    def stroke(self, colour: str, width: float) -> None:
        """Set the colour and width of the lines drawn next."""
        self._draw(f"{rgb(colour)} RG {width:g} w")

    def line(self, *places: tuple[float, float]) -> None:
        """Straight from each place to the next, piece by piece.

        Round ends look as round joins do, and no reader takes a sharp turn for a long spike.
        """
        pieces = (f"{x:.2f} {y:.2f} m {right:.2f} {high:.2f} l" for (x, y), (right, high) in pairwise(places))
        self._draw(f"{' '.join(pieces)} S")

    def disc(self, x: float, y: float, radius: float, edged: bool = False) -> None:
        """A round mark that is filled, and drawn around where it is ``edged``."""
        arm = radius * _ROUND
        quarters = (
            (x + radius, y + arm, x + arm, y + radius, x, y + radius),
            (x - arm, y + radius, x - radius, y + arm, x - radius, y),
            (x - radius, y - arm, x - arm, y - radius, x, y - radius),
            (x + arm, y - radius, x + radius, y - arm, x + radius, y),
        )
        curves = " ".join(f"{' '.join(f'{place:.2f}' for place in quarter)} c" for quarter in quarters)
        self._draw(f"{x + radius:.2f} {y:.2f} m {curves} {'b' if edged else 'f'}")

    def block(self, left: float, bottom: float, width: float, height: float) -> None:
        """A rectangle that is filled."""
        self._draw(f"{left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f")

    def _draw(self, code: str) -> None:
        self.canvas._code.append(code)  # noqa: SLF001


@cache
def rgb(colour: str) -> str:
    """A colour such as #0F5C5C in a PDF's own terms."""
    return " ".join(f"{int(colour[place : place + 2], 16) / 255:.4g}" for place in (1, 3, 5))
