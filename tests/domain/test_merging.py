"""Two changes of one value, made in two places."""

from dataclasses import replace
from datetime import date

from rerecruit_desktop.domain.merging import contested, merged
from rerecruit_desktop.domain.request import Answer, Request

BASE = Request("odile", "A course", due_on=date(2026, 12, 1))


def test_changes_of_different_parts_are_both_kept():
    mine, stored = replace(BASE, text="Two courses"), replace(BASE, kept_on=date(2026, 11, 23))
    assert merged(BASE, mine, stored) == replace(BASE, text="Two courses", kept_on=date(2026, 11, 23))
    assert not contested(BASE, mine, stored)


def test_where_both_changed_the_same_part_mine_wins_and_it_is_known():
    mine = replace(BASE, text="Two courses", answer=Answer.AGREED)
    stored = replace(BASE, text="Three courses", answer=Answer.AGREED)
    assert merged(BASE, mine, stored) == mine
    assert contested(BASE, mine, stored) == {"text"}


def test_what_was_changed_nowhere_stays():
    assert merged(BASE, BASE, BASE) == BASE
    stored = replace(BASE, due_on=None)
    assert merged(BASE, BASE, stored) == stored
