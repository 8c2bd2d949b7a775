"""The roster arranged: every grouping and sorting keeps everybody and puts them where they belong."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.cadence import MONTHLY, QUARTERLY, Cadence
from rerecruit_desktop.domain.grouping import (
    Grouping,
    Sorting,
    arranged,
    tags_of,
    teams_of,
    with_tag,
    without_tag,
)
from rerecruit_desktop.domain.person import Person, Strength
from rerecruit_desktop.domain.roster import RosterEntry

TODAY = date(2026, 11, 24)
words = st.text("ab äÄß", max_size=3)
some_day = st.none() | st.dates()


@st.composite
def entry(draw):
    tags = tuple(dict.fromkeys(tag for tag in draw(st.lists(words, max_size=3)) if tag.strip()))
    person = Person(
        "p" + draw(words),
        team=draw(words),
        joined_on=draw(some_day),
        cadence=draw(st.sampled_from((MONTHLY, QUARTERLY, Cadence(weeks=2)))),
        strength=draw(st.sampled_from(Strength)),
        tags=tags,
    )
    return RosterEntry(person, last_held_on=draw(some_day), shock_by=draw(some_day))


rosters = st.lists(entry(), max_size=12).map(tuple)
everybody = given(rosters, st.sampled_from(Grouping), st.sampled_from(Sorting))


@everybody
def test_nobody_is_lost_and_nobody_comes_in(entries, grouping, sorting):
    groups = arranged(entries, grouping, sorting, TODAY)
    assert {one.person.id for group in groups for one in group.entries} == {one.person.id for one in entries}
    assert all(group.entries for group in groups)
    assert len({group.common for group in groups}) == len(groups)


@given(rosters, st.sampled_from(sorted(set(Grouping) - {Grouping.TAG})), st.sampled_from(Sorting))
def test_but_for_tags_everybody_stands_in_one_group(entries, grouping, sorting):
    groups = arranged(entries, grouping, sorting, TODAY)
    assert sum(len(group.entries) for group in groups) == len(entries)


@given(rosters)
def test_one_stands_in_the_group_of_each_of_their_tags(entries):
    groups = arranged(entries, Grouping.TAG, Sorting.NAME, TODAY)
    for group in groups:
        for one in group.entries:
            assert group.common in one.person.tags or (group.common is None and not one.person.tags)
    assert sum(len(group.entries) for group in groups) == sum(max(len(one.person.tags), 1) for one in entries)


@given(rosters, st.sampled_from((Grouping.TEAM, Grouping.TAG)))
def test_those_without_one_come_last(entries, grouping):
    commons = [group.common for group in arranged(entries, grouping, Sorting.DUE, TODAY)]
    assert None not in commons[:-1]


@given(rosters)
def test_the_longest_without_a_talk_come_first_and_those_never_talked_to_before_all(entries):
    (group,) = arranged(entries, Grouping.NOTHING, Sorting.LAST_TALK, TODAY) or [None]
    held = [one.last_held_on or date.min for one in group.entries] if group else []
    assert held == sorted(held)


@given(rosters)
def test_the_newest_come_first_and_those_whose_day_is_unknown_last(entries):
    (group,) = arranged(entries, Grouping.NOTHING, Sorting.JOINED, TODAY) or [None]
    for before, after in pairwise(one.person.joined_on for one in group.entries) if group else ():
        assert after is None or (before is not None and before >= after)


def test_groups_of_what_is_due_stand_in_the_rosters_order():
    days = (date(2020, 1, 1), TODAY - MONTH, TODAY, None)
    entries = tuple(RosterEntry(Person(f"P{day}"), last_held_on=day) for day in reversed(days))
    assert [str(group.common) for group in arranged(entries, Grouping.STANDING, Sorting.NAME, TODAY)] == [
        *("late", "soon", "on track", "new"),
    ]


def test_groups_by_rhythm_go_from_often_to_seldom():
    rhythms = (QUARTERLY, Cadence(weeks=2), MONTHLY, Cadence(weeks=6))
    entries = tuple(RosterEntry(Person("P", cadence=one)) for one in rhythms)
    commons = [group.common for group in arranged(entries, Grouping.CADENCE, Sorting.NAME, TODAY)]
    assert commons == [Cadence(weeks=2), MONTHLY, Cadence(weeks=6), QUARTERLY]


def test_teams_and_tags_are_named_once_by_name():
    people = (Person("A", team="west ", tags=("y", "X")), Person("B", team="East", tags=("y",)), Person("C"))
    entries = tuple(map(RosterEntry, people))
    assert teams_of(entries) == ("East", "west")
    assert tags_of(entries) == ("X", "y")


def test_a_tag_is_given_once_in_whatever_case_and_taken_in_whatever_case():
    assert with_tag(("Mentor",), " mentor ") == ("Mentor",)
    assert with_tag(("Mentor",), "on  call") == ("Mentor", "on call")
    assert with_tag(("Mentor",), "  ") == ("Mentor",)
    assert without_tag(("Mentor", "on call"), "MENTOR") == ("on call",)


MONTH = timedelta(days=28)
