"""Whatever is printed: nothing leaves the margins or lies on something else, and the file is sound."""

import pytest
from corpus import (
    ACTIONS,
    CUE_CARDS,
    HANDOUTS,
    PLANS,
    PRIVATE_YEARS,
    SUMMARIES,
    TEAMS,
    WORKSHEETS,
    YEARS,
)
from geometry import faults_of
from papers import pages_of, press

from rerecruit_desktop.documents.agreed_actions import render_agreed_actions
from rerecruit_desktop.documents.catalogue import render
from rerecruit_desktop.documents.cue_card import render_cue_card
from rerecruit_desktop.documents.development_plan import render_development_plan
from rerecruit_desktop.documents.handout import render_handout
from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.documents.summary import render_summary
from rerecruit_desktop.documents.worksheet import render_worksheet

NAMES = [*(f"year, {name}" for name in YEARS), *(f"private, {name}" for name in PRIVATE_YEARS), *TEAMS]


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", HANDOUTS)
def test_a_handout_is_well_set(name, paper):
    assert not faults_of(render_handout(HANDOUTS[name], press(paper), signatures=True))


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", SUMMARIES)
def test_a_summary_is_well_set(name, paper):
    assert not faults_of(render_summary(SUMMARIES[name], press(paper)))


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("name", PLANS)
def test_a_development_plan_is_well_set(name, paper):
    assert not faults_of(render_development_plan(PLANS[name], press(paper)))


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("name", ACTIONS)
def test_agreed_actions_are_well_set(name, paper):
    assert not faults_of(render_agreed_actions(ACTIONS[name], press(paper)))


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", WORKSHEETS)
def test_a_worksheet_is_well_set(name, paper):
    assert not faults_of(render_worksheet(WORKSHEETS[name], press(paper)))


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", CUE_CARDS)
def test_a_cue_card_is_well_set_on_one_page(name, paper):
    pdf = render_cue_card(CUE_CARDS[name], press(paper))
    assert not faults_of(pdf)
    assert len(pages_of(pdf)) == 1


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("value", [*YEARS.values(), *PRIVATE_YEARS.values(), *TEAMS.values()], ids=NAMES)
def test_a_year_or_a_team_is_well_set(value, paper):
    assert not faults_of(render(value, press(paper)))


def test_a_long_summary_is_long():
    assert len(pages_of(render_summary(SUMMARIES["forty pages"], press()))) >= 40
