"""Papers into files: whole or not at all, and never in the place of another file."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from rerecruit_desktop.domain.errors import FileNotWritten
from rerecruit_desktop.domain.paper_errors import UnfitPassword
from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.ui.jobs import Cancelled, Progress
from rerecruit_desktop.ui.paper import saving
from rerecruit_desktop.ui.paper.leaf import Made
from rerecruit_desktop.ui.paper.saving import save_all
from tests.planted import SECRET

PAPERS = (Made("handout.pdf", False, b"%PDF-1"), Made("plan.pdf", False, b"%PDF-2"))


def heard(tell=lambda *_: None):
    return Progress(tell)


def names(folder):
    return sorted(one.name for one in folder.iterdir())


def test_files_that_are_there_are_left_alone(tmp_path):
    (tmp_path / "handout.pdf").write_bytes(b"mine")
    files = save_all(tmp_path, PAPERS, "", heard())
    assert (tmp_path / "handout.pdf").read_bytes() == b"mine"
    assert [(file.name, file.read_bytes()) for file in files] == [
        ("handout-2.pdf", b"%PDF-1"), ("plan.pdf", b"%PDF-2"),
    ]  # fmt: skip


def test_when_one_can_not_be_written_none_is_left(tmp_path, monkeypatch):
    def full(place, pdf):
        if place.name == "plan.pdf":
            raise FileNotWritten(file=place, why="the disk is full")
        place.write_bytes(pdf)

    monkeypatch.setattr(saving, "write_whole", full)
    with pytest.raises(FileNotWritten):
        save_all(tmp_path, PAPERS, "", heard())
    assert names(tmp_path) == []


def test_when_it_is_stopped_none_is_left(tmp_path):
    progress = heard(lambda *_: progress.cancel())
    with pytest.raises(Cancelled):
        save_all(tmp_path, PAPERS, "", progress)
    assert names(tmp_path) == []


def test_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(FileNotWritten):
        save_all(tmp_path / "nowhere", PAPERS, "", heard())


def test_a_password_that_seals_nothing_leaves_nothing(tmp_path):
    with pytest.raises(UnfitPassword):
        save_all(tmp_path, (*PAPERS, Made("s.pdf", True, b"")), "🦊", heard())
    assert names(tmp_path) == []


@pytest.fixture
def whole_set(page_of, qtbot, tmp_path, shown):
    """The page with all papers shown, and the folder they go into."""
    folder = tmp_path / "papers"
    folder.mkdir()
    opened = []
    page = page_of(ask_folder=lambda *_: folder, show=lambda place: opened.append(place) or True)
    page.list.all.choice.click()
    assert SECRET in shown(page)
    return page, folder, opened


def test_all_papers_are_the_very_ones_that_were_shown(qtbot, whole_set, said, today):
    page, folder, _ = whole_set
    page.head.save.click()
    qtbot.waitUntil(lambda: bool(said))
    assert {one.name: one.pdf for one in page.viewer.papers} == {one.name: one.read_bytes() for one in folder.iterdir()}
    assert f"handout-{today}.pdf" in names(folder)
    assert not any("Odile" in name for name in names(folder))


def test_all_papers_are_those_that_apply_and_have_something_to_say(whole_set):
    page, *_ = whole_set
    kinds = [one.name[:-15] for one in page.viewer.papers]
    assert kinds == [
        PaperKind.HANDOUT, PaperKind.DEVELOPMENT_PLAN, PaperKind.AGREED_ACTIONS, PaperKind.YEAR_REVIEW,
        PaperKind.SUMMARY, PaperKind.PRIVATE_YEAR,
    ]  # fmt: skip


def test_all_pages_can_be_looked_through(qtbot, whole_set):
    page, *_ = whole_set
    pages = sum(len(PdfReader(BytesIO(one.pdf)).pages) for one in page.viewer.papers)
    assert page.viewer.page_count == pages > len(page.viewer.papers) - 1
    for _ in range(pages - 1):
        page.viewer.preview.on.click()
    assert page.viewer.preview.where == f"Page {pages} of {pages}"
    assert not page.viewer.preview.on.isEnabled()


def test_those_for_the_manager_are_sealed_and_the_others_are_not(qtbot, whole_set, said):
    page, folder, _ = whole_set
    page.options.password.first.setText("a quiet heron")
    page.options.password.again.setText("a quiet heron")
    page.head.save.click()
    qtbot.waitUntil(lambda: bool(said))
    sealed = {file.name[:-15] for file in folder.iterdir() if PdfReader(file).is_encrypted}
    assert sealed == {PaperKind.SUMMARY, PaperKind.PRIVATE_YEAR}


def test_all_papers_can_not_be_printed_at_once(whole_set):
    page, *_ = whole_set
    assert not page.head.print.isEnabled()
    assert page.head.save.text() == "Save all…"


def test_the_folder_can_be_opened_once_something_is_in_it(qtbot, whole_set, said):
    page, folder, opened = whole_set
    assert not page.options.open_folder.isVisibleTo(page)
    page.head.save.click()
    qtbot.waitUntil(lambda: bool(said))
    page.options.open_folder.click()
    assert opened == [folder]


def test_a_computer_that_shows_no_folders_says_where_it_is(qtbot, page_of, tmp_path, said):
    page = page_of(ask=lambda *_: tmp_path / "h.pdf", show=lambda _folder: False)
    page.head.save.click()
    qtbot.waitUntil(lambda: bool(said))
    page.options.open_folder.click()
    assert str(tmp_path) in said[-1][0]


def test_an_ending_the_dialog_did_not_ask_about_takes_no_file_s_place(qtbot, page_of, tmp_path, said):
    (tmp_path / "mine.pdf").write_bytes(b"mine")
    page = page_of(ask=lambda *_: tmp_path / "mine")
    page.head.save.click()
    qtbot.waitUntil(lambda: bool(said))
    assert (tmp_path / "mine.pdf").read_bytes() == b"mine"
    assert (tmp_path / "mine-2.pdf").read_bytes() == page.viewer.papers[0].pdf


def test_what_is_saved_are_the_bytes_that_were_shown(qtbot, page_of, tmp_path):
    page = page_of(ask=lambda *_: tmp_path / "h.pdf")
    page.head.save.click()
    qtbot.waitUntil((tmp_path / "h.pdf").exists)
    assert (tmp_path / "h.pdf").read_bytes() == page.viewer.papers[0].pdf


def test_a_dialog_that_is_left_saves_nothing(page_of, said):
    page = page_of(ask=lambda *_: None, ask_folder=lambda *_: None)
    page.head.save.click()
    assert not said
    assert not page.options.open_folder.isVisibleTo(page)
