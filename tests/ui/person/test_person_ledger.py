"""The ledger on the page: asked, answered, kept or explained; what is counted is said, and only when it is enough."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.ledger import Account
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.ui.person.page import PersonPage
from rerecruit_desktop.ui.person.tabs import REQUESTS


@pytest.fixture
def person(session):
    person = Person("Amara Okafor", called="Amara")
    session.save_person(person)
    return person


@pytest.fixture
def page(qtbot, session, messages, look, person):
    page = PersonPage(session, messages, look)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.show_person(person)
    page.tabs.bar.setCurrentIndex(REQUESTS)
    return page


def choose(field, value):
    field.fill(value)
    field.activated.emit(field.currentIndex())


def titles(tab):
    return [line.title for line in tab.list._lines.lines]


def kept(session, person):
    (one,) = session.notebook.requests.of(person.id)
    return one


def test_a_request_is_asked_today_and_answered_later(qtbot, page, session, person, today):
    page.tabs.requests.add.click()
    editor = page.tabs.requests.editor
    choose(editor.answer, Answer.FINDING_OUT)
    qtbot.keyClicks(editor.text, "A course in navigation")
    editor.asked_on.setText((today - timedelta(days=4)).isoformat())
    page.flush()
    assert (kept(session, person).asked_on, kept(session, person).answered_on) == (today - timedelta(days=4), None)
    choose(editor.answer, Answer.CANNOT)
    page.flush()
    assert kept(session, person).answered_on == today
    assert editor._because_hint.isVisible()
    qtbot.keyClicks(editor.because, "The budget is spent")
    page.flush()
    assert not editor._because_hint.isVisible()
    assert kept(session, person).because == "The budget is spent"


def test_a_broken_promise_is_explained(qtbot, page, session, person, today):
    session.save(one := Request(person.id, "A quieter desk", answer=Answer.AGREED, due_on=today - timedelta(days=2)))
    page.tabs.requests.go_to(one.id)
    end = page.tabs.requests.editor.end
    assert end._missing.text() == "Its day has passed. Keep it, or say that you can't, and why."
    choose(end.account, Account.BROKEN)
    assert end._missing.text() == "A promise that is not kept is explained: note what you told them."
    qtbot.keyClicks(end.outcome, "Told her on Monday: no room before May")
    page.flush()
    assert not end._missing.isVisible()
    saved = kept(session, person)
    assert (saved.broken_on, saved.outcome) == (today, "Told her on Monday: no room before May")
    end.day.setText((today - timedelta(days=1)).isoformat())
    page.flush()
    assert kept(session, person).broken_on == today - timedelta(days=1)


def test_keeping_is_undone_and_what_was_typed_since_stays(qtbot, page, session, person, said):
    session.save(one := Request(person.id, "A quieter desk", answer=Answer.AGREED))
    page.tabs.requests.go_to(one.id)
    editor = page.tabs.requests.editor
    choose(editor.end.account, Account.KEPT)
    qtbot.keyClicks(editor.end.outcome, "By the window")
    said[-1][1]()
    page.flush()
    assert kept(session, person) == replace(one, outcome="By the window")
    assert editor.end.account.value is Account.OPEN


def test_another_answer_than_a_promise_can_neither_be_kept_nor_broken(page, session, person, today):
    session.save(one := Request(person.id, "A quieter desk", answer=Answer.AGREED, broken_on=today))
    page.tabs.requests.go_to(one.id)
    editor = page.tabs.requests.editor
    assert editor.end.isVisible()
    choose(editor.answer, Answer.FINDING_OUT)
    page.flush()
    assert not editor.end.isVisible()
    assert kept(session, person).broken_on is None


def test_the_talk_in_which_it_was_asked_opens(qtbot, page, session, person, today):
    talk = Conversation(person.id, held_on=today - timedelta(days=9))
    session.save(talk)
    session.save(one := Request(person.id, "A quieter desk", talk.id))
    page.tabs.requests.go_to(one.id)
    assert "14 Nov" in page.tabs.requests.editor.talk.text()
    with qtbot.waitSignal(page.conversation_wanted) as wanted:
        page.tabs.requests.editor.talk.click()
    assert wanted.args[0].id == talk.id


def test_without_a_talk_there_is_no_way_to_it(page, session, person):
    session.save(one := Request(person.id, "A quieter desk"))
    page.tabs.requests.go_to(one.id)
    assert not page.tabs.requests.editor.talk.isVisible()


def test_open_ones_stand_first_and_the_late_ones_before_them(page, session, person, today):
    session.notebook.save_all(
        (
            Request(person.id, "kept", answer=Answer.AGREED, kept_on=today),
            Request(person.id, "soon", answer=Answer.AGREED, due_on=today + timedelta(days=3)),
            Request(person.id, "late", answer=Answer.AGREED, due_on=today - timedelta(days=3)),
        )
    )
    page.show_person(person)
    assert titles(page.tabs.requests) == ["late", "soon", "kept"]


def test_the_list_is_narrowed_to_what_was_broken(page, session, person, today):
    session.notebook.save_all(
        (
            Request(person.id, "broken", answer=Answer.AGREED, broken_on=today),
            Request(person.id, "open", answer=Answer.AGREED),
        )
    )
    page.show_person(person)
    tab = page.tabs.requests
    tab.begin_new()
    choose(tab.sieve.account, Account.BROKEN)
    assert titles(tab) == ["broken"]
    tab.sieve.clear()
    assert titles(tab) == ["open", "broken"]


def test_nothing_is_counted_for_too_few_and_it_is_said_what_counts(page, session, person, today):
    promises = [Request(person.id, f"{n}", answer=Answer.AGREED, kept_on=today) for n in range(3)]
    session.notebook.save_all(promises[:2])
    page.show_person(person)
    habit = page.tabs.requests.habit
    assert not habit.isVisible()
    session.save(replace(promises[2], kept_on=None, broken_on=today))
    assert habit.told.text() == "You kept 2 of 3 promises, 66 %."
    assert habit.counted.text().startswith("Only for you. Counted are promises kept")
    waited = [replace(one, asked_on=today - timedelta(days=5), answered_on=today) for one in promises]
    session.notebook.save_all(waited)
    page.show_person(person)
    assert habit.told.text() == "You kept 3 of 3 promises, 100 %. Half of your 3 answers came within 5 days."


def test_what_today_did_shows_in_the_open_request(page, session, person, today):
    session.save(one := Request(person.id, "A quieter desk", answer=Answer.AGREED))
    page.tabs.requests.go_to(one.id)
    session.save(replace(one, kept_on=today))
    assert page.tabs.requests.editor.end.account.value is Account.KEPT


@pytest.mark.parametrize("text", ["x" * 10_000, "<b>&amp;</b>", "שלום ✨", "a\nb"])
def test_what_was_said_about_it_is_kept_as_it_was_typed(page, session, person, today, text):
    session.save(one := Request(person.id, "A quieter desk", answer=Answer.AGREED, broken_on=today))
    page.tabs.requests.go_to(one.id)
    page.tabs.requests.editor.end.outcome.setPlainText(text)
    page.flush()
    assert kept(session, person).outcome == text
