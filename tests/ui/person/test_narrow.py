"""At the smallest window and the largest text the person page cuts no word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.ui.person.page import PersonPage
from rerecruit_desktop.ui.person.tabs import CONTRIBUTIONS
from rerecruit_desktop.ui.theme import Scheme
from rerecruit_desktop.ui.widgets.flow import FlowLabel


@pytest.fixture
def person(session, today):
    person = Person("Amara Okafor", role="Staff engineer")
    session.save_person(person)
    for what in ("Found the cause of the failures", "Wrote the runbook", "Said no to a shortcut"):
        session.save(Contribution(person.id, what, done_on=today, beyond_role=True))
    session.save(Request(person.id, "Ask for a budget", answer=Answer.AGREED, due_on=today))
    return person


@pytest.fixture(params=[(1000, 800, 1.0), (744, 640, 1.0), (674, 640, 1.5)], ids=str)
def page(qtbot, request, session, messages, theme, person):
    width, height, scale = request.param
    theme.wear(Scheme.LIGHT, scale)
    page = PersonPage(session, messages, theme.look)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.show_person(person)
    qtbot.waitExposed(page)
    yield page
    theme.wear(Scheme.LIGHT, 1.0)


def test_no_word_of_a_card_is_cut(page):
    for card in (page.next_card, page.needs_card, page.ahead_card):
        for shown in card.findChildren(FlowLabel):
            assert shown.isHidden() or shown.height() >= shown.heightForWidth(shown.width()), shown.text()


def test_no_button_is_cut(page):
    for one in page.header.findChildren(QAbstractButton):
        assert one.width() >= one.minimumSizeHint().width(), one.text()
        assert page.rect().contains(one.mapTo(page, one.rect().bottomRight())), one.text()


def test_the_buttons_stand_beside_a_name_that_leaves_them_room(page):
    is_wide = page.width() >= 1000
    assert (page.header.talk.y() < page.header.name.geometry().bottom() + page.header.name.height()) is is_wide


def test_a_long_name_is_shown_whole_with_the_buttons_underneath(qtbot, page):
    page.show_person(Person("Maximiliane-Theodora von Rautenfels-Ellingshausen"))
    name = page.header.name
    qtbot.waitUntil(lambda: name.width() >= name.sizeHint().width() or page.width() < 1000)


def test_where_a_form_has_no_room_beside_the_list_they_take_turns(qtbot, page, session, person):
    page.tabs.bar.setCurrentIndex(CONTRIBUTIONS)
    tab = page.tabs.contributions
    is_narrow = page.width() < 700
    assert tab.panes.back.isHidden() is not is_narrow
    assert tab.editor.isVisible() is not is_narrow
    tab.list.setFocus()
    qtbot.keyClick(tab.list, Qt.Key.Key_Return)
    assert tab.editor.isVisible()
    assert tab.list.isVisible() is not is_narrow
    qtbot.keyClicks(tab.editor.what, "!")
    if is_narrow:
        tab.panes.back.click()
        assert tab.list.hasFocus()
        assert not tab.editor.isVisible()
    page.flush()
    assert any("!" in one.what for one in session.notebook.contributions.of(person.id))


def test_in_a_small_window_the_list_comes_back_once_what_was_read_is_deleted(page):
    page.tabs.note_contribution()
    tab = page.tabs.contributions
    assert tab.editor.isVisible()
    tab.remove.click()
    assert tab.list.isVisible()
