"""The time line under milestones, as numbers: how far it reaches, its ticks, and places for labels that never meet."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from math import floor

from rerecruit_desktop.domain.milestone import HORIZON_MONTHS

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24000)  # months between ticks
_MOST_TICKS = 8
_AIR = 8.0  # between labels side by side


@dataclass(frozen=True, slots=True)
class Axis:
    """Months from ``first`` on, ``step`` apart, ``count`` of them; counted from year 0."""

    first: int
    step: int
    count: int

    def share(self, day: date) -> float:
        """Where a day lies on the line, from 0 to 1."""
        months = day.year * 12 + day.month - 1 + (day.day - 1) / 31
        return min(max((months - self.first) / (self.step * self.count), 0.0), 1.0)

    def day(self, share: float) -> date:
        """The day that lies there on the line, within the calendar; the way back from :meth:`share`."""
        months = self.first + min(max(share, 0.0), 1.0) * self.step * self.count
        month = min(max(floor(months + 1e-6), 12), 119_999)
        year, place = divmod(month, 12)
        return date(year, place + 1, min(1 + max(round((months - month) * 31), 0), monthrange(year, place + 1)[1]))

    @property
    def ticks(self) -> tuple[date, ...]:
        """The first day of each step; beyond the last year of the calendar there is none."""
        months = (self.first + self.step * place for place in range(self.count))
        return tuple(date(month // 12, month % 12 + 1, 1) for month in months if 12 <= month < 120_000)

    @property
    def ends(self) -> tuple[date, date]:
        """The first days of the first and of the last month, within the calendar."""
        months = (self.first, self.first + self.step * self.count - 1)
        first, last = (min(max(month, 12), 119_999) for month in months)
        return date(first // 12, first % 12 + 1, 1), date(last // 12, last % 12 + 1, 1)


def axis(days: tuple[date, ...], since: date) -> Axis:
    """An axis from the month of ``since``, or of the earliest day before it, for six months at least."""
    earliest = min(*days, since) if days else since
    latest = max(*days, since) if days else since
    start, end = _month(earliest), _month(latest) + 1
    span = max(end - start, HORIZON_MONTHS)
    step = next((one for one in _STEPS if span / one <= _MOST_TICKS), _STEPS[-1])
    first = start if step < 12 else start - start % 12
    if 1 < step < 12:
        first = start - start % step
    count = -(-(max(end, first + span) - first) // step)
    return Axis(first, step, count)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


@dataclass(frozen=True, slots=True)
class Label:
    """The left edge of a label, and its level above the line, from 1."""

    left: float
    level: int


def spread(places: tuple[float, ...], gap: float, width: float) -> tuple[float, ...]:
    """Places in their order, moved aside as little as it takes to stand ``gap`` apart, all from 0 to ``width``.

    Where there is not room for all of them, as far apart as there is.
    """
    if not places:
        return ()
    gap = min(gap, width / max(len(places) - 1, 1))
    apart = [place - number * gap for number, place in enumerate(places)]
    room = width - gap * (len(places) - 1)
    runs: list[tuple[float, int]] = []  # the middle of those that stand together, and how many they are
    for place in apart:
        runs.append((place, 1))
        while len(runs) > 1 and runs[-1][0] < runs[-2][0]:
            (last, many), (before, others) = runs.pop(), runs.pop()
            runs.append(((last * many + before * others) / (many + others), many + others))
    level = [min(max(middle, 0.0), room) for middle, count in runs for _ in range(count)]
    return tuple(place + number * gap for number, place in enumerate(level))


def place_labels(spots: tuple[tuple[float, float], ...], width: float, levels: int) -> tuple[Label | None, ...]:
    """A place for each label, given the x its stem stands at and its length; ``None`` where there is no room left.

    A label flies from its stem to the right as a flag does, or to the left where it would leave the figure. Labels of
    one level never meet, and no stem runs through another label.
    """
    flags = [(x, x if x + length <= width else max(x - length, 0.0), length) for x, length in spots]
    ahead = sorted((place for place, (x, left, _) in enumerate(flags) if left >= x), key=lambda p: -flags[p][0])
    back = sorted((place for place, (x, left, _) in enumerate(flags) if left < x), key=lambda p: flags[p][0])
    placed: dict[int, Label] = {}
    for place in (*ahead, *back):
        x, left, length = flags[place]
        others = [(flags[p][0], label.left, label.left + flags[p][2], label.level) for p, label in placed.items()]
        for level in range(1, levels + 1):
            if _is_free(level, x, (left, left + length), others):
                placed[place] = Label(left, level)
                break
    return tuple(placed.get(place) for place in range(len(spots)))


def _is_free(level: int, x: float, span: tuple[float, float], others: list[tuple[float, float, float, int]]) -> bool:
    start, end = span
    for stem, left, right, other in others:
        if other == level and start < right + _AIR and left < end + _AIR:
            return False
        if other < level and left - 2 < x < right + 2:
            return False
        if other > level and start - 2 < stem < end + 2:
            return False
    return True
