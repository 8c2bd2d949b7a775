"""Figures: milestones on a line of months, readable in black and white."""

from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.documents.axis import Label as LabelPlace
from rerecruit_desktop.documents.axis import axis, place_labels
from rerecruit_desktop.documents.drawing import ACCENT, EDGE, PRIMARY, Disc, Drawing, Label, Shape, Stroke
from rerecruit_desktop.documents.figure import Figure
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.styles import FIGURE
from rerecruit_desktop.documents.text import Line, Setter
from rerecruit_desktop.documents.ticks import ticks
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.words import one_line

_RADIUS = 4.2
_NEAR = 2.4 * _RADIUS  # marks nearer than this become one
_STEP = 13.0  # from one level of labels to the next
_LEVELS = 8
_LONGEST = (150.0, 115.0, 90.0, 70.0, 56.0)  # a name may be, shorter where otherwise one finds no place
_ABOVE, _BELOW = 8.0, 22.0
_SHORT = 18  # letters of the name of the first of several
_GAP = 4.0  # between a stem and its label
_FILLED = {MilestoneState.UNDER_WAY: 0.5, MilestoneState.REACHED: 1.0}


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone on the line."""

    on: date
    label: str
    state: MilestoneState


_Group = tuple[float, list[Mark]]  # what stands at one place on the line


@dataclass(frozen=True, slots=True)
class _Flag:
    x: float
    state: MilestoneState
    line: Line | None
    place: LabelPlace | None


def timeline(press: Press, marks: tuple[Mark, ...], since: date, width: float, before: float) -> Figure:
    """The figure for at least one mark, beginning with the month of ``since``."""
    setter = Setter(press)
    scale = axis(tuple(mark.on for mark in marks), since)
    usable = width - 2 * _RADIUS
    groups = _grouped([(_RADIUS + usable * scale.share(mark.on), mark) for mark in sorted(marks, key=lambda m: m.on)])
    flags = _placed(press, setter, groups, width)
    levels = max((flag.place.level for flag in flags if flag.place), default=0)
    shapes = (
        Stroke(((0.8, _BELOW), (width - 0.8, _BELOW)), EDGE, 1.6),
        *ticks(press, setter, scale, (_RADIUS, usable), _BELOW),
        *(shape for flag in flags for shape in _flag(flag)),
        *(_disc(flag) for flag in flags),
    )
    drawing = Drawing(width, _ABOVE + levels * _STEP + _RADIUS + _BELOW, shapes, _said(press, marks))
    return Figure(drawing, before, keeps_next=True)


def _placed(press: Press, setter: Setter, groups: list[_Group], width: float) -> tuple[_Flag, ...]:
    """The flags with names as long as leave a place for all, or else for most."""
    tried = []
    for longest in _LONGEST:
        flags = _flags(press, setter, groups, width, longest)
        if _told(flags) == len(flags):
            return flags
        tried.append(flags)
    return max(tried, key=_told)


def _flags(press: Press, setter: Setter, groups: list[_Group], width: float, longest: float) -> tuple[_Flag, ...]:
    """A flag for each group, with names of at most ``longest`` points."""
    lines = [setter.one_line(_name(press, group), FIGURE, longest) for _, group in groups]
    lengths = [setter.width(line, FIGURE) + _GAP if line else 0.0 for line in lines]
    places = place_labels(tuple(zip((x for x, _ in groups), lengths, strict=True)), width, _LEVELS)
    return tuple(
        _Flag(x, group[0].state, line, place) for (x, group), line, place in zip(groups, lines, places, strict=True)
    )


def _told(flags: tuple[_Flag, ...]) -> int:
    """How many of them have a place for their name."""
    return sum(1 for flag in flags if flag.place)


def _flag(flag: _Flag) -> tuple[Shape, ...]:
    """A stem and the name beside it; nothing where there is no room for one."""
    if not flag.place or not flag.line:
        return ()
    at = _BELOW + _ABOVE + flag.place.level * _STEP - _STEP * 0.45
    inset = _GAP if flag.place.left >= flag.x else 0.0
    return (
        Stroke(((flag.x, _BELOW), (flag.x, at + 6)), EDGE, 0.7),
        Label(flag.place.left + inset, at, flag.line, FIGURE),
    )


def _disc(flag: _Flag) -> Disc:
    """Planned is hollow, under way is half filled, reached is full: told apart without colour."""
    colour = ACCENT if flag.state is MilestoneState.UNDER_WAY else PRIMARY
    return Disc(flag.x, _BELOW, _RADIUS, colour, _FILLED.get(flag.state, 0.0))


def _said(press: Press, marks: tuple[Mark, ...]) -> str:
    told = sorted(marks, key=lambda mark: mark.on)
    return "; ".join(f"{press.short_day(mark.on)}: {one_line(mark.label)}" for mark in told)


def _grouped(marks: list[tuple[float, Mark]]) -> list[_Group]:
    """Marks that would lie on one another, as one at the place of the first."""
    groups: list[_Group] = []
    for x, mark in marks:
        if groups and x - groups[-1][0] < _NEAR:
            groups[-1][1].append(mark)
        else:
            groups.append((x, [mark]))
    return groups


def _name(press: Press, group: list[Mark]) -> str:
    name = one_line(group[0].label)
    if len(group) == 1:
        return name
    short = name if len(name) <= _SHORT else name[:_SHORT].rstrip() + "…"
    return press.translate("Figure", "{name} and {count} more").format(name=short, count=len(group) - 1)
