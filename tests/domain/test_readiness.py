"""Readiness: each rule of the method is met by what it asks for, and by nothing less."""

from dataclasses import replace
from datetime import date

import pytest

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
)
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.domain.readiness import readiness, unexplained
from rerecruit_desktop.domain.rule import Rule

ODILE = Person("Odile Brandvold", recognition=Recognition.NOTE)
ACTS = tuple(Contribution(ODILE.id, what, done_on=date(2026, 5, 1)) for what in "ab")
FIRST, SECOND = (PlannedContribution(act.id, chosen=True, effect="Sooner") for act in ACTS)
CALM = PlannedQuality("calm", "Stays calm", chosen=True, example="The flood")
READY = Plan((FIRST, SECOND), (CALM,), "North", questions=(PlannedQuestion("stay", "?", Need.ALIGNMENT),))


def missing(plan=READY, person=ODILE, acts=ACTS):
    return {rule for rule, is_met in readiness(plan, person, acts, {"stay"}).items() if not is_met}


def test_a_whole_plan_is_ready():
    assert missing() == set()


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"contributions": (FIRST,)}, Rule.CONTRIBUTIONS),
        ({"contributions": (FIRST, replace(SECOND, effect=" "))}, Rule.CONTRIBUTIONS),
        ({"contributions": (FIRST, replace(SECOND, chosen=False))}, Rule.CONTRIBUTIONS),
        ({"qualities": ()}, Rule.QUALITIES),
        ({"qualities": (replace(CALM, chosen=False),)}, Rule.QUALITIES),
        ({"qualities": (CALM, replace(CALM, example="\n"))}, Rule.QUALITIES),
        ({"direction": "  "}, Rule.DIRECTION),
        ({"questions": (PlannedQuestion("other", "?", Need.GROWTH),)}, Rule.STAYING),
    ],
)
def test_one_missing_part_is_named_and_no_other(change, rule):
    assert missing(replace(READY, **change)) == {rule}


def test_an_act_without_a_day_does_not_count():
    assert missing(acts=(ACTS[0], replace(ACTS[1], done_on=None))) == {Rule.CONTRIBUTIONS}


def test_how_they_like_to_be_recognised_must_have_been_asked():
    assert missing(person=replace(ODILE, recognition=Recognition.UNKNOWN)) == {Rule.RECOGNITION}


MET = {rule: rule is not Rule.STAYING for rule in Rule}


def going_on(because="", without=(), **more):
    plan = Plan(unready_because=because, unready_without=frozenset(without))
    return unexplained(Conversation(ODILE.id, plan=plan, **more), MET)


def test_what_is_missing_wants_a_reason_once():
    assert going_on() == {Rule.STAYING}
    assert going_on(" ", [Rule.STAYING]) == {Rule.STAYING}
    assert going_on("They asked me not to", [Rule.STAYING]) == set()


def test_a_reason_holds_for_what_was_missing_then_and_nothing_else():
    assert going_on("There was no time", [Rule.DIRECTION]) == {Rule.STAYING}
    assert going_on("There was no time", [Rule.DIRECTION, Rule.STAYING]) == set()


def test_a_dialogue_that_has_begun_or_ended_is_not_held_up():
    begun = Conversation(ODILE.id).dialogue.with_record(StageRecord(Stage.THANK, seconds=1))
    assert going_on(dialogue=begun) == set()
    assert going_on(dialogue=begun.with_record(StageRecord(Stage.THANK, notes=" "))) == {Rule.STAYING}
    assert going_on(held_on=date(2026, 1, 1)) == set()
    assert going_on(not_held_on=date(2026, 1, 1)) == set()
