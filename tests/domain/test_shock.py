"""A shock moves the next conversation forward, and anniversaries come round."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.shock import Shock, ShockKind, anniversary, usual_talk_by

LEFT = Shock(Id("odile"), ShockKind.TEAMMATE_LEFT, date(2026, 11, 2), date(2026, 11, 16))


def test_the_usual_delay_stops_at_the_end_of_the_calendar():
    assert usual_talk_by(date(2026, 11, 2)) == date(2026, 11, 16)
    assert usual_talk_by(date.max) == date.max


@given(st.dates(), st.dates(max_value=date(9998, 1, 1)))
def test_an_anniversary_is_the_first_one_from_today_on(joined, today):
    day = anniversary(joined, today)
    assert day >= today
    assert day > joined
    assert (day.month, day.day) in {(joined.month, joined.day), (2, 28)}
    assert day - max(today, joined) <= timedelta(days=366)


@pytest.mark.parametrize(
    ("held", "shock_by", "due"),
    [
        (None, None, None),
        (None, date(2026, 11, 16), date(2026, 11, 16)),
        (date(2026, 11, 1), date(2026, 11, 16), date(2026, 11, 16)),
        (date(2026, 11, 1), date(2027, 11, 16), date(2026, 12, 1)),
    ],
)
def test_a_shock_only_ever_moves_it_forward(held, shock_by, due):
    assert RosterEntry(Person("Odile Brandvold"), held, shock_by=shock_by).due_on == due
