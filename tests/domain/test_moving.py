"""Putting a meeting off, taking that back, and beginning again where one was not held."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.conversation import (
    Conversation,
    Invite,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
)
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.invitation import begun_again, is_move, move_taken_back, moved
from rerecruit_desktop.domain.need import Need

DAY, AT = date(2026, 11, 24), time(15)
ASKED = Invite(DAY, AT, sent_on=date(2026, 11, 20))


@pytest.mark.parametrize(
    ("invite", "to_day", "to_time", "is_one"),
    [
        (ASKED, DAY + timedelta(1), AT, True),
        (ASKED, DAY, time(16), True),
        (ASKED, None, AT, True),
        (ASKED, DAY, AT, False),
        (replace(ASKED, sent_on=None), DAY + timedelta(1), AT, False),
        (replace(ASKED, meet_on=None, meet_at=None), DAY, AT, False),
        (replace(ASKED, meet_at=None), DAY, AT, False),
    ],
    ids=["another day", "another time", "no day", "the same", "never asked", "no day so far", "no time so far"],
)
def test_only_what_they_were_asked_for_can_be_moved(invite, to_day, to_time, is_one):
    assert is_move(invite, to_day, to_time) is is_one


def test_taking_the_last_move_back_leaves_the_one_before():
    once = moved(ASKED, DAY + timedelta(1), None, DAY, "ill")
    twice = moved(once, None, None, DAY, "still ill")
    assert move_taken_back(twice) == once
    assert move_taken_back(once) == ASKED


@given(st.lists(st.tuples(st.none() | st.dates(), st.none() | st.times(), st.text()), min_size=1))
def test_the_trail_never_forgets(journeys):
    invite = ASKED
    for day, at, because in journeys:
        invite = moved(invite, day, at, DAY, because)
    stood = [(DAY, AT), *((day, at) for day, at, _ in journeys)]
    assert [(one.was_on, one.was_at) for one in invite.moves] == stood[:-1]
    assert (invite.meet_on, invite.meet_at) == stood[-1]
    assert [one.because for one in invite.moves] == [because for _, _, because in journeys]


def test_beginning_again_keeps_what_was_planned_and_forgets_what_was_done():
    plan = Plan(
        contributions=(PlannedContribution(Id("c"), chosen=True, effect="Calm nights", said=True),),
        qualities=(PlannedQuality("acts", "Acts unasked", chosen=True, example="In March", said=True),),
        direction="North",
        direction_said=True,
        questions=(PlannedQuestion("why", "Why?", Need.GROWTH, said=True, answer="Because"),),
        unready_because="No time",
    )
    before = Conversation(Id("odile"), invite=replace(ASKED, place="Café", minutes=30, template="mail"), plan=plan)
    again = begun_again(replace(before, not_held_on=DAY, not_held_because="ill"))
    assert again.is_open
    assert again.id != before.id
    assert again.invite == Invite(minutes=30, place="Café", template="mail")
    assert again.plan == Plan(
        contributions=(PlannedContribution(Id("c"), chosen=True, effect="Calm nights"),),
        qualities=(PlannedQuality("acts", "Acts unasked", chosen=True, example="In March"),),
        direction="North",
        questions=(PlannedQuestion("why", "Why?", Need.GROWTH),),
    )
