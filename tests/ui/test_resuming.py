"""A conversation is left at any point, in any way, and comes back there, with every word and the cursor."""

import pytest
from PySide6.QtWidgets import QApplication

from rerecruit_desktop.domain.conversation import (
    Conversation,
    DialoguePart,
    Plan,
    PlannedQuestion,
    Stage,
    Step,
)
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.autosave import Autosave
from rerecruit_desktop.ui.main_window import MainWindow
from rerecruit_desktop.ui.program import Program

PASSPHRASE = "four calm words here"


@pytest.fixture
def start(qtbot, qapp, theme, settings, tmp_path):
    """Starts the program on the notebook of the test, and gives it as soon as it is open."""
    programs = []

    def starting():
        program = Program(qapp, theme, settings, tmp_path / "book")
        programs.append(program)
        qtbot.addWidget(program.shell)
        program.start(PASSPHRASE)
        opened(qtbot, program)
        return program

    yield starting
    for program in programs:
        program.end()


def opened(qtbot, program):
    qtbot.waitUntil(lambda: isinstance(program.shell.content, MainWindow), timeout=20000)
    window = program.shell.content
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def leave_page(qtbot, start, program):
    """To the person, and back to the conversation from there."""
    window = program.shell.content
    window.pages.conversation.leave()
    window.open_conversation(window._session.notebook.conversations.get("talk"))
    return window


def close_window(qtbot, start, program):
    program.shell.close()
    qtbot.waitUntil(lambda: not program.shell.isVisible())
    window = opened(qtbot, start())
    window.open_conversation(window._session.notebook.conversations.get("talk"))
    return window


def lock(qtbot, start, program):
    program.lock()
    program.shell.content.go_in_with(PASSPHRASE)
    return opened(qtbot, program)


WAYS = {"the page is left": leave_page, "the window is closed": close_window, "it is locked": lock}


def invite(page):
    page.go_to(Step.INVITE)
    return page.invite.message.text


def plan(page):
    page.go_to(Step.PLAN)
    return page.plan.direction.their_part


def stage(one):
    def notes(page):
        page.go_to(Step.DIALOGUE)
        page.dialogue.turn_to(one)
        return page.dialogue.pane.editor

    return notes


def answer(page):
    stage(Stage.ASK)(page)
    page.dialogue.pane.points.widgets[0].open_answer()
    return page.dialogue.pane.points.widgets[0].answer


def promise(page):
    stage(Stage.QUALITIES)(page)
    return page.dialogue.side.requests.promise.field


def worksheet(page):
    stage(Stage.THANK)(page)
    page.dialogue.transcribe()
    return page.dialogue.pane.editors[Stage.DIRECTION]


def closing(page):
    stage(Stage.ASK)(page)
    page.go_on()
    return page.dialogue.closing.sum_up.text


POINTS = {
    "invite": invite,
    "plan": plan,
    **{f"stage {one}": stage(one) for one in Stage},
    "answer": answer,
    "half a promise": promise,
    "worksheet": worksheet,
    "closing": closing,
}


def words_in(field):
    return field.toPlainText() if hasattr(field, "toPlainText") else field.text()


def place_of(page):
    dialogue = page.draft.conversation.dialogue
    return page.draft.conversation.step, dialogue.stage, page.dialogue._part


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("point", POINTS)
def test_it_comes_back_where_it_was_left(qtbot, start, point, way):
    program = start()
    window = program.shell.content
    questions = (PlannedQuestion("one", "What keeps you?", Need.GROWTH),)
    person = Person("Amara Okafor")
    window._session.save_person(person)
    window._session.save(Conversation(person.id, plan=Plan(questions=questions), id="talk"))
    window.open_conversation(window._session.notebook.conversations.get("talk"))
    page = window.pages.conversation
    field = POINTS[point](page)
    field.setFocus()
    qtbot.keyClicks(field, "as they said")
    left_at, name = place_of(page), field.accessibleName()
    window = WAYS[way](qtbot, start, program)
    page = window.pages.conversation
    assert page.isVisible()
    assert place_of(page) == left_at
    (back,) = (one for one in page.findChildren(type(field)) if one.accessibleName() == name and one.isVisible())
    assert words_in(back) == "as they said"
    if way == "it is locked":
        qtbot.waitUntil(back.hasFocus)
        qtbot.keyClicks(QApplication.focusWidget(), " and more")
        assert words_in(back) == "as they said and more"
    elif point.startswith("stage"):  # one goes on at the end of the notes
        qtbot.waitUntil(back.hasFocus)
        qtbot.keyClicks(back, ", more")
        assert words_in(back) == "as they said, more"
    for autosave in window.findChildren(Autosave):
        autosave.flush()


@pytest.mark.parametrize("part", DialoguePart)
def test_a_finished_talk_opens_at_its_notes_again(qtbot, start, part):
    program = start()
    window = program.shell.content
    person = Person("Amara Okafor")
    window._session.save_person(person)
    window.start_conversation(person)
    page = window.pages.conversation
    page.go_to(Step.DIALOGUE)
    if part is DialoguePart.WORKSHEET:
        page.dialogue.transcribe()
    page.dialogue._close_dialogue()
    page.go_on()
    held = window._session.notebook.conversations.get(page.conversation_id)
    assert held.is_held
    assert held.dialogue.part is DialoguePart.STAGE
