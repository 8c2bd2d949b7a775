"""The line of months, and labels that never meet."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.documents.axis import axis, place_labels, spread

NOW = date(2026, 11, 24)


def test_six_months_are_shown_at_least():
    assert [tick.month for tick in axis((date(2027, 1, 31),), NOW).ticks] == [11, 12, 1, 2, 3, 4]


@given(st.lists(st.dates(), max_size=8), st.dates())
def test_every_day_finds_its_place_and_ticks_are_few(days, since):
    line = axis(tuple(days), since)
    shares = [line.share(day) for day in sorted([*days, since])]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)
    assert len(line.ticks) <= 9


@pytest.mark.parametrize("step", [0.0, 1.0, 40.0, 119.0])
def test_a_single_label_always_finds_a_place(step):
    (label,) = place_labels(((step, 60.0),), 120.0, 3)
    assert label
    assert 0 <= label.left <= 60


@given(st.lists(st.tuples(st.floats(0, 470), st.floats(5, 150)), max_size=20))
def test_labels_never_meet_and_no_stem_cuts_one(spots):
    placed = [(spot, label) for spot, label in zip(spots, place_labels(tuple(spots), 470, 8), strict=True) if label]
    for place, ((x, length), label) in enumerate(placed):
        assert label.left >= -0.01
        assert label.left + length <= 470.01
        for (other_x, other_length), other in placed[place + 1 :]:
            apart = label.left + length <= other.left or other.left + other_length <= label.left
            assert apart or label.level != other.level
            if label.level < other.level:
                assert not label.left < other_x < label.left + length
            if other.level < label.level:
                assert not other.left < x < other.left + other_length


@given(st.lists(st.dates(date(1, 2, 1), date(9999, 11, 30)), min_size=1, max_size=6))
def test_a_day_is_found_again_where_it_lies(days):
    line = axis(tuple(days), days[0])
    assert [line.day(line.share(day)) for day in days] == days


@given(st.lists(st.floats(0, 470), max_size=20).map(sorted), st.floats(1, 30))
def test_marks_stand_apart_in_their_order_within_the_line(places, gap):
    moved = spread(tuple(places), gap, 470)
    assert len(moved) == len(places)
    least = min(gap, 470 / max(len(places) - 1, 1))
    assert all(after - before >= least - 0.001 for before, after in pairwise(moved))
    assert all(-0.001 <= place <= 470.001 for place in moved)


def test_marks_that_are_apart_already_stay_where_they_are():
    assert spread((10.0, 50.0, 400.0), 12.0, 470.0) == (10.0, 50.0, 400.0)
    assert spread((50.0, 50.0), 12.0, 470.0) == (44.0, 56.0)
