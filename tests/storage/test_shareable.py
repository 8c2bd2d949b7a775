"""The papers to hand over hold what may leave the manager's hands; their connection cannot see anything else."""

from dataclasses import replace
from datetime import date

import pytest

from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState
from rerecruit_desktop.domain.paper_errors import NoConversation, NoPerson
from rerecruit_desktop.domain.period import year_until
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.shared import SeenQuality, SharedMilestone, SharedPromise, SharedStep, Thanks
from rerecruit_desktop.domain.year_review import SharedTalk
from rerecruit_desktop.storage.privacy import PRIVATE, SHAREABLE
from rerecruit_desktop.storage.shareable import shareable_only
from rerecruit_desktop.storage.shared_papers import SharedPapers
from tests.planted import NUMBER, SECRET, spoil, tell_secrets


@pytest.fixture
def told(notebook):
    return tell_secrets(notebook)


def test_the_handout_holds_all_that_is_shareable(notebook, told):
    handout = notebook.shared_papers.handout(told.id)
    assert (handout.full_name, handout.held_on) == ("Odile Brandvold", date(2026, 11, 20))
    assert handout.thanks == (Thanks("Moved the depot", "Two weeks sooner"),)
    assert handout.qualities == (SeenQuality("Stays calm", "The night of the flood"),)
    assert (handout.direction, handout.their_part, handout.agreed_words) == ("North", "The new site", "We agreed")
    assert handout.promises == (SharedPromise("A course", date(2027, 1, 1)),)
    assert handout.milestones == (
        SharedMilestone(
            *("Lead a site", "", "", date(2027, 3, 1), MilestoneState.PLANNED),
            steps=(SharedStep("Visit two", date(2026, 12, 1)), SharedStep("Draw up the rota")),
            help_promised="Two days a month off the desk",
        ),
    )


def test_the_development_plan_holds_what_is_open_and_what_was_reached(notebook, told):
    reached = Milestone(told.person_id, "Took the exam", state=MilestoneState.REACHED, reached_on=date(2026, 2, 1))
    notebook.milestones.save(reached)
    plan = notebook.shared_papers.development_plan(told.person_id)
    assert (plan.full_name, plan.short_name) == ("Odile Brandvold", "Odile Brandvold")
    assert [(one.goal, one.reached_on) for one in plan.milestones] == [
        ("Lead a site", None),
        ("Took the exam", date(2026, 2, 1)),
    ]


def test_the_agreed_actions_say_who_does_what(notebook, told):
    actions = notebook.shared_papers.agreed_actions(told.id)
    assert [(one.text, one.due_on, one.towards) for one in actions.mine] == [
        ("A course", date(2027, 1, 1), ""),
        ("Two days a month off the desk", date(2027, 3, 1), "Lead a site"),
    ]
    assert [(one.text, one.due_on, one.towards) for one in actions.theirs] == [
        ("Draw up the rota", date(2027, 3, 1), "Lead a site")
    ]


def test_the_year_in_review_holds_the_talks_and_milestones_of_its_time(notebook, told):
    days = {"then": date(2026, 3, 1), "before": date(2024, 3, 1)}
    notebook.save_all(
        Milestone(told.person_id, goal, state=MilestoneState.REACHED, reached_on=day) for goal, day in days.items()
    )
    notebook.conversations.save(replace(told, id=new_id(), held_on=date(2024, 1, 1)))
    year = notebook.shared_papers.year_review(told.person_id, year_until(date(2026, 11, 30)))
    assert year.talks == (SharedTalk(date(2026, 11, 20), (Thanks("Moved the depot", "Two weeks sooner"),)),)
    assert [one.goal for one in year.reached] == ["then"]
    assert [one.goal for one in year.ahead] == ["Lead a site"]


def shared_papers(notebook, told):
    """Every paper to hand over, by the name of its method."""
    papers = notebook.shared_papers
    return {
        "handout": papers.handout(told.id),
        "development_plan": papers.development_plan(told.person_id),
        "agreed_actions": papers.agreed_actions(told.id),
        "year_review": papers.year_review(told.person_id, year_until(date(2026, 11, 30))),
    }


def test_no_shared_paper_is_forgotten_here(notebook, told):
    methods = {name for name in vars(SharedPapers) if not name.startswith("_")} - {"path", "key"}
    assert set(shared_papers(notebook, told)) == methods


def test_no_private_text_is_on_a_shared_paper(notebook, told):
    for name, paper in shared_papers(notebook, told).items():
        assert SECRET not in repr(paper), name


def test_no_private_column_is_on_a_shared_paper_whatever_it_holds(notebook, told):
    """The canary in every column that is private, also those that no value has yet."""
    spoil(notebook)
    for name, paper in shared_papers(notebook, told).items():
        assert SECRET not in repr(paper), name
        assert NUMBER[:4] not in repr(paper), name


def test_what_is_in_the_trash_is_not_handed_out(notebook, told):
    for table in (notebook.contributions, notebook.milestones, notebook.requests):
        for one in table.of(told.person_id):
            table.trash(one.id)
    handout = notebook.shared_papers.handout(told.id)
    assert (handout.thanks, handout.milestones, handout.promises) == ((), (), ())


def test_old_promises_stay_until_kept_and_old_milestones_until_reached(notebook, odile, conversation):
    day = date(2026, 1, 2)
    kept = Request(odile.id, "kept", answer=Answer.AGREED, kept_on=day)
    owed = Request(odile.id, "owed", answer=Answer.AGREED)
    reached = Milestone(odile.id, "reached", state=MilestoneState.REACHED, reached_on=day)
    under_way = Milestone(odile.id, "under way", state=MilestoneState.UNDER_WAY)
    reached_here = replace(reached, goal="reached here", id=new_id(), conversation_id=conversation.id)
    notebook.save_all([kept, owed, reached, under_way, reached_here])
    handout = notebook.shared_papers.handout(conversation.id)
    assert [one.text for one in handout.promises] == ["owed"]
    assert {one.goal for one in handout.milestones} == {"under way", "reached here"}


def test_a_promise_that_can_not_be_kept_is_promised_no_more(notebook, told):
    broken = Request(told.person_id, "Moved", answer=Answer.AGREED, broken_on=date(2026, 5, 1), outcome="It was sold")
    notebook.requests.save(broken)
    assert "Moved" not in repr(notebook.shared_papers.handout(told.id).promises)


def test_there_is_no_paper_about_nothing(notebook):
    for read in (notebook.shared_papers.handout, notebook.shared_papers.agreed_actions):
        with pytest.raises(NoConversation):
            read(new_id())
    with pytest.raises(NoPerson):
        notebook.shared_papers.development_plan(new_id())
    with pytest.raises(NoPerson):
        notebook.shared_papers.year_review(new_id(), year_until(date(2026, 11, 30)))


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
