"""Figures: milestones on a line of months, readable in black and white."""

from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.documents.axis import Axis, Label, axis, place_labels
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.styles import ACCENT, FIGURE, FIGURE_QUIET, HAIRLINE, PRIMARY, WHITE
from rerecruit_desktop.documents.text import Line, Setter
from rerecruit_desktop.domain.milestone import MilestoneState

_RADIUS = 4.2
_NEAR = 2.4 * _RADIUS  # marks nearer than this become one
_STEP = 13.0  # from one level of labels to the next
_LEVELS = 8
_LONGEST = 150.0
_ABOVE, _BELOW = 8.0, 22.0
_SHORT = 18  # letters of the name of the first of several
_AIR = 6.0  # between the names of two ticks
_GAP = 4.0  # between a stem and its label


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone on the line."""

    on: date
    label: str
    state: MilestoneState


@dataclass(frozen=True, slots=True)
class _Flag:
    x: float
    state: MilestoneState
    line: Line | None
    place: Label | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The figure as a block, laid out by :func:`timeline`."""

    flags: tuple[_Flag, ...]
    ticks: tuple[tuple[float, Line], ...]
    width: float
    before: float = 0.0
    keeps_next: bool = True

    @property
    def height(self) -> float:
        levels = max((flag.place.level for flag in self.flags if flag.place), default=0)
        return _ABOVE + levels * _STEP + _RADIUS + _BELOW

    def split(self, room: float) -> None:
        """A figure can't be parted."""

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        level = top - self.height + _BELOW
        self._draw_line(sheet, x, level)
        for flag in self.flags:
            if flag.place and flag.line:
                at = level + _ABOVE + flag.place.level * _STEP - _STEP * 0.45
                sheet.stroke(HAIRLINE, 0.7)
                sheet.canvas.line(x + flag.x, level, x + flag.x, at + 6)
                inset = _GAP if flag.place.left >= flag.x else 0.0
                sheet.lines([(x + flag.place.left + inset, at, flag.line)], FIGURE)
        for flag in self.flags:
            _draw_mark(sheet, x + flag.x, level, flag.state)

    def _draw_line(self, sheet: Sheet, x: float, y: float) -> None:
        sheet.stroke(HAIRLINE, 1.6)
        sheet.canvas.setLineCap(1)
        sheet.canvas.line(x + 0.8, y, x + self.width - 0.8, y)
        sheet.canvas.setLineCap(0)
        sheet.stroke(HAIRLINE, 0.8)
        for at, _ in self.ticks:
            sheet.canvas.line(x + at, y, x + at, y - 6)
        sheet.lines([(x + at + 3, y - 15, line) for at, line in self.ticks], FIGURE_QUIET)


def _draw_mark(sheet: Sheet, x: float, y: float, state: MilestoneState) -> None:
    """Planned is hollow, under way is half filled, reached is full: told apart without colour."""
    canvas = sheet.canvas
    colour = ACCENT if state is MilestoneState.UNDER_WAY else PRIMARY
    sheet.stroke(colour, 1.5)
    sheet.fill(colour if state is MilestoneState.REACHED else WHITE)
    canvas.circle(x, y, _RADIUS, stroke=1, fill=1)
    if state is MilestoneState.UNDER_WAY:
        sheet.fill(colour)
        canvas.wedge(x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS, 90, 180, stroke=0, fill=1)


def timeline(press: Press, marks: tuple[Mark, ...], since: date, width: float, before: float) -> Timeline:
    """The figure for at least one mark, beginning with the month of ``since``."""
    setter = Setter(press)
    scale = axis(tuple(mark.on for mark in marks), since)
    usable = width - 2 * _RADIUS
    groups = _grouped([(_RADIUS + usable * scale.share(mark.on), mark) for mark in sorted(marks, key=lambda m: m.on)])
    lines = [setter.one_line(_name(press, group), FIGURE, _LONGEST) for _, group in groups]
    lengths = [setter.width(line, FIGURE) + _GAP if line else 0.0 for line in lines]
    places = place_labels(tuple(zip((x for x, _ in groups), lengths, strict=True)), width, _LEVELS)
    flags = zip(groups, lines, places, strict=True)
    return Timeline(
        tuple(_Flag(x, group[0].state, line, place) for (x, group), line, place in flags),
        _ticks(press, scale, usable),
        width,
        before,
    )


def _grouped(marks: list[tuple[float, Mark]]) -> list[tuple[float, list[Mark]]]:
    """Marks that would lie on one another, as one at the place of the first."""
    groups: list[tuple[float, list[Mark]]] = []
    for x, mark in marks:
        if groups and x - groups[-1][0] < _NEAR:
            groups[-1][1].append(mark)
        else:
            groups.append((x, [mark]))
    return groups


def _name(press: Press, group: list[Mark]) -> str:
    name = " ".join(group[0].label.split())
    if len(group) == 1:
        return name
    short = name if len(name) <= _SHORT else name[:_SHORT].rstrip() + "…"
    return press.translate("Figure", "{name} and {count} more").format(name=short, count=len(group) - 1)


def _ticks(press: Press, scale: Axis, usable: float) -> tuple[tuple[float, Line], ...]:
    """The name of each month, or its year where a year begins or the steps are that long."""
    setter = Setter(press)
    between = usable / scale.count - _AIR
    found: list[tuple[float, Line]] = []
    for place, day in enumerate(scale.ticks):
        whole_years = scale.step >= 12
        text = str(day.year) if whole_years else press.month(day)
        if not whole_years and (place == 0 or day.month <= scale.step):
            text = f"{text} {day.year}"
        if line := setter.one_line(text, FIGURE_QUIET, between):
            found.append((_RADIUS + usable * scale.share(day), line))
    return tuple(found)
