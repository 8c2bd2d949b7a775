"""The conversation: its stages, its day, and the points to tick."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import conversations

from rerecruit_desktop.domain.contribution import Contribution, newest_first
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Dialogue,
    Invite,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
    latest_first,
)
from rerecruit_desktop.domain.ids import Id, new_id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.points import DIRECTION_KEY, planned_points, tick

ODILE = Person("Odile Brandvold")
DEPOT = Contribution(ODILE.id, "Moved the depot")
PLAN = Plan(
    (PlannedContribution(DEPOT.id, chosen=True, effect="Sooner"), PlannedContribution(new_id(), chosen=True)),
    (PlannedQuality("calm", "Stays calm", chosen=True, example="The flood"), PlannedQuality("own", "Own")),
    direction="North",
    their_part="The new site",
    questions=(PlannedQuestion("stay", "What would keep you here?", Need.ALIGNMENT),),
)


def test_a_record_takes_the_place_of_the_one_of_its_stage():
    dialogue = Dialogue().with_record(StageRecord(Stage.ASK, "Depth", 30)).with_record(StageRecord(Stage.THANK, "", 5))
    assert [record.stage for record in dialogue.records] == list(Stage)
    assert dialogue.of(Stage.ASK).notes == "Depth"
    assert dialogue.seconds == 35


def test_its_day_is_the_one_it_was_held_on_or_is_planned_for():
    planned = Conversation(ODILE.id, invite=Invite(meet_on=date(2026, 12, 1)))
    assert (Conversation(ODILE.id).day, planned.day) == (None, date(2026, 12, 1))
    assert replace(planned, held_on=date(2026, 12, 2)).day == date(2026, 12, 2)


@given(st.lists(conversations(ODILE, [DEPOT.id]), max_size=8).map(tuple))
def test_the_open_ones_come_first_and_then_the_newest(some):
    ordered = latest_first(some)
    assert sorted(one.id for one in ordered) == sorted(one.id for one in some)
    assert [one.is_open for one in ordered] == sorted((one.is_open for one in some), reverse=True)
    ended = [one.day or date.min for one in ordered if not one.is_open]
    assert ended == sorted(ended, reverse=True)


def test_the_latest_contribution_comes_first_and_one_without_a_day_last():
    undated = Contribution(ODILE.id, "a")
    old, new = (replace(undated, id=Id(str(year)), done_on=date(year, 1, 1)) for year in (2024, 2026))
    assert newest_first((undated, old, new)) == (new, old, undated)


@pytest.mark.parametrize(
    ("stage", "titles"),
    [
        (Stage.THANK, ["Moved the depot"]),
        (Stage.DIRECTION, ["North"]),
        (Stage.QUALITIES, ["Stays calm"]),
        (Stage.ASK, ["What would keep you here?"]),
    ],
)
def test_the_points_of_a_stage_are_what_was_chosen_for_it(stage, titles):
    assert [point.title for point in planned_points(PLAN, (DEPOT,), stage)] == titles


def test_their_part_stands_alone_where_there_is_no_direction():
    (point,) = planned_points(Plan(their_part="The new site"), (), Stage.DIRECTION)
    assert (point.title, point.detail) == ("The new site", "")
    assert planned_points(Plan(direction="  "), (), Stage.DIRECTION) == ()


@pytest.mark.parametrize(
    ("stage", "key"),
    [(Stage.THANK, DEPOT.id), (Stage.DIRECTION, DIRECTION_KEY), (Stage.QUALITIES, "calm"), (Stage.ASK, "stay")],
)
def test_ticking_marks_that_point_and_no_other(stage, key):
    conversation = Conversation(ODILE.id, plan=PLAN)
    ticked = tick(conversation, stage, key, said=True)
    said = {point.key for every in Stage for point in planned_points(ticked.plan, (DEPOT,), every) if point.said}
    assert said == {key}
    assert tick(ticked, stage, key, said=False) == conversation


def test_minutes_told_afterwards_count_before_the_clock():
    dialogue = Dialogue().with_record(StageRecord(Stage.ASK, "", 30))
    assert replace(dialogue, told_minutes=40).seconds == 40 * 60
    assert replace(dialogue, told_minutes=0).seconds == 0


def test_their_share_is_of_what_was_marked_in_all_stages():
    dialogue = Dialogue().with_record(StageRecord(Stage.THANK, theirs=10, mine=30))
    assert dialogue.with_record(StageRecord(Stage.ASK, theirs=50, mine=10)).their_share == 0.6
    assert Dialogue().their_share is None
