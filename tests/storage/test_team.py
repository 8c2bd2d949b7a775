"""The whole team in a few questions: what each got, counted, and nothing of who or what is gone."""

from dataclasses import replace
from datetime import date, timedelta

from rerecruit_desktop.domain.attention import Attention, Tally
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedContribution
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, MilestoneStep
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.touchpoint import Touchpoint

TODAY = date(2026, 11, 23)
LATELY, LONG_AGO = TODAY - timedelta(days=80), TODAY - timedelta(days=300)
GONE, TOMORROW = TODAY - timedelta(days=365), TODAY + timedelta(days=1)


def one(notebook):
    (found,) = notebook.team.read(TODAY).attentions
    return found


def test_talks_and_touchpoints_are_counted_lately_and_over_the_year(notebook, odile):
    days = (TODAY, LATELY, LONG_AGO, GONE, TOMORROW)
    notebook.save_all(Conversation(odile.id, held_on=day) for day in days)
    notebook.save_all(Touchpoint(odile.id, "A walk", day) for day in days)
    notebook.save_all([Conversation(odile.id), Conversation(odile.id, not_held_on=TODAY)])
    assert one(notebook).lately == Tally(talks=2, touchpoints=2)
    assert one(notebook).year == Tally(talks=3, touchpoints=3)


def test_the_last_contact_is_a_talk_or_a_touchpoint_of_any_day(notebook, odile):
    assert one(notebook) == Attention(notebook.people.entry(odile.id))
    notebook.save_all([Conversation(odile.id, held_on=date(2024, 1, 1))])
    assert one(notebook).last_contact_on == date(2024, 1, 1)
    notebook.save_all([Touchpoint(odile.id, "A walk", LATELY)])
    assert one(notebook).last_contact_on == LATELY


def test_thanks_in_a_talk_and_outside_count_once_a_day_each(notebook, odile):
    outside = Contribution(odile.id, "a", recognised_on=TODAY)
    inside, unsaid, trashed = (Contribution(odile.id, what) for what in "bcd")
    notebook.save_all([outside, inside, unsaid, trashed])
    said = tuple(PlannedContribution(one.id, chosen=True, said=one is not unsaid) for one in (outside, inside, unsaid))
    notebook.save_all([Conversation(odile.id, plan=Plan(said), held_on=TODAY), Conversation(odile.id, plan=Plan(said))])
    assert one(notebook).lately.thanks == 2
    notebook.contributions.trash(inside.id)
    assert one(notebook).lately.thanks == 1


def test_growth_is_a_milestone_set_or_moved_on(notebook, odile):
    talk = Conversation(odile.id, held_on=LATELY)
    steps = (MilestoneStep("a", LATELY), MilestoneStep("b", LONG_AGO), MilestoneStep("c"))
    under_way = Milestone(odile.id, "Speak", state=MilestoneState.UNDER_WAY, state_on=LONG_AGO, steps=steps)
    set_then = replace(under_way, conversation_id=talk.id)
    notebook.save_all([talk, set_then])
    assert (one(notebook).lately.growth, one(notebook).year.growth) == (1, 2)  # the day of the talk, and that long ago
    dropped = replace(set_then, steps=(), state=MilestoneState.DROPPED, state_on=TODAY)
    notebook.save_all([dropped])
    assert one(notebook).lately.growth == 1


def test_the_archived_and_the_trashed_are_not_of_the_team(notebook, odile):
    left, gone = Person("Left", archived_on=TODAY), Person("Gone")
    notebook.save_all([left, gone, Touchpoint(gone.id, "A walk", TODAY), Pulse(left.id, Need.GROWTH, 3, TODAY)])
    notebook.people.trash(gone.id)
    team = notebook.team.read(TODAY)
    assert [found.person for found in team.attentions] == [odile]
    assert team.read_days is None


def test_it_knows_the_first_and_the_last_day_of_a_pulse(notebook, odile):
    notebook.save_all(Pulse(odile.id, Need.GROWTH, 3, day) for day in (LATELY, LONG_AGO, TODAY))
    assert notebook.team.read(TODAY).read_days == (LONG_AGO, TODAY)


def test_the_ends_of_the_calendar_do_no_harm(notebook, odile):
    notebook.save_all([Touchpoint(odile.id, "A walk", date.min), Conversation(odile.id, held_on=date.max)])
    assert notebook.team.read(date.min).attentions[0].lately.touchpoints == 1
    assert notebook.team.read(date.max).attentions[0].lately.talks == 1


def test_it_sees_what_was_just_saved(notebook, odile):
    notebook.save_all([Touchpoint(odile.id, "A walk", TODAY)])
    assert one(notebook).lately.touchpoints == 1
