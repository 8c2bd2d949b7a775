"""The contributions of a person: evidence, recognition in one key, and finding one among thousands."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person, Recognition, Strength
from rerecruit_desktop.ui.person.contribution_sieve import Period
from rerecruit_desktop.ui.person.page import PersonPage
from rerecruit_desktop.ui.person.tabs import CONTRIBUTIONS, PROFILE


@pytest.fixture
def person(session):
    person = Person("Amara Okafor", called="Amara", recognition=Recognition.QUIET_WORD)
    session.save_person(person)
    return person


@pytest.fixture
def page(qtbot, session, messages, look, person):
    page = PersonPage(session, messages, look)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.show_person(person)
    page.tabs.bar.setCurrentIndex(CONTRIBUTIONS)
    return page


def choose(field, value):
    field.fill(value)
    field.activated.emit(field.currentIndex())


def shown(tab):
    return [line.title for line in tab.list._lines.lines]


def kept(session, person):
    return session.notebook.contributions.of(person.id)


def test_all_the_evidence_is_kept(qtbot, page, session, person):
    page.tabs.note_contribution()
    editor = page.tabs.contributions.editor
    qtbot.keyClicks(editor.situation, "Nine nights of failures")
    qtbot.keyClicks(editor.what, "Found the cause")
    qtbot.keyClicks(editor.effect, "Mondays are calm")
    qtbot.keyClicks(editor.known_to, "Yusuf, the board")
    editor.beyond_role.click()
    choose(editor.quality, "gets-it-done")
    choose(editor.need, Need.GROWTH)
    page.flush()
    (one,) = kept(session, person)
    assert (one.situation, one.what, one.effect) == ("Nine nights of failures", "Found the cause", "Mondays are calm")
    assert (one.known_to, one.beyond_role) == ("Yusuf, the board", True)
    assert (one.quality_key, one.need) == ("gets-it-done", Need.GROWTH)


def test_they_are_recognised_in_one_key_as_they_like_it_and_that_is_undone(qtbot, page, session, person, said, today):
    session.save(one := Contribution(person.id, "Wrote the runbook"))
    page.tabs.contributions.go_to(one.id)
    editor = page.tabs.contributions.editor
    assert editor.recognition.told.text() == "Not recognised yet. They like a quiet word."
    page.activateWindow()
    qtbot.keyClick(page, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(said))  # Qt shows the button pressed for a moment
    page.flush()
    (now,) = kept(session, person)
    assert (now.recognised_on, now.recognised_how) == (today, Recognition.QUIET_WORD)
    assert editor.recognition.told.text() == "That is how they like it."
    assert not editor.recognition.now.isVisible()
    said[-1][1]()
    page.flush()
    assert kept(session, person) == (one,)
    assert editor.recognition.now.isVisible()


def test_undoing_the_recognition_keeps_what_was_typed_since(qtbot, page, session, person, said):
    session.save(one := Contribution(person.id, "Wrote the runbook"))
    page.tabs.contributions.go_to(one.id)
    editor = page.tabs.contributions.editor
    editor.recognise_now()
    qtbot.keyClicks(editor.effect, "Nobody is woken")
    session.save(other := Contribution(person.id, "Another"))
    page.tabs.contributions.go_to(other.id)
    said[-1][1]()
    found = session.notebook.contributions.get(one.id)
    assert (found.effect, found.recognised_on) == ("Nobody is woken", None)


@pytest.mark.parametrize(
    ("liked", "how", "words"),
    [
        (Recognition.QUIET_WORD, Recognition.QUIET_WORD, "That is how they like it."),
        (Recognition.QUIET_WORD, Recognition.IN_PUBLIC, "Not as they like it. They like a quiet word."),
        (Recognition.UNKNOWN, Recognition.NOTE, "You have not asked yet how they like it."),
        (Recognition.NOTE, Recognition.UNKNOWN, "They like a written note."),
    ],
)
def test_it_says_whether_that_is_how_they_like_it(page, session, person, today, liked, how, words):
    session.save_person(replace(person, recognition=liked))
    session.save(one := Contribution(person.id, "Ran the review", recognised_on=today, recognised_how=how))
    page.tabs.contributions.go_to(one.id)
    assert page.tabs.contributions.editor.recognition.told.text() == words


def test_choosing_how_means_that_it_was_today(page, session, person, today):
    session.save(one := Contribution(person.id, "Ran the review"))
    page.tabs.contributions.go_to(one.id)
    choose(page.tabs.contributions.editor.recognition.how, Recognition.NOTE)
    page.flush()
    assert kept(session, person)[0].recognised_on == today


def test_a_quality_that_was_hidden_since_is_still_said(page, session, person):
    session.save(one := Contribution(person.id, "Ran the review", quality_key="gone"))
    page.tabs.contributions.go_to(one.id)
    editor = page.tabs.contributions.editor
    assert editor.quality.currentText() == "one that is not in the guide any more"
    editor.beyond_role.click()
    page.flush()
    assert kept(session, person)[0].quality_key == "gone"


def test_the_list_is_narrowed_by_words_and_choices_and_opened_again(qtbot, page, session, person, today):
    session.notebook.save_all(
        (
            Contribution(person.id, "Wrote the runbook", done_on=today, need=Need.GROWTH),
            Contribution(person.id, "Ran the review", done_on=today - timedelta(days=200), recognised_on=today),
            Contribution(person.id, "Drew the signs", quality_key="gets-it-done"),
        )
    )
    page.show_person(person)
    tab = page.tabs.contributions
    tab.begin_new()  # nothing of the list is chosen
    qtbot.keyClicks(tab.sieve.words, "run")
    assert shown(tab) == ["Wrote the runbook"]
    tab.sieve.clear()
    choose(tab.sieve.recognised, True)
    assert shown(tab) == ["Ran the review"]
    assert tab.all.text() == "Only: recognised. Show all"
    tab.all.click()
    assert not tab.all.isVisible()
    choose(tab.sieve.quality, "gets-it-done")
    assert shown(tab) == ["Drew the signs"]
    tab.sieve.clear()
    choose(tab.sieve.need, Need.GROWTH)
    assert shown(tab) == ["Wrote the runbook"]
    tab.sieve.clear()
    choose(tab.sieve.period, Period.QUARTER)
    assert shown(tab) == ["Wrote the runbook"]
    qtbot.keyClicks(tab.sieve.words, "nowhere")
    assert shown(tab) == []
    assert tab.all.isVisible()
    tab.all.click()
    assert shown(tab) == ["Wrote the runbook", "Ran the review", "Drew the signs"]


def test_what_one_is_changing_stays_in_a_narrowed_list(qtbot, page, session, person):
    session.save(one := Contribution(person.id, "Wrote the runbook"))
    tab = page.tabs.contributions
    tab.go_to(one.id)
    qtbot.keyClicks(tab.sieve.words, "runbook")
    tab.editor.what.setPlainText("Something else")
    page.flush()
    assert shown(tab) == ["Something else"]
    assert tab.editor.what.toPlainText() == "Something else"


def test_of_thousands_only_those_in_sight_are_drawn(page, session, person, today):
    many = [Contribution(person.id, f"Act {n}", done_on=today - timedelta(days=n)) for n in range(3000)]
    session.notebook.save_all(many)
    page.show_person(person)
    lines = page.tabs.contributions.list._lines.lines
    assert len(lines) == 3000
    assert len(lines._drawn) < 100
    page.tabs.contributions.go_to(many[2999].id)
    assert page.tabs.contributions.editor.what.toPlainText() == "Act 2999"
    assert page.tabs.contributions.list.current_key() == many[2999].id


@pytest.mark.parametrize("text", ["", "x" * 10_000, "<b>&amp;</b>", "שלום ✨", "a\nb"])
def test_what_is_typed_into_the_new_fields_is_kept_as_it_is(page, session, person, text):
    page.tabs.note_contribution()
    editor = page.tabs.contributions.editor
    editor.what.setPlainText("Ran the review")
    editor.situation.setPlainText(text)
    editor.known_to.setText(text)
    page.flush()
    (one,) = kept(session, person)
    assert (one.situation, one.known_to) == (text, text.replace("\n", " "))


def test_tags_weeks_and_strength_are_kept_as_one_types(qtbot, page, session, person):
    page.tabs.bar.setCurrentIndex(PROFILE)
    form = page.tabs.profile.form
    qtbot.keyClicks(form.tags, "mentor, on call, Mentor,")
    form.touch_weeks.selectAll()
    qtbot.keyClicks(form.touch_weeks, "2")
    choose(form.strength, Strength.STRONG)
    page.flush()
    saved = session.notebook.people.get(person.id)
    assert (saved.tags, saved.touch_weeks, saved.strength) == (("mentor", "on call"), 2, Strength.STRONG)
    assert form.tags.text() == "mentor, on call, Mentor,"  # left alone while it is typed in
    assert form._touch_hint.text() == "A few words between you every 2 weeks, beside the conversations."


@pytest.mark.parametrize("typed", ["", "-1", "x", "999"])
def test_weeks_that_are_no_number_change_nothing(qtbot, page, session, person, typed):
    page.tabs.bar.setCurrentIndex(PROFILE)
    page.tabs.profile.form.touch_weeks.setText(typed)
    page.flush()
    assert session.notebook.people.get(person.id).touch_weeks == 0


def test_an_act_without_a_day_is_noted(page, session, person):
    session.save(one := Contribution(person.id, "Long ago", done_on=date.min))
    page.tabs.contributions.go_to(one.id)
    choose(page.tabs.contributions.sieve.period, Period.YEAR)
    assert shown(page.tabs.contributions) == ["Long ago"]  # it is the one that is open


def test_a_list_stays_where_it_was_scrolled_to_while_one_of_it_is_changed(qtbot, page, session, person, today):
    many = [Contribution(person.id, f"Act {n}", done_on=today - timedelta(days=n)) for n in range(60)]
    session.notebook.save_all(many)
    page.show_person(person)
    tab = page.tabs.contributions
    tab.go_to(many[0].id)
    bar = tab.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    qtbot.keyClicks(tab.editor.what, "!")
    page.flush()
    assert bar.value() == before
    assert shown(tab)[0].endswith("!") or shown(tab)[0].startswith("!")
