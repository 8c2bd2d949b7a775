"""Rules of being due that hold whatever the day: leap days, ends of months, other time zones, a clock set back."""

from dataclasses import replace
from datetime import UTC, date, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import people

from rerecruit_desktop.domain.cadence import MONTHLY, Cadence, Standing, standing
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.shock import Shock, ShockKind, anniversary
from rerecruit_desktop.domain.snooze import Snooze, sleeping
from rerecruit_desktop.domain.today import Facts, agenda

DAY = timedelta(days=1)
days = st.dates(date(1900, 1, 1), date(2200, 1, 1))
maybe = st.none() | days
entries = st.builds(RosterEntry, people, maybe, st.none(), maybe, maybe)
ORDER = [Standing.ON_TRACK, Standing.SOON, Standing.LATE]


@pytest.mark.parametrize(
    ("cadence", "due"),
    [(Cadence(months=12), date(2029, 2, 28)), (Cadence(months=48), date(2032, 2, 29)), (MONTHLY, date(2028, 3, 29))],
)
def test_a_leap_day_comes_round(cadence, due):
    assert cadence.next_after(date(2028, 2, 29)) == due


@given(days, days)
def test_as_the_days_go_by_it_only_gets_more_urgent(due, today):
    assert ORDER.index(standing(due, today)) <= ORDER.index(standing(due, today + DAY))


@given(entries, days)
def test_a_shock_never_puts_a_talk_off(entry, shock_by):
    calm = replace(entry, shock_by=None)
    shaken = replace(entry, shock_by=shock_by)
    assert shaken.due_on == min(day for day in (calm.due_on, shock_by) if day is not None)


@given(people, days, st.timedeltas(timedelta(0), timedelta(days=4000)))
def test_a_day_agreed_on_before_the_talk_was_held_counts_no_more(person, held, before):
    assert RosterEntry(person, held, agreed_on=held - before).due_on == person.cadence.next_after(held)


@given(days, days, st.timedeltas(timedelta(0), timedelta(days=4000)))
def test_what_sleeps_today_slept_on_every_day_before(until, today, back):
    snooze = Snooze(Person("Odile").id, "talk/odile", until, "On leave")
    assert sleeping([snooze], today) <= sleeping([snooze], today - back)


@given(st.lists(days, min_size=1, max_size=5), days)
def test_of_several_snoozes_the_longest_counts(untils, today):
    snoozes = [Snooze(Person("Odile").id, "talk/odile", until, "") for until in untils]
    assert sleeping(snoozes, today) == sleeping([snoozes[untils.index(max(untils))]], today)


@given(st.lists(entries, max_size=5), days, st.integers(0, 4000))
def test_a_clock_set_back_and_forth_leaves_the_day_as_it_was(roster, today, back):
    facts = Facts(tuple(roster))
    before = agenda(facts, today)
    earlier = agenda(facts, today - timedelta(days=back))
    assert keys(agenda(facts, today)) == keys(before)
    assert late(earlier, today - timedelta(days=back)) <= late(before, today)


def keys(found):
    return [ask.key for ask in (*found.talk, *found.promised, *found.ahead)]


def late(found, today):
    return {ask.person.id for ask in found.talk if ask.value.entry.standing(today) is Standing.LATE}


@given(st.datetimes(timezones=st.just(UTC)).filter(lambda moment: 1 < moment.year < 9999), entries)
def test_nobody_is_late_before_the_day_has_ended_where_the_manager_is(moment, entry):
    """Around the world it is never more than two days at once, so that travelling changes the count by one or two."""
    west, east = (moment.astimezone(timezone(timedelta(hours=hours))).date() for hours in (-12, 14))
    due = replace(entry, shock_by=None, last_held_on=west, agreed_on=west + DAY)
    assert due.standing(west) is Standing.SOON
    assert (due.standing(east) is Standing.LATE) is (east - west > DAY)


@given(people.filter(lambda person: person.joined_on), people, days)
def test_nothing_is_asked_of_whoever_is_not_on_the_roster(archived, other, today):
    shock = Shock(archived.id, ShockKind.OTHER, today, today)
    request = Request(archived.id, "a promise", due_on=today)
    found = agenda(Facts((RosterEntry(other, today),), requests=(request,), shocks=(shock,)), today)
    asked = (*found.talk, *found.promised, *found.ahead)
    assert archived.id not in {ask.person.id for ask in asked}


@given(st.integers(1900, 2100), st.integers(1, 100))
def test_joined_on_a_leap_day_it_is_celebrated_each_year(year, after):
    joined = date(year // 4 * 4 if year // 4 * 4 % 100 else 2000, 2, 29)
    day = anniversary(joined, date(joined.year + after, 1, 1))
    assert day == date(day.year, 3, 1) - DAY
    assert day.year == joined.year + after
