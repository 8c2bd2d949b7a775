"""The security page, over a real notebook with real keys."""

import shutil

import pytest
from fake_keychain import fake_keychain
from pypdf import PdfReader

from rerecruit_desktop.domain.errors import WrongPassphrase
from rerecruit_desktop.domain.recovery_code import code_groups
from rerecruit_desktop.storage.folder import KEYS
from rerecruit_desktop.storage.keychain import Keychain
from rerecruit_desktop.storage.keychain_slot import unlock_with_keychain
from rerecruit_desktop.storage.keys import unlock
from rerecruit_desktop.storage.notebook import create_notebook
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.paper.printing import Printing
from rerecruit_desktop.ui.recovery_papers import RecoveryPapers
from rerecruit_desktop.ui.security.first_sheet import FirstSheetPage
from rerecruit_desktop.ui.security.page import SecurityPage

WORDS, OTHER_WORDS = "four calm words here", "five other words are here"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    from datetime import UTC, datetime

    folder = tmp_path_factory.mktemp("made") / "book"
    create_notebook(folder, WORDS, lambda: datetime(2026, 11, 23, tzinfo=UTC)).close()
    return folder


@pytest.fixture
def ways(made, tmp_path):
    from datetime import UTC, datetime

    from rerecruit_desktop.storage.notebook import open_notebook

    folder = tmp_path / "book"
    shutil.copytree(made, folder)
    notebook = open_notebook(folder, unlock(folder, WORDS), lambda: datetime(2026, 11, 23, tzinfo=UTC))
    yield notebook.ways_in
    notebook.close()


@pytest.fixture
def open_page(qtbot, ways, messages, look, jobs, settings, today):
    def make(kind=SecurityPage, jobs=jobs, ask=lambda *_: None, print_dialog=lambda *_: False):
        papers = RecoveryPapers(jobs, settings, ask, Printing(jobs, print_dialog))
        more = (jobs,) if kind is SecurityPage else ()
        page = kind(ways, papers, messages, look, *more, lambda: today)
        papers.setParent(page)
        qtbot.addWidget(page)
        page.resize(1000, 900)
        page.show()
        if kind is SecurityPage:
            page.refresh()
        return page

    return make


def change(page, old, new, again=None):
    page.change.begin.click()
    page.change.old.setText(old)
    page.change.new.passphrase.setText(new)
    page.change.new.again.setText(new if again is None else again)
    page.change.change.click()


def test_the_passphrase_is_changed(qtbot, open_page, ways, said):
    page = open_page()
    change(page, WORDS, OTHER_WORDS)
    qtbot.waitUntil(lambda: bool(said))
    assert "new passphrase opens" in said[0][0]
    unlock(ways.folder, OTHER_WORDS)
    with pytest.raises(WrongPassphrase):
        unlock(ways.folder, WORDS)
    assert page.change.old.text() == page.change.new.text() == ""  # nothing typed stays behind
    assert page.change.begin.isVisible()


@pytest.mark.parametrize(
    ("old", "new", "again", "why"),
    [
        ("wrong words", OTHER_WORDS, None, "does not open"),
        (WORDS, "short", None, "at least 8"),
        (WORDS, OTHER_WORDS, "something else", "not the same"),
    ],
)
def test_a_change_that_is_refused_is_told_in_place(qtbot, open_page, ways, old, new, again, why):
    page = open_page()
    change(page, old, new, again)
    qtbot.waitUntil(lambda: why in page.change.problem.text())
    unlock(ways.folder, WORDS)


def test_until_a_sheet_is_made_the_page_reminds_calmly(qtbot, open_page, tmp_path):
    page = open_page(ask=lambda *_: tmp_path / "sheet.pdf")
    assert "no sheet" in page.sheet.reminder.text()
    page.sheet.buttons.save.click()
    qtbot.waitUntil(page.sheet.made.isVisible)
    assert page.sheet.reminder.isHidden()
    assert page._ways.recovery_sheet(None).mark in page.sheet.made.text()


def test_the_saved_sheet_holds_the_code_and_nothing_else_is_written(qtbot, open_page, ways, tmp_path):
    place = tmp_path / "kept" / "sheet"
    place.parent.mkdir()
    page = open_page(ask=lambda *_: place)
    page.sheet.buttons.save.click()
    qtbot.waitUntil(page.sheet.made.isVisible)
    (file,) = place.parent.iterdir()
    assert file.suffix == ".pdf"
    words = PdfReader(file).pages[0].extract_text()
    groups = code_groups(unlock(ways.folder, WORDS).secret)
    assert all(group in words for group in groups)
    others = b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file() and one != file)
    assert not [group for group in groups if group.encode() in others]


@pytest.mark.parametrize("button", ["print", "save"])
def test_a_dialog_that_is_left_makes_no_sheet(qtbot, open_page, ways, button):
    page = open_page()
    getattr(page.sheet.buttons, button).click()
    qtbot.wait(50)
    assert ways.sheet_made_on() is None
    assert page.sheet.reminder.isVisible()


def test_the_sheet_is_printed(qtbot, open_page, ways, tmp_path):
    def to_file(printer, _parent):
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return True

    page = open_page(print_dialog=to_file)
    page.sheet.buttons.print.click()
    qtbot.waitUntil(lambda: ways.sheet_made_on() is not None)
    assert (tmp_path / "printed.pdf").stat().st_size


def test_this_computer_is_turned_on_and_off(qtbot, open_page, ways):
    with fake_keychain() as keychain:
        page = open_page()
        assert not page.keychain.switch.isChecked()
        page.keychain.switch.click()
        qtbot.waitUntil(lambda: ways.keychain_is_on() and page.keychain.switch.isEnabled())
        unlock_with_keychain(ways.folder, Keychain())
        page.keychain.switch.click()
        qtbot.waitUntil(lambda: not ways.keychain_is_on() and page.keychain.switch.isEnabled())
        assert not keychain.kept


def test_a_computer_without_a_keychain_is_told_in_place(qtbot, open_page, ways, monkeypatch):
    with fake_keychain() as keychain:
        monkeypatch.setattr(type(keychain), "__module__", "elsewhere")
        page = open_page()
        page.keychain.switch.click()
        qtbot.waitUntil(lambda: "no keychain" in page.keychain.problem.text())
    assert not page.keychain.switch.isChecked()
    assert not ways.keychain_is_on()


def test_leaving_the_page_gives_a_silent_keychain_up(qtbot, open_page, ways):
    jobs = Jobs()
    with fake_keychain() as keychain:
        keychain.answers.clear()
        page = open_page(jobs=jobs)
        page.keychain.switch.click()
        assert not page.keychain.switch.isEnabled()
        page.hide()
        jobs.close()  # would wait for a minute
    assert not ways.keychain_is_on()


def test_a_new_key_is_asked_for_with_the_right_passphrase_only(qtbot, open_page):
    page = open_page()
    page.renewal.begin.click()
    page.renewal.passphrase.setText("wrong words")
    with qtbot.assertNotEmitted(page.renewal_wanted):
        page.renewal.renew.click()
        qtbot.waitUntil(lambda: "does not open" in page.renewal.problem.text())
    page.renewal.passphrase.setText(WORDS)
    with qtbot.waitSignal(page.renewal_wanted) as wanted:
        page.renewal.renew.click()
    assert wanted.args == [WORDS]
    assert page.renewal.passphrase.text() == ""


def test_a_notebook_without_keys_says_so_and_offers_nothing(open_page, ways):
    (ways.folder / KEYS).unlink()
    page = open_page()
    assert not page.change.begin.isEnabled()
    assert not page.sheet.buttons.print.isEnabled()
    assert not page.keychain.switch.isEnabled()
    assert not page.renewal.begin.isEnabled()


def test_the_first_sheet_can_be_made_or_left_for_later(qtbot, open_page, ways, tmp_path):
    page = open_page(FirstSheetPage, ask=lambda *_: tmp_path / "sheet.pdf")
    with qtbot.waitSignal(page.left):
        page.later.click()
    assert not list(tmp_path.glob("*.pdf"))
    assert ways.sheet_made_on() is None
    page.sheet.save.click()
    qtbot.waitUntil(lambda: "Go on" in page.later.text())
    with qtbot.waitSignal(page.left):
        page.later.click()


def test_a_form_that_unfolds_is_seen_whole(qtbot, open_page):
    page = open_page()
    page.resize(700, 420)
    page.renewal.begin.click()
    area = page._area
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    shown = page.renewal.renew.mapTo(area, page.renewal.renew.rect().bottomLeft()).y()
    assert 0 < shown <= area.viewport().height()


def test_nothing_typed_stays_behind_another_page(open_page):
    page = open_page()
    page.change.begin.click()
    page.change.old.setText(WORDS)
    page.renewal.begin.click()
    page.renewal.passphrase.setText(WORDS)
    page.hide()
    assert page.change.old.text() == page.renewal.passphrase.text() == ""
