"""The trash: what is put there is gone from every list, comes back whole, and goes for good only when told to."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedContribution
from rerecruit_desktop.domain.milestone import Milestone, Obstacle
from rerecruit_desktop.domain.paper_errors import NoConversation
from rerecruit_desktop.domain.request import Request

LATER = datetime(2027, 1, 1, tzinfo=UTC)
EARLIER = datetime(2026, 11, 23, 8, 59, tzinfo=UTC)


@pytest.fixture
def belongings(notebook, odile, contribution, conversation):
    milestone = Milestone(odile.id, "Lead a site", obstacles=(Obstacle("Time"),))
    request = Request(odile.id, "A course", conversation.id)
    notebook.save_all([milestone, request])
    return {
        "contributions": contribution,
        "conversations": conversation,
        "milestones": milestone,
        "requests": request,
    }


@pytest.mark.parametrize("name", ["contributions", "conversations", "milestones", "requests"])
def test_what_is_trashed_is_gone_and_comes_back_whole(notebook, odile, belongings, name):
    table, value = getattr(notebook, name), belongings[name]
    table.trash(value.id)
    assert (table.get(value.id), table.of(odile.id), table.trashed()) == (None, (), (value,))
    table.restore(value.id)
    assert (table.get(value.id), table.of(odile.id), table.trashed()) == (value, (value,), ())


@pytest.mark.parametrize("name", ["contributions", "conversations", "milestones", "requests"])
def test_what_belongs_to_a_person_goes_and_comes_with_them(notebook, odile, belongings, name):
    table, value = getattr(notebook, name), belongings[name]
    notebook.people.trash(odile.id)
    assert (table.get(value.id), table.of(odile.id), table.trashed()) == (None, (), ())
    assert (notebook.people.roster(), notebook.people.all(), notebook.people.trashed()) == ((), (), (odile,))
    notebook.people.restore(odile.id)
    assert (table.get(value.id), table.of(odile.id)) == (value, (value,))


def test_no_paper_is_made_of_what_is_in_the_trash(notebook, odile, conversation):
    notebook.people.trash(odile.id)
    for paper in (notebook.shared_papers.handout, notebook.private_papers.summary):
        with pytest.raises(NoConversation):
            paper(conversation.id)


def test_purging_takes_what_lay_there_long_enough_and_nothing_else(notebook, odile, belongings):
    notebook.requests.trash(belongings["requests"].id)
    notebook.purge(before=EARLIER)
    assert notebook.requests.trashed()
    notebook.purge(before=LATER)
    assert not notebook.requests.trashed()
    assert notebook.conversations.get(belongings["conversations"].id)


def test_purging_a_person_leaves_no_row_of_theirs(notebook, odile, belongings):
    notebook.people.trash(odile.id)
    notebook.purge(before=LATER)
    names = notebook._store.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%sqlite%'")
    left = {row["name"]: notebook._store.rows(f"SELECT count(*) FROM {row['name']}")[0][0] for row in names}
    assert set(left.values()) == {0}


def test_a_promise_outlives_the_conversation_it_was_made_in(notebook, belongings):
    notebook.conversations.trash(belongings["conversations"].id)
    notebook.purge(before=LATER)
    assert notebook.requests.get(belongings["requests"].id) == replace(belongings["requests"], conversation_id=None)


def test_a_plan_closes_up_when_one_of_its_contributions_is_purged(notebook, odile):
    all_three = [Contribution(odile.id, what) for what in "abc"]
    planned = tuple(PlannedContribution(one.id) for one in all_three)
    conversation = Conversation(odile.id, plan=Plan(planned))
    notebook.save_all([*all_three, conversation])
    notebook.contributions.trash(all_three[1].id)
    notebook.purge(before=LATER)
    read = notebook.conversations.get(conversation.id)
    assert read.plan.contributions == (planned[0], planned[2])
    changed = replace(read, plan=Plan((planned[0], replace(planned[2], chosen=True))))
    notebook.conversations.save(changed, previous=read)
    assert notebook.conversations.get(conversation.id) == changed


def test_saving_what_is_in_the_trash_leaves_it_there(notebook, odile):
    notebook.people.trash(odile.id)
    notebook.people.save(odile)
    assert notebook.people.all() == ()
