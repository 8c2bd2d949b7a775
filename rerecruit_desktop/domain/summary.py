"""The whole conversation on paper, for the manager alone."""

from dataclasses import dataclass

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Request


@dataclass(frozen=True, slots=True)
class Summary:
    """One conversation with all that belongs to it; never leaves the manager's hands.

    ``contributions`` are all of the person's, so that the plan's choices can be named; ``requests`` and
    ``milestones`` are all of the person's that are open, and those born in this conversation; ``pulses`` are those up
    to its day. The stay forecast is not among it, and never will be.
    """

    person: Person
    conversation: Conversation
    contributions: tuple[Contribution, ...] = ()
    requests: tuple[Request, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    pulses: tuple[Pulse, ...] = ()

    @property
    def own_requests(self) -> tuple[Request, ...]:
        """Those made in this conversation."""
        return tuple(one for one in self.requests if one.conversation_id == self.conversation.id)

    @property
    def own_milestones(self) -> tuple[Milestone, ...]:
        """Those set in this conversation."""
        return tuple(one for one in self.milestones if one.conversation_id == self.conversation.id)
