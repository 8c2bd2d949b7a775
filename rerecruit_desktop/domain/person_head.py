"""What the head of a person's page tells: little, however much is known of them."""

from dataclasses import dataclass, field
from datetime import date

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.shock import Shock


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of each."""

    contributions: int = 0
    conversations: int = 0
    milestones: int = 0
    requests: int = 0


@dataclass(frozen=True, slots=True)
class PersonHead:
    """``entry`` is what the roster says, ``draft`` the open conversation, ``not_held`` the last one where it was not.

    ``shock`` is what happened and wants a talk first; ``last_touch_on`` the day of the last touchpoint. Of requests
    and milestones only the open ones are there, of the reads of each need the last two, and of contributions the
    newest that nobody recognised yet.
    """

    entry: RosterEntry
    draft: Conversation | None = None
    not_held: Conversation | None = None
    shock: Shock | None = None
    last_touch_on: date | None = None
    requests: tuple[Request, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    unthanked: tuple[Contribution, ...] = ()
    pulses: tuple[Pulse, ...] = ()
    counts: Counts = field(default_factory=Counts)
