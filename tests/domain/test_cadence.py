"""The cadence: counted from the last conversation really held, a month or so many weeks on."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.cadence import (
    LONGEST_WEEKS,
    MONTHLY,
    QUARTERLY,
    SOON_DAYS,
    Cadence,
    Standing,
    standing,
)

months = st.integers(1, 36).map(lambda number: Cadence(months=number))
weeks = st.integers(1, LONGEST_WEEKS).map(lambda number: Cadence(weeks=number))
days = st.dates(date(1900, 1, 1), date(2200, 1, 1))


@pytest.mark.parametrize(
    ("cadence", "held", "due"),
    [
        (MONTHLY, date(2026, 1, 15), date(2026, 2, 15)),
        (MONTHLY, date(2026, 1, 31), date(2026, 2, 28)),
        (MONTHLY, date(2028, 1, 31), date(2028, 2, 29)),
        (MONTHLY, date(2026, 12, 31), date(2027, 1, 31)),
        (QUARTERLY, date(2026, 11, 30), date(2027, 2, 28)),
        (Cadence(weeks=6), date(2026, 11, 23), date(2027, 1, 4)),
        (MONTHLY, date.max, date.max),
        (Cadence(weeks=1), date.max, date.max),
    ],
)
def test_the_next_one_is_due_a_rhythm_after_the_last(cadence, held, due):
    assert cadence.next_after(held) == due


@given(cadence=months | weeks, held=days)
def test_the_next_one_is_always_later(cadence, held):
    assert cadence.next_after(held) > held


@given(cadence=months | weeks, held=days, earlier=days)
def test_a_later_conversation_is_never_due_earlier(cadence, held, earlier):
    first, second = sorted((held, earlier))
    assert cadence.next_after(first) <= cadence.next_after(second)


@given(cadence=months, held=days)
def test_months_keep_the_day_or_end_the_month(cadence, held):
    due = cadence.next_after(held)
    assert (due.year * 12 + due.month) - (held.year * 12 + held.month) == cadence.months
    assert due.day == held.day or (due.day < held.day and (due + timedelta(days=1)).day == 1)


@given(cadence=weeks, held=days)
def test_weeks_keep_the_weekday(cadence, held):
    assert (cadence.next_after(held) - held).days == 7 * cadence.weeks


@pytest.mark.parametrize("counts", [(0, 0), (1, 1), (-1, 0), (0, -1), (0, LONGEST_WEEKS + 1), (2, -1)])
def test_what_is_no_rhythm_is_refused(counts):
    with pytest.raises(ValueError, match="not a cadence"):
        Cadence(*counts)


@pytest.mark.parametrize(
    ("days_left", "expected"),
    [
        (-1, Standing.LATE),
        (0, Standing.SOON),
        (SOON_DAYS, Standing.SOON),
        (SOON_DAYS + 1, Standing.ON_TRACK),
    ],
)
def test_the_standing_follows_from_the_days_left(today, days_left, expected):
    assert standing(today + timedelta(days=days_left), today) is expected


def test_whoever_never_had_a_conversation_is_new(today):
    assert standing(None, today) is Standing.NEW
