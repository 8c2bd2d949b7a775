"""The roster in one question: who is led today, when they last talked, what is unfinished."""

from dataclasses import replace
from datetime import date

from rerecruit_desktop.domain.conversation import Conversation, Step
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.shock import Shock, ShockKind, usual_talk_by


def test_a_new_person_has_neither_past_nor_draft(notebook, odile):
    assert notebook.people.roster() == (RosterEntry(odile),)


def test_it_knows_the_last_conversation_held_and_the_step_of_the_unfinished_one(notebook, odile):
    held = [Conversation(odile.id, held_on=date(2026, month, 3)) for month in (3, 10, 7)]
    drafts = [Conversation(odile.id), Conversation(odile.id, step=Step.PLAN)]
    notebook.save_all([*held, *drafts])
    assert notebook.people.roster() == (RosterEntry(odile, date(2026, 10, 3), Step.PLAN),)
    for gone in (held[1], drafts[1]):
        notebook.conversations.trash(gone.id)
    assert notebook.people.roster() == (RosterEntry(odile, date(2026, 7, 3), Step.INVITE),)


def test_the_archived_are_listed_apart(notebook, odile):
    left = replace(Person("Taavi Lindqvist"), archived_on=date(2026, 1, 1))
    notebook.people.save(left)
    assert [entry.person for entry in notebook.people.roster()] == [odile]
    assert notebook.people.archived() == (left,)
    assert notebook.people.all() == (odile, left)
    assert notebook.people.get(left.id) == left


def test_a_thousand_people_are_one_question(notebook):
    notebook.save_all(Person(f"Person {number}") for number in range(1000))
    asked = []
    notebook._store.connection.set_trace_callback(asked.append)
    assert len(notebook.people.roster()) == 1000
    assert len([sql for sql in asked if not sql.startswith("--")]) == 1


def test_what_was_agreed_on_in_the_last_conversation_comes_along(notebook, odile):
    agreed = {date(2026, 7, 3): date(2026, 8, 1), date(2026, 10, 3): date(2026, 12, 24)}
    notebook.save_all(Conversation(odile.id, held_on=held, next_on=following) for held, following in agreed.items())
    notebook.save_all([Conversation(odile.id, not_held_on=date(2026, 11, 1), next_on=date(2027, 1, 1))])
    assert notebook.people.roster() == (RosterEntry(odile, date(2026, 10, 3), None, date(2026, 12, 24)),)


def test_a_shock_since_the_last_conversation_comes_along(notebook, odile):
    before, since, later = (
        Shock(odile.id, ShockKind.NEW_BOSS, day, usual_talk_by(day))
        for day in (date(2026, 9, 1), date(2026, 10, 4), date(2026, 10, 9))
    )
    notebook.save_all([Conversation(odile.id, held_on=date(2026, 10, 3)), before, since, later])
    assert notebook.people.entry(odile.id).shock_by == since.talk_by
    notebook.shocks.trash(since.id)
    assert [entry.shock_by for entry in notebook.people.roster()] == [later.talk_by]
    assert notebook.people.entry("nobody") is None
