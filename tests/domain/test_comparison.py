"""Two conversations side by side: what belongs together stands together, and nothing is lost."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.comparison import NeedPair, QuestionPair, compared, paired
from rerecruit_desktop.domain.conversation import Conversation, PlannedQuestion, Stage, StageRecord
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.summary import Summary
from rerecruit_desktop.domain.talk import Talk, earlier, later

AMARA = Person("Amara Okafor")
STAY = PlannedQuestion("stay", "What would keep you here?", Need.ALIGNMENT, said=True, answer="Depth")
GROW = PlannedQuestion("grow", "What do you want to learn?", Need.GROWTH)
WAY = PlannedQuestion("way", "What is in your way?", Need.AUTONOMY)
keys = st.lists(st.sampled_from("abc"), max_size=6)


def questions(them):
    return tuple(PlannedQuestion(key, f"{key} {place}", Need.GROWTH) for place, key in enumerate(them))


def test_the_same_key_puts_both_answers_beside_each_other_in_the_order_of_now():
    now = replace(STAY, answer="A new site")
    assert paired((WAY, STAY), (GROW, now)) == (
        QuestionPair(None, GROW),
        QuestionPair(STAY, now),
        QuestionPair(WAY, None),
    )


def test_a_question_is_told_as_it_was_worded_last():
    now = replace(STAY, text="What keeps you with us?")
    assert QuestionPair(STAY, now).text == now.text
    assert QuestionPair(STAY, now).is_reworded
    assert QuestionPair(STAY, None).text == STAY.text
    assert not QuestionPair(STAY, replace(STAY, text=f" {STAY.text}\n")).is_reworded


@given(keys, keys)
def test_no_question_is_lost_or_doubled(then, now):
    old, new = questions(then), questions(now)
    pairs = paired(old, new)
    assert tuple(one.now for one in pairs if one.now is not None) == new
    assert sorted(one.then.text for one in pairs if one.then is not None) == sorted(one.text for one in old)
    assert all(one.then.key == one.now.key for one in pairs if one.then and one.now)


@given(keys, keys)
def test_nobody_is_left_alone_who_has_a_counterpart(then, now):
    alone = [one for one in paired(questions(then), questions(now)) if not (one.then and one.now)]
    lonely_then = {one.then.key for one in alone if one.then}
    assert not lonely_then & {one.now.key for one in alone if one.now}


def test_stages_and_needs_stand_beside_each_other():
    first, second = Pulse(AMARA.id, Need.GROWTH, 2, date(2026, 1, 1)), Pulse(AMARA.id, Need.GROWTH, 4, date(2026, 6, 1))
    alone = Pulse(AMARA.id, Need.AUTONOMY, 5, date(2026, 6, 1))
    then, now = Conversation(AMARA.id), Conversation(AMARA.id)
    noted = StageRecord(Stage.ASK, "More depth")
    now = replace(now, dialogue=now.dialogue.with_record(noted))
    both = compared(Summary(AMARA, then, pulses=(first,)), Summary(AMARA, now, pulses=(first, second, alone)))
    assert [one.stage for one in both.stages] == list(Stage)
    assert (both.stages[-1].then, both.stages[-1].now) == (StageRecord(Stage.ASK), noted)
    assert both.needs == (NeedPair(Need.GROWTH, first, second), NeedPair(Need.AUTONOMY, None, alone))


SPRING, SUMMER, AUTUMN = (Talk(Id(str(month)), date(2026, month, 1)) for month in (3, 6, 9))
TALKS = (SPRING, SUMMER, AUTUMN)


@pytest.mark.parametrize(
    ("shown", "before", "after"),
    [
        (Conversation(AMARA.id, held_on=date(2026, 6, 1), id=SUMMER.id), (SPRING,), (AUTUMN,)),
        (Conversation(AMARA.id, held_on=date(2026, 9, 1), id=AUTUMN.id), (SUMMER, SPRING), ()),
        (Conversation(AMARA.id), (AUTUMN, SUMMER, SPRING), ()),
        (Conversation(AMARA.id, not_held_on=date(2026, 7, 1)), (SUMMER, SPRING), (AUTUMN,)),
    ],
    ids=["in the middle", "the last", "still to be held", "not held"],
)
def test_one_walks_along_the_talks_that_were_held(shown, before, after):
    assert earlier(TALKS, shown) == before
    assert later(TALKS, shown) == after
