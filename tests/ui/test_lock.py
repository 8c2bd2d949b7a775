"""Locking: by itself, with everything saved, with no name left anywhere, and back to the same place."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout

from rerecruit_desktop.domain.conversation import Conversation, Step
from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.main_window import MainWindow
from rerecruit_desktop.ui.person.tabs import CONTRIBUTIONS
from rerecruit_desktop.ui.program import Program
from rerecruit_desktop.ui.unlock.page import UnlockPage

WORDS = "four calm words here"
NAME = "Quenby Featherstonehaugh"


@pytest.fixture
def program(qtbot, qapp, theme, settings, tmp_path):
    program = Program(qapp, theme, settings, tmp_path / "book")
    qtbot.addWidget(program.shell)
    program.start(WORDS)
    opened(qtbot, program)
    yield program
    program.end()


def content(program):
    return program.shell.content


def opened(qtbot, program):
    qtbot.waitUntil(lambda: isinstance(content(program), MainWindow), timeout=20000)
    return content(program)


def unlock(qtbot, program):
    content(program).go_in_with(WORDS)
    return opened(qtbot, program)


def with_person(program):
    person = Person(NAME)
    content(program)._session.save_person(person)
    content(program).open_person(person.id)
    return person


def everything_accessible(root: QObject) -> str:
    """All names and texts that a screen reader could find under ``root``."""
    texts, waiting = [], [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        interface = waiting.pop()
        if interface is None or not interface.isValid():
            continue
        texts += [interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value)]
        waiting += [interface.child(place) for place in range(interface.childCount())]
    return "\n".join(texts)


def test_while_locked_the_reminder_knows_numbers_alone(qtbot, program):
    with_person(program)
    program.lock()
    assert program._reminder._session is None
    assert set(map(type, program._reminder._numbers.values())) <= {int}
    unlock(qtbot, program)
    assert program._reminder._session is program._built.session


def test_while_locked_no_window_and_no_screen_reader_knows_a_name(qtbot, program):
    with_person(program)
    assert NAME in everything_accessible(program.shell)
    program.lock()
    QApplication.processEvents()
    assert NAME not in everything_accessible(QApplication.instance())
    assert NAME not in everything_accessible(program.shell)
    assert all(NAME not in window.windowTitle() + window.toolTip() for window in QApplication.topLevelWidgets())


def test_what_is_half_typed_is_saved_and_the_cursor_comes_back(qtbot, program):
    person = with_person(program)
    page = content(program).pages.person
    page.tabs.note_contribution()
    qtbot.keyClicks(page.tabs.contributions.editor.what, "Wrote the runbook")
    cursor = page.tabs.contributions.editor.what.textCursor()
    cursor.setPosition(5)
    page.tabs.contributions.editor.what.setTextCursor(cursor)
    page.tabs.contributions.editor.what.setFocus()
    qtbot.waitUntil(page.tabs.contributions.editor.what.hasFocus)
    program.lock()
    page = unlock(qtbot, program).pages.person
    assert page.person_id == person.id
    assert page.tabs.bar.currentIndex() == CONTRIBUTIONS
    editor = page.tabs.contributions.editor.what
    assert (editor.toPlainText(), editor.textCursor().position()) == ("Wrote the runbook", 5)
    qtbot.waitUntil(editor.hasFocus)


def test_a_conversation_comes_back_at_the_same_step(qtbot, program):
    person = with_person(program)
    content(program).start_conversation(person)
    content(program).pages.conversation.go_to(Step.PLAN)
    program.lock()
    page = unlock(qtbot, program).pages.conversation
    assert page.isVisible()
    assert page.draft.conversation.step is Step.PLAN


def test_the_key_locks_in_the_dialogue_too_where_the_rail_is_hidden(qtbot, program):
    person = with_person(program)
    content(program).start_conversation(person)
    content(program).pages.conversation.go_to(Step.DIALOGUE)
    qtbot.waitUntil(lambda: not content(program).rail.isVisible())
    program.shell.activateWindow()
    qtbot.keyClick(content(program).pages.conversation, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(content(program), UnlockPage)


def test_somebody_half_added_is_kept(qtbot, program):
    content(program).open_new_person()
    qtbot.keyClicks(content(program).pages.new_person.form.full_name, "Priya Raman")
    program.lock()
    window = unlock(qtbot, program)
    assert window.pages.person.header.name.text() == "Priya Raman"


def test_an_open_dialog_goes_with_the_lock(qtbot, program):
    dialog = QDialog(program.shell)
    QVBoxLayout(dialog).addWidget(QLabel(NAME))
    dialog.open()
    program.lock()
    assert not dialog.isVisible()
    assert isinstance(content(program), UnlockPage)


def test_what_could_not_be_saved_is_locked_and_not_lost(qtbot, program):
    person = with_person(program)
    window = content(program)
    window.pages.person.tabs.note_contribution()
    qtbot.keyClicks(window.pages.person.tabs.contributions.editor.what, "Kept the night shift calm")
    database = window._session.notebook.folder / "notebook.db"
    database.rename(database.with_name("elsewhere.db"))  # as a sync tool might
    program.lock()
    assert isinstance(content(program), UnlockPage)
    assert NAME not in everything_accessible(program.shell)
    database.with_name("elsewhere.db").rename(database)
    unlock(qtbot, program)
    assert window.flush()
    kept = window._session.notebook.contributions.of(person.id)
    assert [one.what for one in kept] == ["Kept the night shift calm"]


def test_a_message_with_a_name_does_not_outlive_the_lock(qtbot, program):
    person = with_person(program)
    window = content(program)
    window.open_person(person.id)
    window.pages.person.tabs.profile.trash.click()
    program.lock()
    assert person.short_name not in everything_accessible(program.shell)


def test_the_wrong_passphrase_leaves_unsaved_text_locked(qtbot, program):
    with_person(program)
    program.lock()
    content(program).go_in_with("not the passphrase")
    qtbot.waitUntil(lambda: "does not open" in content(program).problem.text(), timeout=20000)
    assert isinstance(content(program), UnlockPage)


def test_somebody_half_added_is_kept_when_the_window_closes(qtbot, program):
    content(program).open_new_person()
    qtbot.keyClicks(content(program).pages.new_person.form.full_name, "Priya Raman")
    notebook = content(program)._session.notebook
    program.shell.close()
    assert [person.full_name for person in notebook.people.all()] == ["Priya Raman"]


def test_the_guide_is_saved_while_one_types_in_it_and_comes_back(qtbot, program):
    content(program).open_guide()
    page = content(program).pages.guide
    page.go_to(EntryKind.STAGE, "qualities")
    aim = page.detail.form.rows["aim"].text
    aim.setFocus()
    qtbot.keyClicks(aim, "Xyzzy. ")
    program.lock()
    page = unlock(qtbot, program).pages.guide
    assert page.isVisible()
    assert (page.kind, page.entry_key) == (EntryKind.STAGE, "qualities")
    assert page.detail.form.rows["aim"].text.toPlainText().startswith("Xyzzy. ")
    qtbot.waitUntil(page.detail.form.rows["aim"].text.hasFocus)


def test_reading_comes_back_with_the_same_two_talks(qtbot, program):
    person, today = with_person(program), date(2026, 11, 23)
    then, now = (Conversation(person.id, held_on=day) for day in (today - timedelta(days=90), today))
    for one in (then, now):
        content(program)._session.save(one)
    content(program).open_comparison(now.id)
    program.lock()
    page = unlock(qtbot, program).pages.reading
    assert page.isVisible()
    assert (page.conversation_id, page.beside_id) == (now.id, then.id)


def a_picture():
    written = BytesIO()
    Image.new("RGB", (600, 600), "red").save(written, "PNG")
    return written.getvalue()


def test_no_face_stays_in_the_memory_of_a_locked_program(qtbot, program):
    person, look = with_person(program), program._theme.look
    content(program)._session.save_photograph(person, a_picture())
    assert look.face(person.id, 32) is not None
    program.lock()
    assert look.face(person.id, 32) is None
    unlock(qtbot, program)
    assert look.face(person.id, 32) is not None


def test_a_photograph_that_is_still_being_made_does_not_hold_up_the_lock(qtbot, program, tmp_path):
    person = with_person(program)
    (tmp_path / "photo.png").write_bytes(a_picture())
    content(program).pages.person.photograph.take(person, tmp_path / "photo.png")
    program.lock()
    assert isinstance(content(program), UnlockPage)
    window = unlock(qtbot, program)
    assert window.pages.person.person_id == person.id
