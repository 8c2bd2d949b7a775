"""Recognising contributions: who still waits, whether it was as they like it, who else knows, and finding them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedContribution
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person, Recognition, tags_in
from rerecruit_desktop.domain.recognising import Fit, Sought, fit, recognise, recognised_on, thanks, who_knows
from tests import made_up

ZOE = Person("Zoë Łukasz", recognition=Recognition.NOTE)
DAY = date(2026, 11, 23)
RUNBOOK = Contribution(
    ZOE.id, "Wrote the Runbook", "Nobody is woken", DAY, quality_key="gets-it-done", need=Need.GROWTH, known_to="Yusuf"
)


@pytest.mark.parametrize(
    ("how", "liked", "found"),
    [
        (Recognition.NOTE, Recognition.NOTE, Fit.AS_LIKED),
        (Recognition.IN_PUBLIC, Recognition.QUIET_WORD, Fit.OTHERWISE),
        (Recognition.UNKNOWN, Recognition.NOTE, Fit.NOT_SAID),
        (Recognition.NOTE, Recognition.UNKNOWN, Fit.NOT_ASKED),
    ],
)
def test_it_is_as_they_like_it_when_both_are_known_and_the_same(how, liked, found):
    assert fit(how, liked) is found


def test_recognised_now_is_today_in_their_way():
    now = recognise(RUNBOOK, ZOE, DAY)
    assert (now.recognised_on, now.recognised_how) == (DAY, Recognition.NOTE)


def thanked_talk(said, held_on, contribution=RUNBOOK):
    return Conversation(ZOE.id, plan=Plan((PlannedContribution(contribution.id, said=said),)), held_on=held_on)


def test_only_what_was_said_in_a_conversation_that_was_held_counts_as_thanked():
    earlier, later = date(2026, 1, 1), date(2026, 2, 1)
    talks = [thanked_talk(True, later), thanked_talk(True, earlier), thanked_talk(True, None), thanked_talk(False, DAY)]
    assert thanks(talks) == {RUNBOOK.id: later}
    assert recognised_on(RUNBOOK, thanks(talks)) == later
    assert recognised_on(RUNBOOK, {}) is None
    assert recognised_on(recognise(RUNBOOK, ZOE, DAY), thanks(talks)) == DAY


def test_who_knows_is_counted_by_name_whatever_the_case():
    known = [replace(RUNBOOK, known_to=to) for to in ("Yusuf, the  board", "yusuf; Mei", "", "Yusuf, YUSUF", " , ;")]
    assert who_knows(known) == (("Yusuf", 3), ("Mei", 1), ("the board", 1))


@pytest.mark.parametrize(
    "sought",
    [
        Sought(),
        Sought("runbook"),
        Sought("WOKEN wrote"),
        Sought("yusuf"),
        Sought(quality_key="gets-it-done"),
        Sought(need=Need.GROWTH),
        Sought(is_recognised=False),
        Sought(since=DAY),
    ],
)
def test_what_fits_every_wish_is_found(sought):
    assert sought.finds(RUNBOOK, None)


@pytest.mark.parametrize(
    "sought",
    [
        Sought("runbook nowhere"),
        Sought(quality_key="lifts-others"),
        Sought(need=Need.AUTONOMY),
        Sought(is_recognised=True),
        Sought(since=date(2026, 11, 24)),
    ],
)
def test_one_wish_that_does_not_fit_is_enough_to_leave_it_out(sought):
    assert not sought.finds(RUNBOOK, None)


@given(st.data())
def test_looking_for_nothing_finds_everything_and_each_wish_only_less(data):
    one = data.draw(made_up.contributions(ZOE))
    recognised = data.draw(made_up.days)
    sought = Sought(
        data.draw(made_up.words), data.draw(made_up.words), data.draw(st.none() | st.sampled_from(Need)), None,
        data.draw(made_up.days),
    )  # fmt: skip
    assert Sought().finds(one, recognised)
    assert Sought(one.what).finds(one, recognised)
    if sought.finds(one, recognised):
        assert replace(sought, words="").finds(one, recognised)
        assert replace(sought, since=None, need=None).finds(one, recognised)


def test_what_has_no_day_is_in_no_period():
    assert not Sought(since=date.min).finds(replace(RUNBOOK, done_on=None), None)


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("", ()),
        (" , ;", ()),
        ("mentor", ("mentor",)),
        ("mentor, on  call", ("mentor", "on call")),
        ("Mentor; mentor,MENTOR", ("Mentor",)),
        ("مرشد، مناوب", ("مرشد", "مناوب")),
        ("🦊, <b>&", ("🦊", "<b>&")),
    ],
)
def test_a_line_of_tags_is_read(line, tags):
    assert tags_in(line) == tags


@given(made_up.words)
def test_tags_that_were_read_are_read_again_as_they_are(line):
    assert tags_in(", ".join(tags_in(line))) == tags_in(line)
