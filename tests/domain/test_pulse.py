"""A pulse is dated and marked; the last one of a need counts, and shows a trend."""

from datetime import date

import pytest

from rerecruit_desktop.domain.ids import Id, new_id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import Pulse, latest, of_need, of_occasion, trend

ODILE = Id("odile")


def read(need, mark, day):
    return Pulse(ODILE, need, mark, date(2026, 1, day))


@pytest.mark.parametrize("mark", [-1, 0, 6])
def test_a_mark_is_from_one_to_five(mark):
    with pytest.raises(ValueError, match=str(mark)):
        read(Need.GROWTH, mark, 1)


def test_the_last_read_of_each_need_counts_in_the_order_of_the_needs():
    pulses = (read(Need.GROWTH, 2, 9), read(Need.GROWTH, 4, 3), read(Need.RECOGNITION, 5, 1))
    assert [(need, one.mark) for need, one in latest(pulses).items()] == [(Need.RECOGNITION, 5), (Need.GROWTH, 2)]


def test_of_one_day_the_one_noted_last_counts():
    assert latest((read(Need.GROWTH, 2, 9), read(Need.GROWTH, 3, 9)))[Need.GROWTH].mark == 3


def test_the_trend_is_from_one_read_to_the_next():
    pulses = (read(Need.GROWTH, 2, 9), read(Need.GROWTH, 5, 3), read(Need.AUTONOMY, 1, 1))
    assert trend(pulses, Need.GROWTH) == -3
    assert trend(pulses, Need.AUTONOMY) == trend(pulses, Need.ALIGNMENT) == 0
    assert [one.mark for one in of_need(pulses, Need.GROWTH)] == [5, 2]


def test_a_read_belongs_to_its_conversation_or_to_its_day():
    talk, day = new_id(), date(2026, 11, 23)
    after_a_talk = Pulse(ODILE, Need.GROWTH, 2, date(2026, 10, 1), conversation_id=talk)
    of_today = Pulse(ODILE, Need.GROWTH, 4, day)
    pulses = (of_today, after_a_talk, Pulse(ODILE, Need.AUTONOMY, 1, day))
    assert of_occasion(pulses, Need.GROWTH, talk, day) == after_a_talk
    assert of_occasion(pulses, Need.GROWTH, None, day) == of_today
    assert of_occasion(pulses, Need.GROWTH, new_id(), day) is None
    assert of_occasion((), Need.GROWTH, None, day) is None
