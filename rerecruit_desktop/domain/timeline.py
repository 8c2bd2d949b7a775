"""Everything that happened with one person, newest first."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState


class Happening(StrEnum):
    CONTRIBUTION = "contribution"
    CONVERSATION = "conversation"
    MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the timeline; ``value_id`` is the identity of what happened, ``about`` the value itself."""

    on: date
    happening: Happening
    about: Contribution | Conversation | Milestone

    @property
    def value_id(self) -> Id:
        return self.about.id


def timeline(
    contributions: tuple[Contribution, ...],
    conversations: tuple[Conversation, ...],
    milestones: tuple[Milestone, ...],
) -> tuple[Moment, ...]:
    """Dated contributions, conversations held and milestones reached, newest first."""
    moments = [Moment(one.done_on, Happening.CONTRIBUTION, one) for one in contributions if one.done_on]
    moments += [Moment(one.held_on, Happening.CONVERSATION, one) for one in conversations if one.held_on]
    moments += [
        Moment(one.reached_on, Happening.MILESTONE, one)
        for one in milestones
        if one.state is MilestoneState.REACHED and one.reached_on
    ]
    return tuple(sorted(moments, key=lambda moment: moment.on, reverse=True))


def thanked_on(contribution_id: Id, conversations: tuple[Conversation, ...]) -> date | None:
    """The day the person was thanked for a contribution in a conversation that was held, or ``None``."""
    days = [
        conversation.held_on
        for conversation in conversations
        if conversation.held_on
        for planned in conversation.plan.contributions
        if planned.contribution_id == contribution_id and planned.said
    ]
    return max(days, default=None)
