"""Earlier versions are written with what takes their place, thinned, and go with their person."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedQuality, Stage
from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.revision import notes_of, with_text
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.notebook import create_unlocked

ASK = notes_of(Stage.ASK)


class Clock:
    def __init__(self):
        self.at = datetime(2026, 11, 23, 9, tzinfo=UTC)

    def __call__(self):
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def book(tmp_path, key, clock):
    opened = create_unlocked(tmp_path / "book", key, clock)
    yield opened
    opened.close()


@pytest.fixture
def talk(book):
    person = Person("Odile Brandvold")
    talk = Conversation(person.id)
    book.save_all([person, talk])
    return talk


def type_into(book, clock, talk, words, seconds=1):
    for word in words:
        clock.at += timedelta(seconds=seconds)
        changed = with_text(talk, ASK, word)
        book.conversations.save(changed, talk)
        talk = changed
    return talk


def versions(book, owner):
    return [one.text for one in book.revisions.of(owner.id)]


def test_steady_typing_leaves_one_version_a_minute(book, clock, talk):
    type_into(book, clock, talk, [f"word {n}" for n in range(600)])
    kept = book.revisions.of(talk.id)
    assert 10 <= len(kept) <= 11
    assert {one.field for one in kept} == {ASK}


def test_a_text_that_goes_all_at_once_is_kept_at_once(book, clock, talk):
    long = "All that she said about the depot and the night shift. " * 3
    type_into(book, clock, talk, ["short", "short and", long, ""])
    assert versions(book, talk)[0] == long


def test_a_save_that_fails_leaves_no_version_and_the_next_one_does(book, clock, talk):
    talk = type_into(book, clock, talk, ["first"])
    database = book.folder / DATABASE
    database.rename(book.folder / "away")
    with pytest.raises(NotSaved):
        type_into(book, clock, talk, ["second"])
    (book.folder / "away").rename(database)
    assert versions(book, talk) == []
    type_into(book, clock, talk, ["second"])
    assert versions(book, talk) == ["first"]


def test_contributions_and_milestones_have_versions_too(book, clock, talk):
    done = Contribution(talk.person_id, "Moved the depot", "Two weeks sooner")
    goal = Milestone(talk.person_id, "Lead a site", reality="Has not led yet")
    book.contributions.save(done)
    book.milestones.save(goal)
    book.contributions.save(replace(done, effect="Three weeks sooner"))
    book.milestones.save(replace(goal, reality="Leads a team"))
    assert versions(book, done) == ["Two weeks sooner"]
    assert versions(book, goal) == ["Has not led yet"]


def test_what_is_brought_over_is_kept_first(book, clock, talk):
    talk = type_into(book, clock, talk, ["before", "after"])
    book.revisions.keep(talk, ASK)
    assert versions(book, talk) == ["after", "before"]


def test_versions_thin_out_as_they_age_and_never_a_day_is_lost(book, clock, talk):
    talk = type_into(book, clock, talk, [f"morning {n}" for n in range(300)], seconds=60)
    clock.at += timedelta(days=1)
    talk = type_into(book, clock, talk, [f"next day {n}" for n in range(3)], seconds=60)
    book.purge(clock.at - timedelta(days=30))
    days = [one.until.date() for one in book.revisions.of(talk.id)]
    assert len(set(days)) == 2
    assert len(days) < 15


def test_versions_go_with_their_person_and_with_their_conversation(book, clock, talk):
    type_into(book, clock, talk, ["one", "two"], seconds=61)
    assert versions(book, talk)
    book.conversations.trash(talk.id)
    book.purge(clock.at + timedelta(days=1))
    assert versions(book, talk) == []
    other = Conversation(talk.person_id)
    book.conversations.save(other)
    type_into(book, clock, other, ["one", "two"], seconds=61)
    book.people.trash(talk.person_id)
    book.purge(clock.at + timedelta(days=1))
    assert versions(book, other) == []


def test_the_handout_can_not_read_a_version(book, clock, talk):
    from rerecruit_desktop.storage.shareable import shareable_only

    type_into(book, clock, talk, ["one", "two"], seconds=61)
    with (
        shareable_only(book.folder / DATABASE, book.safety.key) as connection,
        pytest.raises(Exception, match="prohibited"),
    ):
        connection.execute("SELECT text FROM revisions")


def test_the_texts_of_the_plan_have_versions_and_one_that_is_taken_out_leaves_its_last(book, clock, talk):
    planned = replace(talk, plan=Plan(qualities=(PlannedQuality("values", "Lives the values", example="Said no"),)))
    emptied = replace(talk, plan=Plan())
    book.conversations.save(planned, talk)
    clock.at += timedelta(minutes=2)
    book.conversations.save(emptied, planned)
    assert [(one.field, one.text) for one in book.revisions.of(talk.id)] == [("example/values", "Said no")]
