"""Days of the fictional team: counted from today, and never on a weekend."""

from dataclasses import dataclass
from datetime import date, timedelta

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.exchange.toml_table import Table

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Today, and how a day is written in the language of the file."""

    today: date
    weekdays: tuple[str, ...]
    months: tuple[str, ...]

    def day(self, table: Table, key: str) -> date | None:
        """The working day that the number under ``key`` means, if it is there."""
        return working_day(self.today, table.number(key)) if table.has(key) else None

    def held_on(self, table: Table, cadence: Cadence) -> date | None:
        """The day a conversation was held ("held"), or must have been ("due_in"); ``None`` for a draft."""
        if table.has("due_in"):
            return held_so_that_due(cadence, self.today, table.number("due_in"))
        return self.day(table, "held")

    def written(self, day: date) -> str:
        return f"{self.weekdays[day.weekday()]} {day.day} {self.months[day.month - 1]}"


def working_day(today: date, offset: int) -> date:
    """The working day nearest to ``offset`` days from ``today``: what is past stays past, what is ahead stays ahead."""
    day = today + timedelta(days=offset)
    while day.weekday() >= _SATURDAY:
        day += _ONE_DAY if offset > 0 else -_ONE_DAY
    return day


def held_so_that_due(cadence: Cadence, today: date, offset: int) -> date:
    """The working day after which the next conversation is due ``offset`` days from ``today``, or next to it.

    What is late stays late, what is ahead stays ahead: weekends and short months move it away from today.
    """
    due_on = today + timedelta(days=offset)
    day = due_on
    while cadence.next_after(day) > due_on:
        day -= _ONE_DAY
    if offset >= 0:
        while day.weekday() >= _SATURDAY or cadence.next_after(day) < due_on:
            day += _ONE_DAY
    return working_day(day, 0)
