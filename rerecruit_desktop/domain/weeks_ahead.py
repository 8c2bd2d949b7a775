"""The coming weeks as one strip: who is late, and who is due in which week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from rerecruit_desktop.domain.roster import RosterEntry, in_order

WEEKS = 10


@dataclass(frozen=True, slots=True)
class Week:
    """Those due from ``first`` to ``last``, the earliest first; without days, those who are late."""

    first: date | None
    last: date | None
    due: tuple[RosterEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class WeeksAhead:
    """The late ones, then the week of today and those after it; how many are due ``later``, and how many ``new``."""

    late: Week
    weeks: tuple[Week, ...]
    later: int
    new: int


def weeks_ahead(entries: Iterable[RosterEntry], today: date, first_weekday: int = 0) -> WeeksAhead:
    """The strip of :data:`WEEKS` weeks, that of today among them. A week begins on ``first_weekday``, 0 being Monday.

    At the end of the calendar the weeks end, too.
    """
    spans = _spans(today, first_weekday)
    placed: list[list[RosterEntry]] = [[] for _ in spans]
    late, later, new = [], 0, 0
    for entry in in_order(tuple(entries)):
        due = entry.due_on
        if due is None:
            new += 1
        elif due < today:
            late.append(entry)
        elif due > spans[-1][1]:
            later += 1
        else:
            placed[(due - spans[0][0]).days // 7].append(entry)
    weeks = (Week(first, last, tuple(some)) for (first, last), some in zip(spans, placed, strict=True))
    return WeeksAhead(Week(None, None, tuple(late)), tuple(weeks), later, new)


def _spans(today: date, first_weekday: int) -> list[tuple[date, date]]:
    """The first and the last day of each week."""
    first = today - timedelta(days=min((today.weekday() - first_weekday) % 7, (today - date.min).days))
    room = (date.max - first).days
    firsts = (first + timedelta(days=7 * place) for place in range(min(WEEKS, room // 7 + 1)))
    return [(day, day + timedelta(days=min(6, (date.max - day).days))) for day in firsts]
