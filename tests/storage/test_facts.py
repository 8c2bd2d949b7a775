"""What Today is made of: everybody's, only what still asks for something, and nothing of who is gone."""

from dataclasses import replace
from datetime import date

import pytest

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedContribution
from rerecruit_desktop.domain.driver_card import Driver, DriverLine
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.storage.facts import read_facts

TODAY = date(2026, 11, 23)
BEFORE, AFTER = date(2026, 11, 22), date(2026, 11, 24)


def test_only_what_still_asks_for_something_is_read(notebook, odile):
    asks = Request(odile.id, "A course")
    settled = [Request(odile.id, "a", kept_on=TODAY), Request(odile.id, "b", broken_on=TODAY)]
    near = Milestone(odile.id, "Lead a site", target_on=AFTER)
    reached = Milestone(odile.id, "Speak", state=MilestoneState.REACHED)
    others = [Milestone(odile.id, "far", target_on=date(2027, 6, 1)), replace(reached, celebrated_on=TODAY, id="m")]
    stands = DriverLine(odile.id, Driver.VALUES, "Fairness", BEFORE)
    shock = Shock(odile.id, ShockKind.NEW_BOSS, TODAY, AFTER)
    later = Snooze(odile.id, "talk/x", AFTER, "On leave")
    notebook.save_all([asks, *settled, Request(odile.id, "c", answer=Answer.CANNOT), near, reached, *others, stands])
    notebook.save_all([replace(stands, replaced_on=TODAY, id="d"), shock, later, Snooze(odile.id, "a", TODAY, "")])
    notebook.save_all([Conversation(odile.id, held_on=BEFORE), open_one := Conversation(odile.id)])
    facts = read_facts(notebook, TODAY)
    assert facts.requests == (asks,)
    assert facts.milestones == (near, reached)
    assert facts.driver_lines == (stands,)
    assert (facts.shocks, facts.snoozes, facts.open_conversations) == ((shock,), (later,), (open_one,))
    assert [entry.person for entry in facts.roster] == [odile]
    assert [one.held_on for one in facts.held_lately] == [BEFORE]


def test_a_contribution_waits_until_they_were_thanked_for_it(notebook, odile):
    waits, thanked, planned = (Contribution(odile.id, what, done_on=BEFORE) for what in ("a", "b", "c"))
    recognised = Contribution(odile.id, "d", done_on=BEFORE, recognised_on=TODAY)
    old = Contribution(odile.id, "e", done_on=date(2025, 1, 1))
    notebook.save_all([waits, thanked, planned, recognised, old])
    said = Plan((PlannedContribution(thanked.id, chosen=True, said=True), PlannedContribution(planned.id, chosen=True)))
    held = Conversation(odile.id, plan=said, held_on=TODAY)
    notebook.save_all([held])
    assert read_facts(notebook, TODAY).contributions == (waits, planned)
    notebook.conversations.trash(held.id)
    assert read_facts(notebook, TODAY).contributions == (waits, thanked, planned)


def test_a_conversation_since_answers_a_shock(notebook, odile):
    notebook.save_all([Shock(odile.id, ShockKind.NEW_BOSS, BEFORE, AFTER), Conversation(odile.id, held_on=BEFORE)])
    assert read_facts(notebook, TODAY).shocks == ()


def test_nothing_of_somebody_in_the_trash_is_read(notebook):
    taavi = Person("Taavi Lindqvist")
    notebook.save_all([taavi, Request(taavi.id, "a"), Contribution(taavi.id, "b"), Conversation(taavi.id)])
    notebook.people.trash(taavi.id)
    facts = read_facts(notebook, TODAY)
    assert (facts.requests, facts.contributions, facts.open_conversations) == ((), (), ())


def test_the_first_and_the_last_day_of_the_calendar_do_no_harm(notebook, odile):
    notebook.save_all([Contribution(odile.id, "a", done_on=date.min), Milestone(odile.id, "b", target_on=date.max)])
    assert read_facts(notebook, date.min).contributions
    assert read_facts(notebook, date.max).milestones


@pytest.mark.parametrize("read", ["unsettled", "near", "noted_by", "open_ones", "unrecognised"])
def test_today_looks_only_at_what_is_open(notebook, read):
    owner = next(table for table in notebook._tables.values() if hasattr(table, read))
    asked = []
    notebook._store.connection.set_trace_callback(asked.append)
    getattr(owner, read)(*[TODAY] * (read in {"near", "noted_by", "unrecognised"}))
    notebook._store.connection.set_trace_callback(None)
    plan = notebook._store.rows("EXPLAIN QUERY PLAN " + next(sql for sql in asked if f"FROM {owner.NAME} " in sql))
    assert f"{owner.NAME}_open" in plan[0]["detail"], plan[0]["detail"]
