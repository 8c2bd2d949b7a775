"""Where things stand on a line of months: marks apart from one another, and names that never meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QRectF

from rerecruit_desktop.documents.axis import Axis, Label, axis, place_labels, spread
from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.domain.milestone import HORIZON_MONTHS
from rerecruit_desktop.domain.today import earlier, later

LOOK_BACK, _FAR = timedelta(days=365), timedelta(days=730)  # what lies farther away stands at the end of the line
_AT_LEAST_BACK = timedelta(days=45)
MARK, GAP = 24, 5  # a mark, and what is between a stem and its name; sizes in pixels at the usual text size
_APART, _STEP, _ABOVE, _BELOW, _LEVELS = 15, 19, 8, 24, 4
_LONGEST = (340, 260, 190, 140, 100, 70)  # a name may be, shorter where otherwise one finds no place


def scale_for(days: Sequence[date], today: date) -> Axis:
    """Six months ahead at least, and some weeks back; as far as the days go, within reason."""
    first, last = earlier(today, LOOK_BACK), later(today, _FAR)
    ahead = Cadence(months=HORIZON_MONTHS).next_after(today)
    return axis((*(min(max(day, first), last) for day in days), ahead), earlier(today, _AT_LEAST_BACK))


@dataclass(frozen=True, slots=True)
class LinePlan:
    """``middles`` of the marks, and the ``boxes`` of their names, ``None`` where one found no room."""

    scale: Axis
    width: int
    height: int
    inset: float
    line_y: float
    middles: tuple[float, ...] = ()
    boxes: tuple[QRectF | None, ...] = ()

    @property
    def reach(self) -> float:
        return max(self.width - 2 * self.inset, 1.0)

    def x(self, day: date) -> float:
        return self.inset + self.reach * self.scale.share(day)

    def day(self, x: float) -> date:
        """The day under a place."""
        return self.scale.day((x - self.inset) / self.reach)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How ``px`` enlarges with the text, and the length of a text that ``measure`` gives."""

    px: Callable[[int], int]
    measure: Callable[[str], float]


def plan(scale: Axis, days: Sequence[date], names: Sequence[str], width: int, sizes: Sizes) -> LinePlan:
    """A place for each of ``days``, which are in their order, and for its name."""
    px, inset = sizes.px, sizes.px(MARK) / 2
    bare = LinePlan(scale, width, 0, inset, 0.0)
    moved = spread(tuple(bare.x(day) - inset for day in days), px(_APART), bare.reach)
    middles = tuple(x + inset for x in moved)
    lengths = [sizes.measure(name) for name in names]
    tried = [_labels(middles, [min(one, px(longest)) + px(GAP) for one in lengths], width) for longest in _LONGEST]
    placed = max(tried, key=_told)
    levels = max((label.level for label, _ in placed if label), default=0)
    height = px(_ABOVE + levels * _STEP + MARK + _BELOW)
    line_y = height - px(_BELOW) - inset
    boxes = tuple(
        QRectF(label.left, line_y - inset - label.level * px(_STEP), length, px(_STEP)) if label else None
        for label, length in placed
    )
    return LinePlan(scale, width, height, inset, line_y, middles, boxes)


_Placed = list[tuple[Label | None, float]]


def _labels(middles: tuple[float, ...], lengths: list[float], width: int) -> _Placed:
    labels = place_labels(tuple(zip(middles, lengths, strict=True)), width, _LEVELS)
    return list(zip(labels, lengths, strict=True))


def bare_plan(scale: Axis, days: Sequence[date], width: int, px: Callable[[int], int]) -> LinePlan:
    """The marks alone, where there is no room for names."""
    unnamed = plan(scale, days, [""] * len(days), width, Sizes(px, lambda _name: 0.0))
    height = px(_ABOVE + MARK + _BELOW)
    return replace(unnamed, height=height, line_y=height - px(_BELOW) - unnamed.inset, boxes=(None,) * len(days))


def _told(placed: _Placed) -> int:
    """How many of them have a place for their name."""
    return sum(label is not None for label, _ in placed)
