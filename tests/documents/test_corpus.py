"""Whatever is printed: nothing leaves the margins or lies on something else, and the file is sound."""

import pytest
from corpus import ACTIONS, HANDOUTS, PLANS, SUMMARIES
from geometry import faults_of
from papers import pages_of, press

from rerecruit_desktop.documents.agreed_actions import render_agreed_actions
from rerecruit_desktop.documents.development_plan import render_development_plan
from rerecruit_desktop.documents.handout import render_handout
from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.documents.summary import render_summary


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


def test_a_long_summary_is_long():
    assert len(pages_of(render_summary(SUMMARIES["forty pages"], press()))) >= 40
