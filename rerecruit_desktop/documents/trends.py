"""How needs were met over time: one line for each, from 1 (starved) to 5 (met), readable in black and white.

Private, as every pulse is: only for the manager's own papers and window.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.documents.axis import Axis, axis
from rerecruit_desktop.documents.drawing import (
    EDGE,
    INK,
    LINE,
    MUTED,
    PRIMARY,
    Disc,
    Drawing,
    Label,
    Shape,
    Stroke,
    moved,
)
from rerecruit_desktop.documents.figure import Figure
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.styles import CAP_HEIGHT, FIGURE_QUIET, FIGURE_STRONG, Look
from rerecruit_desktop.documents.text import Setter
from rerecruit_desktop.documents.ticks import ticks
from rerecruit_desktop.domain.pulse import MET, STARVED
from rerecruit_desktop.domain.series import Reading, Series
from rerecruit_desktop.domain.words import one_line

_RADIUS = 2.6
_NEAR = 2.6 * _RADIUS  # discs nearer than this would run together, and only the line is drawn
_ROW, _BAND = 42.0, 26.0  # from one series to the next, and how high its five levels are
_NAMES, _MARKS = 92.0, 26.0  # room for the names on the left, and for the last mark on the right
_FOOT = 22.0  # under the last series: the months
_KEY = 15.0  # the line that says what the discs mean
_CELL, _BETWEEN, _CELL_HEIGHT = 128.0, 22.0, 66.0  # one of many small charts: its least width, its distance, its height
_CELL_FOOT = 17.0
CHART, CHART_HEIGHT = 51.0, 38.0  # the room of a chart in a row of a table, with air around it
_CHART_MARK = 15.0  # for its last mark, on the right


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where readings lie: from ``left`` on, ``width`` wide, the lowest mark at ``low``."""

    scale: Axis
    left: float
    width: float
    low: float

    def place(self, reading: Reading) -> tuple[float, float]:
        share = (reading.mark - STARVED) / (MET - STARVED)
        return self.left + self.width * self.scale.share(reading.on), self.low + _BAND * share

    @property
    def grid(self) -> Iterator[Shape]:
        for mark in range(STARVED, MET + 1):
            y = self.low + _BAND * (mark - STARVED) / (MET - STARVED)
            yield Stroke(((self.left, y), (self.left + self.width, y)), LINE, 0.5)

    def line(self, readings: tuple[Reading, ...]) -> Iterator[Shape]:
        """The line and its discs: filled where the person said so, hollow for a guess."""
        places = [self.place(reading) for reading in readings]
        if len(places) > 1:
            yield Stroke(tuple(places), PRIMARY, 1.3)
        drawn: float | None = None
        for (x, y), reading in zip(places, readings, strict=True):
            if drawn is None or x - drawn >= _NEAR or reading is readings[-1]:
                yield Disc(x, y, _RADIUS, PRIMARY, 1.0 if reading.told else 0.0)
                drawn = x


def pulse_trend(press: Press, series: tuple[Series, ...], width: float, before: float) -> Figure | None:
    """One row for each series that holds a reading, over the same months; ``None`` where none does."""
    told = tuple(one for one in series if one.readings)
    if not told:
        return None
    setter = Setter(press)
    scale = _scale(told)
    usable = width - _NAMES - _MARKS
    shapes: list[Shape] = []
    for place, one in enumerate(reversed(told)):
        plot = _Plot(scale, _NAMES, usable, _KEY + _FOOT + place * _ROW + (_ROW - _BAND) / 2)
        shapes += [*plot.grid, *_row_labels(setter, one, plot, width), *plot.line(one.readings)]
    foot = _KEY + _FOOT
    shapes += [Stroke(((_NAMES, foot), (_NAMES + usable, foot)), EDGE, 0.8)]
    shapes += [*ticks(press, setter, scale, (_NAMES, usable), foot), *_key(press, setter)]
    drawing = Drawing(width, foot + _ROW * len(told), tuple(shapes), _said(press, told))
    return Figure(drawing, before)


def small_multiples(press: Press, series: tuple[Series, ...], width: float, before: float) -> tuple[Figure, ...]:
    """A small chart for each series, side by side over the same months: a figure for each row of them.

    A series without a reading keeps its place, so that it is seen that there is none. ``stacked`` makes one drawing of
    the rows, for the window.
    """
    told = tuple(one for one in series if one.readings)
    if not told:
        return ()
    setter, scale = Setter(press), _scale(told)
    count = max(int((width + _BETWEEN) / (_CELL + _BETWEEN)), 1)
    each = (width - _BETWEEN * (count - 1)) / count
    rows = [series[start : start + count] for start in range(0, len(series), count)]
    figures = []
    for number, row in enumerate(rows):
        shapes: list[Shape] = []
        for place, one in enumerate(row):
            cell = _cell(press, setter, one, scale, each)
            shapes += [moved(shape, place * (each + _BETWEEN), 0.0) for shape in cell]
        drawing = Drawing(width, _CELL_HEIGHT, tuple(shapes), _said(press, row))
        figures.append(Figure(drawing, before if number == 0 else 10.0))
    return tuple(figures)


def common_axis(series: tuple[Series, ...], until: date) -> Axis:
    """One line of months for all readings of several people; the months before ``until`` where there are none."""
    days = tuple(reading.on for one in series for reading in one.readings)
    return axis(days, min(days, default=until))


def spark(setter: Setter, one: Series, scale: Axis, left: float) -> Iterator[Shape]:
    """A chart of :data:`CHART` by :data:`CHART_HEIGHT` with its last mark as a number; bare lines without readings."""
    plot = _Plot(scale, left + _RADIUS + 1, CHART - _CHART_MARK - 2 * _RADIUS - 2, (CHART_HEIGHT - _BAND) / 2)
    yield from plot.grid
    if one.readings:
        yield from plot.line(one.readings)
        _, y = plot.place(one.readings[-1])
        yield from _words(setter, str(one.readings[-1].mark), plot.left + plot.width + 6, y - 3, FIGURE_STRONG)


def chart(press: Press, setter: Setter, one: Series, scale: Axis) -> Drawing:
    """A :func:`spark` that stands by itself, told in words."""
    said = _said(press, (one,)) or f"{one_line(one.name)}: {press.translate('Figure', 'no pulse yet')}."
    return Drawing(CHART, CHART_HEIGHT, tuple(spark(setter, one, scale, 0.0)), said)


def _cell(press: Press, setter: Setter, one: Series, scale: Axis, width: float) -> Iterator[Shape]:
    plot = _Plot(scale, _RADIUS + 1, width - 2 * _RADIUS - 2 - 12, _CELL_FOOT)
    if name := setter.one_line(one.name, FIGURE_STRONG, width):
        yield Label(0.0, _CELL_HEIGHT - FIGURE_STRONG.size, name, FIGURE_STRONG)
    if one.readings:
        yield from plot.grid
        yield from plot.line(one.readings)
        yield from _last_mark(setter, one, plot, width)
    else:
        yield from _words(setter, press.translate("Figure", "no pulse yet"), plot.left, plot.low + _BAND / 2 - 3)
    first, last = scale.ends
    yield from _words(setter, f"{press.month(first)} {first.year}", 0.0, 3.0)
    yield from _words(setter, f"{press.month(last)} {last.year}", width - 12, 3.0, at_right=True)


def _scale(series: tuple[Series, ...]) -> Axis:
    days = tuple(reading.on for one in series for reading in one.readings)
    return axis(days, min(days))


def _row_labels(setter: Setter, one: Series, plot: _Plot, width: float) -> Iterator[Shape]:
    middle = plot.low + _BAND / 2 - FIGURE_STRONG.size * CAP_HEIGHT / 2
    if name := setter.one_line(one.name, FIGURE_STRONG, _NAMES - 18):
        yield Label(0.0, middle, name, FIGURE_STRONG)
    for mark, y in ((STARVED, plot.low), (MET, plot.low + _BAND)):
        yield from _words(setter, str(mark), _NAMES - 6, y - 2.6, at_right=True)
    yield from _last_mark(setter, one, plot, width)


def _last_mark(setter: Setter, one: Series, plot: _Plot, right: float) -> Iterator[Shape]:
    """The newest mark as a number, at the height of its disc."""
    _, y = plot.place(one.readings[-1])
    yield from _words(setter, str(one.readings[-1].mark), right, y - 3, FIGURE_STRONG, at_right=True)


def _words(
    setter: Setter, text: str, x: float, y: float, look: Look = FIGURE_QUIET, at_right: bool = False
) -> Iterator[Shape]:
    if line := setter.one_line(text, look, _CELL):
        left = x - setter.width(line, look) if at_right else x
        yield Label(left, y, line, look, INK if look is FIGURE_STRONG else MUTED)


def _key(press: Press, setter: Setter) -> Iterator[Shape]:
    """What the discs mean; the scale itself in words."""
    x = _NAMES
    texts = (
        (1.0, press.translate("Figure", "told me")),
        (0.0, press.translate("Figure", "my guess")),
        (None, press.translate("Figure", "from 1 (starved) to 5 (met)")),
    )
    for filled, text in texts:
        if filled is not None:
            yield Disc(x + _RADIUS, 3.0 + _RADIUS, _RADIUS, PRIMARY, filled)
            x += 2 * _RADIUS + 5
        if line := setter.one_line(text, FIGURE_QUIET, 200):
            yield Label(x, 3.0, line, FIGURE_QUIET, MUTED)
            x += setter.width(line, FIGURE_QUIET) + 16


def _said(press: Press, series: tuple[Series, ...]) -> str:
    """Every reading in words, for those who listen."""
    return " ".join(
        f"{one_line(one.name)}: "
        + ", ".join(f"{press.short_day(reading.on)} {reading.mark}" for reading in one.readings)
        + "."
        for one in series
        if one.readings
    )
