"""A year, whatever day it ends on."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.period import Period, year_until


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (date(2026, 11, 24), date(2025, 11, 25)),
        (date(2028, 2, 29), date(2027, 3, 1)),
        (date(2025, 2, 28), date(2024, 2, 29)),
        (date(1, 6, 1), date.min),
    ],
)
def test_a_year_ends_with_its_day(last, first):
    assert year_until(last) == Period(first, last)


@given(st.dates())
def test_a_year_holds_its_last_day_and_no_day_after_it(last):
    year = year_until(last)
    assert year.holds(last)
    assert year.first <= last
    assert (last - year.first).days <= 366


def test_what_has_no_day_lies_in_no_period():
    assert not Period(date.min, date.max).holds(None)
