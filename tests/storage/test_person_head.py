"""What the head of a person's page tells, and that it costs the same however much is known of them."""

from dataclasses import replace
from datetime import date, timedelta

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedContribution
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.person_head import Counts
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.storage.person_head import read_head

TODAY = date(2026, 11, 23)
BEFORE, LONG_AGO = date(2026, 11, 1), date(2024, 1, 1)


def test_it_tells_what_is_open_and_how_much_there_is(notebook, odile):
    asked, settled = Request(odile.id, "A course"), Request(odile.id, "b", answer=Answer.CANNOT)
    planned, reached = Milestone(odile.id, "Lead a site"), Milestone(odile.id, "c", state=MilestoneState.REACHED)
    notebook.save_all([asked, settled, planned, reached, draft := Conversation(odile.id)])
    head = read_head(notebook, odile.id, TODAY)
    assert (head.requests, head.milestones, head.draft) == ((asked,), (planned,), draft)
    assert head.counts == Counts(contributions=0, conversations=1, milestones=2, requests=2)
    assert read_head(notebook, "nobody", TODAY) is None


def test_only_what_nobody_recognised_lately_waits_for_thanks(notebook, odile):
    waits, undated = Contribution(odile.id, "a", done_on=BEFORE), Contribution(odile.id, "b")
    said, recognised = Contribution(odile.id, "c", done_on=BEFORE), Contribution(odile.id, "d", recognised_on=BEFORE)
    old = Contribution(odile.id, "e", done_on=LONG_AGO)
    plan = Plan((PlannedContribution(said.id, chosen=True, said=True),))
    notebook.save_all([waits, undated, said, recognised, old, Conversation(odile.id, plan=plan, held_on=BEFORE)])
    assert read_head(notebook, odile.id, TODAY).unthanked == (undated, waits)


def test_of_each_need_the_last_two_reads_are_told_the_oldest_first(notebook, odile):
    reads = [Pulse(odile.id, Need.GROWTH, mark, BEFORE + timedelta(days=mark)) for mark in (3, 1, 2)]
    notebook.save_all([*reads, Pulse(odile.id, Need.AUTONOMY, 5, BEFORE)])
    assert [one.mark for one in read_head(notebook, odile.id, TODAY).pulses] == [2, 3, 5]


def test_the_last_one_that_was_not_held_is_told_until_another_is_planned(notebook, odile):
    missed = Conversation(odile.id, not_held_on=BEFORE, not_held_because="Ill")
    notebook.save_all([Conversation(odile.id, held_on=LONG_AGO), missed])
    assert read_head(notebook, odile.id, TODAY).not_held == missed
    notebook.save_all([Conversation(odile.id)])
    assert read_head(notebook, odile.id, TODAY).not_held is None


def test_a_shock_presses_until_a_talk_follows_or_it_is_settled(notebook, odile):
    first = Shock(odile.id, ShockKind.NEW_BOSS, BEFORE, date(2026, 11, 20))
    second = Shock(odile.id, ShockKind.TEAMMATE_LEFT, BEFORE, date(2026, 11, 10))
    notebook.save_all([first, second])
    assert read_head(notebook, odile.id, TODAY).shock == second
    assert notebook.people.entry(odile.id).due_on == date(2026, 11, 10)
    notebook.save_all([replace(second, settled_on=TODAY)])
    assert read_head(notebook, odile.id, TODAY).shock == first
    assert notebook.people.entry(odile.id).due_on == date(2026, 11, 20)
    notebook.save_all([Conversation(odile.id, held_on=BEFORE)])
    assert read_head(notebook, odile.id, TODAY).shock is None
    assert notebook.shocks.unanswered() == ()


def test_a_touchpoint_is_contact_but_no_conversation(notebook, odile):
    days = (LONG_AGO, BEFORE, TODAY + timedelta(days=1))
    notebook.save_all(Touchpoint(odile.id, "Coffee", day) for day in days)
    head = read_head(notebook, odile.id, TODAY)
    assert (head.last_touch_on, head.entry.last_held_on) == (BEFORE, None)


def test_the_head_of_somebody_with_much_behind_them_costs_no_more(notebook):
    few, many = Person("Few Things"), Person("Many Things")
    for person, count in ((few, 5), (many, 3000)):
        days = [TODAY - timedelta(days=n * 200) for n in range(3)] * count
        notebook.save_all([person])
        notebook.save_all(Contribution(person.id, "a", done_on=LONG_AGO) for _ in days)
        notebook.save_all(Request(person.id, "b", kept_on=day) for day in days)
        notebook.save_all(Touchpoint(person.id, "c", LONG_AGO) for _ in days)
        notebook.save_all(Conversation(person.id, held_on=day) for day in days[: count // 2])
    steps: dict[str, int] = {}
    for person in (few, many):
        counted: list[int] = []
        notebook._store.connection.set_progress_handler(lambda counted=counted: counted.append(1) and None, 100)
        read_head(notebook, person.id, TODAY)
        notebook._store.connection.set_progress_handler(None, 0)
        steps[person.id] = len(counted)
    counting = 3 * 3 * 3000 * 4 // 100  # a count runs over its index: four instructions a row
    assert steps[many.id] <= steps[few.id] + counting
