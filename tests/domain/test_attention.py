"""Attention against the plan: whoever got least of what the manager planned stands on top, and more never hurts."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.attention import (
    A_YEAR,
    LATELY,
    Attention,
    Count,
    Measure,
    Planned,
    Tally,
    count_of,
    kept,
    planned,
    quietest_first,
)
from rerecruit_desktop.domain.cadence import MONTHLY, QUARTERLY, Cadence
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.roster import RosterEntry
from tests.made_up import people

TODAY = date(2026, 11, 23)
LONG_AGO = date(2020, 1, 1)
counts = st.integers(0, 40)
tallies = st.builds(Tally, counts, counts, counts, counts)
attentions = st.builds(Attention, people.map(RosterEntry), tallies, tallies, st.none() | st.dates(max_value=TODAY))
parts = st.sampled_from(["talks", "touchpoints", "thanks", "growth"])


def got(person, **lately):
    tally = Tally(**lately)
    return Attention(RosterEntry(person), tally, tally, None)


@pytest.mark.parametrize(
    ("cadence", "touch_weeks", "lately", "in_the_year"),
    [
        (MONTHLY, 0, Planned(3, 0), Planned(12, 0)),
        (QUARTERLY, 2, Planned(1, 6), Planned(4, 26)),
        (Cadence(weeks=2), 1, Planned(6, 12), Planned(26, 52)),
        (Cadence(months=12), 0, Planned(0, 0), Planned(1, 0)),
    ],
)
def test_the_plan_comes_from_cadence_and_touch_weeks(cadence, touch_weeks, lately, in_the_year):
    person = Person("Odile", cadence=cadence, touch_weeks=touch_weeks, joined_on=LONG_AGO)
    assert planned(person, LATELY, TODAY) == lately
    assert planned(person, A_YEAR, TODAY) == in_the_year


def test_nothing_is_planned_before_somebody_came():
    person = Person("Odile", cadence=MONTHLY, touch_weeks=1, joined_on=TODAY - timedelta(days=20))
    assert planned(person, LATELY, TODAY) == Planned(0, 2)
    assert planned(replace(person, joined_on=TODAY + timedelta(days=9)), LATELY, TODAY) == Planned(0, 0)


def test_a_talk_a_year_is_looked_at_over_the_year():
    yearly = Attention(RosterEntry(Person("Odile", cadence=Cadence(months=12))), Tally(), Tally(talks=1))
    assert kept(yearly, TODAY) == 1


def test_many_touchpoints_do_not_make_up_for_a_talk():
    person = Person("Odile", touch_weeks=2)
    assert kept(got(person, touchpoints=30), TODAY) == 0
    assert kept(got(person, talks=3), TODAY) == pytest.approx(3 / 6)


def test_whose_plan_is_kept_least_stands_on_top():
    often, seldom = Person("Often", cadence=MONTHLY), Person("Seldom", cadence=QUARTERLY)
    ordered = quietest_first([got(seldom, talks=1), got(often, talks=2)], TODAY)
    assert [one.person.full_name for one in ordered] == ["Often", "Seldom"]


@given(st.lists(attentions, max_size=8))
def test_everybody_stays_and_the_order_does_not_hang_on_the_one_before(some):
    ordered = quietest_first(some, TODAY)
    assert sorted(one.person.id for one in ordered) == sorted(one.person.id for one in some)
    assert quietest_first(ordered, TODAY) == ordered
    shares = [kept(one, TODAY) for one in ordered]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


@given(st.lists(attentions, min_size=1, max_size=8, unique_by=lambda one: one.person.id), parts, st.data())
def test_more_attention_never_moves_anybody_up(some, part, data):
    one = data.draw(st.sampled_from(some))
    lately, year = (replace(tally, **{part: getattr(tally, part) + 1}) for tally in (one.lately, one.year))
    more = replace(one, lately=lately, year=year)
    before = quietest_first(some, TODAY).index(one)
    after = quietest_first([more if other is one else other for other in some], TODAY).index(more)
    assert after >= before


@given(people, st.integers(0, 400), st.integers(0, 400))
def test_a_longer_stretch_never_plans_less(person, first, second):
    short, long = sorted((first, second))
    assert planned(person, short, TODAY).talks <= planned(person, long, TODAY).talks
    assert planned(person, short, TODAY).contacts <= planned(person, long, TODAY).contacts


def test_each_measure_is_counted_in_each_stretch_of_days():
    person = Person("Odile", cadence=MONTHLY, touch_weeks=2, joined_on=LONG_AGO)
    one = Attention(RosterEntry(person), Tally(1, 2, 3, 4), Tally(5, 6, 7, 8))
    assert [count_of(one, each, LATELY, TODAY) for each in Measure] == [Count(1, 3), Count(2, 3), Count(3), Count(4)]
    assert [count_of(one, each, A_YEAR, TODAY) for each in Measure] == [Count(5, 12), Count(6, 14), Count(7), Count(8)]
