"""The world won't let us save: the text stays, it is tried again, and one may leave with it, without it, or not."""

import sys
from dataclasses import replace

import pytest

from rerecruit_desktop.domain.conversation import Conversation, Stage, StageRecord, Step
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.ui.backups.keeper import BackupKeeper
from rerecruit_desktop.ui.leaving import Leaving
from rerecruit_desktop.ui.main_window import MainWindow
from tests.storage.faults import fill, mounted

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let go of an open file")
WORDS = "She wants to build, not to be asked for dates."


@pytest.fixture
def window(qtbot, session, messages, look, jobs, settings, notebook):
    person = Person("Odile Brandvold")
    session.save_person(person)
    talk = Conversation(person.id, step=Step.DIALOGUE)
    session.save_conversation(talk)
    window = MainWindow(
        session, messages, look, jobs, settings, BackupKeeper(notebook.safety, jobs, messages, settings)
    )
    qtbot.addWidget(window)
    window.open_conversation(talk)
    return window


@pytest.fixture
def answers():
    """Where the dialog for a place will say that the text shall go."""
    return []


@pytest.fixture
def leaving(window, session, look, answers):
    return Leaving(window.flush, session, look, window, ask=lambda *_: answers[0] if answers else None)


def type_words(qtbot, window):
    qtbot.keyClicks(window.pages.conversation.dialogue.pane.editor, WORDS)


def move_away(notebook):
    (notebook.folder / DATABASE).rename(notebook.folder / "away.db")


def move_back(notebook):
    (notebook.folder / "away.db").rename(notebook.folder / DATABASE)


def delete(notebook):
    (notebook.folder / DATABASE).unlink()


def replace_it(notebook):
    other = notebook.folder / "other.db"
    other.write_bytes((notebook.folder / DATABASE).read_bytes())
    other.replace(notebook.folder / DATABASE)


def notes_in(notebook):
    (person,) = notebook.people.all()
    return notebook.conversations.of(person.id)[0].dialogue.of(Stage.THANK).notes


def test_with_everything_saved_one_may_leave_at_once(qtbot, window, leaving, notebook):
    type_words(qtbot, window)
    assert leaving.may_close()
    assert leaving.sheet is None
    assert notes_in(notebook) == WORDS


@pytest.mark.parametrize("harm", [move_away, delete, replace_it])
def test_with_unsaved_text_the_three_ways_are_shown(qtbot, window, leaving, notebook, harm):
    type_words(qtbot, window)
    harm(notebook)
    assert not leaving.may_close()
    assert WORDS in leaving.sheet.text.toPlainText()
    assert "Odile Brandvold" in leaving.sheet.text.toPlainText()
    with qtbot.assertNotEmitted(leaving.agreed):
        leaving.sheet.stay.click()
    assert not leaving.is_given_up
    assert WORDS in window.pages.conversation.dialogue.pane.editor.toPlainText()


def test_what_was_unsaved_is_told_and_told_again_when_it_is_safe(qtbot, window, leaving, notebook, said):
    type_words(qtbot, window)
    move_away(notebook)
    assert not window.flush()
    assert "moved, deleted or replaced" in said[-1][0]
    assert "Not saved yet" in window.pages.conversation.frame.foot.saved_text
    move_back(notebook)
    assert window.flush()
    assert said[-1][0] == "Everything is saved again."
    assert "Not saved" not in window.pages.conversation.frame.foot.saved_text
    assert notes_in(notebook) == WORDS
    assert leaving.may_close()


def test_the_text_goes_elsewhere_and_then_one_may_leave(qtbot, window, leaving, notebook, answers, tmp_path):
    type_words(qtbot, window)
    delete(notebook)
    leaving.may_close()
    with qtbot.assertNotEmitted(leaving.agreed):  # the dialog was cancelled
        leaving.sheet.save.click()
    answers.append(tmp_path / "nowhere" / "kept.txt")
    leaving.sheet.save.click()
    assert "could not be written" in leaving.sheet.problem.text()
    answers[0] = tmp_path / "kept.txt"
    with qtbot.waitSignal(leaving.agreed):
        leaving.sheet.save.click()
    assert WORDS in answers[0].read_text(encoding="utf-8")
    assert leaving.may_close()


def test_it_is_given_up_only_knowingly(qtbot, window, leaving, notebook):
    type_words(qtbot, window)
    delete(notebook)
    leaving.may_close()
    with qtbot.waitSignal(leaving.agreed):
        leaving.sheet.discard.click()
    assert leaving.may_close()


def test_what_was_deleted_meanwhile_is_not_asked_for(session):
    person = Person("Odile Brandvold")
    session.save_person(person)
    talk = Conversation(person.id)
    session.unsaved[talk.id] = talk
    session.trash_person(person)
    assert not session.unsaved


def test_a_full_disk_keeps_the_text_until_there_is_room(tmp_path, key_of_32):
    from datetime import UTC, datetime

    from rerecruit_desktop.domain.errors import NotSaved
    from rerecruit_desktop.exchange.guide_file import shipped_guide
    from rerecruit_desktop.storage.notebook import create_unlocked
    from rerecruit_desktop.ui.session import Session

    with mounted(tmp_path / "small", 3_000) as small:
        notebook = create_unlocked(small / "n", key_of_32, lambda: datetime(2026, 11, 23, tzinfo=UTC))
        session = Session(notebook, shipped_guide("en"), lambda: datetime(2026, 11, 23, tzinfo=UTC).date())
        person = Person("Odile Brandvold")
        talk = Conversation(person.id)
        session.save_person(person)
        session.save_conversation(talk)
        fill(small)
        spoken = replace(talk, dialogue=talk.dialogue.with_record(StageRecord(Stage.ASK, WORDS * 9000)))
        with pytest.raises(NotSaved, match="disk is full"):
            session.save_conversation(spoken)
        assert session.unsaved == {talk.id: spoken}
        (small / "filler").unlink()
        shorter = replace(talk, dialogue=talk.dialogue.with_record(StageRecord(Stage.ASK, WORDS)))
        session.save_conversation(shorter)
        assert not session.unsaved
        notebook.close()


@pytest.fixture
def key_of_32():
    from rerecruit_desktop.storage.cipher import new_data_key

    return new_data_key()
