"""A year with somebody, for the manager alone: everything of the period but the stay forecast."""

from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.period import Period
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class PrivateYear:
    """What happened in the period; of requests and milestones also what is still open."""

    person: Person
    period: Period
    conversations: tuple[Conversation, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    requests: tuple[Request, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()
    notes: tuple[Note, ...] = ()
    pulses: tuple[Pulse, ...] = ()

    @property
    def holds_anything(self) -> bool:
        parts = (self.conversations, self.contributions, self.milestones, self.requests)
        return any((*parts, self.touchpoints, self.notes, self.pulses))


def of_period(whole: PrivateYear) -> PrivateYear:
    """``whole`` with what lies in its period alone, the newest first where it is told day by day."""
    holds = whole.period.holds
    conversations = [one for one in whole.conversations if holds(one.held_on) or holds(one.not_held_on)]
    ids = {one.id for one in conversations}
    return PrivateYear(
        person=whole.person,
        period=whole.period,
        conversations=tuple(sorted(conversations, key=_ended_on, reverse=True)),
        contributions=tuple(one for one in whole.contributions if holds(one.done_on)),
        milestones=tuple(one for one in whole.milestones if one.is_open or holds(one.reached_on)),
        requests=tuple(
            one
            for one in whole.requests
            if not one.is_settled or one.conversation_id in ids or holds(one.kept_on) or holds(one.broken_on)
        ),
        touchpoints=tuple(one for one in whole.touchpoints if holds(one.on)),
        notes=tuple(one for one in whole.notes if holds(one.on)),
        pulses=tuple(one for one in whole.pulses if holds(one.on)),
    )


def _ended_on(conversation: Conversation) -> date:
    return conversation.held_on or conversation.not_held_on or date.min
