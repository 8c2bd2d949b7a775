"""Words that were begun and not added come back into their field when the program was cut off, and go when added."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from rerecruit_desktop.domain.conversation import Conversation, Step
from rerecruit_desktop.domain.driver_card import Driver, DriverLine
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.autosave import Autosave
from rerecruit_desktop.ui.backups.keeper import BackupKeeper
from rerecruit_desktop.ui.begun import BegunWords
from rerecruit_desktop.ui.main_window import MainWindow
from rerecruit_desktop.ui.person.timeline.add_line import Adding

ODD = "half a <b>&\u202e 🎉 " + "x" * 10_000


@pytest.fixture
def amara(session):
    person = Person("Amara Okafor")
    session.save_person(person)
    return person


@pytest.fixture
def start(qtbot, session, messages, look, jobs, settings, notebook):
    """A window as after a start; what the last one still had to save is lost with it."""
    windows = []

    def starting():
        for window in windows:
            for autosave in window.findChildren(Autosave):
                autosave.drop()
            window.hide()
        keeper = BackupKeeper(notebook.safety, jobs, messages, settings)
        window = MainWindow(session, messages, look, jobs, settings, keeper)
        qtbot.addWidget(window)
        window.show()
        windows.append(window)
        return window

    return starting


def to_plan(window, person):
    window.start_conversation(person)
    page = window.pages.conversation
    if page.draft.conversation.step is not Step.PLAN:  # going there adds what is typed
        page.go_to(Step.PLAN)
    return page.plan


def to_after(window, person):
    notebook = window._session.notebook
    held = notebook.conversations.of(person.id)
    if not held:
        held = (Conversation(person.id, held_on=date(2026, 11, 20)),)
        window._session.save_conversation(held[0])
    window.open_after(held[0])
    return window.pages.after


def to_profile(window, person):
    window.open_person(person.id)
    return window.pages.person.tabs.profile


def to_timeline(window, person):
    window.open_person(person.id)
    return window.pages.person.tabs.timeline.add_line


def to_note(window, person):
    window.note_contribution()
    return window.quick_note


def to_new(window, person):
    window.open_new_person()
    return window.pages.new_person.form


LINES = {
    "another contribution": lambda window, person: to_plan(window, person).contributions.another,
    "own quality": lambda window, person: to_plan(window, person).qualities.own,
    "own hard request": lambda window, person: to_plan(window, person).expected.own,
    "own question": lambda window, person: to_plan(window, person).questions.picker.field,
    "driver line of the plan": lambda window, person: to_plan(window, person).known.drivers.text,
    "driver line of the profile": lambda window, person: to_profile(window, person).drivers.text,
    "timeline line": lambda window, person: to_timeline(window, person).line,
    "another request": lambda window, person: to_after(window, person).promises.new,
    "quick note": lambda window, person: to_note(window, person).what,
    "its effect": lambda window, person: to_note(window, person).rest.effect,
    "new person": lambda window, person: to_new(window, person).full_name,
    "their role": lambda window, person: to_new(window, person).role,
}


def saved(qtbot, window):
    qtbot.waitUntil(lambda: not any(one.is_pending for one in window.findChildren(Autosave)))


@pytest.mark.parametrize("line", LINES)
def test_what_was_begun_is_there_again_after_a_start(qtbot, start, amara, line):
    window = start()
    field = LINES[line](window, amara)
    window.rail.search.setFocus()  # leaving the field adds it
    field.setText(ODD)
    saved(qtbot, window)
    assert LINES[line](start(), amara).text() == ODD


@pytest.mark.parametrize("line", LINES)
def test_what_was_emptied_does_not_come_back(qtbot, start, amara, line):
    window = start()
    field = LINES[line](window, amara)
    field.setText(ODD)
    saved(qtbot, window)
    field.clear()
    assert LINES[line](start(), amara).text() == ""


def test_what_was_added_does_not_come_back(qtbot, start, amara, session):
    window = start()
    line = to_plan(window, amara).contributions.another
    qtbot.keyClicks(line, "Wrote the runbook")
    saved(qtbot, window)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [one.what for one in session.notebook.contributions.of(amara.id)] == ["Wrote the runbook"]
    assert to_plan(start(), amara).contributions.another.text() == ""


def test_a_line_that_is_said_anew_is_still_that_line(qtbot, start, amara, session):
    line = DriverLine(amara.id, Driver.VALUES, "Fairness", date(2026, 1, 2))
    session.save(line)
    window = start()
    card = to_profile(window, amara).drivers
    card.rows.get(line.id).change.click()
    card.text.setText("Fairness, above all")
    saved(qtbot, window)
    card = to_profile(start(), amara).drivers
    assert card.text.text() == "Fairness, above all"
    assert card.commit()
    (old, new) = session.notebook.driver_lines.of(amara.id)
    assert (old.replaced_on, new.text, new.driver) == (session.today(), "Fairness, above all", Driver.VALUES)


def test_a_line_of_the_timeline_is_to_become_the_same_again(qtbot, start, amara, session):
    window = start()
    line = to_timeline(window, amara)
    line.begin(Adding.SHOCK)
    line.line.setText("A new boss")
    saved(qtbot, window)
    line = to_timeline(start(), amara)
    assert line.kind.isVisible()
    assert line.save_typed()
    assert [one.text for one in session.notebook.shocks.of(amara.id)] == ["A new boss"]
    assert to_timeline(start(), amara).line.text() == ""


def test_somebody_half_added_is_there_with_every_answer(qtbot, start, amara, session):
    window = start()
    form = to_new(window, amara)
    form.full_name.setText("Priya Raman")
    form.joined_on.setText("2 Mar 2020")
    for choice in (form.cadence, form.recognition):
        choice.setCurrentIndex(choice.count() - 1)
        choice.activated.emit(choice.count() - 1)
    form.weeks.setValue(9)
    saved(qtbot, window)
    window = start()
    assert to_new(window, amara).weeks.isVisible()
    window.pages.new_person.add.click()
    (priya,) = (one for one in session.notebook.people.all() if one.full_name == "Priya Raman")
    assert (priya.joined_on, priya.cadence.weeks) == (date(2020, 3, 2), 9)
    assert to_new(start(), amara).full_name.text() == ""


def test_a_note_comes_back_for_the_one_it_was_about(qtbot, start, amara, session):
    window = start()
    note = to_note(window, amara)
    qtbot.keyClicks(note.what, "Kept the night shift calm")
    qtbot.keyClicks(note.who, "Amara")
    note.rest.beyond_role.setChecked(True)
    saved(qtbot, window)
    window = start()
    to_note(window, amara).note_it()
    (noted,) = session.notebook.contributions.of(amara.id)
    assert (noted.what, noted.beyond_role) == ("Kept the night shift calm", True)
    assert to_note(start(), amara).what.text() == ""


def test_each_place_has_its_own_words(qtbot, session, amara):
    holder, line = QWidget(), QLineEdit()
    qtbot.addWidget(holder)
    words = BegunWords(session, {"text": line}, parent=holder)
    words.open("one", amara.id)
    line.setText("for one")
    line.blockSignals(True)  # as whoever shows another place empties it
    line.clear()
    line.blockSignals(False)
    words.open("two")
    assert line.text() == ""
    words.open("one", amara.id)
    assert line.text() == "for one"


def test_what_goes_beside_the_words_is_nothing_without_them(qtbot, session):
    holder, line, tick, choice = QWidget(), QLineEdit(), QCheckBox(), QComboBox()
    qtbot.addWidget(holder)
    choice.addItems(["a", "b"])
    BegunWords(session, {"text": line}, {"tick": tick, "choice": choice}, parent=holder).open("one")
    tick.setChecked(True)
    choice.setCurrentIndex(1)
    assert session.notebook.begun.of("one") == {}
    line.setText("word")
    saved(qtbot, holder)
    assert session.notebook.begun.of("one") == {"text": "word", "tick": "1", "choice": "1"}
