"""A contribution is noted from anywhere: who, what, saved; nothing typed is lost."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.ui.quick_note.card import QuickNote

TODAY = date(2026, 11, 23)
ZOE = Person("Zoë Łukasz", role="Designer", recognition=Recognition.IN_THE_TEAM)
AMARA = Person("Amara Okafor", role="Engineer")


@pytest.fixture
def card(qtbot, session, messages, look):
    for person in (ZOE, AMARA):
        session.save_person(person)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    made = QuickNote(session, messages, look, window)
    made.window_kept = window
    made.begin(None)
    return made


def noted(session, person):
    return [(one.what, one.effect, one.done_on) for one in session.notebook.contributions.of(person.id)]


def test_who_what_saved(qtbot, card, session):
    qtbot.keyClicks(card.who, "ama")
    qtbot.keyClick(card.who, Qt.Key.Key_Return)
    qtbot.keyClicks(card.what, "Calmed the harbour office")
    qtbot.keyClick(card.what, Qt.Key.Key_Return)
    assert noted(session, AMARA) == [("Calmed the harbour office", "", TODAY)]
    assert card.isHidden()
    assert card.what.text() == ""


def test_more_is_there_for_whoever_likes(qtbot, card, session):
    card.begin(ZOE)
    card.more.click()
    qtbot.keyClicks(card.what, "Drew the signs")
    qtbot.keyClicks(card.rest.effect, "Nobody gets lost")
    card.rest.day.setText("1 Nov 2026")
    card.rest.beyond_role.click()
    qtbot.keyClicks(card.rest.known_to, "the whole pier")
    card.save.click()
    (one,) = session.notebook.contributions.of(ZOE.id)
    assert (one.effect, one.done_on, one.beyond_role) == ("Nobody gets lost", date(2026, 11, 1), True)
    assert one.known_to == "the whole pier"


def test_all_the_evidence_can_be_given(qtbot, card, session, today):
    card.begin(ZOE)
    card.more.click()
    qtbot.keyClicks(card.what, "Drew the signs")
    qtbot.keyClicks(card.rest.situation, "The day before the regatta")
    card.rest.quality.fill("gets-it-done")
    card.rest.need.fill(Need.GROWTH)
    card.rest.thanked.click()
    card.save.click()
    (one,) = session.notebook.contributions.of(ZOE.id)
    assert (one.situation, one.quality_key, one.need) == ("The day before the regatta", "gets-it-done", Need.GROWTH)
    assert (one.recognised_on, one.recognised_how) == (today, Recognition.IN_THE_TEAM)
    card.begin(AMARA)
    empty = (card.rest.situation.text(), card.rest.quality.value, card.rest.need.value, card.rest.thanked.isChecked())
    assert empty == ("", "", None, False)


def test_it_can_be_undone(qtbot, card, session, said):
    card.begin(ZOE)
    qtbot.keyClicks(card.what, "Drew the signs")
    card.save.click()
    said[-1][1]()
    assert noted(session, ZOE) == []


def test_escape_puts_it_away_and_keeps_what_was_typed(qtbot, card, session):
    card.begin(ZOE)
    qtbot.keyClicks(card.what, "Drew")
    qtbot.keyClick(card.what, Qt.Key.Key_Escape)
    assert card.isHidden()
    card.begin(AMARA)
    assert (card.what.text(), card.who.person) == ("Drew", ZOE)
    assert noted(session, ZOE) == []


@pytest.mark.parametrize("typed", ["", "xyz", "   "])
def test_without_a_person_it_asks_who_it_was(qtbot, card, session, typed):
    qtbot.keyClicks(card.who, typed)
    qtbot.keyClicks(card.what, "Drew the signs")
    card.save.click()
    assert card.isVisible()
    assert card._hint.isVisible()
    assert card.what.text() == "Drew the signs"
    assert noted(session, ZOE) == noted(session, AMARA) == []


def test_what_can_not_be_saved_stays(qtbot, card, session, said, monkeypatch):
    def refuse(_value):
        raise NotSaved(why="the disk is full")

    card.begin(ZOE)
    qtbot.keyClicks(card.what, "Drew the signs")
    with monkeypatch.context() as broken:
        broken.setattr(session.notebook.contributions, "save", refuse)
        card.save.click()
    assert card.isVisible()
    assert said[-1][0]
    card.save.click()
    assert noted(session, ZOE) == [("Drew the signs", "", TODAY)]


def test_leaving_saves_what_was_typed(qtbot, card, session):
    card.begin(ZOE)
    qtbot.keyClicks(card.what, "Drew the signs")
    assert card.save_typed()
    assert noted(session, ZOE) == [("Drew the signs", "", TODAY)]


@pytest.mark.parametrize("what", ["<b>&amp;</b>", "x" * 10_000, "שלום ✨"])
def test_it_is_kept_as_it_was_typed(card, session, what):
    card.begin(ZOE)
    card.what.setText(what)
    card.save.click()
    assert noted(session, ZOE) == [(what, "", TODAY)]
