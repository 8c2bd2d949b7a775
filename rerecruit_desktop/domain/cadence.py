"""How often a conversation comes round, and how a due date is told."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

LONGEST_WEEKS = 104


@dataclass(frozen=True, slots=True)
class Cadence:
    """The rhythm of the conversations with one person: a number of months or a number of weeks, never both."""

    months: int = 0
    weeks: int = 0

    def __post_init__(self) -> None:
        counts = (self.months, self.weeks)
        if sorted(count > 0 for count in counts) != [False, True] or min(counts) < 0 or self.weeks > LONGEST_WEEKS:
            raise ValueError(f"not a cadence: {self.months} months, {self.weeks} weeks")

    def next_after(self, day: date) -> date:
        """The day a conversation is due after one that was really held on ``day``.

        A month later is the same day of that month, or its last day where it is shorter. The end of the calendar
        is as far as it goes.
        """
        try:
            return _months_later(day, self.months) if self.months else day + timedelta(weeks=self.weeks)
        except (OverflowError, ValueError):
            return date.max


def _months_later(day: date, months: int) -> date:
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))


MONTHLY = Cadence(months=1)
QUARTERLY = Cadence(months=3)


class Standing(StrEnum):
    """Where a person stands against their cadence; the groups of the roster, in its order."""

    LATE = "late"
    SOON = "soon"
    ON_TRACK = "on track"
    NEW = "new"


SOON_DAYS = 7


def standing(due_on: date | None, today: date) -> Standing:
    """The standing for a due date; ``None`` means that no conversation was ever held."""
    if due_on is None:
        return Standing.NEW
    if due_on < today:
        return Standing.LATE
    return Standing.SOON if (due_on - today).days <= SOON_DAYS else Standing.ON_TRACK
