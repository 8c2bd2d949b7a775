"""Requests, promises and milestones: what is owed, what is late, what comes first."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import milestones, requests

from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, by_target, is_late
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Answer, Request, by_urgency, is_overdue

ODILE = Person("Odile Brandvold")
DAY = timedelta(days=1)


@pytest.mark.parametrize("answer", Answer)
def test_a_request_is_a_promise_only_when_agreed_and_settled_at_once_only_when_it_cannot_be(answer):
    request = Request(ODILE.id, "A course", answer=answer)
    assert request.is_promise == (answer is Answer.AGREED)
    assert request.is_settled == (answer is Answer.CANNOT)


def test_a_request_is_overdue_from_the_day_after(today):
    request = Request(ODILE.id, "A course", answer=Answer.AGREED, due_on=today)
    assert not is_overdue(request, today)
    assert is_overdue(request, today + DAY)
    assert not is_overdue(replace(request, kept_on=today), today + DAY)
    assert not is_overdue(replace(request, answer=Answer.CANNOT), today + DAY)
    assert not is_overdue(replace(request, due_on=None), today + DAY)


@given(st.lists(requests(ODILE), max_size=8).map(tuple))
def test_what_is_open_comes_first_and_the_nearest_day_on_top(some):
    ordered = by_urgency(some)
    assert sorted(one.id for one in ordered) == sorted(one.id for one in some)
    assert [one.is_settled for one in ordered] == sorted(one.is_settled for one in some)
    due = [one.due_on or date.max for one in ordered if not one.is_settled]
    assert due == sorted(due)


@pytest.mark.parametrize("state", MilestoneState)
def test_only_an_open_milestone_can_be_late(today, state):
    milestone = Milestone(ODILE.id, "Lead a site", state=state, target_on=today - DAY)
    assert is_late(milestone, today) == (state in {MilestoneState.PLANNED, MilestoneState.UNDER_WAY})
    assert not is_late(replace(milestone, target_on=today), today)
    assert not is_late(replace(milestone, target_on=None), today)


@given(st.lists(milestones(ODILE), max_size=8).map(tuple))
def test_open_milestones_come_first_and_the_nearest_on_top(some):
    ordered = by_target(some)
    assert sorted(one.id for one in ordered) == sorted(one.id for one in some)
    assert [one.is_open for one in ordered] == sorted((one.is_open for one in some), reverse=True)
    target = [one.target_on or date.max for one in ordered if one.is_open]
    assert target == sorted(target)
