"""Making the invitation's message from a template, and how far the invitation is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, time
from enum import StrEnum

from rerecruit_desktop.domain.conversation import Conversation, Invite, Move

PLACES = ("name", "day", "time", "minutes", "place")
_PLACE = re.compile(r"\{([^{}\n]{1,60})\}")  # whatever an own template has in braces, known or not


def fill_template(text: str, values: Mapping[str, str]) -> str:
    """``text`` with every ``{place}`` replaced by its value.

    A place that has no value yet, or is not known, stays as it is written, so that it can be seen and mended.
    """
    return _PLACE.sub(lambda found: values.get(found[1]) or found[0], text)


def unresolved_places(text: str) -> tuple[str, ...]:
    """The places in braces that are still open, in the order they stand."""
    return tuple(found[0] for found in _PLACE.finditer(text))


def unresolved_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the places in braces that are still open begin and end."""
    return tuple(found.span() for found in _PLACE.finditer(text))


def unknown_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where places in braces begin and end that the program can never fill."""
    return tuple(found.span() for found in _PLACE.finditer(text) if found[1] not in PLACES)


def question_list(opening: str, questions: Iterable[str]) -> str:
    """The questions that go ahead, as a list beneath ``opening``; empty without questions."""
    lines = [f"• {' '.join(question.split())}" for question in questions if question.strip()]
    return "\n".join(filter(None, (opening.strip(), *lines))) if lines else ""


def with_question_list(message: str, before: str, after: str) -> str:
    """``message`` with the list ``after`` in the place of the list ``before``, or at its end where none stood.

    A list that somebody has written in is theirs, and stays.
    """
    if before and before not in message:
        return message
    if before and after:
        return message.replace(before, after, 1)
    if before:
        return message.replace(f"\n\n{before}", "", 1).replace(before, "", 1)
    return "\n\n".join(filter(None, (message.rstrip("\n"), after)))


class InvitationState(StrEnum):
    """How far an invitation is (Invite and Cadence in the method)."""

    DRAFTED = "drafted"
    INVITED = "invited"
    ACCEPTED = "accepted"
    MOVED = "moved"
    HELD = "held"
    NOT_HELD = "not held"


def invitation_state(conversation: Conversation) -> InvitationState:
    """The state that everything noted adds up to; a meeting that was moved must be accepted anew."""
    invite = conversation.invite
    if conversation.is_held:
        return InvitationState.HELD
    if conversation.not_held_on is not None:
        return InvitationState.NOT_HELD
    if invite.accepted_on is not None:
        return InvitationState.ACCEPTED
    if invite.moves:
        return InvitationState.MOVED
    return InvitationState.INVITED if invite.sent_on is not None else InvitationState.DRAFTED


def is_move(invite: Invite, to_day: date | None, to_time: time | None) -> bool:
    """Whether the meeting would be put off: they were asked, for a day or a time that is no longer to hold."""
    if invite.sent_on is None:
        return False
    gave_up_day = invite.meet_on is not None and invite.meet_on != to_day
    gave_up_time = invite.meet_at is not None and invite.meet_at != to_time
    return gave_up_day or gave_up_time


def moved(invite: Invite, to_day: date | None, to_time: time | None, today: date, because: str = "") -> Invite:
    """The invitation put off to another day, its trail kept; whoever had accepted is to be asked again."""
    trail = (*invite.moves, Move(invite.meet_on, invite.meet_at, today, because))
    return replace(invite, meet_on=to_day, meet_at=to_time, moves=trail, accepted_on=None)


def move_taken_back(invite: Invite) -> Invite:
    """The invitation as it was before its last move. Whether they had accepted is not known any more."""
    *before, last = invite.moves
    return replace(invite, meet_on=last.was_on, meet_at=last.was_at, moves=tuple(before))


def begun_again(conversation: Conversation) -> Conversation:
    """A new conversation in the place of one that was not held: nothing of what was planned has to be typed again."""
    before, plan = conversation.invite, conversation.plan
    return Conversation(
        conversation.person_id,
        invite=Invite(
            minutes=before.minutes,
            place=before.place,
            template=before.template,
            questions_ahead=before.questions_ahead,
        ),
        plan=replace(
            plan,
            contributions=tuple(replace(one, said=False, heard="") for one in plan.contributions),
            qualities=tuple(replace(one, said=False, heard="") for one in plan.qualities),
            questions=tuple(replace(one, said=False, answer="") for one in plan.questions),
            expected=tuple(replace(one, said=False, heard="") for one in plan.expected),
            direction_said=False,
            direction_heard="",
            unready_because="",
        ),
    )
