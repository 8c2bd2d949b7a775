"""The driver card shows what stands, in its own order, and is asked again after a year."""

from dataclasses import replace
from datetime import date

import pytest

from rerecruit_desktop.domain.driver_card import Driver, DriverLine, in_card_order, is_to_ask_again
from rerecruit_desktop.domain.ids import Id

LINE = DriverLine(Id("odile"), Driver.STRENGTHS, "Sees the whole", date(2025, 11, 24))


@pytest.mark.parametrize(("today", "again"), [(date(2026, 11, 23), False), (date(2026, 11, 24), True)])
def test_a_line_is_asked_again_after_a_year(today, again):
    assert is_to_ask_again(LINE, today) is again


def test_a_line_that_was_replaced_is_not_asked_again():
    assert not is_to_ask_again(replace(LINE, replaced_on=date(2026, 1, 1)), date(2027, 1, 1))


def test_the_card_holds_what_stands_in_its_order_the_newest_first():
    leaving = DriverLine(LINE.person_id, Driver.LEAVING, "A longer way to work", date(2026, 1, 1))
    newer = DriverLine(LINE.person_id, Driver.STRENGTHS, "Calm", date(2026, 2, 1))
    gone = replace(newer, replaced_on=date(2026, 3, 1), id=Id("gone"))
    assert in_card_order((leaving, LINE, gone, newer)) == (newer, LINE, leaving)
