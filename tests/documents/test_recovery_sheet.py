"""The recovery sheet on paper: one page, whose code opens the notebook when copied out of it."""

import io
import re

import pytest
from geometry import faults_of
from papers import DAY, press, words_of
from pypdf import PdfReader

from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.documents.recovery_sheet import render_recovery_sheet
from rerecruit_desktop.domain.recovery_code import key_from
from rerecruit_desktop.domain.recovery_sheet import recovery_sheet

KEY = bytes(range(32))


@pytest.fixture(params=[Paper.A4, Paper.LETTER])
def paper(request):
    return render_recovery_sheet(recovery_sheet(KEY, DAY), press(request.param))


def test_the_code_is_on_one_page_within_the_margins(paper):
    assert len(PdfReader(io.BytesIO(paper)).pages) == 1
    assert not faults_of(paper)


def test_the_code_can_be_copied_out_of_it(paper):
    words = words_of(paper)
    code = words[words.index("beside the computer.") + len("beside the computer.") : words.index("The letters")]
    assert key_from(code) == KEY


def test_it_says_whose_it_is_when_it_was_made_and_its_mark(paper):
    words = words_of(paper)
    assert "Only for you" in words
    assert "24 November 2026" in words
    assert f"Mark of this sheet: {recovery_sheet(KEY, DAY).mark}" in words
    assert "Private notes" not in words


def test_the_file_says_nothing_of_who_made_it(paper):
    assert dict(PdfReader(io.BytesIO(paper)).metadata) == {"/Title": "Recovery sheet"}


def test_the_value_shows_nothing_of_the_code_when_it_is_logged():
    sheet = recovery_sheet(KEY, DAY)
    assert not re.search("|".join(sheet.groups), repr(sheet))
