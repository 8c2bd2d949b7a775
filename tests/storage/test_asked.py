"""What was asked before and how the organisation's direction was worded last: of talks that count, in one question."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from rerecruit_desktop.domain.asked import Asked, EarlierDirection
from rerecruit_desktop.domain.conversation import Conversation, Invite, Plan, PlannedContribution, PlannedQuestion
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.talk import Talk
from rerecruit_desktop.storage.conversations import TIMES_ASKED

BUT = Id("this one")
LATER = datetime(2026, 10, 12, 8, 0, tzinfo=UTC)
STAY = PlannedQuestion("stay", "What would keep you here?", Need.ALIGNMENT, said=True)


def talk(person, day, *questions, **told):
    return Conversation(person.id, plan=Plan(questions=questions), held_on=day, **told)


def test_answers_of_held_talks_come_the_last_one_first(notebook, odile):
    first = talk(odile, date(2025, 3, 1), replace(STAY, answer="Depth"))
    last = talk(odile, date(2026, 3, 1), replace(STAY, said=False, answer="A new site"))
    notebook.save_all([first, last, talk(odile, date(2026, 1, 1), STAY)])
    assert notebook.conversations.asked(odile.id, BUT) == {
        "stay": (
            Asked("stay", date(2026, 3, 1), "A new site"),
            Asked("stay", date(2026, 1, 1)),
            Asked("stay", date(2025, 3, 1), "Depth"),
        )
    }


def test_what_was_not_asked_or_not_held_or_thrown_away_does_not_count(notebook, odile):
    gone = talk(odile, date(2026, 3, 1), STAY)
    this = talk(odile, date(2026, 4, 1), STAY, id=BUT)
    notebook.save_all(
        [
            gone,
            this,
            talk(odile, None, STAY),
            talk(odile, None, STAY, not_held_on=date(2026, 2, 1)),
            talk(odile, date(2026, 5, 1), replace(STAY, said=False)),
        ]
    )
    notebook.conversations.trash(gone.id)
    assert notebook.conversations.asked(odile.id, BUT) == {}


def test_two_hundred_talks_are_one_question_and_the_last_dozen_of_answers(notebook, odile):
    other = replace(STAY, key="other")
    notebook.save_all(talk(odile, date(2020, 1, 1) + timedelta(days=n), STAY, other) for n in range(200))
    asked = []
    notebook._store.connection.set_trace_callback(asked.append)
    found = notebook.conversations.asked(odile.id, BUT)
    assert [len(found["stay"]), len(found["other"]), len(asked)] == [TIMES_ASKED, TIMES_ASKED, 1]
    assert found["stay"][0].held_on == date(2020, 1, 1) + timedelta(days=199)


def test_the_latest_direction_is_the_one_worded_last_with_anybody(notebook, odile):
    taavi = Person("Taavi Lindqvist", "Taavi")
    one, other, this = (
        Conversation(who.id, plan=Plan(direction=text, direction_at=at), held_on=day, id=Id(text))
        for who, text, day, at in (
            (odile, "North", date(2026, 6, 1), LATER - timedelta(seconds=1)),
            (taavi, "South", date(2026, 2, 1), LATER),
            (odile, "West", None, LATER + timedelta(seconds=1)),
        )
    )
    assert notebook.conversations.latest_direction(BUT) is None
    notebook.save_all([taavi, one, other, this, Conversation(odile.id, plan=Plan(direction="  "))])
    assert notebook.conversations.latest_direction(this.id) == EarlierDirection("South", "Taavi", LATER)
    notebook.conversations.save(replace(one, invite=Invite(place="The garden")))
    assert notebook.conversations.latest_direction(this.id).text == "South"
    notebook.people.trash(taavi.id)
    assert notebook.conversations.latest_direction(this.id).text == "North"


def test_a_direction_of_before_anybody_noted_its_moment_counts_as_the_oldest(notebook, odile):
    known, unknown = Plan(direction="North", direction_at=LATER - timedelta(days=900)), Plan(direction="South")
    notebook.save_all(Conversation(odile.id, plan=plan) for plan in (known, unknown))
    assert notebook.conversations.latest_direction(BUT).text == "North"


def test_the_last_thanks_for_each_contribution_are_known(notebook, odile, contribution):
    said = PlannedContribution(contribution.id, chosen=True, said=True)
    notebook.save_all(
        Conversation(odile.id, plan=Plan((thanks,)), held_on=day)
        for thanks, day in (
            (said, date(2026, 3, 3)),
            (said, date(2026, 10, 12)),
            (replace(said, said=False), date(2026, 11, 1)),
            (said, None),
        )
    )
    assert notebook.conversations.thanked(odile.id, BUT) == {contribution.id: date(2026, 10, 12)}


def test_the_last_talk_that_was_held_is_known(notebook, odile):
    spring, autumn, gone = (talk(odile, date(2026, month, 3)) for month in (3, 10, 11))
    notebook.save_all([autumn, spring, gone, talk(odile, None, not_held_on=date(2026, 11, 1))])
    notebook.conversations.trash(gone.id)
    last_held = notebook.conversations.last_held
    assert last_held(odile.id, BUT) == date(2026, 10, 3)
    assert last_held(odile.id, autumn.id) == date(2026, 3, 3)
    assert last_held(odile.id, BUT, date(2026, 10, 2)) == date(2026, 3, 3)
    assert last_held(odile.id, spring.id, date(2026, 3, 3)) is None


def test_the_talks_that_were_held_stand_in_a_row(notebook, odile):
    spring, autumn, gone = (talk(odile, date(2026, month, 3)) for month in (3, 10, 11))
    notebook.save_all([autumn, gone, spring, talk(odile, None), talk(odile, None, not_held_on=date(2026, 4, 1))])
    notebook.conversations.trash(gone.id)
    assert notebook.conversations.held(odile.id) == (Talk(spring.id, spring.held_on), Talk(autumn.id, autumn.held_on))
    assert notebook.conversations.held(BUT) == ()
