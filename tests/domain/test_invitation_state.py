"""How far an invitation is follows from what was noted, and moving it keeps the trail."""

from dataclasses import replace
from datetime import date, time

import pytest

from rerecruit_desktop.domain.conversation import Conversation, Invite, Move
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.invitation import InvitationState, invitation_state, moved

DAY = date(2026, 11, 20)
ASKED = Invite(DAY, time(9, 30), sent_on=DAY)


@pytest.mark.parametrize(
    ("invite", "ended", "state"),
    [
        (Invite(), {}, InvitationState.DRAFTED),
        (ASKED, {}, InvitationState.INVITED),
        (replace(ASKED, accepted_on=DAY), {}, InvitationState.ACCEPTED),
        (moved(replace(ASKED, accepted_on=DAY), None, None, DAY), {}, InvitationState.MOVED),
        (replace(moved(ASKED, DAY, None, DAY), accepted_on=DAY), {}, InvitationState.ACCEPTED),
        (ASKED, {"held_on": DAY}, InvitationState.HELD),
        (ASKED, {"not_held_on": DAY}, InvitationState.NOT_HELD),
        (ASKED, {"held_on": DAY, "not_held_on": DAY}, InvitationState.HELD),
    ],
)
def test_the_state_follows_from_what_was_noted(invite, ended, state):
    assert invitation_state(Conversation(Id("odile"), invite=invite, **ended)) is state


def test_moving_keeps_where_it_was_and_why():
    once = moved(ASKED, date(2026, 11, 27), time(10), DAY, "Odile was ill")
    twice = moved(once, None, None, date(2026, 11, 26))
    assert twice.moves == (
        Move(DAY, time(9, 30), DAY, "Odile was ill"),
        Move(date(2026, 11, 27), time(10), date(2026, 11, 26)),
    )
    assert twice.sent_on == DAY
