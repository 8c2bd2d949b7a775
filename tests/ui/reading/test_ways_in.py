"""The ways to the page: from a person's conversations, from what follows, and what they ask for."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.ui.conversation.after.page import AfterPage
from rerecruit_desktop.ui.person.conversations_tab import ConversationsTab


@pytest.fixture
def tab(qtbot, session, messages, look, amara, autumn):
    session.save(Conversation(amara.id))
    tab = ConversationsTab(session, messages, look)
    qtbot.addWidget(tab)
    tab.show()
    qtbot.waitExposed(tab)
    tab.show_person(amara.id)
    return tab


def test_a_chosen_conversation_is_read_by_key(qtbot, tab, autumn):
    tab.go_to(autumn.id)
    with qtbot.waitSignal(tab.reading_wanted) as wanted:
        qtbot.keyClick(tab.list, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert wanted.args == [autumn.id]


def test_a_chosen_conversation_is_compared_by_key(qtbot, tab, autumn):
    tab.go_to(autumn.id)
    with qtbot.waitSignal(tab.comparison_wanted) as wanted:
        qtbot.keyClick(tab.list, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert wanted.args == [autumn.id]


def test_only_what_has_another_before_it_can_be_compared(tab, session, spring, autumn):
    can = {}
    for one in session.notebook.conversations.of(spring.person_id):
        tab.go_to(one.id)
        can[one.held_on] = tab.compare.isEnabled()
    assert can == {date(2026, 3, 2): False, date(2026, 10, 15): True, None: True}


def test_what_follows_leads_to_reading(qtbot, session, messages, look, autumn):
    page = AfterPage(session, messages, look)
    qtbot.addWidget(page)
    page.show_conversation(autumn)
    with qtbot.waitSignal(page.reading_wanted) as wanted:
        page.read.click()
    assert wanted.args == [autumn.id]


def test_reading_leads_on_to_what_follows(qtbot, read, page, autumn):
    read(autumn)
    with qtbot.waitSignal(page.conversation_wanted) as wanted:
        page.bar.open.click()
    assert wanted.args == [autumn]
