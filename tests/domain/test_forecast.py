"""A stay forecast is scored when its time has passed, and shows how well the manager judges."""

from dataclasses import replace
from datetime import date

import pytest

from rerecruit_desktop.domain.forecast import Judgement, Light, StayForecast, is_to_score, judgement
from rerecruit_desktop.domain.ids import Id

MADE = StayForecast(Id("odile"), date(2026, 8, 31), 6, Light.AMBER, "Looks around")


def test_a_horizon_is_three_six_or_twelve_months():
    with pytest.raises(ValueError, match="4 months"):
        StayForecast(MADE.person_id, MADE.made_on, 4, Light.RED)


@pytest.mark.parametrize(("today", "due"), [(date(2027, 2, 27), False), (date(2027, 2, 28), True)])
def test_it_is_scored_once_its_time_has_passed(today, due):
    assert is_to_score(MADE, today) is due
    assert not is_to_score(replace(MADE, stayed=True), today)


def test_judgement_counts_what_was_scored_light_by_light():
    made = [replace(MADE, light=light, stayed=stayed, id=Id(str(number))) for number, (light, stayed) in enumerate(
        [(Light.GREEN, True), (Light.GREEN, False), (Light.RED, False), (Light.RED, None)]
    )]  # fmt: skip
    assert judgement(made) == (Judgement(Light.GREEN, 2, 1), Judgement(Light.AMBER, 0, 0), Judgement(Light.RED, 1, 0))
