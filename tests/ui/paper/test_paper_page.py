"""Preview, saving and printing: always the same bytes."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from rerecruit_desktop.documents.handout import render_handout
from rerecruit_desktop.documents.press import english_press
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Dialogue, Plan, PlannedContribution, Stage, StageRecord
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.jobs import Cancelled, Progress
from rerecruit_desktop.ui.paper.outbox import Outbox
from rerecruit_desktop.ui.paper.page import PaperPage
from rerecruit_desktop.ui.paper.printing import Printing, paint_pages

SECRET = "thinks of leaving in spring"


@pytest.fixture
def conversation(session, today):
    person = Person("Amara Okafor", called="Amara")
    done = Contribution(person.id, "Wrote the runbook", done_on=today)
    plan = Plan(contributions=(PlannedContribution(done.id, chosen=True, effect="Nobody is woken up"),))
    dialogue = Dialogue().with_record(StageRecord(Stage.ASK, SECRET))
    held = Conversation(person.id, plan=plan, dialogue=dialogue, held_on=today)
    session.notebook.save_all((person, done, held))
    return held


@pytest.fixture
def open_page(qtbot, session, messages, look, jobs, settings, conversation):
    def make(**edges):
        page = PaperPage(session, messages, look, jobs, settings, Outbox(jobs, messages, **edges))
        qtbot.addWidget(page)
        page.resize(1000, 760)
        page.show()
        page.show_conversation(conversation.id)
        qtbot.waitUntil(page.head.save.isEnabled, timeout=20000)
        return page

    return make


def words_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_what_is_saved_is_the_handout_without_private_words(qtbot, open_page, tmp_path, said):
    place = tmp_path / "out.pdf"
    page = open_page(ask=lambda _parent, _proposed: place)
    page.head.save.click()
    qtbot.waitUntil(place.exists)
    words = words_of(place.read_bytes())
    assert "Wrote the runbook" in words
    assert SECRET not in words


def test_the_summary_holds_the_notes(qtbot, open_page):
    page = open_page()
    page.list.cards[PaperKind.SUMMARY].choice.click()
    qtbot.waitUntil(page.head.save.isEnabled, timeout=20000)
    assert SECRET in words_of(page.viewer.papers[0].pdf)


def test_the_proposed_name_says_nothing_of_the_person(open_page, today):
    proposals = []
    page = open_page(ask=lambda _parent, proposed: proposals.append(proposed))
    page.head.save.click()
    assert [place.name for place in proposals] == [f"handout-{date.isoformat(today)}.pdf"]


def test_a_place_that_can_not_be_written_is_told_and_keeps_what_was_there(qtbot, open_page, tmp_path, said):
    place = tmp_path / "folder.pdf"
    place.mkdir()
    page = open_page(ask=lambda _parent, _proposed: place)
    page.head.save.click()
    qtbot.waitUntil(lambda: bool(said))
    assert "could not be written" in said[-1][0]
    assert place.is_dir()


def test_the_preview_shows_the_page(qtbot, open_page):
    page = open_page()
    qtbot.waitUntil(lambda: not page.viewer.preview.sheet._picture.isNull())
    assert page.viewer.preview.sheet.accessibleName().startswith("Page 1 of")


def test_printing_paints_every_page_onto_the_printer(qtbot, open_page, jobs, tmp_path, said):
    place = tmp_path / "printed.pdf"

    def into_a_file(printer, _parent):
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(place))
        return True

    page = open_page(printing=Printing(jobs, into_a_file))
    page.head.print.click()
    qtbot.waitUntil(lambda: bool(said), timeout=20000)
    assert said[-1][0] == "The pages are with the printer."
    assert len(PdfReader(place).pages) == page.viewer.page_count


def test_printing_that_is_stopped_sends_no_further_page(tmp_path, today):
    long = Handout("Amara", "Amara", today, agreed_words="A line.\n" * 200)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    told = []

    def stop_at_the_second(done, total):
        told.append((done, total))
        if done == 1:
            progress.cancel()

    progress = Progress(stop_at_the_second)
    with pytest.raises(Cancelled):
        paint_pages(render_handout(long, english_press(today)), printer, progress)
    assert [done for done, _total in told] == [0, 1]
    assert told[0][1] > 2


def test_leaving_the_print_dialog_prints_nothing(open_page, jobs, said):
    page = open_page(printing=Printing(jobs, lambda _printer, _parent: False))
    page.head.print.click()
    assert not said


def test_a_conversation_with_nothing_to_hand_over_says_so(qtbot, open_page, session):
    page = open_page()
    person = Person("Priya Raman")
    empty = Conversation(person.id)
    session.notebook.save_all((person, empty))
    page.show_conversation(empty.id)
    qtbot.waitUntil(lambda: "nothing to put" in page.viewer.preview.sheet.accessibleName())
    assert not page.head.save.isEnabled()
