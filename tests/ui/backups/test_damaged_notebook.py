"""A damaged notebook leads to its best backup: to look into, or to go on with; the damaged files are never touched."""

from datetime import UTC, datetime

import pytest

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage import backups
from rerecruit_desktop.storage.cipher import connect
from rerecruit_desktop.storage.folder import DATABASE, KEYS
from rerecruit_desktop.storage.keys import unlock
from rerecruit_desktop.storage.notebook import create_notebook, open_notebook
from rerecruit_desktop.ui.backups.damaged_page import DamagedPage
from rerecruit_desktop.ui.backups.reading_strip import ReadingFrame
from rerecruit_desktop.ui.main_window import MainWindow
from rerecruit_desktop.ui.program import Program
from rerecruit_desktop.ui.unlock.page import UnlockPage

WORDS = "four calm words here"


def now():
    return datetime.now(UTC)


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A notebook with a backup in which Zoë is, and Taavi who came after it."""
    folder = tmp_path_factory.mktemp("kept") / "book"
    notebook = create_notebook(folder, WORDS, now)
    notebook.people.save(Person("Zoë Łukasz"))
    notebook.safety.back_up(Reason.USE)
    notebook.people.save(Person("Taavi Lindqvist"))
    notebook.close()
    return folder


@pytest.fixture
def book(kept, tmp_path):
    import shutil

    return shutil.copytree(kept, tmp_path / "book")


@pytest.fixture
def start(qtbot, qapp, theme, settings, book):
    made = []

    def start():
        program = Program(qapp, theme, settings, book)
        qtbot.addWidget(program.shell)
        program.start(WORDS)
        made.append(program)
        return program

    yield start
    for program in made:
        program.end()


def content(program):
    return program.shell.content


def wait_for(qtbot, program, kind):
    qtbot.waitUntil(lambda: isinstance(content(program), kind), timeout=20000)
    return content(program)


def names_in(notebook):
    return sorted(person.full_name for person in notebook.people.all())


def spoil_first_page(book):
    data = bytearray((book / DATABASE).read_bytes())
    data[100] ^= 1
    (book / DATABASE).write_bytes(data)


def spoil_the_rows_of_people(book):
    """The page is met by what reads the table, not by opening."""
    key = unlock(book, WORDS)
    connection = connect(book / DATABASE, key)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'people'").fetchone()
    connection.close()
    data = bytearray((book / DATABASE).read_bytes())
    data[(page - 1) * 4096 + 50] ^= 1
    (book / DATABASE).write_bytes(data)


def empty_it(book):
    (book / DATABASE).write_bytes(b"")


def delete_it(book):
    (book / DATABASE).unlink()


def delete_all_but_backups(book):
    (book / DATABASE).unlink()
    (book / KEYS).unlink()


HARMS = [spoil_first_page, spoil_the_rows_of_people, empty_it, delete_it, delete_all_but_backups]


@pytest.mark.parametrize("harm", HARMS)
def test_the_backup_can_be_restored_and_gone_on_with(qtbot, start, book, harm):
    harm(book)
    program = start()
    page = wait_for(qtbot, program, DamagedPage)
    assert "less than an hour ago" in page.backup.text()
    assert page.both.isHidden()
    page.restore.click()
    window = wait_for(qtbot, program, MainWindow)
    assert names_in(window._session.notebook) == ["Zoë Łukasz"]
    window._session.save_person(Person("Odile Brandvold"))
    program.end()
    opened = open_notebook(book, unlock(book, WORDS), now)
    assert names_in(opened) == ["Odile Brandvold", "Zoë Łukasz"]
    opened.close()


def test_the_backup_can_be_looked_into_and_left_and_nothing_was_changed(qtbot, start, book):
    spoil_first_page(book)
    before = (book / DATABASE).read_bytes()
    program = start()
    wait_for(qtbot, program, DamagedPage).peek.click()
    frame = wait_for(qtbot, program, ReadingFrame)
    window = frame.findChild(MainWindow)
    window.open_person(window.rail.first_person_id())
    assert window.pages.person.header.name.text() == "Zoë Łukasz"
    frame.back.click()
    page = wait_for(qtbot, program, DamagedPage)
    page.back.click()
    wait_for(qtbot, program, UnlockPage)
    assert (book / DATABASE).read_bytes() == before
    assert not list(book.rglob("*.unfinished"))


def test_without_a_backup_it_is_told_on_the_way_in(qtbot, start, book):
    for file in backups.files(book):
        file.unlink()
    empty_it(book)
    program = start()
    page = wait_for(qtbot, program, UnlockPage)
    qtbot.waitUntil(lambda: "damaged" in page.problem.text(), timeout=20000)
