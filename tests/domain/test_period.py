"""A year, whatever day it ends on."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.paper_errors import JoiningUnknown
from rerecruit_desktop.domain.period import Period, Span, period_of, read_period, year_until

TODAY = date(2026, 11, 24)


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


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.LAST_YEAR, date(2025, 11, 25), TODAY),
        (Span.THIS_YEAR, date(2026, 1, 1), date(2026, 12, 31)),
        (Span.YEAR_BEFORE, date(2025, 1, 1), date(2025, 12, 31)),
        (Span.SINCE_JOINED, date(2019, 5, 6), TODAY),
    ],
)
def test_a_span_means_days(span, first, last):
    assert period_of(span, TODAY, joined_on=date(2019, 5, 6)) == Period(first, last)


def test_who_joins_tomorrow_has_a_day_all_the_same():
    assert period_of(Span.SINCE_JOINED, TODAY, date(2026, 12, 1)) == Period(TODAY, TODAY)


def test_nobody_knows_since_when_where_it_was_not_noted():
    with pytest.raises(JoiningUnknown):
        period_of(Span.SINCE_JOINED, TODAY, None)


@pytest.mark.parametrize("span", Span)
@pytest.mark.parametrize("today", [date.min, date.max, date(2028, 2, 29)])
def test_a_span_is_there_at_the_ends_of_the_calendar(span, today):
    period = period_of(span, today, today)
    assert period.first <= period.last


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("last-12-months", Span.LAST_YEAR),
        ("2025", Period(date(2025, 1, 1), date(2025, 12, 31))),
        ("2025-04-01..2026-03-31", Period(date(2025, 4, 1), date(2026, 3, 31))),
        ("2025-04-01..2025-04-01", Period(date(2025, 4, 1), date(2025, 4, 1))),
    ],
)
def test_a_period_can_be_typed(typed, meant):
    assert read_period(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "soon", "0", "10000", "²", "2026-02-30..2026-03-01", "2026-02-01..2026-01-01", ".."]
)
def test_nonsense_is_no_period(typed):
    with pytest.raises(ValueError):  # noqa: PT011 - whichever the calendar raises
        read_period(typed)
