"""What weakens the thanks is pointed out, each with its reason."""

from datetime import date, timedelta

import pytest

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.lint import Finding, lint

TODAY = date(2026, 11, 24)
GENERIC = ("great job", "keep it up")


def found(what="Moved the depot", effect="Two weeks sooner", done_on=TODAY, thanked=None):
    return lint(Contribution(Id("odile"), what, done_on=done_on), effect, thanked, GENERIC, TODAY)


def test_a_particular_act_with_its_effect_is_left_alone():
    assert found() == ()


@pytest.mark.parametrize(
    ("told", "finding"),
    [
        ({"what": "GREAT  job!"}, Finding.GENERIC),
        ({"effect": "Keep it up."}, Finding.GENERIC),
        ({"effect": " "}, Finding.NO_EFFECT),
        ({"done_on": None}, Finding.NO_DAY),
        ({"done_on": TODAY - timedelta(days=366)}, Finding.OLD),
        ({"done_on": date.min}, Finding.OLD),
        ({"thanked": date(2026, 10, 12)}, Finding.USED),
    ],
)
def test_each_weakness_is_found(told, finding):
    assert found(**told) == (finding,)


def test_a_year_ago_and_a_day_to_come_are_no_weakness():
    assert found(done_on=TODAY - timedelta(days=365)) == found(done_on=date.max) == ()


def test_several_are_told_in_the_order_they_matter():
    assert found("great job", "", None, TODAY) == (Finding.USED, Finding.GENERIC, Finding.NO_EFFECT, Finding.NO_DAY)
