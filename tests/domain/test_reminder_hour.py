"""Reminded once a day, at the chosen hour or as soon after it as there is anybody to remind."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.reminder import is_time

MONDAY = date(2026, 11, 23)


def at(hour, minute=0, day=MONDAY):
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "hour", "told_on", "due"),
    [
        (at(8, 59), 9, None, False),
        (at(9), 9, None, True),
        (at(9), 9, MONDAY, False),
        (at(23, 59), 9, None, True),
        (at(0), 9, MONDAY - timedelta(days=1), False),
        (at(9), 9, MONDAY - timedelta(days=1), True),
        (at(9), 9, MONDAY + timedelta(days=3650), True),
        (at(12), None, None, False),
    ],
    ids=["early", "now", "told", "late", "midnight", "next day", "a clock put right", "never"],
)
def test_it_is_time_at_the_hour_once_a_day(now, hour, told_on, due):
    assert is_time(now, hour, told_on) is due


def test_a_journey_does_not_say_it_twice_on_one_day():
    tokyo, paris = timezone(timedelta(hours=9)), timezone(timedelta(hours=1))
    told = datetime(2026, 11, 23, 9, tzinfo=tokyo)
    landed = told.astimezone(paris) + timedelta(hours=14)
    assert landed.date() == told.date()
    assert not is_time(landed, 9, told.date())


moments = st.integers(0, 60 * 24 * 60).map(lambda minutes: at(0, day=date(2026, 1, 1)) + timedelta(minutes=minutes))


@given(st.lists(moments, max_size=50).map(sorted), st.integers(0, 23))
def test_however_one_looks_a_day_is_told_at_most_once(looks, hour):
    told = []
    for now in looks:
        if is_time(now, hour, told[-1] if told else None):
            told.append(now.date())
    assert len(told) == len(set(told))
    assert set(told) == {now.date() for now in looks if now.hour >= hour}
