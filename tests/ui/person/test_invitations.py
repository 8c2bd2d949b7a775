"""What the person page and the roster say of an invitation: asked, accepted, moved, not held."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtWidgets import QLabel

from rerecruit_desktop.domain.conversation import Conversation, Invite, Step, last_not_held
from rerecruit_desktop.domain.invitation import moved
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.person.lines import conversation_line
from rerecruit_desktop.ui.person.page import PersonPage

TODAY, DAY = date(2026, 11, 23), date(2026, 11, 20)
ASKED = Invite(date(2026, 11, 27), time(15), sent_on=DAY, place="the café")


@pytest.fixture
def amara(session):
    person = Person("Amara Okafor")
    session.save_person(person)
    return person


@pytest.fixture
def page(qtbot, session, messages, look, amara):
    page = PersonPage(session, messages, look)
    qtbot.addWidget(page)
    page.show()
    page.show_person(amara)
    return page


def line_of(**changes):
    return conversation_line(Conversation("amara", **changes), TODAY)


def words_of(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


@pytest.mark.parametrize(
    ("invite", "detail"),
    [
        (replace(ASKED, sent_on=None), "the café"),
        (ASKED, "invited on 20 Nov · the café"),
        (replace(ASKED, accepted_on=TODAY), "accepted on 23 Nov · the café"),
        (moved(ASKED, None, None, TODAY), "moved on 23 Nov · the café"),
    ],
)
def test_a_draft_says_how_far_its_invitation_is(invite, detail):
    assert line_of(invite=invite).detail == detail


def test_what_was_not_held_is_neither_a_draft_nor_held():
    line = line_of(invite=ASKED, step=Step.PLAN, not_held_on=TODAY, not_held_because="ill,\nand <b>away</b>")
    assert (line.title, line.detail, line.aside, line.icon) == ("Not held", "ill, and <b>away</b>", "27 Nov", "close")
    assert line_of(not_held_on=TODAY).aside == "23 Nov"


def test_the_page_offers_a_new_one_where_the_last_was_not_held(qtbot, page, session, amara, notebook):
    session.save_conversation(Conversation(amara.id, invite=ASKED))
    assert page.header.talk.text() == "Continue conversation"
    (open_one,) = notebook.conversations.of(amara.id)
    session.save_conversation(replace(open_one, not_held_on=TODAY, not_held_because="She was ill"))
    assert page.header.talk.text() == "Start conversation"
    qtbot.waitUntil(lambda: "The one of 27 Nov was not held. She was ill" in words_of(page.next_card))
    (entry,) = notebook.people.roster()
    assert (entry.draft, entry.last_held_on) == (None, None)


def test_a_reason_written_later_reaches_the_page(qtbot, page, session, amara):
    closed = Conversation(amara.id, invite=ASKED, not_held_on=TODAY)
    session.save_conversation(closed)
    session.save_conversation(replace(closed, not_held_because="She was ill"))
    qtbot.waitUntil(lambda: "She was ill" in words_of(page.next_card))


def test_only_the_newest_counts_as_not_held():
    closed = Conversation("amara", invite=ASKED, not_held_on=TODAY)
    assert last_not_held(()) is None
    assert last_not_held((closed,)) is closed
    assert last_not_held((closed, Conversation("amara", held_on=DAY))) is closed
    assert last_not_held((closed, Conversation("amara", held_on=date(2026, 12, 1)))) is None
    assert last_not_held((closed, Conversation("amara"))) is None
