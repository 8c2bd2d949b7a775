"""A stretch of days that a paper looks back on."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rerecruit_desktop.domain.paper_errors import JoiningUnknown


@dataclass(frozen=True, slots=True)
class Period:
    """From ``first`` to ``last``, both days among it."""

    first: date
    last: date

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in it; what has no day lies in none."""
        return day is not None and self.first <= day <= self.last


def year_until(last: date) -> Period:
    """The year that ends with ``last``, as far back as the calendar goes."""
    try:
        before = last.replace(year=last.year - 1)
    except ValueError:  # the 29th of February, or the first year of all
        before = date(last.year - 1, 2, 28) if last.year > 1 else date.min
    return Period(before + timedelta(days=1) if last.year > 1 else before, last)


def calendar_year(year: int) -> Period:
    """The whole of a year, what is still to come of it too."""
    return Period(date(year, 1, 1), date(year, 12, 31))


class Span(StrEnum):
    """The periods that have a name; the value is what the command line calls it."""

    LAST_YEAR = "last-12-months"
    THIS_YEAR = "this-year"
    YEAR_BEFORE = "year-before"
    SINCE_JOINED = "since-joined"


def period_of(span: Span, today: date, joined_on: date | None) -> Period:
    """The days that a span means. Raises :class:`JoiningUnknown` where it needs a day that is not noted."""
    if span is Span.SINCE_JOINED:
        if joined_on is None:
            raise JoiningUnknown
        return Period(min(joined_on, today), today)
    if span is Span.LAST_YEAR:
        return year_until(today)
    return calendar_year(today.year if span is Span.THIS_YEAR else max(today.year - 1, date.min.year))


def read_period(text: str) -> Span | Period:
    """What somebody typed on a command line: a span, a year, or two days such as 2025-04-01..2026-03-31.

    Raises ``ValueError`` for anything else, and where the first day comes after the last.
    """
    if text in set(Span):
        return Span(text)
    if text.isdecimal():
        return calendar_year(int(text))
    first, _, last = text.partition("..")
    period = Period(date.fromisoformat(first), date.fromisoformat(last))
    if period.first > period.last:
        raise ValueError(text)
    return period
