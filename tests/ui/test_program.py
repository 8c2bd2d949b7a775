"""From the locked notebook to the open one and back, with real keys and a real notebook."""

import pytest

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.main_window import MainWindow
from rerecruit_desktop.ui.program import Program
from rerecruit_desktop.ui.unlock.choose_card import ChooseCard
from rerecruit_desktop.ui.unlock.page import UnlockPage

WORDS = "four calm words here"


@pytest.fixture
def start(qtbot, qapp, theme, settings, tmp_path):
    made = []

    def start(folder=tmp_path / "book", passphrase=""):
        program = Program(qapp, theme, settings, folder)
        qtbot.addWidget(program.shell)
        program.start(passphrase)
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


def test_the_first_run_makes_a_notebook_and_the_next_one_opens_it(qtbot, start, tmp_path):
    program = start()
    page = content(program)
    page.passphrase.setText(WORDS)
    page.entry.again.setText(WORDS)
    page.go_on.click()
    window = wait_for(qtbot, program, MainWindow)
    window._session.save_person(Person("Zoë Łukasz"))
    program.lock()
    assert isinstance(content(program), UnlockPage)

    content(program).passphrase.setText("wrong words, alas")
    content(program).go_on.click()
    qtbot.waitUntil(lambda: "does not open" in content(program).problem.text(), timeout=20000)
    content(program).passphrase.setText(WORDS)
    content(program).go_on.click()
    window = wait_for(qtbot, program, MainWindow)
    window.open_person(window.rail.first_person_id())
    assert window.pages.person.header.name.text() == "Zoë Łukasz"


def test_the_gui_thread_goes_on_while_the_key_is_derived(qtbot, start):
    program = start()
    page = content(program)
    page.passphrase.setText(WORDS)
    page.entry.again.setText(WORDS)
    page.go_on.click()
    assert isinstance(content(program), UnlockPage)  # the click returned before the derivation did
    wait_for(qtbot, program, MainWindow)


@pytest.mark.parametrize("name", ["notebook.db", "keys.json"])
def test_a_damaged_notebook_is_told_and_never_replaced(qtbot, start, tmp_path, name):
    folder = tmp_path / "book"
    program = start()
    content(program).go_in_with(WORDS)
    wait_for(qtbot, program, MainWindow)
    program.lock()
    (folder / name).write_bytes(b"")
    again = start()
    content(again).go_in_with(WORDS)
    qtbot.waitUntil(lambda: bool(content(again).problem.text()), timeout=20000)
    assert "Nothing was changed" in content(again).problem.text()
    assert (folder / name).read_bytes() == b""


def test_a_file_in_place_of_the_folder_is_told(qtbot, start, tmp_path):
    place = tmp_path / "a-file"
    place.write_text("mine")
    program = start(place)
    content(program).go_in_with(WORDS)
    qtbot.waitUntil(lambda: "is a file" in content(program).problem.text(), timeout=20000)
    assert place.read_text() == "mine"


def test_a_bug_is_noted_without_a_word_of_any_note(start, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr("rerecruit_desktop.paths.log_folder", lambda: tmp_path / "logs")
    program = start()
    try:
        secret = "she wants to leave"
        raise ValueError(secret)
    except ValueError as error:
        program.on_bug(ValueError, error)
    (note,) = (tmp_path / "logs").iterdir()
    assert "ValueError" in note.read_text()
    assert "leave" not in note.read_text()


def saved_with(window, name):
    window._session.save_person(Person(name))


def names_in(window):
    return sorted(person.full_name for person in window._session.notebook.people.all())


def test_a_backup_is_restored_under_the_open_window_and_that_can_be_undone(qtbot, start):
    program = start()
    content(program).go_in_with(WORDS)
    window = wait_for(qtbot, program, MainWindow)
    saved_with(window, "Zoë Łukasz")
    backup = window._session.notebook.safety.back_up(Reason.ASKED).backup
    saved_with(window, "Taavi Lindqvist")
    window.restore_wanted.emit(backup.file)
    assert not isinstance(content(program), MainWindow)
    window = wait_for(qtbot, program, MainWindow)
    assert names_in(window) == ["Zoë Łukasz"]
    newest = window._session.notebook.safety.listed()[0]
    assert newest.label.reason is Reason.RESTORE
    window.restore_wanted.emit(newest.file)
    assert names_in(wait_for(qtbot, program, MainWindow)) == ["Taavi Lindqvist", "Zoë Łukasz"]


def test_a_restore_that_is_refused_leaves_the_notebook_open(qtbot, start, tmp_path):
    program = start()
    content(program).go_in_with(WORDS)
    window = wait_for(qtbot, program, MainWindow)
    saved_with(window, "Zoë Łukasz")
    window.restore_wanted.emit(tmp_path / "nothing.zip")
    assert names_in(wait_for(qtbot, program, MainWindow)) == ["Zoë Łukasz"]


def test_locking_leaves_a_backup_of_what_was_typed(qtbot, start, tmp_path):
    program = start()
    content(program).go_in_with(WORDS)
    saved_with(wait_for(qtbot, program, MainWindow), "Zoë Łukasz")
    program.lock()
    qtbot.waitUntil(lambda: list((tmp_path / "book" / "backups").glob("*.zip")) != [], timeout=10000)


def test_a_file_in_place_of_the_folder_is_told_before_anybody_types(start, tmp_path):
    place = tmp_path / "a-file"
    place.write_text("mine")
    page = content(start(place))
    assert not page.findChildren(ChooseCard)
    assert "is a file" in page.problem.text()
