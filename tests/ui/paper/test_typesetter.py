"""Every script on paper: laid out by Qt, drawn as shapes, and still to be found as words."""

import shutil
import subprocess
import threading
from dataclasses import replace
from io import BytesIO
from unicodedata import normalize

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from rerecruit_desktop import paths
from rerecruit_desktop.documents.handout import render_handout
from rerecruit_desktop.documents.press import english_press
from rerecruit_desktop.documents.styles import BODY, TITLE
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.paper_errors import SignsMissing
from rerecruit_desktop.domain.shared import SharedMilestone, Thanks
from rerecruit_desktop.ui.paper.typesetter import QtTypesetter
from tests.documents.corpus import SCRIPTS, handout_of
from tests.documents.geometry import faults_of
from tests.documents.tagged import Tagged


@pytest.fixture
def typesetter(qapp):
    return QtTypesetter(paths.resources() / "fonts")


def printed(text, typesetter, today):
    handout = Handout("Amara", "Amara", today, thanks=(Thanks(text, ""),))
    return render_handout(handout, english_press(today, typesetter=typesetter))


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_was_typed_can_be_found_on_the_paper(script, typesetter, today):
    page = PdfDocument(printed(SCRIPTS[script], typesetter, today))[0].get_textpage()
    assert normalize("NFC", SCRIPTS[script]) in normalize("NFC", " ".join(page.get_text_range().split()))


@pytest.mark.parametrize("script", ["Hebrew", "Arabic", "Persian", "Urdu", "in one sentence"])
def test_words_read_from_the_right_are_found_by_every_reader(script, typesetter, today):
    pdf = printed(SCRIPTS[script], typesetter, today)
    texts = [PdfReader(BytesIO(pdf)).pages[0].extract_text(), PdfDocument(pdf)[0].get_textpage().get_text_range()]
    if shutil.which("pdftotext"):
        texts.append(
            subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
        )
    for text in texts:
        for word in SCRIPTS[script].replace(",", "").split():
            assert word in text


@pytest.mark.parametrize("script", SCRIPTS)
def test_whatever_is_set_here_is_told_as_it_was_typed(script, typesetter, today):
    words = SCRIPTS[script]
    told = Tagged(printed(f"{words}\n{words}", typesetter, today))
    assert not told.loose
    assert not told.faults
    last = told.tree.all("P")[-1]
    assert normalize("NFC", last.said or last.text) == normalize("NFC", words)


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_stands_well_wherever_it_may_be_typed(script, typesetter, today):
    text = SCRIPTS[script]
    assert not faults_of(render_handout(handout_of(text, text), english_press(today, typesetter=typesetter)))


@pytest.mark.parametrize("script", ["Arabic", "Hebrew"])
def test_what_reads_from_the_right_begins_at_the_right_edge(script, typesetter):
    first, *_ = typesetter.lay_out(SCRIPTS[script], 400, BODY)
    assert first.right_to_left
    assert first.clusters[0].x == max(cluster.x for cluster in first.clusters)


def test_lines_are_never_wider_than_they_may_be_and_lose_no_letter(typesetter):
    text = "a\u0306 lot of wörds that go on and on, " * 10 + "x" * 300
    lines = typesetter.lay_out(text, 120, BODY)
    assert "".join(line.text for line in lines) == text
    assert all(line.width <= 120.5 for line in lines)


def test_the_ink_lies_within_the_line(typesetter):
    for line in typesetter.lay_out("Þe x̂́ quick brown fox", 400, TITLE):
        assert line.glyphs
        assert all(-1 <= glyph.x <= line.width for glyph in line.glyphs)
        assert TITLE.size * 0.5 < line.rise < TITLE.size * 1.3


def test_a_sign_that_no_font_has_is_refused(typesetter):
    with pytest.raises(SignsMissing):
        typesetter.lay_out("unassigned \u0378 here", 400, BODY)


def test_the_same_sign_is_drawn_once_in_a_paper(typesetter, today):
    one, many = (printed("x̂" + " x̂" * count, typesetter, today) for count in (0, 40))
    assert one.count(b"/FormType") == many.count(b"/FormType")


def test_labels_and_cells_are_set_too(typesetter, today):
    goal = SharedMilestone("x̂ first", "x̂ skill", "x̂ measure", today, MilestoneState.PLANNED)
    handout = Handout("x̂ name", "x̂ name", today, milestones=(goal, replace(goal, goal="x̂ other goal")))
    text = PdfDocument(render_handout(handout, english_press(today, typesetter=typesetter)))[0].get_textpage()
    words = " ".join(text.get_text_range().split())
    assert "x̂ first and 1 more" in words
    assert words.count("x̂ measure") == 2


def test_it_works_in_several_threads_at_once(typesetter, today):
    text = "x̂ à la carte, Zoë " * 20
    wanted = printed(text, typesetter, today)
    got = []
    threads = [threading.Thread(target=lambda: got.append(printed(text, typesetter, today))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == [wanted] * 4
