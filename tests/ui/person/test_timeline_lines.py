"""How the rows of the timeline read."""

from datetime import date, timedelta

import pytest

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Invite, Move
from rerecruit_desktop.domain.driver_card import Driver, DriverLine
from rerecruit_desktop.domain.forecast import Light, StayForecast
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.person import Recognition
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.timeline import Happening, Moment
from rerecruit_desktop.ui.person.timeline.lines import moment_line, month_head, near_day

ME = "odile"
DAY = date(2026, 10, 12)
ACT = Contribution(ME, "Wrote the runbook", recognised_on=DAY, recognised_how=Recognition.NOTE)
PROMISE = Request(ME, "Ask Finance", answer=Answer.AGREED, due_on=DAY)
GOAL = Milestone(ME, "Lead a site", target_on=DAY)
TALK = Conversation(ME, invite=Invite(moves=(Move(DAY, None, DAY, "Ill"),)), held_on=DAY)
READS = (Pulse(ME, Need.GROWTH, 3, DAY), Pulse(ME, Need.RECOGNITION, 4, DAY))


def ended(state, **more):
    return Milestone(ME, "Lead a site", target_on=DAY, state=state, **more)


@pytest.mark.parametrize(
    ("happening", "about", "title", "detail"),
    [
        (Happening.CONVERSATION, TALK, "Conversation held", ""),
        (Happening.MOVE, TALK, "Conversation moved", "it was to be on 12 Oct · Ill"),
        (Happening.RECOGNITION, ACT, "Thanked: Wrote the runbook", "Recognition given · a written note"),
        (Happening.REQUEST, PROMISE, "Ask Finance", "Asked for · agreed: a promise · by 12 Oct · overdue"),
        (Happening.MILESTONE, GOAL, "Lead a site", "Milestone · planned · for 12 Oct · late"),
        (Happening.PULSES, READS, "Your read of the needs", "Recognition 4 · Growth 3"),
        (
            Happening.FORECAST,
            StayForecast(ME, DAY, 6, Light.GREEN, stayed=True),
            "Stay forecast for 6 months",
            "green: stays · stayed",
        ),
        (
            Happening.DRIVER,
            DriverLine(ME, Driver.VALUES, "Fairness", DAY, replaced_on=DAY),
            "Fairness",
            "Values · my guess · until 12 Oct",
        ),
        (Happening.NOTE, Note(ME, "## **Plan**\n\n- ask\n> “yes”", DAY), "Plan", "Note · ask · “yes”"),
        (Happening.NOTE, Note(ME, " \n", DAY), "Note", "Note"),
        (
            Happening.SNOOZE,
            Snooze(ME, "contribution/x", DAY, "On leave"),
            "Put off until 12 Oct",
            "recognising a contribution · On leave",
        ),
        (Happening.SNOOZE, Snooze(ME, "of tomorrow", DAY, ""), "Put off until 12 Oct", "the conversation"),
    ],
)
def test_each_kind_says_what_happened(qapp, guide, today, happening, about, title, detail):
    line = moment_line(Moment(DAY, happening, about), guide, today)
    assert (line.title, line.detail, line.aside) == (title, detail, "12 Oct")


@pytest.mark.parametrize(
    ("by", "told"),
    [
        (timedelta(0), "on the target date"),
        (timedelta(days=-28), "4 weeks ahead of the target date"),
        (timedelta(days=-3), "3 d ahead of the target date"),
        (timedelta(days=20), "2 weeks after the target date"),
        (timedelta(days=1), "1 d after the target date"),
    ],
)
def test_a_milestone_reached_is_held_against_its_target(qapp, guide, today, by, told):
    reached = ended(MilestoneState.REACHED, reached_on=DAY + by)
    line = moment_line(Moment(DAY + by, Happening.MILESTONE_END, reached), guide, today)
    assert (line.title, line.detail) == ("Milestone reached: Lead a site", told)


def test_what_was_dropped_or_not_kept_says_why(qapp, guide, today):
    dropped = ended(MilestoneState.DROPPED, state_reason="Another site")
    line = moment_line(Moment(DAY, Happening.MILESTONE_END, dropped), guide, today)
    assert (line.title, line.detail) == ("Milestone dropped: Lead a site", "Another site")
    broken = Request(ME, "Ask Finance", answer=Answer.AGREED, broken_on=DAY, outcome="No budget")
    line = moment_line(Moment(DAY, Happening.OUTCOME, broken), guide, today)
    assert (line.title, line.detail) == ("Promise not kept: Ask Finance", "No budget")


def test_a_conversation_says_what_came_out_of_it(qapp, guide, today):
    def detail(promises, milestones):
        told = Moment(DAY, Happening.CONVERSATION, TALK, promises=promises, milestones=milestones)
        return moment_line(told, guide, today).detail

    assert detail(2, 1) == "2 promises · 1 milestone"
    assert detail(1, 0) == "1 promise"


@pytest.mark.parametrize(
    ("settled", "followed", "told"),
    [
        (None, None, "talk by 26 Oct"),
        (DAY, None, "settled on 12 Oct"),
        (DAY, date(2026, 10, 20), "you talked on 20 Oct"),
    ],
)
def test_a_shock_says_what_became_of_it(qapp, guide, today, settled, followed, told):
    shock = Shock(ME, ShockKind.NEW_BOSS, DAY, date(2026, 10, 26), "From Sales", settled)
    line = moment_line(Moment(DAY, Happening.SHOCK, shock, answered_on=followed), guide, today)
    assert (line.title, line.detail) == ("A new boss", f"Shock · {told} · From Sales")


def test_near_days_have_names_and_heads_their_year(qapp, today):
    assert [near_day(today - timedelta(days=n), today) for n in (-1, 0, 1, 2)] == [
        "24 Nov",
        "Today",
        "Yesterday",
        "21 Nov",
    ]
    assert near_day(date.min, date.min) == "Today"
    assert [month_head(day).title for day in (date.min, date.max)] == ["January 1", "December 9999"]
