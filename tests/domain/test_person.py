"""A direct report has a name, a short one, and letters for the badge."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up import people

from rerecruit_desktop.domain.errors import EmptyName
from rerecruit_desktop.domain.person import Person, whole_months_between


@pytest.mark.parametrize("name", ["", " ", "\t\n", "\u3000"])
def test_a_name_of_nothing_is_refused(name):
    with pytest.raises(EmptyName):
        Person(name)


def test_the_short_name_is_what_they_like_to_be_called():
    assert Person("Odile Brandvold", called=" Odi ").short_name == "Odi"
    assert Person(" Odile Brandvold ").short_name == "Odile Brandvold"


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Odile Brandvold", "OB"),
        ("Zoë", "Z"),
        ("ana de la cruz", "AC"),
        ("李小雨", "李"),
        ("«Kit» O'Dea", "KO"),
        ("🙂", "🙂"),
    ],
)
def test_the_badge_has_the_first_and_the_last_initial(name, initials):
    assert Person(name).initials == initials


@given(people)
def test_everyone_has_a_badge_and_a_short_name(person):
    assert person.initials
    assert person.short_name.strip()


def test_two_of_one_name_are_two_people():
    assert Person("Odile Brandvold") != Person("Odile Brandvold")


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2024, 1, 15), date(2024, 2, 14), 0),
        (date(2024, 1, 15), date(2024, 2, 15), 1),
        (date(2023, 11, 23), date(2026, 11, 22), 35),
        (date(2026, 11, 23), date(2020, 1, 1), 0),
    ],
)
def test_whole_months_are_counted_when_they_are_over(start, end, months):
    assert whole_months_between(start, end) == months


@given(st.dates(), st.dates())
def test_months_between_are_never_negative(start, end):
    assert whole_months_between(start, end) >= 0
