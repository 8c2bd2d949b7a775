"""The strip of weeks: everyone due is in exactly one place."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.weeks_ahead import WEEKS, weeks_ahead

MONDAY = date(2026, 11, 23)


def due(name, day):
    return RosterEntry(Person(name), shock_by=day)


def names(week):
    return [entry.person.full_name for entry in week.due]


def test_late_stands_apart_and_the_week_of_today_comes_first():
    sunday = MONDAY + timedelta(days=6)
    some = [due("Next", sunday + timedelta(days=1)), due("Late", MONDAY - timedelta(days=1)), due("Sunday", sunday)]
    strip = weeks_ahead([*some, due("Today", MONDAY), due("New", None)], MONDAY)
    assert names(strip.late) == ["Late"]
    assert [names(week) for week in strip.weeks[:2]] == [["Today", "Sunday"], ["Next"]]
    assert (len(strip.weeks), strip.later, strip.new) == (WEEKS, 0, 1)


def test_a_week_begins_where_it_does_in_the_users_country():
    strip = weeks_ahead([], MONDAY, first_weekday=6)
    assert strip.weeks[0].first == MONDAY - timedelta(days=1)


def test_who_was_due_earlier_this_week_is_late():
    wednesday = MONDAY + timedelta(days=2)
    strip = weeks_ahead([due("Monday", MONDAY)], wednesday)
    assert names(strip.late) == ["Monday"]
    assert names(strip.weeks[0]) == []


@given(st.lists(st.none() | st.dates(), max_size=20), st.dates(), st.integers(0, 6))
def test_everyone_is_in_one_place_whatever_the_day(days, today, first_weekday):
    strip = weeks_ahead([due(f"Person {number}", day) for number, day in enumerate(days)], today, first_weekday)
    placed = len(strip.late.due) + sum(len(week.due) for week in strip.weeks) + strip.later + strip.new
    assert placed == len(days)
    assert strip.weeks[0].first <= today <= strip.weeks[0].last
    assert all(week.first <= entry.due_on <= week.last for week in strip.weeks for entry in week.due)
