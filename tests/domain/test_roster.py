"""The roster: the most urgent first, and found by the beginnings of words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import people

from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.roster import RosterEntry, RosterIndex, in_order

held = st.none() | st.dates(date(2020, 1, 1), date(2027, 1, 1))
entries = st.lists(st.builds(RosterEntry, people, held), max_size=12).map(tuple)
short_words = st.lists(st.sampled_from(["a", "b", "ab", "Äb", "ß"]), max_size=3).map(" ".join)
lettered = st.builds(Person, short_words.filter(str.strip), short_words, short_words, short_words)
few_letters = st.lists(st.builds(RosterEntry, lettered, held), max_size=12).map(tuple)


def by_hand(entry, typed):
    """What the index must agree with: every typed word begins some word of the entry."""
    person = entry.person
    words = f"{person.full_name} {person.called} {person.role} {person.team}".casefold().split()
    return all(any(word.startswith(wanted) for word in words) for wanted in typed.casefold().split())


@given(few_letters, short_words)
def test_finding_agrees_with_looking_at_everyone(entries, typed):
    expected = tuple(entry for entry in entries if by_hand(entry, typed))
    assert RosterIndex(entries).find(typed) == expected


@given(entries)
def test_everyone_is_found_by_each_word_of_their_name(entries):
    index = RosterIndex(entries)
    for entry in entries:
        for word in entry.person.full_name.casefold().split():
            assert entry in index.find(word)


@given(few_letters, short_words.filter(str.strip), st.integers(1, 5))
def test_no_more_are_found_than_wanted_and_the_first_of_them(entries, typed, limit):
    index = RosterIndex(entries)
    assert index.find(typed, limit) == index.find(typed)[:limit]


@given(entries, st.text(max_size=20))
def test_whatever_is_typed_it_answers(entries, typed):
    assert set(RosterIndex(entries).find(typed)) <= set(entries)


def test_a_word_never_reaches_into_the_next_person():
    index = RosterIndex((RosterEntry(Person("Odile", team="Depot")), RosterEntry(Person("Taavi"))))
    assert index.find("depot taavi") == ()


@given(entries)
def test_the_order_loses_nobody_and_goes_by_urgency(entries):
    ordered = in_order(entries)
    assert sorted(map(id, ordered)) == sorted(map(id, entries))
    due = [entry.due_on for entry in ordered]
    assert due == sorted(due, key=lambda day: day or date.max)


def test_of_two_due_the_same_day_the_name_decides(today):
    last = today - timedelta(days=90)
    zoe, arno = RosterEntry(Person("zoë"), last), RosterEntry(Person("Arno"), last)
    assert in_order((zoe, arno)) == (arno, zoe)


def test_the_new_come_last(today):
    new, late = RosterEntry(Person("Arno")), RosterEntry(Person("Zoë"), today - timedelta(days=90))
    assert in_order((new, late)) == (late, new)


@pytest.mark.parametrize(
    ("agreed", "due"),
    [(None, date(2026, 11, 3)), (date(2026, 12, 1), date(2026, 12, 1)), (date(2026, 10, 1), date(2026, 11, 3))],
)
def test_the_day_agreed_on_counts_before_the_cadence(agreed, due):
    assert RosterEntry(Person("Odile Brandvold"), date(2026, 10, 3), agreed_on=agreed).due_on == due
