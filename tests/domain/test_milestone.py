"""A milestone in its states, each with its day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, MilestoneStep, in_state

TODAY, TARGET = date(2026, 11, 23), date(2027, 1, 31)


@given(st.sampled_from(MilestoneState), st.sampled_from(MilestoneState), st.none() | st.dates())
def test_it_is_reached_on_a_day_only_while_it_is_reached(before, after, day):
    one = in_state(in_state(Milestone("p", "Lead"), before, TODAY), after, day)
    assert (one.state, one.state_on) == (after, day)
    assert one.reached_on == (day if after is MilestoneState.REACHED else None)


def test_one_that_is_not_reached_any_more_is_celebrated_anew():
    seen = Milestone("p", "Lead", state=MilestoneState.REACHED, reached_on=TODAY, celebrated_on=TODAY)
    assert in_state(seen, MilestoneState.REACHED, TARGET).celebrated_on == TODAY
    assert in_state(seen, MilestoneState.UNDER_WAY, TODAY).celebrated_on is None


@pytest.mark.parametrize(
    ("state", "days", "shown"),
    [
        (MilestoneState.PLANNED, {"state_on": TODAY}, TARGET),
        (MilestoneState.UNDER_WAY, {"state_on": TODAY}, TARGET),
        (MilestoneState.REACHED, {"state_on": TODAY, "reached_on": date(2026, 11, 1)}, date(2026, 11, 1)),
        (MilestoneState.DROPPED, {"state_on": TODAY}, TODAY),
        (MilestoneState.DROPPED, {}, TARGET),
    ],
)
def test_it_stands_on_the_day_that_counts(state, days, shown):
    assert Milestone("p", "Lead", target_on=TARGET, state=state, **days).shown_on == shown


def test_steps_that_are_done_are_counted():
    assert Milestone("p", "Lead", steps=(MilestoneStep("a", TODAY), MilestoneStep("b"))).steps_done == 1
