"""What is put off sleeps until its day."""

from datetime import date

import pytest

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.snooze import Snooze, sleeping


@pytest.mark.parametrize(("today", "asleep"), [(date(2026, 11, 22), True), (date(2026, 11, 23), False)])
def test_it_is_there_again_on_its_day(today, asleep):
    snooze = Snooze(Id("odile"), "talk/odile", date(2026, 11, 23), "On leave")
    assert ("talk/odile" in sleeping([snooze], today)) is asleep
