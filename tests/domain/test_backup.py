"""Thinning keeps by count and by order: no clock can talk it into dropping what is worth keeping."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.backup import DAYS, LATEST, WEEKS, Kept, is_due, worth_keeping

moments = st.integers(946_684_800, 2_840_140_800).map(lambda second: datetime.fromtimestamp(second, UTC))
START = datetime(2026, 11, 23, 9, tzinfo=UTC)


def made(moments):
    return [Kept(number, at) for number, at in enumerate(moments, 1)]


@given(st.lists(moments, max_size=80))
def test_the_latest_are_always_kept_and_never_more_than_their_count(moments):
    kept = worth_keeping(made(moments))
    assert kept >= {one.number for one in made(moments)[-LATEST:]}
    assert len(kept) <= LATEST + DAYS + WEEKS
    assert kept <= {one.number for one in made(moments)}


@given(st.lists(moments, max_size=60))
def test_thinning_twice_is_thinning_once(moments):
    backups = made(moments)
    kept = worth_keeping(backups)
    assert worth_keeping([one for one in backups if one.number in kept]) == kept


@given(st.lists(moments, max_size=60), moments)
def test_one_more_drops_at_most_one_of_each_kind(moments, another):
    before = worth_keeping(made(moments))
    after = worth_keeping(made([*moments, another]))
    assert len(before - after) <= 3
    assert len(moments) + 1 in after


@given(st.lists(moments, max_size=60))
def test_a_clock_that_is_ten_years_off_changes_nothing(moments):
    shifted = [at + timedelta(weeks=520) for at in moments]
    assert worth_keeping(made(shifted)) == worth_keeping(made(moments))


def test_one_backup_from_a_clock_ten_years_ahead_pushes_out_one_at_most():
    hourly = [START + timedelta(hours=hour) for hour in range(24 * 40)]
    ahead = [*hourly, hourly[-1] + timedelta(days=3650)]
    assert len(worth_keeping(made(hourly)) - worth_keeping(made(ahead))) <= 3


def test_two_months_of_hours_leave_hours_days_and_weeks():
    backups = made(START + timedelta(hours=hour) for hour in range(24 * 100))
    kept = [one for one in backups if one.number in worth_keeping(backups)]
    assert kept[-LATEST:] == backups[-LATEST:]
    assert len({one.made_at.date() for one in kept}) >= DAYS
    assert len({one.made_at.isocalendar()[:2] for one in kept}) == WEEKS


def test_an_hour_must_pass_and_a_backup_from_the_future_counts_for_nothing():
    assert is_due(None, START)
    assert not is_due(START - timedelta(minutes=59), START)
    assert is_due(START - timedelta(hours=1), START)
    assert is_due(START + timedelta(days=3650), START)
