from dataclasses import replace
from datetime import date, timedelta

import pytest

from rerecruit_desktop.domain.conversation import (
    Conversation,
    Dialogue,
    ExpectedRequest,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
)
from rerecruit_desktop.domain.follow_up import REMEMBERED_DAYS, answered, notes_missing, unanswered
from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.request import Answer, Request

TODAY = date(2026, 11, 23)
AMARA = new_id()
HELD = Conversation(AMARA, held_on=TODAY)


def test_a_conversation_of_today_without_a_word_misses_its_notes():
    assert notes_missing(HELD, TODAY)


def test_blank_lines_are_no_notes():
    assert notes_missing(replace(HELD, dialogue=Dialogue().with_record(StageRecord(Stage.ASK, "\n \t"))), TODAY)


@pytest.mark.parametrize(
    "dialogue",
    [
        Dialogue().with_record(StageRecord(Stage.ASK, "Wants to present")),
        Dialogue(what_keeps="The team"),
        Dialogue(sum_up="A good talk"),
    ],
)
def test_one_note_is_enough(dialogue):
    assert not notes_missing(replace(HELD, dialogue=dialogue), TODAY)


def test_an_answer_noted_at_its_question_is_a_note():
    plan = Plan(questions=(PlannedQuestion("a", "What keeps you?", Need.GROWTH, answer="The team"),))
    assert not notes_missing(replace(HELD, plan=plan), TODAY)


@pytest.mark.parametrize(
    "plan",
    [
        Plan(contributions=(PlannedContribution(new_id(), chosen=True, heard="It was a long night"),)),
        Plan(qualities=(PlannedQuality("open", "Open", chosen=True, heard="She laughed"),)),
        Plan(direction="North", direction_heard="That is news to me"),
        Plan(expected=(ExpectedRequest("pay", "More pay", said=True, heard="Not now, then when?"),)),
    ],
)
def test_what_they_said_to_any_point_is_a_note(plan):
    assert not notes_missing(replace(HELD, plan=plan), TODAY)


@pytest.mark.parametrize("days", [-1, REMEMBERED_DAYS + 1])
def test_a_day_ahead_or_long_ago_asks_for_no_notes(days):
    assert not notes_missing(replace(HELD, held_on=TODAY - timedelta(days)), TODAY)


def test_what_was_not_held_misses_nothing():
    assert not notes_missing(replace(HELD, held_on=None), TODAY)
    assert not notes_missing(Conversation(AMARA, not_held_on=TODAY, not_held_because="ill"), TODAY)


def test_a_request_is_answered_with_its_day_or_its_reason():
    open_one = Request(AMARA, "A budget")
    without_a_day = Request(AMARA, "A course", answer=Answer.AGREED)
    without_a_reason = Request(AMARA, "A car", answer=Answer.CANNOT, because=" ")
    complete = (
        Request(AMARA, "a", answer=Answer.AGREED, due_on=TODAY),
        Request(AMARA, "b", answer=Answer.AGREED, kept_on=TODAY),
        Request(AMARA, "c", answer=Answer.FINDING_OUT, due_on=TODAY),
        Request(AMARA, "d", answer=Answer.CANNOT, because="no budget"),
    )
    assert unanswered((open_one, *complete, without_a_day, without_a_reason)) == (
        open_one,
        without_a_day,
        without_a_reason,
    )


def test_an_answer_is_given_on_the_day_it_is_known():
    agreed = answered(Request(AMARA, "A budget"), Answer.AGREED, TODAY)
    assert (agreed.answer, agreed.answered_on) == (Answer.AGREED, TODAY)
    assert answered(agreed, Answer.CANNOT, TODAY + timedelta(5)).answered_on == TODAY
    waiting = answered(replace(agreed, kept_on=TODAY), Answer.FINDING_OUT, TODAY)
    assert (waiting.answered_on, waiting.kept_on) == (None, None)
