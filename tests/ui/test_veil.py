"""Esc Esc hides everything private behind a blank sheet, for eyes and for screen readers, and brings all of it back."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout

from rerecruit_desktop.domain.conversation import Conversation, Stage, Step
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.main_window import MainWindow
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.program import Program
from rerecruit_desktop.ui.unlock.page import UnlockPage
from rerecruit_desktop.ui.veil import TWICE_MS

WORDS = "four calm words here"
NAME, SECRET = "Quenby Featherstonehaugh", "wisterlight"


@pytest.fixture
def program(qtbot, qapp, theme, settings, tmp_path):
    program = Program(qapp, theme, settings, tmp_path / "book")
    qtbot.addWidget(program.shell)
    program.start(WORDS)
    qtbot.waitUntil(lambda: isinstance(program.shell.content, MainWindow), timeout=20000)
    yield program
    program.end()


@pytest.fixture
def talk(qtbot, program):
    """A dialogue with somebody, with a private word in the notes and one half typed beside them."""
    window = program.shell.content
    person = Person(NAME)
    window._session.save_person(person)
    window.open_conversation(Conversation(person.id, step=Step.DIALOGUE))
    dialogue = window.pages.conversation.dialogue
    dialogue.pane.editor.insertPlainText(f"{SECRET} and more")
    dialogue.side.requests.request.field.setText(SECRET)
    activate(qtbot, program.shell)
    return dialogue


def activate(qtbot, window):
    """Give it the keyboard for good: what happened before takes it away when the events get round to it."""
    QApplication.processEvents()
    with qtbot.waitActive(window):
        window.activateWindow()


class Keys:
    """The Esc key as it comes from the system, pressed at times of one's own choosing."""

    def __init__(self, window) -> None:
        self.window, self.at = window, 1000

    def press(self, after=100, *, key=Qt.Key.Key_Escape, held=False):
        self.at += after
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", held)
            event.setTimestamp(self.at)
            QApplication.sendEvent(self.window, event)

    def twice(self):
        self.press(5000)
        self.press()


@pytest.fixture
def keys(program):
    return Keys(program.shell.windowHandle())


def everything_accessible(root: QObject) -> str:
    """All that a screen reader could find under ``root``, and the titles of all windows."""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description, QAccessible.Text.Help)
    texts, waiting = [], [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        interface = waiting.pop()
        if interface is None or not interface.isValid():
            continue
        texts += [interface.text(kind) for kind in kinds]
        waiting += [interface.child(place) for place in range(interface.childCount())]
    return "\n".join(texts + [one.windowTitle() for one in QApplication.topLevelWidgets() if one.isVisible()])


def test_nothing_private_is_seen_told_or_titled_while_it_is_hidden(program, talk, keys):
    shell = program.shell
    assert NAME in everything_accessible(shell)
    assert SECRET in everything_accessible(shell)
    keys.twice()
    told = everything_accessible(shell)
    assert NAME not in told
    assert SECRET not in told
    assert "Re-recruit" not in told
    assert not talk.pane.editor.isVisible()
    keys.twice()
    assert NAME in everything_accessible(shell)
    assert shell.windowTitle() == "Re-recruit"


def test_the_same_place_and_cursor_come_back(program, talk, keys):
    editor = talk.pane.editor
    editor.setFocus()
    cursor = editor.textCursor()
    cursor.setPosition(4)
    editor.setTextCursor(cursor)
    keys.twice()
    assert not editor.hasFocus()
    keys.twice()
    assert editor.hasFocus()
    assert editor.textCursor().position() == 4


def test_a_quick_line_that_the_first_press_left_is_come_back_to(program, talk, keys):
    field = talk.side.requests.request.field
    field.setFocus()
    field.setCursorPosition(3)
    keys.twice()
    keys.twice()
    assert field.hasFocus()
    assert (field.text(), field.cursorPosition()) == (SECRET, 3)


def test_one_press_leaves_the_line_as_ever(program, talk, keys):
    talk.side.requests.request.field.setFocus()
    keys.press()
    assert talk.pane.editor.hasFocus()
    assert talk.pane.editor.isVisible()


@pytest.mark.parametrize("after", [TWICE_MS + 1, 60_000])
def test_two_slow_presses_are_two_single_ones(program, talk, keys, after):
    keys.press(5000)
    keys.press(after)
    assert talk.pane.editor.isVisible()


def test_a_key_between_makes_them_two_single_ones(program, talk, keys):
    keys.press(5000)
    keys.press(10, key=Qt.Key.Key_A)
    keys.press(10)
    assert talk.pane.editor.isVisible()


def test_a_key_held_down_is_one_press(program, talk, keys):
    keys.press(5000)
    for _ in range(5):
        keys.press(30, held=True)
    assert talk.pane.editor.isVisible()


def test_what_is_typed_is_saved_behind_it_and_the_clock_goes_on(qtbot, program, talk, keys):
    talk.pane.editor.insertPlainText(" just now")
    keys.twice()
    assert talk.clock.is_running
    conversations, draft = program.shell.content._session.notebook.conversations, talk._draft

    def kept():
        found = conversations.get(draft.conversation.id)
        return found is not None and found.dialogue.of(Stage.THANK).notes.endswith(" just now")

    qtbot.waitUntil(kept, timeout=3000)


def test_windows_beside_it_and_messages_are_hidden_too(qtbot, program, talk, keys):
    beside = QDialog(program.shell)
    beside.setWindowTitle(NAME)
    QVBoxLayout(beside).addWidget(QLabel(SECRET))
    beside.show()
    program._messages.say(f"{NAME} is in the trash.")
    activate(qtbot, program.shell)
    keys.twice()
    assert not beside.isVisible()
    assert not program.shell._bar.isVisible()
    assert NAME not in everything_accessible(program.shell)
    program._messages.say(f"{NAME} again.")
    assert not program.shell._bar.isVisible()
    keys.twice()
    assert beside.isVisible()
    beside.close()


def test_no_key_of_the_page_works_behind_it(qtbot, program, talk, keys):
    keys.twice()
    qtbot.keyClicks(QApplication.focusWidget(), "typed blindly")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    assert QApplication.activeWindow() is program.shell
    keys.twice()
    assert talk.pane.stage is Stage.THANK
    assert "blindly" not in talk.pane.editor.toPlainText()


def test_a_double_click_lifts_it(qtbot, program, talk, keys):
    keys.twice()
    qtbot.mouseDClick(program.shell._veil._sheet, Qt.MouseButton.LeftButton)
    assert talk.pane.editor.isVisible()


def test_locking_behind_it_shows_the_way_in_and_nothing_else_comes_back(qtbot, program, talk, keys):
    beside = QDialog(program.shell)
    beside.show()
    activate(qtbot, program.shell)
    keys.twice()
    program.lock()
    assert isinstance(program.shell.content, UnlockPage)
    assert program.shell.content.isVisible()
    assert not beside.isVisible()
    keys.twice()  # there is nothing to hide there
    assert program.shell.content.isVisible()


@pytest.mark.parametrize("step", [Step.INVITE, Step.PLAN])
def test_it_works_in_every_step(program, talk, keys, step):
    page = program.shell.content.pages.conversation
    page.go_to(step)
    keys.twice()
    assert NAME not in everything_accessible(program.shell)
    keys.twice()
    assert page.draft.conversation.step is step
    assert page.isVisible()


def test_nothing_is_said_aloud_behind_it(qtbot, theme, settings):
    from rerecruit_desktop.ui.shell import Shell

    said = Messages()
    shell = Shell(theme.look, settings, said)
    qtbot.addWidget(shell)
    said.say(SECRET)  # the window was never shown
    assert not shell._bar.isVisible()
