"""Every kind of paper, from a notebook to its bytes: nothing private is handed over, and every script can be set."""

import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from rerecruit_desktop import paths
from rerecruit_desktop.documents.catalogue import render
from rerecruit_desktop.documents.press import Paper, english_press, press_in
from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.paper_words import words_of
from rerecruit_desktop.domain.period import year_until
from rerecruit_desktop.domain.words import in_english
from rerecruit_desktop.exchange.paper_languages import paper_languages
from rerecruit_desktop.ui.paper.kinds import Subject, file_name, prepare
from rerecruit_desktop.ui.paper.typesetter import QtTypesetter
from tests.documents.corpus import (
    SCRIPTS,
    actions_of,
    handout_of,
    plan_of,
    private_year_of,
    team_of,
    worksheet_of,
    year_of,
)
from tests.documents.geometry import faults_of
from tests.opened import found_in, opened_up
from tests.planted import FORECAST, NUMBER, SECRET, spoil, tell_secrets

SHARED = [kind for kind in PaperKind if not kind.is_private]


def a_worksheet(text, name):
    return worksheet_of(text, name)[0]


def a_cue_card(text, name):
    return worksheet_of(text, name)[1]


def a_team(text, name):
    return team_of([name], role=text)


@pytest.fixture
def told(notebook):
    return tell_secrets(notebook)


@pytest.fixture
def printed(notebook, told, today):
    def make(kind, **more):
        subject = Subject(told.person_id, told.id, year_until(today))
        render = prepare(kind, notebook, subject, **more)
        return render(english_press(today))

    return make


@pytest.mark.parametrize("kind", SHARED)
def test_nothing_private_is_handed_over(kind, notebook, printed):
    """Not in the text, an unpacked stream, the metadata or the outline, whatever any private column holds."""
    spoil(notebook)
    everything = opened_up(printed(kind, left_out=frozenset()))
    assert found_in(everything, ["odile"]) == ["odile"], "the looking itself would find it"
    assert not found_in(everything, [SECRET, NUMBER[:4] + "0", FORECAST])


@pytest.mark.parametrize("kind", PaperKind)
def test_the_stay_forecast_is_printed_nowhere(kind, printed):
    assert not found_in(opened_up(printed(kind)), [FORECAST, "forecast"])


def test_the_looking_finds_secrets_where_they_belong(printed):
    assert found_in(opened_up(printed(PaperKind.SUMMARY)), [SECRET])


@pytest.mark.parametrize("kind", PaperKind)
def test_a_kind_says_what_it_is_and_whose(kind):
    words = words_of(kind, in_english)
    assert words.name
    assert words.about.endswith(".")
    assert words.lane == ("only for you" if kind.is_private else "to hand over")


def test_the_name_of_a_file_says_nothing_of_anybody(today):
    assert file_name(PaperKind.AGREED_ACTIONS, today) == "agreed-actions-2026-11-23.pdf"


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("name", ["ليلى حداد", "李小龙", "👩‍🚒 <b>Ada</b> & Co"])
def test_a_name_of_any_script_can_be_set(kind, name, notebook, told, today, qapp):
    notebook.people.save(replace(notebook.people.get(told.person_id), full_name=name))
    typesetter = QtTypesetter(paths.resources() / "fonts")
    pdf = prepare(kind, notebook, Subject(told.person_id, told.id))(english_press(today, typesetter=typesetter))
    assert not faults_of(pdf)


@pytest.mark.parametrize("make", [plan_of, actions_of, a_worksheet, a_cue_card, year_of, private_year_of, a_team])
@pytest.mark.parametrize("script", ["Arabic", "Hebrew", "in one sentence"])
def test_words_of_any_script_can_be_set(make, script, today, qapp):
    typesetter = QtTypesetter(paths.resources() / "fonts")
    value = make(SCRIPTS[script], SCRIPTS[script])
    assert not faults_of(render(value, english_press(today, typesetter=typesetter)))


@pytest.mark.parametrize("language", paper_languages(), ids=lambda one: one.code)
@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5])
@pytest.mark.parametrize(
    "make", [handout_of, plan_of, actions_of, a_worksheet, a_cue_card, year_of, private_year_of, a_team]
)
def test_the_fixed_words_have_room_in_every_language(make, paper, language, today):
    """Nothing is cut where only what the program itself says could be too long."""
    if make is not a_worksheet and paper is Paper.A5:
        paper = Paper.LETTER
    pdf = render(make("Kurz", "Ada"), press_in(language, today, paper))
    assert not faults_of(pdf)
    assert "…" not in " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_the_command_line_needs_no_qt_to_know_them():
    code = "import sys, rerecruit_desktop.ui.paper.kinds; sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
