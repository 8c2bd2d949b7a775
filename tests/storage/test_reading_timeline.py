"""The timeline: everything that happened with one person, newest first, a stretch at a time, at the same cost."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Invite,
    Move,
    Plan,
    PlannedContribution,
    Stage,
    StageRecord,
)
from rerecruit_desktop.domain.driver_card import Driver, DriverLine
from rerecruit_desktop.domain.forecast import Light, StayForecast
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.timeline import Happening, Topic, Wanted, before_year
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.storage.timeline import question

DAY = date(2026, 11, 3)
NOTED = date(2026, 11, 23)  # the day the notebook's clock stands at


def one_of_each(person):
    """A value of each kind, each on a day of its own, the newest first."""
    days = [DAY - timedelta(days=n) for n in range(12)]
    held = Conversation(person.id, held_on=days[0], invite=Invite(moves=(Move(None, None, days[1], "Ill"),)))
    return [
        held,
        Contribution(person.id, "Moved the depot", done_on=days[3], recognised_on=days[2]),
        Request(person.id, "A course", answer=Answer.AGREED, asked_on=days[5], kept_on=days[4]),
        Milestone(person.id, "Lead a site", state=MilestoneState.REACHED, reached_on=days[6]),
        Pulse(person.id, Need.GROWTH, 3, days[7]),
        Pulse(person.id, Need.AUTONOMY, 4, days[7]),
        StayForecast(person.id, days[8], 6, Light.GREEN),
        DriverLine(person.id, Driver.VALUES, "Fairness", days[9]),
        Touchpoint(person.id, "Coffee", days[10]),
        Note(person.id, "Looked tired", days[11]),
    ]


def everything(notebook, person, most, **wanted):
    """All rows, read in stretches of ``most``."""
    found, end = [], None
    while True:
        stretch = notebook.timeline.stretch(person.id, most, end, Wanted(**wanted))
        found += stretch.moments
        end = stretch.end
        if end is None:
            return found


def test_it_tells_all_that_happened_newest_first(notebook, odile):
    notebook.save_all(one_of_each(odile))
    shock, put_off = Shock(odile.id, ShockKind.NEW_BOSS, NOTED, NOTED), Snooze(odile.id, "talk/x", NOTED, "On leave")
    notebook.save_all([shock, put_off])
    told = notebook.timeline.stretch(odile.id, 50).moments
    assert {one.happening for one in told[:2]} == {Happening.SHOCK, Happening.SNOOZE}
    assert [one.happening for one in told[2:]] == [
        Happening.CONVERSATION,
        Happening.MOVE,
        Happening.RECOGNITION,
        Happening.CONTRIBUTION,
        Happening.OUTCOME,
        Happening.REQUEST,
        Happening.MILESTONE_END,
        Happening.PULSES,
        Happening.FORECAST,
        Happening.DRIVER,
        Happening.TOUCHPOINT,
        Happening.NOTE,
    ]
    assert len(next(one for one in told if one.happening is Happening.PULSES).about) == 2
    assert len({one.key for one in told}) == len(told)


def test_what_is_planned_or_open_is_told_on_the_day_it_was_put_down(notebook, odile):
    draft, planned = Conversation(odile.id), Milestone(odile.id, "Lead a site")
    under_way = Milestone(odile.id, "Speak", state=MilestoneState.UNDER_WAY, state_on=DAY)
    asked, undated = Request(odile.id, "A course"), Contribution(odile.id, "Moved the depot")
    notebook.save_all([draft, planned, under_way, asked, undated])
    told = {one.about.id: one.on for one in notebook.timeline.stretch(odile.id, 50).moments}
    assert told == {one.id: NOTED for one in (draft, planned, asked, undated)} | {under_way.id: DAY}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(most=st.integers(1, 40), days=st.lists(st.integers(0, 3), max_size=12))
def test_stretch_by_stretch_nothing_is_missing_and_nothing_told_twice(notebook, most, days):
    """Many rows share a day, and values of different tables share a place in them."""
    person = Person("Odile Brandvold")
    notebook.save_all([person, *one_of_each(person)])
    notebook.save_all(Touchpoint(person.id, f"{n}", DAY - timedelta(days=n)) for n in days)
    notebook.save_all(Note(person.id, f"{n}", DAY - timedelta(days=n)) for n in days)
    told = everything(notebook, person, most)
    assert len(told) == len({one.key for one in told}) == 12 + 2 * len(days)
    assert [one.on for one in told] == sorted((one.on for one in told), reverse=True)


def test_it_leaves_out_what_is_in_the_trash_with_its_person_too(notebook, odile):
    values = one_of_each(odile)
    notebook.save_all(values)
    for value in values:
        notebook.table_of(value).trash(value.id)
    assert notebook.timeline.stretch(odile.id, 50).moments == ()
    notebook.touchpoints.restore(values[-2].id)
    assert len(notebook.timeline.stretch(odile.id, 50).moments) == 1
    notebook.people.trash(odile.id)
    assert notebook.timeline.stretch(odile.id, 50).moments == ()


def test_it_is_narrowed_to_topics(notebook, odile):
    notebook.save_all(one_of_each(odile))
    told = everything(notebook, odile, 3, topics=frozenset({Topic.CONVERSATIONS, Topic.NOTES}))
    assert [one.happening for one in told] == [Happening.CONVERSATION, Happening.MOVE, Happening.NOTE]
    assert everything(notebook, odile, 3, topics=frozenset()) == []


@pytest.mark.parametrize(
    ("words", "happening"),
    [
        ("LAKE zürich", Happening.NOTE),
        ("100%", Happening.TOUCHPOINT),
        ("standing", Happening.CONVERSATION),
        ("because of sales", Happening.PULSES),
        ("zurich", None),
    ],
)
def test_words_are_found_whatever_their_case_and_in_any_order(notebook, odile, words, happening):
    talk = Conversation(odile.id, held_on=DAY)
    noted = talk.dialogue.with_record(StageRecord(Stage.ASK, "Lost her standing with Sales"))
    notebook.save_all([replace(talk, dialogue=noted), Note(odile.id, "ZÜRICH, by the lake", DAY)])
    notebook.save_all([Touchpoint(odile.id, "Is at 100% again", DAY), Touchpoint(odile.id, "1000 things", DAY)])
    notebook.save_all(
        [Pulse(odile.id, Need.GROWTH, 2, DAY, "because of"), Pulse(odile.id, Need.AUTONOMY, 2, DAY, "Sales")]
    )
    told = [one.happening for one in everything(notebook, odile, 5, words=words)]
    assert told == ([happening] if happening else [])


def test_words_far_down_are_found_stretch_by_stretch(notebook, odile):
    notebook.save_all(Touchpoint(odile.id, f"{n}", DAY - timedelta(days=n)) for n in range(2500))
    notebook.save_all([old := Note(odile.id, "the needle", date(1999, 1, 1))])
    first = notebook.timeline.stretch(odile.id, 20, wanted=Wanted(words="needle"))
    assert first.moments == ()
    assert first.end is not None
    assert [one.about for one in everything(notebook, odile, 20, words="needle")] == [old]


def test_it_is_told_when_they_were_thanked(notebook, odile):
    act, other = Contribution(odile.id, "Moved the depot", done_on=DAY), Contribution(odile.id, "b", done_on=DAY)
    plan = Plan((PlannedContribution(act.id, chosen=True, said=True), PlannedContribution(other.id, chosen=True)))
    notebook.save_all([act, other, Conversation(odile.id, plan=plan, held_on=DAY), Conversation(odile.id, plan=plan)])
    told = everything(notebook, odile, 9, topics=frozenset({Topic.CONTRIBUTIONS}))
    assert {one.about.id: one.answered_on for one in told} == {act.id: DAY, other.id: None}


def test_it_is_told_which_talk_followed_a_shock(notebook, odile):
    answered, waits = (Shock(odile.id, ShockKind.NEW_BOSS, day, day) for day in (date(2026, 10, 1), NOTED))
    days = (date(2026, 9, 1), DAY, date(2026, 11, 20))
    notebook.save_all([answered, waits, *(Conversation(odile.id, held_on=day) for day in days)])
    told = everything(notebook, odile, 9, topics=frozenset({Topic.SHOCKS}))
    assert {one.about.id: one.answered_on for one in told} == {answered.id: DAY, waits.id: None}


def test_it_is_told_what_came_out_of_a_conversation(notebook, odile):
    talk = Conversation(odile.id, held_on=DAY)
    promise = Request(odile.id, "A course", conversation_id=talk.id, answer=Answer.AGREED)
    other = Request(odile.id, "A desk", conversation_id=talk.id, answer=Answer.CANNOT)
    gone = Milestone(odile.id, "Speak", conversation_id=talk.id)
    notebook.save_all([talk, promise, other, Milestone(odile.id, "Lead a site", conversation_id=talk.id), gone])
    notebook.milestones.trash(gone.id)
    (told,) = everything(notebook, odile, 9, topics=frozenset({Topic.CONVERSATIONS}))
    assert (told.promises, told.milestones) == (1, 1)


def test_one_jumps_to_a_year_at_either_end_of_the_calendar(notebook, odile):
    days = [date(1, 1, 1), date(2024, 12, 31), date(2025, 6, 1), date(9999, 12, 31)]
    notebook.save_all(Note(odile.id, str(day), day) for day in days)
    assert notebook.timeline.years(odile.id) == (9999, 2025, 2024, 1)
    assert notebook.timeline.years(odile.id, most=2) == (9999, 2025)

    def first_of(year):
        return notebook.timeline.stretch(odile.id, 1, before_year(year + 1)).moments[0].on

    assert [first_of(year) for year in (9999, 2025, 2024, 1)] == [days[3], days[2], days[1], days[0]]


@pytest.mark.parametrize("topic", [*Topic, None])
def test_every_part_walks_down_its_index_and_sorts_nothing(notebook, topic):
    topics = frozenset({topic}) if topic else frozenset(Topic)
    plan = notebook._store.rows("EXPLAIN QUERY PLAN " + question(topics, with_words=False), "x", "~", 0, 0, 9)
    steps = [row["detail"] for row in plan]
    assert not [step for step in steps if "TEMP B-TREE" in step or "SCAN" in step]
    assert [step for step in steps if "USING INDEX days_of_" in step]


def test_a_stretch_of_fifty_thousand_costs_what_one_of_fifty_does(notebook):
    """Counted by the database itself: instructions run, and questions asked."""
    few, many = Person("Few Things"), Person("Many Things")
    for person, count in ((few, 50), (many, 50_000)):
        notebook.save_all([person, *_mixed(person, count)])

    def cost(person, after=None):
        steps, asked = [], []
        notebook._store.connection.set_progress_handler(lambda: steps.append(1) and None, 100)
        notebook._store.connection.set_trace_callback(asked.append)
        stretch = notebook.timeline.stretch(person.id, 50, after)
        notebook._store.connection.set_progress_handler(None, 0)
        notebook._store.connection.set_trace_callback(None)
        assert len(stretch.moments) == 50
        return len(steps), len([sql for sql in asked if not sql.startswith("--")])

    steps, asked = cost(few)
    assert cost(many)[0] <= steps * 1.5
    assert cost(many, before_year(1950))[0] <= steps * 1.5
    assert cost(many)[1] == asked


def _mixed(person, count):
    for n in range(count):
        day = DAY - timedelta(days=n)
        yield [
            Touchpoint(person.id, "Coffee", day),
            Note(person.id, "Looked tired", day),
            Contribution(person.id, "Moved the depot", done_on=day),
            Request(person.id, "A course", asked_on=day),
            Conversation(person.id, held_on=day),
        ][n % 5 if n % 50 else 4 if n % 500 == 0 else 0]
