"""A stretch of days that a paper looks back on."""

from dataclasses import dataclass
from datetime import date, timedelta


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
