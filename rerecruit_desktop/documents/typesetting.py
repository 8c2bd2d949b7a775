"""What a typesetter is: somebody who sets the scripts that the embedded fonts can't.

All lengths are points, counted from the left end of the baseline, upwards, unless said otherwise.
"""

from dataclasses import dataclass
from typing import Protocol

from rerecruit_desktop.documents.styles import Face, Look

# A path in a PDF's own terms: "m" move, "l" line, "c" curve with two control points, "h" close; then coordinates.
Command = tuple[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """The shape of a sign, a thousand units to the em, between ``low`` and ``high``.

    One object for each sign: a paper defines it once, however often it is drawn.
    """

    commands: tuple[Command, ...]
    low: float = 0.0
    high: float = 0.0


@dataclass(frozen=True, slots=True)
class Glyph:
    """An outline in its place; ``size`` is the type size it is drawn at."""

    outline: Outline
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A sign that has colours of its own; ``x`` and ``y`` are its lower left corner."""

    png: bytes
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Cluster:
    """Letters that stand as one on the line, as typed, for searching and copying."""

    text: str
    x: float
    width: float
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """The signs of a paragraph from ``start`` to ``end`` in a ``face`` of their own, or leading to a ``link``."""

    start: int
    end: int
    face: Face | None = None
    link: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where on a line a link lies."""

    link: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line as it was laid out. ``rise`` and ``drop`` say how far its ink reaches above and below the baseline."""

    text: str
    width: float
    glyphs: tuple[Glyph, ...] = ()
    pictures: tuple[Picture, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    rise: float = 0.0
    drop: float = 0.0
    right_to_left: bool = False
    links: tuple[Spot, ...] = ()


class Typesetter(Protocol):
    """Sets one paragraph of any script; made outside, for documents know no window toolkit."""

    def lay_out(self, text: str, width: float, look: Look, spans: tuple[Span, ...] = ()) -> tuple[SetLine, ...]:
        """``text``, which holds no line ends, broken into lines of at most ``width``; ``spans`` differ from ``look``.

        A paragraph that reads from right to left is flush with the right edge. Raises :class:`SignsMissing` when no
        font at hand has a sign.
        """
        ...
