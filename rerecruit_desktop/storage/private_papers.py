"""The papers for the manager alone, read from the tables as usual. The stay forecast is never among what they hold."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from rerecruit_desktop.domain.contribution import newest_first
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.cue_card import CueCard, cue_card
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.paper_errors import NoConversation, NoPerson
from rerecruit_desktop.domain.paper_worksheet import PaperWorksheet, paper_worksheet
from rerecruit_desktop.domain.period import Period
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.private_year import PrivateYear, of_period
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.roster import in_order
from rerecruit_desktop.domain.summary import Summary
from rerecruit_desktop.domain.team_overview import TeamMember, TeamOverview
from rerecruit_desktop.storage.contributions import Contributions
from rerecruit_desktop.storage.conversations import Conversations
from rerecruit_desktop.storage.milestones import Milestones
from rerecruit_desktop.storage.notes import Notes
from rerecruit_desktop.storage.people import People
from rerecruit_desktop.storage.pulses import Pulses
from rerecruit_desktop.storage.requests import Requests
from rerecruit_desktop.storage.touchpoints import Touchpoints

_Born = TypeVar("_Born", Request, Milestone)


@dataclass(frozen=True, slots=True)
class PrivatePapers:
    """Gathers each paper as one frozen value; every verb may raise :class:`NotReadable`."""

    people: People
    conversations: Conversations
    contributions: Contributions
    requests: Requests
    milestones: Milestones
    pulses: Pulses
    touchpoints: Touchpoints
    notes: Notes

    def summary(self, conversation_id: Id) -> Summary:
        """The whole conversation. Raises :class:`NoConversation`."""
        person, conversation = self._meeting(conversation_id)
        return Summary(
            person=person,
            conversation=conversation,
            contributions=self.contributions.of(person.id),
            requests=_born_in_or(conversation, self.requests.of(person.id), lambda one: not one.is_settled),
            milestones=_born_in_or(conversation, self.milestones.of(person.id), lambda one: one.is_open),
            pulses=_until(conversation, self.pulses.of(person.id)),
        )

    def worksheet(self, conversation_id: Id) -> PaperWorksheet:
        """The plan with room to write. Raises :class:`NoConversation`."""
        person, conversation = self._meeting(conversation_id)
        return paper_worksheet(person, conversation, self.contributions.of(person.id))

    def cue_card(self, conversation_id: Id) -> CueCard:
        """The points of the plan. Raises :class:`NoConversation`."""
        person, conversation = self._meeting(conversation_id)
        return cue_card(person, conversation, self.contributions.of(person.id))

    def year(self, person_id: Id, period: Period) -> PrivateYear:
        """Everything of a period. Raises :class:`NoPerson`."""
        person = self.people.get(person_id)
        if person is None:
            raise NoPerson
        whole = PrivateYear(
            person=person,
            period=period,
            conversations=self.conversations.of(person_id),
            contributions=newest_first(self.contributions.of(person_id)),
            milestones=self.milestones.of(person_id),
            requests=self.requests.of(person_id),
            touchpoints=self.touchpoints.of(person_id),
            notes=self.notes.of(person_id),
            pulses=self.pulses.of(person_id),
        )
        return of_period(whole)

    def team_overview(self) -> TeamOverview:
        """Everyone on the roster."""
        pulses: dict[Id, list[Pulse]] = defaultdict(list)
        for one in self.pulses.everything():
            pulses[one.person_id].append(one)
        roster = in_order(self.people.roster())
        return TeamOverview(tuple(TeamMember(entry, tuple(pulses[entry.person.id])) for entry in roster))

    def _meeting(self, conversation_id: Id) -> tuple[Person, Conversation]:
        conversation = self.conversations.get(conversation_id)
        person = self.people.get(conversation.person_id) if conversation else None
        if conversation is None or person is None:
            raise NoConversation
        return person, conversation


def _until(conversation: Conversation, pulses: tuple[Pulse, ...]) -> tuple[Pulse, ...]:
    """Those read before a conversation, on its day, or because of it; all of them while it is still to be held."""
    last = conversation.held_on or date.max
    return tuple(one for one in pulses if one.on <= last or one.conversation_id == conversation.id)


def _born_in_or(
    conversation: Conversation, values: tuple[_Born, ...], wanted: Callable[[_Born], bool]
) -> tuple[_Born, ...]:
    return tuple(one for one in values if one.conversation_id == conversation.id or wanted(one))
