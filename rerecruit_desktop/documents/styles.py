"""The looks of the type, the colours and the distances that all papers share; lengths in points."""

from dataclasses import dataclass
from enum import Enum

INK = "#1F2A2E"
MUTED = "#566268"
PRIMARY = "#0F5C5C"
GOOD = "#2F7D4F"
BAD = "#B3402F"
ACCENT = "#B8651F"
HAIRLINE = "#CFC9BD"
GRID = "#E3DED5"
WHITE = "#FFFFFF"


class Face(Enum):
    """A cut of the family: the name of its file, its weight, and whether it slants."""

    REGULAR = ("Inter-Regular.ttf", 400, False)
    MEDIUM = ("Inter-Medium.ttf", 500, False)
    SEMIBOLD = ("Inter-SemiBold.ttf", 600, False)
    ITALIC = ("Inter-Italic.ttf", 400, True)

    @property
    def file(self) -> str:
        return self.value[0]

    @property
    def weight(self) -> int:
        return self.value[1]

    @property
    def slants(self) -> bool:
        return self.value[2]


@dataclass(frozen=True, slots=True)
class Look:
    """How a piece of text is set. ``leading`` is from one baseline to the next, ``tracking`` is added to each sign.

    ``divides`` says whether words may be divided at the end of a line: in running text, never in names and headings.
    """

    face: Face
    size: float
    leading: float
    colour: str = INK
    tracking: float = 0.0
    divides: bool = False


@dataclass(frozen=True, slots=True)
class Margins:
    """Around the text; ``head`` and ``foot`` are how far the baselines of head and foot lie from the edges."""

    side: float
    top: float
    bottom: float
    head: float
    foot: float


USUAL_MARGINS = Margins(62.0, 90.0, 74.0, 55.0, 42.0)
SMALL_MARGINS = Margins(42.0, 72.0, 60.0, 42.0, 32.0)

TITLE = Look(Face.SEMIBOLD, 26, 33, tracking=-0.5)
SUBTITLE = Look(Face.REGULAR, 11, 16, MUTED)
HEADING = Look(Face.SEMIBOLD, 12.5, 18, tracking=-0.12)
SUBHEADING = Look(Face.SEMIBOLD, 10.25, 15.5)
BODY = Look(Face.REGULAR, 10.25, 15.5, divides=True)
STRONG = Look(Face.MEDIUM, 10.25, 15.5, divides=True)
QUIET = Look(Face.REGULAR, 9.5, 14, MUTED, divides=True)
LABEL = Look(Face.MEDIUM, 8.25, 12, MUTED)
CELL = Look(Face.REGULAR, 9.25, 13, divides=True)
CELL_STRONG = Look(Face.MEDIUM, 9.25, 13, divides=True)
FIGURE = Look(Face.REGULAR, 8, 11)
FIGURE_STRONG = Look(Face.SEMIBOLD, 8, 11)
FIGURE_QUIET = Look(Face.REGULAR, 7.75, 11, MUTED)
FURNITURE = Look(Face.REGULAR, 8, 11, MUTED)
LANE = Look(Face.SEMIBOLD, 8, 11, GOOD)

HANGING = 15.0  # from the left edge of a bullet or box to its text

# Inter's own measures, in parts of the type size, as its font files say.
ASCENT, DESCENT, CAP_HEIGHT, X_HEIGHT = 0.96875, 0.24121, 0.727, 0.546


def first_baseline(look: Look) -> float:
    """How far below the top of a line its baseline lies, the leading shared evenly above and below the letters."""
    return (look.leading - (ASCENT + DESCENT) * look.size) / 2 + ASCENT * look.size
