"""Two entries made one: nothing that either tells of the person is lost, and what the kept one says stays."""

from dataclasses import fields, replace
from datetime import date

from hypothesis import given

from rerecruit_desktop.domain.one_person import as_one, likely_the_same
from rerecruit_desktop.domain.person import Person, Recognition, Strength
from tests import made_up

WRITTEN = ("called", "role", "team", "email")


@given(made_up.people, made_up.people)
def test_what_the_kept_one_says_stays_and_what_it_leaves_open_is_filled(kept, gone):
    one = as_one(kept, gone)
    assert (one.id, one.full_name, one.cadence) == (kept.id, kept.full_name, kept.cadence)
    for name in WRITTEN:
        assert getattr(one, name) == (getattr(kept, name) or getattr(gone, name))
    assert one.touch_weeks == (kept.touch_weeks or gone.touch_weeks)
    assert one.strength in {kept.strength, gone.strength}
    assert (one.archived_on is None) is (kept.archived_on is None or gone.archived_on is None)


@given(made_up.people)
def test_one_made_with_an_empty_entry_is_itself(kept):
    empty = Person("?", archived_on=date(2020, 1, 1))
    one = as_one(replace(kept, tags=()), empty)
    same = {field.name for field in fields(Person)} - {"tags"}
    assert all(getattr(one, name) == getattr(kept, name) for name in same)


def test_the_tags_of_both_are_kept_once_each():
    assert as_one(Person("A", tags=("mentor",)), Person("A", tags=("Mentor", "on call"))).tags == ("mentor", "on call")


def test_they_joined_on_the_earlier_day_and_like_what_is_known():
    kept = Person("A", joined_on=date(2024, 1, 1))
    gone = Person("A", joined_on=date(2020, 1, 1), recognition=Recognition.NOTE, strength=Strength.STRONG)
    one = as_one(kept, gone)
    assert (one.joined_on, one.recognition, one.strength) == (date(2020, 1, 1), Recognition.NOTE, Strength.STRONG)


def test_who_shares_words_of_the_name_comes_first_and_oneself_not_at_all():
    amara, short, zoe = Person("Amara Okafor"), Person("okafor, A. amara"), Person("Anna Zoe")
    assert likely_the_same(amara, [zoe, amara, short]) == (short, zoe)
