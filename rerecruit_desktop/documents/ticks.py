"""The short strokes under a line of months, with their names."""

from collections.abc import Iterator

from rerecruit_desktop.documents.axis import Axis
from rerecruit_desktop.documents.drawing import EDGE, MUTED, Label, Shape, Stroke
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.styles import FIGURE_QUIET
from rerecruit_desktop.documents.text import Setter

_AIR = 6.0  # between the names of two ticks
_LONG, _DOWN, _ASIDE = 6.0, 15.0, 3.0


def ticks(press: Press, setter: Setter, scale: Axis, reach: tuple[float, float], y: float) -> Iterator[Shape]:
    """A tick for each step of the scale along a line at ``y``; ``reach`` is where it begins, and its length.

    Each has the name of its month, or of its year where a year begins or the steps are that long.
    """
    start, length = reach
    between = length / scale.count - _AIR
    for place, day in enumerate(scale.ticks):
        whole_years = scale.step >= 12
        text = str(day.year) if whole_years else press.month(day)
        if not whole_years and (place == 0 or day.month <= scale.step):
            text = f"{text} {day.year}"
        at = start + length * scale.share(day)
        if line := setter.one_line(text, FIGURE_QUIET, between):
            yield Stroke(((at, y), (at, y - _LONG)), EDGE, 0.8)
            yield Label(at + _ASIDE, y - _DOWN, line, FIGURE_QUIET, MUTED)
