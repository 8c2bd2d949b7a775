"""What is saved comes back as it was, and only what differs is written."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_up import (
    contributions,
    conversations,
    driver_lines,
    forecasts,
    milestones,
    others,
    people,
    pulses,
    requests,
)

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Dialogue,
    Plan,
    PlannedContribution,
    PlannedQuality,
    Stage,
    StageRecord,
    Step,
)
from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.milestone import Milestone, Obstacle
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.storage.cipher import new_data_key
from rerecruit_desktop.storage.notebook import create_unlocked

on_one_notebook = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@on_one_notebook
@given(data=st.data())
def test_every_value_comes_back_as_it_was(notebook, data):
    person = data.draw(people)
    contribution = data.draw(contributions(person))
    conversation = data.draw(conversations(person, [contribution.id]))
    milestone, request = data.draw(milestones(person)), data.draw(requests(person))
    pulse, line, forecast = data.draw(pulses(person)), data.draw(driver_lines(person)), data.draw(forecasts(person))
    other = data.draw(others(person))
    notebook.save_all([person, contribution, conversation, milestone, request, pulse, line, forecast, other])
    assert notebook.table_of(other).get(other.id) == other
    assert notebook.people.get(person.id) == person
    assert notebook.contributions.of(person.id) == (contribution,)
    assert notebook.conversations.get(conversation.id) == conversation
    assert notebook.milestones.get(milestone.id) == milestone
    assert notebook.requests.get(request.id) == request
    assert notebook.pulses.of(person.id) == (pulse,)
    assert notebook.driver_lines.of(person.id) == (line,)
    assert notebook.forecasts.of(person.id) == (forecast,)


@on_one_notebook
@given(data=st.data())
def test_saving_the_difference_is_saving_the_whole(notebook, data):
    person = Person("Odile Brandvold")
    known = [Contribution(person.id, "a"), Contribution(person.id, "b")]
    ids = [one.id for one in known]
    notebook.save_all([person, *known])
    saved = data.draw(conversations(person, ids))
    notebook.conversations.save(saved)
    for changed in data.draw(st.lists(conversations(person, ids), min_size=1, max_size=3)):
        now = replace(changed, id=saved.id)
        notebook.conversations.save(now, previous=saved)
        saved = now
    assert notebook.conversations.get(saved.id) == saved


def test_a_key_in_the_dialogue_writes_one_row(notebook, conversation):
    typed = replace(conversation, dialogue=conversation.dialogue.with_record(StageRecord(Stage.ASK, "More depth", 4)))
    before = notebook._store.connection.total_changes
    notebook.conversations.save(typed, previous=conversation)
    assert notebook._store.connection.total_changes - before == 1
    assert notebook.conversations.get(conversation.id) == typed


def test_saving_what_did_not_change_writes_nothing(notebook, conversation):
    before = notebook._store.connection.total_changes
    notebook.conversations.save(conversation, previous=conversation)
    assert notebook._store.connection.total_changes == before


def test_the_difference_to_another_conversation_is_refused(notebook, odile, conversation):
    with pytest.raises(ValueError, match="different"):
        notebook.conversations.save(Conversation(odile.id), previous=conversation)


def test_saving_twice_is_saving_once(notebook, odile):
    notebook.people.save(odile)
    assert notebook.people.all() == (odile,)


def test_text_keeps_its_null_signs_and_loses_only_broken_ones(notebook, odile):
    notebook.contributions.save(Contribution(odile.id, "a\0b\ud800c\ud83d\ude00"))
    assert notebook.contributions.of(odile.id)[0].what == "a\0b\ufffdc😀"


def test_ten_thousand_signs_on_one_line_are_kept(notebook):
    person = Person("ü" * 10_000, role="<b>&'\"; DROP TABLE people; --")
    notebook.people.save(person)
    assert notebook.people.get(person.id) == person


def test_rows_say_when_they_were_made_and_changed(tmp_path):
    moments = iter([datetime(2026, 1, day, tzinfo=UTC) for day in (1, 2)])
    notebook = create_unlocked(tmp_path / "n", new_data_key(), lambda: next(moments))
    person = Person("Odile Brandvold")
    notebook.people.save(person)
    notebook.people.save(replace(person, role="Planner"))
    (row,) = notebook._store.rows("SELECT created_at, changed_at FROM people")
    assert tuple(row) == ("2026-01-01T00:00:00.000000+00:00", "2026-01-02T00:00:00.000000+00:00")
    notebook.close()


def test_what_belongs_to_nobody_is_not_saved(notebook):
    with pytest.raises(NotSaved, match="deleted"):
        notebook.contributions.save(Contribution(new_id(), "of nobody"))


def test_many_values_are_saved_all_or_none(notebook, odile):
    with pytest.raises(NotSaved):
        notebook.save_all([Person("Taavi Lindqvist"), Request(new_id(), "of nobody")])
    assert notebook.people.all() == (odile,)


def test_nothing_of_another_person_is_listed(notebook, odile, contribution):
    other = Person("Taavi Lindqvist")
    notebook.save_all([other, Contribution(other.id, "theirs"), Milestone(other.id, "theirs")])
    assert notebook.contributions.of(odile.id) == (contribution,)
    assert notebook.milestones.of(odile.id) == ()


def test_fewer_obstacles_leave_none_behind(notebook, odile):
    milestone = Milestone(
        odile.id, "Lead a site", obstacles=(Obstacle("Time", "Hand over the audit"), Obstacle("Nerve"))
    )
    notebook.milestones.save(milestone)
    shorter = replace(milestone, obstacles=(Obstacle("Nerve"),))
    notebook.milestones.save(shorter)
    assert notebook.milestones.get(milestone.id) == shorter


def test_the_draft_is_the_newest_unfinished_conversation(notebook, odile):
    held = Conversation(odile.id, held_on=date(2026, 10, 1))
    older, newer = Conversation(odile.id), Conversation(odile.id, step=Step.PLAN)
    notebook.save_all([older, newer, held])
    assert notebook.conversations.draft_of(odile.id) == newer
    notebook.conversations.trash(newer.id)
    assert notebook.conversations.draft_of(odile.id) == older


def test_two_equal_qualities_stay_two(notebook, odile):
    twice = Conversation(odile.id, plan=Plan(qualities=(PlannedQuality("own", "Calm"),) * 2), dialogue=Dialogue())
    notebook.conversations.save(twice)
    assert notebook.conversations.get(twice.id) == twice


def test_the_summary_holds_what_is_open_and_what_was_born_there(notebook, odile, conversation):
    settled = Request(odile.id, "A new chair", kept_on=date(2026, 1, 2))
    settled_here = Request(odile.id, "A desk", conversation.id, kept_on=date(2026, 1, 2))
    still_open = Request(odile.id, "A course")
    notebook.save_all([settled, settled_here, still_open])
    summary = notebook.private_papers.summary(conversation.id)
    assert summary.requests == (settled_here, still_open)
    assert (summary.person, summary.conversation) == (odile, conversation)


def test_a_plan_names_only_saved_contributions(notebook, odile):
    with pytest.raises(NotSaved):
        notebook.conversations.save(Conversation(odile.id, plan=Plan((PlannedContribution(new_id()),))))


def test_a_photograph_is_kept_replaced_and_taken_away(notebook, odile):
    for png in (b"one", b"another", None, None):
        notebook.photographs.put(odile.id, png)
        assert notebook.photographs.get(odile.id) == png


def test_what_everybody_has_is_read_at_once(notebook, odile):
    taavi = Person("Taavi Lindqvist")
    both = [Contribution(odile.id, "Moved the depot"), Contribution(taavi.id, "Found the leak")]
    notebook.save_all([taavi, *both])
    assert notebook.contributions.everything() == tuple(both)
    notebook.people.trash(taavi.id)
    assert notebook.contributions.everything() == (both[0],)


def test_what_was_begun_is_kept_until_it_is_added(notebook, odile):
    words = {"what": "Wrote <b>&\nthe \ud83drunbook", "effect": ""}
    notebook.begun.put("a line", words, odile.id)
    assert notebook.begun.of("a line") == {"what": words["what"]}
    assert notebook.begun.of("another") == {}
    notebook.begun.put("a line", {"what": ""})
    assert notebook.begun.of("a line") == {}


def test_what_was_begun_goes_with_its_person_for_good(notebook, odile):
    notebook.begun.put("a line", {"what": "Wrote"}, odile.id)
    notebook.people.trash(odile.id)
    notebook.purge(notebook.now() + timedelta(days=1))
    assert notebook.begun.of("a line") == {}


def test_begun_words_that_cannot_be_read_are_none(notebook):
    notebook.begun.put("a line", {"what": "Wrote"})
    for torn in ("", "[]", "7", '{"what": 7}'):
        notebook._store.connection.execute("UPDATE begun SET words = ?", (torn,))
        assert notebook.begun.of("a line") == {}
