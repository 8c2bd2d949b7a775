"""What a manager will do about an obstacle becomes a promise with a date, once, and is told as one."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, Obstacle
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.ui.follow_through.milestone_editor import MilestoneEditor

TODAY = date(2026, 11, 23)
AMARA = Person("Amara Okafor")
TALK = Conversation(AMARA.id, held_on=TODAY)
HELP = "Take the <b>on-call</b> off her 🦊"
DESIGN = Milestone(AMARA.id, "Lead", obstacles=(Obstacle("No time", HELP),), conversation_id=TALK.id)


@pytest.fixture
def editor(qtbot, session, messages, look):
    session.notebook.save_all([AMARA, TALK, DESIGN])
    editor = MilestoneEditor(session, messages, look)
    qtbot.addWidget(editor)
    editor.show_value(DESIGN)
    editor.show()
    return editor


def promises(session):
    return session.notebook.requests.of(AMARA.id)


def told(editor):
    return editor.obstacles.promises[0]._told


def test_it_is_promised_for_the_day_that_was_typed(qtbot, editor, session):
    line = editor.obstacles.promises[0]
    line.begin.click()
    assert line.day.hasFocus()
    qtbot.keyClicks(line.day, "1 Dec 2026")
    qtbot.keyClick(line.day, Qt.Key.Key_Return)
    (made,) = promises(session)
    assert (made.text, made.answer, made.due_on) == (HELP, Answer.AGREED, date(2026, 12, 1))
    assert (made.conversation_id, made.asked_on, made.answered_on) == (TALK.id, TODAY, TODAY)
    assert told(editor).text() == "Promised by 1 Dec"
    assert line.begin.isHidden()


def test_two_weeks_are_offered_and_undo_takes_the_promise_back(editor, session, said):
    line = editor.obstacles.promises[0]
    line.begin.click()
    line.make.click()
    assert promises(session)[0].due_on == TODAY + timedelta(days=14)
    said[-1][1]()
    assert promises(session) == ()
    assert line.begin.isVisible()


def test_nonsense_for_a_day_promises_nothing(qtbot, editor, session):
    line = editor.obstacles.promises[0]
    line.begin.click()
    qtbot.keyClicks(line.day, "soon")
    line.make.click()
    assert promises(session) == ()
    assert line.day.property("wrong")


@pytest.mark.parametrize(
    ("answer", "offered"), [(Answer.AGREED, False), (Answer.FINDING_OUT, True), (Answer.CANNOT, True)]
)
def test_what_is_promised_already_is_not_offered_again(editor, session, answer, offered):
    session.save(Request(AMARA.id, HELP, answer=answer))
    assert editor.obstacles.promises[0].begin.isVisible() is offered


def test_a_kept_promise_says_so(editor, session):
    session.save(Request(AMARA.id, HELP, answer=Answer.AGREED, kept_on=TODAY))
    assert told(editor).text() == "Promise kept on 23 Nov"


def test_other_words_are_another_promise(qtbot, editor, session):
    session.save(Request(AMARA.id, HELP, answer=Answer.AGREED))
    _what, help_ = editor.obstacles._rows[0]
    qtbot.keyClicks(help_, "!")
    assert editor.obstacles.promises[0].begin.isVisible()


def test_without_anything_to_do_there_is_nothing_to_promise(qtbot, editor):
    assert editor.obstacles.promises[1].isHidden()
    what, help_ = editor.obstacles._rows[1]
    qtbot.keyClicks(what, "The budget")
    assert editor.obstacles.promises[1].isHidden()
    qtbot.keyClicks(help_, "Ask")
    assert editor.obstacles.promises[1].isVisible()


def test_a_state_has_its_day_and_reached_again_is_celebrated_again(qtbot, editor):
    changes = []
    editor.changed.connect(changes.append)
    choose(editor, MilestoneState.REACHED)
    assert (changes[-1].state_on, changes[-1].reached_on) == (TODAY, TODAY)
    editor.state_on.selectAll()
    qtbot.keyClicks(editor.state_on, "20 Nov 2026")
    assert changes[-1].state_on == changes[-1].reached_on == date(2026, 11, 20)
    choose(editor, MilestoneState.DROPPED)
    assert (changes[-1].state_on, changes[-1].reached_on) == (TODAY, None)


def choose(editor, state):
    editor.state.setCurrentIndex(list(MilestoneState).index(state))
    editor.state.activated.emit(editor.state.currentIndex())
