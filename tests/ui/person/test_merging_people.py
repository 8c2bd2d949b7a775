"""Two entries of one person become one from the menu of the page, and two again by undo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.person.page import PersonPage
from rerecruit_desktop.ui.person.tabs import CONTRIBUTIONS

AMARA = Person("Amara Okafor", tags=("mentor",))
AGAIN = Person("A. Okafor", role="Staff engineer", tags=("on call",))
ZOE = Person("Zoë Łukasz", role="Designer")


@pytest.fixture
def page(qtbot, session, messages, look, jobs):
    session.notebook.save_all(
        [
            *(AMARA, AGAIN, ZOE),
            Contribution(AMARA.id, "Led the move", known_to="Yusuf, Mei"),
            Contribution(AGAIN.id, "Wrote the runbook", known_to="Yusuf"),
        ]
    )
    page = PersonPage(session, messages, look, jobs=jobs)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.show_person(AMARA)
    return page


def whats(session, person):
    return {one.what for one in session.notebook.contributions.of(person.id)}


def test_two_become_one_and_two_again(qtbot, page, session, said):
    page.header.menu.merge.trigger()
    sheet = page.merging.sheet
    assert sheet.list.current_key() == AGAIN.id  # who shares a name comes first
    assert sheet.told.text() == "There: 1 contributions."
    sheet.merge.click()
    assert whats(session, AMARA) == {"Led the move", "Wrote the runbook"}
    assert session.notebook.people.get(AGAIN.id) is None
    assert page.tabs.bar.tabText(CONTRIBUTIONS) == "Contributions 2"
    assert "Staff engineer" in page.header._about.text()
    said[-1][1]()
    assert (whats(session, AMARA), whats(session, AGAIN)) == ({"Led the move"}, {"Wrote the runbook"})
    assert session.notebook.people.get(AMARA.id) == AMARA
    assert page.tabs.bar.tabText(CONTRIBUTIONS) == "Contributions 1"


def test_somebody_is_found_by_words_and_taken_by_enter(qtbot, page, session):
    page.header.menu.merge.trigger()
    sheet = page.merging.sheet
    qtbot.keyClicks(sheet.words, "designer")
    assert sheet.list.current_key() == ZOE.id
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert session.notebook.people.get(ZOE.id) is None


def test_nobody_found_is_nobody_merged(qtbot, page, session):
    page.header.menu.merge.trigger()
    sheet = page.merging.sheet
    qtbot.keyClicks(sheet.words, "nowhere")
    assert not sheet.merge.isEnabled()
    sheet.list.opened.emit("")
    assert len(session.notebook.people.all()) == 3


def test_without_another_entry_it_says_so(page, session, said):
    for person in (AGAIN, ZOE):
        session.trash_person(person)
    page.header.menu.merge.trigger()
    assert page.merging.sheet is None
    assert said[-1][0] == "There is no other entry to merge with."


def test_what_can_not_be_saved_leaves_both(page, session, said, monkeypatch):
    def refuse(*_arguments):
        raise NotSaved(why="the disk is full")

    monkeypatch.setattr(session.notebook.people, "trash", refuse)
    page.merging.merge(AMARA, AGAIN)
    assert (whats(session, AMARA), whats(session, AGAIN)) == ({"Led the move"}, {"Wrote the runbook"})
    assert "the disk is full" in said[-1][0]


def test_what_waits_to_be_saved_goes_where_the_rest_went(page, session):
    waiting = Contribution(AGAIN.id, "Not saved yet")
    session.unsaved[waiting.id] = waiting
    page.merging.merge(AMARA, AGAIN)
    assert session.unsaved[waiting.id].person_id == AMARA.id


def test_a_conversation_that_moved_is_saved_where_it_is_now(page, session, today):
    session.save(talk := Conversation(AGAIN.id, held_on=today))
    page.merging.merge(AMARA, AGAIN)
    (moved,) = session.notebook.conversations.of(AMARA.id)
    session.save(replace(moved, held_on=None))
    assert session.notebook.conversations.get(talk.id).person_id == AMARA.id


def test_who_knows_is_seen_copied_and_looked_through(page):
    page.header.menu_wanted.emit()
    names = [action.text() for action in page.header.menu.knowing.actions() if not action.isSeparator()]
    assert names == ["Mei · 1", "Yusuf · 1", "Copy all names"]
    page.header.menu.knowing.actions()[-1].trigger()
    assert QGuiApplication.clipboard().text() == "Mei, Yusuf"
    page.header.menu.knowing.actions()[0].trigger()
    assert page.tabs.bar.currentIndex() == CONTRIBUTIONS
    assert page.tabs.contributions.sieve.words.text() == "Mei"


def test_the_head_shows_team_and_tags_and_says_that_they_are_private(page, session):
    session.save_person(replace(AMARA, team="Platform"))
    assert (page.header._about.text(), page.header._tags.text()) == ("Platform", "#mentor")
    above, beside_tags = page.header._locks
    assert beside_tags.isVisible()
    assert not above.isVisible()
    assert "no handout" in beside_tags.toolTip()
    session.save_person(replace(AMARA, team="Platform", tags=()))
    assert above.isVisible()
    assert not page.header._tags.isVisible()
