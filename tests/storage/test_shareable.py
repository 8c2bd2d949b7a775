"""The handout holds what may leave the manager's hands, and its connection cannot see anything else."""

from dataclasses import replace
from datetime import date

import pytest

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Invite,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
)
from rerecruit_desktop.domain.errors import NoConversation
from rerecruit_desktop.domain.handout import SeenQuality, SharedPromise, Thanks
from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, Obstacle
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.storage.privacy import PRIVATE, SHAREABLE
from rerecruit_desktop.storage.shareable import shareable_only

SECRET = "wisterlight"


@pytest.fixture
def told(notebook):
    """A conversation that says SECRET in every private text there is."""
    person = Person("Odile Brandvold", role=SECRET, team=SECRET, email=SECRET)
    chosen = Contribution(person.id, "Moved the depot", SECRET)
    unchosen = Contribution(person.id, SECRET, SECRET)
    conversation = Conversation(
        person.id,
        invite=Invite(place=SECRET, template=SECRET, message=SECRET),
        plan=Plan(
            contributions=(
                PlannedContribution(unchosen.id, chosen=False, effect=SECRET),
                PlannedContribution(chosen.id, chosen=True, effect="Two weeks sooner"),
            ),
            qualities=(
                PlannedQuality("own", SECRET, chosen=False, example=SECRET),
                PlannedQuality("calm", "Stays calm", chosen=True, example="The night of the flood"),
            ),
            direction="North",
            their_part="The new site",
            questions=(PlannedQuestion("own", SECRET, Need.GROWTH),),
        ),
        held_on=date(2026, 11, 20),
    )
    dialogue = conversation.dialogue.with_record(StageRecord(Stage.ASK, SECRET, 9))
    conversation = replace(conversation, dialogue=replace(dialogue, agreed_words="We agreed"))
    here = {"person_id": person.id, "conversation_id": conversation.id}
    notebook.save_all([person, chosen, unchosen, conversation])
    notebook.save_all(
        [
            Request(text="A course", answer=Answer.AGREED, because=SECRET, due_on=date(2027, 1, 1), **here),
            *(Request(text=SECRET, answer=answer, **here) for answer in Answer if answer is not Answer.AGREED),
            Milestone(
                goal="Lead a site", reality=SECRET, state_reason=SECRET, obstacles=(Obstacle(SECRET, SECRET),), **here
            ),
            Milestone(goal=SECRET, state=MilestoneState.DROPPED, **here),
        ]
    )
    return conversation


def test_the_handout_holds_all_that_is_shareable(notebook, told):
    handout = notebook.handout(told.id)
    assert (handout.full_name, handout.held_on) == ("Odile Brandvold", date(2026, 11, 20))
    assert handout.thanks == (Thanks("Moved the depot", "Two weeks sooner"),)
    assert handout.qualities == (SeenQuality("Stays calm", "The night of the flood"),)
    assert (handout.direction, handout.their_part, handout.agreed_words) == ("North", "The new site", "We agreed")
    assert handout.promises == (SharedPromise("A course", date(2027, 1, 1)),)
    assert [one.goal for one in handout.milestones] == ["Lead a site"]


def test_the_handout_says_no_private_word(notebook, told):
    assert SECRET not in repr(notebook.handout(told.id))


def test_what_is_in_the_trash_is_not_handed_out(notebook, told):
    for table in (notebook.contributions, notebook.milestones, notebook.requests):
        for one in table.of(told.person_id):
            table.trash(one.id)
    handout = notebook.handout(told.id)
    assert (handout.thanks, handout.milestones, handout.promises) == ((), (), ())


def test_old_promises_stay_until_kept_and_old_milestones_until_reached(notebook, odile, conversation):
    day = date(2026, 1, 2)
    kept = Request(odile.id, "kept", answer=Answer.AGREED, kept_on=day)
    owed = Request(odile.id, "owed", answer=Answer.AGREED)
    reached = Milestone(odile.id, "reached", state=MilestoneState.REACHED, reached_on=day)
    under_way = Milestone(odile.id, "under way", state=MilestoneState.UNDER_WAY)
    reached_here = replace(reached, goal="reached here", id=new_id(), conversation_id=conversation.id)
    notebook.save_all([kept, owed, reached, under_way, reached_here])
    handout = notebook.handout(conversation.id)
    assert [one.text for one in handout.promises] == ["owed"]
    assert {one.goal for one in handout.milestones} == {"under way", "reached here"}


def test_there_is_no_handout_of_nothing(notebook):
    with pytest.raises(NoConversation):
        notebook.handout(new_id())


@pytest.fixture
def window(notebook, told):
    with shareable_only(notebook.folder / "notebook.db", notebook._key) as connection:
        yield connection


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM people",
        "SELECT full_name FROM people WHERE role LIKE '%a%'",
        "SELECT full_name FROM people ORDER BY email",
        "SELECT count(*) FROM stage_records",
        "SELECT (SELECT notes FROM stage_records LIMIT 1)",
        "SELECT full_name FROM people UNION SELECT message FROM conversations",
        "WITH leak AS (SELECT because FROM requests) SELECT * FROM leak",
        "SELECT sql FROM sqlite_master",
        "SELECT rowid FROM obstacles",
        "CREATE TEMP VIEW leak AS SELECT role FROM people",
        "ATTACH ':memory:' AS elsewhere",
        "PRAGMA table_info(people)",
        "UPDATE people SET full_name = 'x'",
        "SELECT load_extension('x')",
    ],
)
def test_its_connection_refuses_everything_else(window, sql):
    with pytest.raises(Exception, match=r"prohibited|not authorized|denied"):
        window.execute(sql).fetchall()


def test_its_connection_refuses_every_private_column(window):
    for table, columns in PRIVATE.items():
        for column in columns:
            with pytest.raises(Exception, match="prohibited"):
                window.execute(f"SELECT {column} FROM {table}")


def test_every_column_says_whether_it_is_private_or_shareable(notebook):
    tables = notebook._store.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sqlite_sequence'")
    names = {row["name"] for row in tables}
    assert names == set(PRIVATE) | set(SHAREABLE)
    for name in names:
        columns = {row["name"] for row in notebook._store.rows(f"PRAGMA table_info({name})")}
        private, shareable = PRIVATE.get(name, frozenset()), SHAREABLE.get(name, frozenset())
        assert columns == private | shareable, name
        assert not private & shareable, name
