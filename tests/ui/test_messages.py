"""What the program says, and how it is undone."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.ui.message_bar import MessageBar


@pytest.fixture
def bar(qtbot, messages, look):
    window = QWidget()
    window.resize(1024, 640)
    qtbot.addWidget(window)
    made = MessageBar(look, window)
    messages.said.connect(made.show_message)
    messages.calmed.connect(made.calm)
    window.show()
    return made


def texts(bar):
    return [label.text() for label in bar.findChildren(QLabel) if label.text()]


def test_undo_is_offered_and_done_once(bar, messages):
    undone = []
    messages.say("Gone.", lambda: undone.append(1))
    undo = next(button for button in bar.findChildren(QPushButton) if button.text() == "Undo")
    undo.click()
    undo.click()
    assert undone == [1]
    assert not bar.isVisible()


def test_markup_in_a_name_is_shown_as_typed(bar, messages):
    messages.say("<b>Zoë</b> & co")
    assert texts(bar) == ["<b>Zoë</b> & co"]


def test_what_was_refused_stays_until_it_worked(bar, messages):
    messages.refuse(NotSaved(why="the disk is full"))
    assert "the disk is full" in texts(bar)[0]
    assert bar.isVisible()
    messages.calm()
    assert texts(bar)[0] == "Everything is saved again."


def test_a_bug_is_not_explained_away(messages):
    with pytest.raises(ZeroDivisionError):
        messages.refuse(ZeroDivisionError())
