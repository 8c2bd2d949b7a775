"""Making the invitation's message from a template, and how far the invitation is."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from enum import StrEnum

from rerecruit_desktop.domain.conversation import Conversation, Invite, Move

PLACES = ("name", "day", "time", "minutes", "place")
_PLACE = re.compile(r"\{(\w+)\}")


def fill_template(text: str, values: Mapping[str, str]) -> str:
    """``text`` with every ``{place}`` replaced by its value.

    A place that has no value yet, or is not known, stays as it is written, so that it can be seen and mended.
    """
    return _PLACE.sub(lambda found: values.get(found[1]) or found[0], text)


def unresolved_places(text: str) -> tuple[str, ...]:
    """The places in braces that are still open, in the order they stand."""
    return tuple(found[0] for found in _PLACE.finditer(text))


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


def moved(invite: Invite, to_day: date | None, to_time: time | None, today: date, because: str = "") -> Invite:
    """The invitation put off to another day, its trail kept; whoever had accepted is to be asked again."""
    trail = (*invite.moves, Move(invite.meet_on, invite.meet_at, today, because))
    return replace(invite, meet_on=to_day, meet_at=to_time, moves=trail, accepted_on=None)
