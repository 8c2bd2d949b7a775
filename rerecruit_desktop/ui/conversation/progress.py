"""How far a conversation has come: its steps, and what the plan still lacks."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from rerecruit_desktop.domain.asked import EarlierDirection
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Invite, Plan, Step
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.readiness import readiness
from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.ui.conversation.invite.invitation_text import with_message, written
from rerecruit_desktop.ui.moments import day_text, time_text

_LONGEST_NAME = 200
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Progress:
    """``met`` says of each rule of readiness whether it is; ``done`` are the steps with nothing left to do."""

    met: dict[Rule, bool]
    done: frozenset[Step]


def progress(
    conversation: Conversation, person: Person, contributions: tuple[Contribution, ...], staying_keys: Collection[str]
) -> Progress:
    """The invitation is done when it was sent, the plan when it is ready, the dialogue when it was held.

    One of the questions of ``staying_keys`` is what a plan needs.
    """
    met = readiness(conversation.plan, person, contributions, staying_keys)
    is_done = {
        Step.INVITE: conversation.invite.sent_on is not None,
        Step.PLAN: all(met.values()),
        Step.DIALOGUE: False,
    }
    return Progress(met, frozenset(step for step, done in is_done.items() if done or conversation.is_held))


def facts(conversation: Conversation, person: Person, today: date) -> str:
    """With whom and when, in a line: "Amara Okafor · 24 Nov, 15:00 · 45 min"; or that it was not held."""
    invite, when = conversation.invite, []
    if invite.meet_on:
        when.append(day_text(invite.meet_on, today))
    if invite.meet_at:
        when.append(time_text(invite.meet_at))
    length = translate("Conversation", "{n} min").format(n=QLocale().toString(invite.minutes))
    if conversation.not_held_on and not conversation.is_held:
        length = translate("Conversation", "not held")
    return " · ".join(part for part in (person.full_name[:_LONGEST_NAME], ", ".join(when), length) if part)


def begun(person: Person, guide: Guide, today: date, latest: EarlierDirection | None = None) -> Conversation:
    """A new conversation: the guide's first template proposed as its message, the direction as it was worded last."""
    template = next((one.key for one in guide.templates), "")
    plan = Plan(direction=latest.text, direction_at=latest.at) if latest else Plan()
    conversation = Conversation(person.id, invite=Invite(template=template), plan=plan)
    return with_message(conversation, written(conversation, person, guide, today))
