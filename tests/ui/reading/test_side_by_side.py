"""A conversation beside an earlier one: question by question, with what became of what was asked for."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextTable

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Answer, Request
from tests.ui.reading.conftest import STAY, settled, talk


def pairs(page):
    """What stands beside each other on the page, without the days above it."""
    for frame in page.reader.document().rootFrame().childFrames():
        assert isinstance(frame, QTextTable)
        yield tuple(_text(frame.cellAt(0, column)) for column in (0, 1))


def _text(cell):
    lines, block = [], cell.firstCursorPosition().block()
    while block.position() <= cell.lastCursorPosition().position():
        lines.append(block.text())
        block = block.next()
    return " ".join(lines[1:])


@pytest.fixture
def compared(qtbot, page, autumn):
    page.compare(autumn.id)
    settled(qtbot, page)
    return page


def test_the_same_question_has_both_answers_beside_each_other(compared, spring):
    assert compared.beside_id == spring.id
    assert ("More depth", "A new site") in pairs(compared)
    assert ("Not asked then", "The status meeting") in pairs(compared)


def test_a_question_of_then_that_is_not_asked_any_more_is_shown(qtbot, page, session, amara, spring):
    now = talk(amara, date(2026, 11, 1), "noted")
    session.save(now)
    page.compare(now.id)
    settled(qtbot, page)
    assert ("More depth", "Not asked this time") in pairs(page)


def test_another_wording_of_then_is_told(qtbot, page, session, amara, spring):
    now = talk(amara, date(2026, 11, 1), "", replace(STAY, text="What keeps you with us?", answer="Depth"))
    session.save(now)
    page.compare(now.id)
    assert "What keeps you with us?" in settled(qtbot, page)
    assert ("It was worded: What would keep you here? More depth", "Depth") in pairs(page)


def test_notes_requests_and_needs_stand_beside_each_other(qtbot, page, session, amara, spring, autumn):
    for one in (
        Request(amara.id, "A budget", spring.id, Answer.AGREED, kept_on=date(2026, 5, 4)),
        Request(amara.id, "A raise", autumn.id, Answer.CANNOT),
        Pulse(amara.id, Need.GROWTH, 2, spring.held_on, "Stuck"),
        Pulse(amara.id, Need.GROWTH, 4, autumn.held_on),
    ):
        session.save(one)
    page.compare(autumn.id)
    settled(qtbot, page)
    found = list(pairs(page))
    assert ("Wants depth", "Wants a new site") in found
    assert ("A budget promise kept on 4 May", "A raise cannot") in found
    assert any(then.startswith("2 of 5 Stuck") and now.startswith("4 of 5") for then, now in found)


def test_any_earlier_talk_can_be_chosen(qtbot, compared, session, amara, spring, autumn):
    first = talk(amara, date(2025, 1, 7), "", replace(STAY, answer="The team"))
    session.save(first)
    settled(qtbot, compared)
    assert [compared.bar.choice.itemText(n) for n in range(compared.bar.choice.count())] == ["2 Mar", "7 Jan 2025"]
    compared.bar.choice.setFocus()
    qtbot.keyClick(compared.bar.choice, Qt.Key.Key_Down)
    settled(qtbot, compared)
    assert ("The team", "A new site") in pairs(compared)


def test_the_same_key_leads_in_and_out(qtbot, read, page, spring, autumn):
    read(autumn)
    qtbot.keyClick(page.reader, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.beside_id == spring.id)
    settled(qtbot, page)
    qtbot.keyClick(page.reader, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not page.beside_id)
    assert "Coffee on Thursday?" in settled(qtbot, page)


def test_the_first_talk_has_none_to_be_compared_with(qtbot, page, spring):
    page.compare(spring.id)
    assert "Wants depth" in settled(qtbot, page)
    assert not page.bar.compare.isEnabled()
    assert not page.beside_id


def test_what_is_being_prepared_is_compared_with_the_last_talk(qtbot, page, session, amara, autumn):
    ahead = Conversation(amara.id, plan=autumn.plan)
    session.save(ahead)
    page.compare(ahead.id)
    settled(qtbot, page)
    assert page.beside_id == autumn.id


def test_where_there_is_no_room_the_two_stand_one_under_the_other(qtbot, compared):
    assert list(pairs(compared))
    text = compared.reader.toPlainText()
    compared.resize(500, 640)
    qtbot.waitUntil(lambda: not compared.reader.document().rootFrame().childFrames())
    narrow = settled(qtbot, compared)
    assert sorted(narrow.split()) == sorted(text.split())
    assert narrow.index("More depth") < narrow.index("A new site")


def test_when_the_one_beside_it_is_trashed_the_other_stays_alone(qtbot, compared, session, spring):
    session.trash(spring)
    assert "Coffee on Thursday?" in settled(qtbot, compared)
    assert not compared.beside_id


def test_very_long_notes_stand_one_under_the_other_and_lose_no_word(qtbot, page, session, amara, spring):
    now = talk(amara, date(2026, 11, 1), "word " * 5000 + "end", replace(STAY, answer="Depth"))
    session.save(now)
    page.compare(now.id)
    assert settled(qtbot, page).count("word") == 5000
    assert ("More depth", "Depth") in pairs(page)
    assert not any("word" in now for _, now in pairs(page))
