"""A year of somebody's work as it may be handed over: shareable words only, and nothing that reads like a rating."""

from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.domain.period import Period
from rerecruit_desktop.domain.shared import SharedMilestone, Thanks


@dataclass(frozen=True, slots=True)
class SharedTalk:
    """The day of a talk, and what was chosen for its thanks, with the effect that was planned to be said."""

    held_on: date
    thanks: tuple[Thanks, ...] = ()


@dataclass(frozen=True, slots=True)
class YearReview:
    """The talks of the period, the newest first; the milestones reached in it, and those still open."""

    full_name: str
    short_name: str
    period: Period
    talks: tuple[SharedTalk, ...] = ()
    reached: tuple[SharedMilestone, ...] = ()
    ahead: tuple[SharedMilestone, ...] = ()
