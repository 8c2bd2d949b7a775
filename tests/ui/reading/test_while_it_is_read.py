"""The hand keeps the keyboard where it put it, and what takes long is said."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtWidgets import QApplication

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.reading.page import ReadingPage
from tests.ui.reading.conftest import settled


def test_the_page_has_the_keyboard_as_soon_as_it_is_shown(read, page, session, amara, autumn):
    read(autumn)
    assert QApplication.focusWidget() is page.reader
    blank = Conversation(amara.id)
    session.save(blank)
    read(blank)
    assert QApplication.focusWidget() is page.begin
    read(autumn)
    assert QApplication.focusWidget() is page.reader


def test_what_changes_elsewhere_takes_the_keyboard_from_nobody(qtbot, read, page, session, amara, autumn):
    read(autumn)
    page.finding.open()
    qtbot.keyClicks(page.finding.field, "budget")
    assert page.finding.count.text() == "Not found"
    session.save(Request(amara.id, "A budget", autumn.id))
    settled(qtbot, page)
    assert QApplication.focusWidget() is page.finding.field
    assert page.finding.count.text() == "1 of 1"


@pytest.fixture
def held_up():
    """Jobs that wait until they are let go."""
    gate = threading.Event()
    executor = ThreadPoolExecutor(1)
    executor.submit(gate.wait)
    yield Jobs(executor), gate
    gate.set()
    executor.shutdown()


def test_what_takes_long_is_said_until_it_is_there(qtbot, session, messages, look, held_up, autumn):
    jobs, gate = held_up
    page = ReadingPage(session, messages, look, jobs)
    qtbot.addWidget(page)
    page.show()
    page.show_conversation(autumn.id)
    assert page._busy.isHidden()
    qtbot.waitUntil(page._busy.isVisible)
    gate.set()
    qtbot.waitUntil(page._busy.isHidden)
    assert "Coffee on Thursday?" in settled(qtbot, page)


def test_of_two_that_are_wanted_only_the_last_one_comes(qtbot, session, messages, look, held_up, spring, autumn):
    jobs, gate = held_up
    page = ReadingPage(session, messages, look, jobs)
    qtbot.addWidget(page)
    page.show()
    page.show_conversation(autumn.id)
    page.show_conversation(spring.id)
    gate.set()
    text = settled(qtbot, page)
    assert "Wants depth" in text
    assert "new site" not in text
