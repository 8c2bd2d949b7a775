"""Something that makes people look around: it moves the next conversation forward, and says why (Cadence)."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from rerecruit_desktop.domain.ids import Id, new_id

USUAL_DELAY = timedelta(days=14)


class ShockKind(StrEnum):
    ANNIVERSARY = "anniversary"
    REORGANISATION = "reorganisation"
    MISSED_PROMOTION = "missed promotion"
    TEAMMATE_LEFT = "teammate left"
    NEW_BOSS = "new boss"
    PROJECT_ENDED = "project ended"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Shock:
    """What happened ``on`` a day, and the day a conversation should have been held by; private.

    ``settled_on`` is the day the manager saw that nothing more is needed, though no conversation was held.
    """

    person_id: Id
    kind: ShockKind
    on: date
    talk_by: date
    text: str = ""
    settled_on: date | None = None
    id: Id = field(default_factory=new_id)


def usual_talk_by(on: date) -> date:
    """Two weeks after it happened; the end of the calendar is as far as it goes."""
    try:
        return on + USUAL_DELAY
    except OverflowError:
        return date.max


def anniversary(joined_on: date, today: date) -> date:
    """The first anniversary of the day they joined that is not before ``today``; 28 February stands for a leap day."""
    for year in (today.year, today.year + 1):
        day = _in_year(joined_on, min(year, date.max.year))
        if day >= today and day > joined_on:
            return day
    return _in_year(joined_on, min(max(today.year, joined_on.year) + 1, date.max.year))


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)
