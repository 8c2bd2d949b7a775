"""A stay forecast is scored when its time has passed, and shows how well the manager judges."""

from dataclasses import replace
from datetime import date

import pytest

from rerecruit_desktop.domain.forecast import (
    Judgement,
    Light,
    StayForecast,
    is_to_score,
    judgement,
    of_occasion,
    to_score,
)
from rerecruit_desktop.domain.ids import Id, new_id

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


def test_a_forecast_can_be_changed_on_its_occasion_until_its_time_has_passed():
    talk, day = new_id(), date(2026, 11, 23)
    made = StayForecast(Id("odile"), date(2026, 9, 1), 3, Light.GREEN, conversation_id=talk)
    assert of_occasion((made,), 3, talk, day) == made
    assert of_occasion((made,), 6, talk, day) is None
    assert of_occasion((made,), 3, None, day) is None
    assert of_occasion((made,), 3, talk, date(2026, 12, 1)) is None
    assert of_occasion((replace(made, stayed=True),), 3, talk, day) is None


def test_the_longest_due_is_scored_first():
    late, later = (
        StayForecast(Id("odile"), date(2025, 1, 1), 3, Light.RED),
        StayForecast(Id("odile"), date(2025, 1, 1), 6, Light.RED),
    )
    ahead = StayForecast(Id("odile"), date(2026, 11, 1), 3, Light.RED)
    assert to_score((ahead, later, late), date(2026, 11, 23)) == (late, later)
