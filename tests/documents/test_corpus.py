"""Whatever is printed: nothing leaves the margins or lies on something else, and the file is sound."""

import pytest
from corpus import HANDOUTS, SUMMARIES
from geometry import faults_of
from papers import pages_of, press

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


def test_a_long_summary_is_long():
    assert len(pages_of(render_summary(SUMMARIES["forty pages"], press()))) >= 40
