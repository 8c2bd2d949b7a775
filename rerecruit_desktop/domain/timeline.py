"""Everything that happened with one person, newest first: what a row tells of, and where reading goes on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.driver_card import DriverLine
from rerecruit_desktop.domain.forecast import StayForecast
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.shock import Shock
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.touchpoint import Touchpoint


class Happening(StrEnum):
    """What a row tells. One value may have two: a promise was made, and it was kept."""

    CONVERSATION = "conversation"
    MOVE = "move"
    CONTRIBUTION = "contribution"
    RECOGNITION = "recognition"
    REQUEST = "request"
    OUTCOME = "outcome"
    MILESTONE = "milestone"
    MILESTONE_END = "milestone end"
    PULSES = "pulses"
    FORECAST = "forecast"
    DRIVER = "driver"
    TOUCHPOINT = "touchpoint"
    NOTE = "note"
    SHOCK = "shock"
    SNOOZE = "snooze"


class Topic(StrEnum):
    """What the rows can be narrowed to."""

    CONVERSATIONS = "conversations"
    CONTRIBUTIONS = "contributions"
    FOLLOW_UPS = "follow-ups"
    MILESTONES = "milestones"
    NEEDS = "needs"
    DRIVERS = "drivers"
    TOUCHPOINTS = "touchpoints"
    NOTES = "notes"
    SHOCKS = "shocks"
    PUT_OFF = "put off"


HAPPENINGS: dict[Topic, tuple[Happening, ...]] = {
    Topic.CONVERSATIONS: (Happening.CONVERSATION, Happening.MOVE),
    Topic.CONTRIBUTIONS: (Happening.CONTRIBUTION, Happening.RECOGNITION),
    Topic.FOLLOW_UPS: (Happening.REQUEST, Happening.OUTCOME),
    Topic.MILESTONES: (Happening.MILESTONE, Happening.MILESTONE_END),
    Topic.NEEDS: (Happening.PULSES, Happening.FORECAST),
    Topic.DRIVERS: (Happening.DRIVER,),
    Topic.TOUCHPOINTS: (Happening.TOUCHPOINT,),
    Topic.NOTES: (Happening.NOTE,),
    Topic.SHOCKS: (Happening.SHOCK,),
    Topic.PUT_OFF: (Happening.SNOOZE,),
}
_PARTS = {
    Happening.MOVE,
    Happening.RECOGNITION,
    Happening.OUTCOME,
    Happening.MILESTONE_END,
    Happening.PULSES,
}
Told = (
    Conversation | Contribution | Request | Milestone | StayForecast | DriverLine | Touchpoint | Note | Shock | Snooze
    | tuple[Pulse, ...]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moment:
    """One row: what happened on a day, and the value it tells ``about``; of the needs all reads of that day together.

    ``part`` is the number of the move of a conversation. ``answered_on`` is the day of the talk in which they were
    thanked for a contribution, or of the one that followed a shock. ``promises`` and ``milestones`` are how many came
    out of a conversation.
    """

    on: date
    happening: Happening
    about: Told
    part: int = 0
    answered_on: date | None = None
    promises: int = 0
    milestones: int = 0

    @property
    def tells_a_part(self) -> bool:
        """Another row tells of the value itself, or several values are told together: it can't be deleted as one."""
        return self.happening in _PARTS

    @property
    def key(self) -> str:
        """Names the row; it stays the same from reading to reading."""
        about = self.on.isoformat() if isinstance(self.about, tuple) else self.about.id
        return f"{self.happening}/{about}/{self.part}"


@dataclass(frozen=True, slots=True)
class Mark:
    """Where reading stopped, to go on from: a day, and a place among the rows of that day that only storage knows."""

    day: str
    place: int = -1
    rank: int = -1


@dataclass(frozen=True, slots=True)
class Wanted:
    """Only rows of these topics with all of these ``words`` in them, whatever their case; at first all there is."""

    topics: frozenset[Topic] = frozenset(Topic)
    words: str = ""


EVERYTHING = Wanted()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some rows in their order, and where they ``end``; ``None`` when there is nothing older."""

    moments: tuple[Moment, ...]
    end: Mark | None


def before_year(year: int) -> Mark | None:
    """The mark that everything older than that year comes after; the newest there is where the calendar ends."""
    return Mark(date(year, 1, 1).isoformat()) if year <= date.max.year else None
