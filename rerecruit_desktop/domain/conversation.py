"""The conversation with its three steps: invite, plan, dialogue."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum

from rerecruit_desktop.domain.half_typed import HalfTyped
from rerecruit_desktop.domain.ids import Id, new_id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.rule import Rule

USUAL_MINUTES = 45
SHORTEST_MINUTES, LONGEST_MINUTES = 20, 45  # the length the method advises


class Step(StrEnum):
    INVITE = "invite"
    PLAN = "plan"
    DIALOGUE = "dialogue"


class Stage(StrEnum):
    """The four stages of the dialogue, in their order."""

    THANK = "thank"
    DIRECTION = "direction"
    QUALITIES = "qualities"
    ASK = "ask"


class DialoguePart(StrEnum):
    """What of the dialogue is open: one of its stages, the worksheet that is typed in, or the closing."""

    STAGE = "stage"
    WORKSHEET = "worksheet"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Move:
    """The meeting was put off: when it had been planned for, the day that was said, and why."""

    was_on: date | None
    was_at: time | None
    moved_on: date
    because: str = ""


@dataclass(frozen=True, slots=True)
class Invite:
    """When and where; ``template`` is the key of the text the message was made from.

    ``subject`` is what stands over the message in one's own words; without it the template says that, too.
    ``moves`` is the trail of a meeting that was put off, the first one first: postponing keeps the invitation
    (Cadence in the method). ``questions_ahead`` says that the questions go along with the message.
    """

    meet_on: date | None = None
    meet_at: time | None = None
    minutes: int = USUAL_MINUTES
    place: str = ""
    template: str = ""
    message: str = ""
    sent_on: date | None = None
    accepted_on: date | None = None
    moves: tuple[Move, ...] = ()
    questions_ahead: bool = False
    subject: str = ""


@dataclass(frozen=True, slots=True)
class PlannedContribution:
    """A contribution offered for the thanks; ``effect`` is what will be said it changed, ``said`` when it was.

    ``heard``, here and in the other points of a plan, is what they said to it; it is private.
    """

    contribution_id: Id
    chosen: bool = False
    effect: str = ""
    said: bool = False
    heard: str = ""


@dataclass(frozen=True, slots=True)
class PlannedQuality:
    """A quality with the moment that showed it; ``name`` is kept as it was worded then."""

    key: str
    name: str
    chosen: bool = False
    example: str = ""
    said: bool = False
    heard: str = ""


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """A question to ask; ``text`` is kept as it was worded then, ``answer`` is what they said, and private."""

    key: str
    text: str
    need: Need
    said: bool = False
    answer: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedRequest:
    """A hard request to expect, worded as ``text``, with the honest ``answer`` prepared for it; both private.

    ``said`` when they did ask for it, and ``heard`` is how.
    """

    key: str
    text: str
    answer: str = ""
    said: bool = False
    heard: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """``direction`` is where the organisation is going, ``their_part`` why it concerns this person.

    ``unready_because`` is why the manager went on although something was missing (Readiness in the method), and
    ``unready_without`` what that was. ``direction_at`` is the moment this wording of the direction was written.
    """

    contributions: tuple[PlannedContribution, ...] = ()
    qualities: tuple[PlannedQuality, ...] = ()
    direction: str = ""
    their_part: str = ""
    direction_said: bool = False
    questions: tuple[PlannedQuestion, ...] = ()
    expected: tuple[ExpectedRequest, ...] = ()
    unready_because: str = ""
    unready_without: frozenset[Rule] = frozenset()
    direction_at: datetime | None = None
    direction_heard: str = ""


@dataclass(frozen=True, slots=True)
class StageRecord:
    """What was noted in one stage, and the whole seconds spent in it.

    ``theirs`` and ``mine`` are the seconds each of the two spoke, as far as the manager marked it.
    """

    stage: Stage
    notes: str = ""
    seconds: int = 0
    theirs: int = 0
    mine: int = 0


@dataclass(frozen=True, slots=True)
class Dialogue:
    """``stage`` is the one that is open, or was before another ``part`` was.

    ``agreed_words`` may be shared, everything else never.

    ``what_keeps`` is what would keep them here, ``sum_up`` how the manager would sum the talk up. ``told_minutes`` is
    how long it took where no clock ran: it counts before the records. ``half_typed`` waits in its lines to be added.
    """

    stage: Stage = Stage.THANK
    records: tuple[StageRecord, ...] = tuple(StageRecord(stage) for stage in Stage)
    agreed_words: str = ""
    what_keeps: str = ""
    sum_up: str = ""
    told_minutes: int | None = None
    half_typed: tuple[HalfTyped, ...] = ()
    part: DialoguePart = DialoguePart.STAGE

    def of(self, stage: Stage) -> StageRecord:
        return next(record for record in self.records if record.stage is stage)

    def with_record(self, changed: StageRecord) -> "Dialogue":
        records = tuple(changed if record.stage is changed.stage else record for record in self.records)
        return replace(self, records=records)

    @property
    def seconds(self) -> int:
        """The whole time of the dialogue so far."""
        if self.told_minutes is not None:
            return self.told_minutes * 60
        return sum(record.seconds for record in self.records)

    @property
    def their_share(self) -> float | None:
        """Of all that was marked as spoken, how much they spoke, from 0 to 1; nothing while nothing was marked.

        The aim is well over half (step three of the method).
        """
        theirs = sum(record.theirs for record in self.records)
        spoken = theirs + sum(record.mine for record in self.records)
        return theirs / spoken if spoken else None

    @property
    def has_begun(self) -> bool:
        """Some time was spent in it, or something noted."""
        return any(record.seconds or record.notes.strip() for record in self.records)


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation with one person; ``step`` is where the manager stands.

    ``held_on`` closes it, and so does ``not_held_on``, with the reason: nothing is cancelled in silence. ``next_on`` is
    the day that was agreed for the next one, which counts before the cadence.
    """

    person_id: Id
    step: Step = Step.INVITE
    invite: Invite = Invite()
    plan: Plan = Plan()
    dialogue: Dialogue = Dialogue()
    held_on: date | None = None
    not_held_on: date | None = None
    not_held_because: str = ""
    next_on: date | None = None
    id: Id = field(default_factory=new_id)

    @property
    def is_held(self) -> bool:
        return self.held_on is not None

    @property
    def is_open(self) -> bool:
        """Still to be held."""
        return self.held_on is None and self.not_held_on is None

    @property
    def day(self) -> date | None:
        """The day it was held, or is or was planned for."""
        return self.held_on or self.invite.meet_on or self.not_held_on


def latest_first(conversations: tuple[Conversation, ...]) -> tuple[Conversation, ...]:
    """Those still open first, then the ended ones, the newest on top."""
    return tuple(sorted(conversations, key=lambda one: (one.is_open, one.day or date.min), reverse=True))


def last_not_held(conversations: tuple[Conversation, ...]) -> Conversation | None:
    """The newest one that was not held, as long as none was held or is planned since."""
    newest = max((one for one in conversations if one.day), key=lambda one: one.day or date.min, default=None)
    is_behind = all(not one.is_open for one in conversations)
    return newest if newest is not None and is_behind and newest.held_on is None else None
