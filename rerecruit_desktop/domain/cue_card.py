"""The points of a talk for a glance: what to thank for, to say and to ask; nothing that the other must not read."""

from dataclasses import dataclass
from datetime import date, time

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Stage
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.points import Point, planned_points


@dataclass(frozen=True, slots=True)
class CueCard:
    """The planned points in the order of the dialogue. Hard requests and answers prepared for them are not among it."""

    short_name: str
    points: tuple[Point, ...]
    meet_on: date | None = None
    meet_at: time | None = None
    place: str = ""


def cue_card(person: Person, conversation: Conversation, contributions: tuple[Contribution, ...]) -> CueCard:
    """The card for a conversation; ``contributions`` are those of its person."""
    points = (planned_points(conversation.plan, contributions, stage) for stage in Stage)
    told = tuple(point for part in points for point in part if point.title.strip() or point.detail.strip())
    invite = conversation.invite
    return CueCard(person.short_name, told, conversation.day, invite.meet_at, invite.place.strip())
