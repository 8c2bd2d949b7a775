"""Who got how much of the manager's attention, held against the manager's own plan; the quietest first. Private."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.roster import RosterEntry

LATELY, A_YEAR = 90, 365  # days
_MONTH = 30  # days: so that ninety of them hold three monthly talks, and a year four quarterly ones


class Measure(StrEnum):
    """What attention is made of."""

    TALKS = "talks"
    TOUCHPOINTS = "touchpoints"
    THANKS = "thanks"
    GROWTH = "growth"


@dataclass(frozen=True, slots=True)
class Count:
    """How many there were, and how many were ``wanted`` by the plan; 0 where there was none."""

    done: int
    wanted: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted in a stretch of days.

    ``thanks`` are contributions somebody was thanked for, ``growth`` the days on which a milestone was set or moved on.
    """

    talks: int = 0
    touchpoints: int = 0
    thanks: int = 0
    growth: int = 0

    @property
    def contacts(self) -> int:
        """Talks are contact, too (Cadence in the method)."""
        return self.talks + self.touchpoints

    @property
    def total(self) -> int:
        return self.contacts + self.thanks + self.growth


@dataclass(frozen=True, slots=True)
class Attention:
    """What one person got in the last :data:`LATELY` days and in the last year, and the day of the last contact."""

    entry: RosterEntry
    lately: Tally = Tally()
    year: Tally = Tally()
    last_contact_on: date | None = None

    @property
    def person(self) -> Person:
        return self.entry.person


@dataclass(frozen=True, slots=True)
class Planned:
    """How many talks and contacts the manager's plan has in a stretch of days; 0 where it has none."""

    talks: int
    contacts: int


def planned(person: Person, span: int, today: date) -> Planned:
    """The plan for the last ``span`` days, or for as many as the person has been there."""
    if person.joined_on is not None:
        span = min(span, max((today - person.joined_on).days, 0))
    contacts = span // (person.touch_weeks * 7) if person.touch_weeks > 0 else 0
    return Planned(span // _days_of(person.cadence), contacts)


def _days_of(cadence: Cadence) -> int:
    return cadence.months * _MONTH or cadence.weeks * 7


def count_of(attention: Attention, measure: Measure, span: int, today: date) -> Count:
    """What there was of a measure in the last ``span`` days, :data:`LATELY` or :data:`A_YEAR` of them.

    Contacts that are not talks are touchpoints; there is no plan for recognition and growth.
    """
    tally, plan = attention.lately if span == LATELY else attention.year, planned(attention.person, span, today)
    match measure:
        case Measure.TALKS:
            return Count(tally.talks, plan.talks)
        case Measure.TOUCHPOINTS:
            return Count(tally.touchpoints, max(plan.contacts - plan.talks, 0))
        case Measure.THANKS:
            return Count(tally.thanks)
        case Measure.GROWTH:
            return Count(tally.growth)


def kept(attention: Attention, today: date) -> float:
    """The share of the plan that was kept, from 0 to 1: only as much as of its weaker part, talks or contacts.

    A part that is too rare to fall into the last :data:`LATELY` days is looked at over the year; what was never
    planned is kept.
    """
    lately, year = (planned(attention.person, span, today) for span in (LATELY, A_YEAR))
    talks = _share((attention.lately.talks, lately.talks), (attention.year.talks, year.talks))
    contacts = _share((attention.lately.contacts, lately.contacts), (attention.year.contacts, year.contacts))
    return min(talks, contacts)


def _share(*counted: tuple[int, int]) -> float:
    """What was done of what was planned, in the first stretch that something was planned for."""
    return next((min(done / wanted, 1.0) for done, wanted in counted if wanted), 1.0)


def quietest_first(attentions: Iterable[Attention], today: date) -> tuple[Attention, ...]:
    """Whose plan is kept least on top; then who got least lately, least in the year, and waited longest; then by name.

    More attention never moves anybody up.
    """

    def key(one: Attention) -> tuple[float, int, int, date, str]:
        waited = one.last_contact_on or date.min
        return kept(one, today), one.lately.total, one.year.total, waited, one.person.full_name.casefold()

    return tuple(sorted(attentions, key=key))
