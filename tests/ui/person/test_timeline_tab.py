"""The timeline of a person: all that happened, narrowed, opened, added to, deleted and brought back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton, QTableView

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.driver_card import Driver, DriverLine
from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.domain.ledger import Account
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.timeline import Topic
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.ui.person.page import PersonPage
from rerecruit_desktop.ui.person.tabs import CONTRIBUTIONS, MILESTONES, NEEDS, PROFILE, REQUESTS, TIMELINE
from rerecruit_desktop.ui.person.timeline.reader import PAGE
from rerecruit_desktop.ui.session import Session

AWKWARD = ["", "x" * 10_000, "ليلى قالت <b>شكرا</b> & ذهبت", "🦊 " * 40, "a\u2028b\r\nc\x00d", "<b>&amp;"]


@pytest.fixture
def person(session):
    person = Person("Amara Okafor", called="Amara")
    session.save_person(person)
    return person


@pytest.fixture
def page(qtbot, session, messages, look, person):
    page = PersonPage(session, messages, look)
    qtbot.addWidget(page)
    page.resize(1280, 900)
    page.show()
    page.activateWindow()
    page.show_person(person)
    return page


@pytest.fixture
def timeline(page):
    return page.tabs.timeline


def rows(timeline):
    """The titles, heads of months too."""
    return [line.title for line in timeline.list.lines.lines]


def told(page):
    """What the card of the next conversation says."""
    return " ".join(one.text() for one in page.next_card.findChildren(QLabel) if one.isVisible())


def spoken(timeline):
    model = timeline.list.lines
    return [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_an_empty_one_says_what_to_do(timeline):
    assert rows(timeline) == []
    assert "Their story begins here" in {one.text() for one in timeline.findChildren(QLabel) if one.isVisible()}


def test_rows_stand_under_their_months_and_near_days_have_names(session, page, timeline, person, today):
    days = [today, today - timedelta(days=1), date(2026, 11, 2), date(2025, 3, 1)]
    session.notebook.save_all(Touchpoint(person.id, str(day), day) for day in days)
    page.show_person(person)
    assert rows(timeline) == [
        "November 2026",
        *map(str, days[:3]),
        "March 2025",
        str(days[3]),
    ]
    asides = [line.aside for line in timeline.list.lines.lines if line.key]
    assert asides[:2] == ["Today", "Yesterday"]
    assert spoken(timeline)[-1] == "1 Mar 2025, 2025-03-01, Touchpoint"


def test_the_arrow_keys_leave_the_heads_out(qtbot, session, page, timeline, person, today):
    days = [today, date(2025, 3, 1)]
    session.notebook.save_all(Touchpoint(person.id, str(day), day) for day in days)
    page.show_person(person)
    timeline.list.go_to_first()
    qtbot.keyClick(timeline.list, Qt.Key.Key_Down)
    assert timeline.rows.moments[timeline.list.current_key()].on == days[1]


def test_a_touchpoint_takes_a_line_and_enter_and_is_undone(qtbot, page, timeline, session, person, today, said):
    qtbot.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(timeline.add_line.line.hasFocus)
    qtbot.keyClicks(timeline.add_line.line, "Coffee after the night shift")
    qtbot.keyClick(timeline.add_line.line, Qt.Key.Key_Return)
    (kept,) = session.notebook.touchpoints.of(person.id)
    assert (kept.text, kept.on) == ("Coffee after the night shift", today)
    assert rows(timeline)[1] == "Coffee after the night shift"
    assert timeline.add_line.line.hasFocus()
    assert timeline.add_line.line.text() == ""
    said[-1][1]()
    assert not session.notebook.touchpoints.of(person.id)
    assert rows(timeline) == []


def test_a_touchpoint_counts_as_contact_not_as_a_conversation(qtbot, page, timeline, session, person, today):
    session.save(Conversation(person.id, held_on=today - timedelta(days=20)))
    due = session.notebook.people.entry(person.id).due_on
    timeline.add_line.line.setText("Coffee")
    timeline.add_line.add.click()
    assert session.notebook.people.entry(person.id).due_on == due
    qtbot.waitUntil(lambda: "In touch 23 Nov" in told(page))


def test_a_line_with_another_day_stands_on_that_day(qtbot, timeline, session, person):
    timeline.add_line.line.setText("Coffee")
    timeline.add_line.day.setText("2 Nov 2026")
    timeline.add_line.add.click()
    assert session.notebook.touchpoints.of(person.id)[0].on == date(2026, 11, 2)


def test_a_day_that_is_none_keeps_the_line_from_being_added(timeline, session, person):
    timeline.add_line.line.setText("Coffee")
    timeline.add_line.day.setText("someday")
    timeline.add_line.add.click()
    assert not session.notebook.touchpoints.of(person.id)
    assert timeline.add_line.line.text() == "Coffee"


def test_a_begun_line_is_kept_for_its_own_person_when_one_turns_to_another(qtbot, page, timeline, session, person):
    other = Person("Zoë Łukasz")
    session.save_person(other)
    qtbot.keyClicks(timeline.add_line.line, "Coffee")
    page.show_person(other)
    assert [one.text for one in session.notebook.touchpoints.of(person.id)] == ["Coffee"]
    assert not session.notebook.touchpoints.of(other.id)


@pytest.mark.parametrize("text", AWKWARD)
def test_whatever_is_typed_is_kept_and_shown_as_typed(page, timeline, session, person, today, text):
    session.notebook.save_all([Touchpoint(person.id, text, today), Note(person.id, text, today)])
    session.save(Shock(person.id, ShockKind.OTHER, today, today, text))
    page.show_person(person)
    assert len(rows(timeline)) == 4
    for line in timeline.list.lines.lines[1:]:
        timeline._on_opened(line.key)
        timeline.list.viewport().grab()
    page.flush()
    assert {one.text for one in session.notebook.touchpoints.of(person.id)} == {text}


def test_a_touchpoint_is_changed_in_place(qtbot, page, timeline, session, person, today):
    session.save(Touchpoint(person.id, "Coffee", today))
    timeline.list.go_to_first()
    qtbot.keyClick(timeline.list, Qt.Key.Key_Space)
    editor = timeline.pane.editors[Touchpoint]
    qtbot.waitUntil(editor.text.hasFocus)
    editor.text.selectAll()
    qtbot.keyClicks(editor.text, "Tea")
    page.flush()
    assert [one.text for one in session.notebook.touchpoints.of(person.id)] == ["Tea"]
    assert rows(timeline)[1] == "Tea"
    editor.on.setText("2 Oct 2026")
    page.flush()
    assert rows(timeline)[0] == "October 2026"
    qtbot.keyClick(editor.text, Qt.Key.Key_Escape)
    assert timeline.pane.isHidden()


def test_a_note_is_written_by_key_kept_as_typed_and_has_earlier_versions(qtbot, page, timeline, session, person):
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    editor = timeline.pane.editors[Note]
    qtbot.waitUntil(editor.text.hasFocus)
    qtbot.keyClicks(editor.text, "**Before** the group")
    page.flush()
    (kept,) = session.notebook.notes.of(person.id)
    assert kept.text == "**Before** the group"
    assert rows(timeline)[1] == "Before the group"
    editor.text.selectAll()
    qtbot.keyClicks(editor.text, "Gone")
    page.flush()
    assert [one.text for one in session.notebook.revisions.of(kept.id)] == ["**Before** the group"]
    timeline.pane.earlier.click()
    timeline.pane.versions.sheet.back.click()
    assert editor.text.toPlainText() == "**Before** the group"
    assert session.notebook.notes.of(person.id)[0].text == "**Before** the group"


def test_what_is_open_is_found_again_after_locking(page, timeline, session, person, today):
    session.save(Note(person.id, "by the lake", today))
    timeline._on_opened(timeline.list.lines.lines[1].key)
    tab, chosen = page.tabs.bar.currentIndex(), page.tabs.chosen_id
    timeline.pane.put_away()
    page.tabs.go_to(tab, chosen)
    assert timeline.pane.isVisible()
    assert timeline.pane.editors[Note].text.toPlainText() == "by the lake"


def test_a_new_note_without_a_word_is_not_kept(timeline, session, person):
    timeline.begin_note()
    timeline.pane.put_away()
    assert not session.notebook.notes.of(person.id)


def test_typing_goes_on_undisturbed_while_it_is_saved(qtbot, page, timeline, session, person):
    timeline.begin_note()
    editor = timeline.pane.editors[Note].text
    for word in ("one ", "two ", "three"):
        qtbot.keyClicks(editor, word)
        page.flush()
    assert editor.toPlainText() == "one two three"
    assert editor.textCursor().position() == len("one two three")
    assert len(session.notebook.notes.of(person.id)) == 1


def test_a_shock_moves_the_next_talk_forward_and_the_card_says_why(qtbot, page, timeline, session, person, today):
    session.save(Conversation(person.id, held_on=today - timedelta(days=1)))
    qtbot.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    timeline.add_line.kind.fill(ShockKind.TEAMMATE_LEFT)
    qtbot.keyClicks(timeline.add_line.line, "Her tech lead left")
    qtbot.keyClick(timeline.add_line.line, Qt.Key.Key_Return)
    assert session.notebook.people.entry(person.id).due_on == today + timedelta(days=14)
    qtbot.waitUntil(lambda: "Moved forward: a teammate left, 23 Nov. Her tech lead left" in told(page))
    timeline.list.go_to_first()
    qtbot.keyClick(timeline.list, Qt.Key.Key_Return)
    editor = timeline.pane.editors[Shock]
    editor.talk_by.setText("25 Nov 2026")
    page.flush()
    assert session.notebook.people.entry(person.id).due_on == date(2026, 11, 25)
    editor.settle.click()
    page.flush()
    assert session.notebook.people.entry(person.id).due_on == date(2026, 12, 22)
    qtbot.waitUntil(lambda: "Moved forward" not in told(page))


def test_a_row_opens_what_it_tells_of(qtbot, page, timeline, session, person, today):
    values = {
        CONTRIBUTIONS: Contribution(person.id, "Wrote the runbook", done_on=today),
        REQUESTS: Request(person.id, "A course", asked_on=today),
        MILESTONES: Milestone(person.id, "Lead the design"),
        NEEDS: Pulse(person.id, Need.GROWTH, 3, today),
        PROFILE: DriverLine(person.id, Driver.VALUES, "Fairness", today),
    }
    session.notebook.save_all(values.values())
    page.show_person(person)
    keys = {type(moment.about): key for key, moment in timeline.rows.moments.items()}
    for place, value in values.items():
        page.tabs.bar.setCurrentIndex(TIMELINE)
        timeline.list.go_to(keys[tuple if isinstance(value, Pulse) else type(value)])
        qtbot.keyClick(timeline.list, Qt.Key.Key_Return)
        assert page.tabs.bar.currentIndex() == place
        if place in (CONTRIBUTIONS, REQUESTS, MILESTONES):
            assert page.tabs.chosen_id == value.id


def test_delete_puts_a_row_into_the_trash_and_undo_takes_it_back(qtbot, page, timeline, session, person, today, said):
    session.save(Conversation(person.id, held_on=today))
    session.save(Touchpoint(person.id, "Coffee", today - timedelta(days=3)))
    timeline.list.go_to_first()
    qtbot.keyClick(timeline.list, Qt.Key.Key_Delete)
    assert not session.notebook.conversations.of(person.id)
    said[-1][1]()
    assert len(session.notebook.conversations.of(person.id)) == 1


def test_whoever_comes_to_the_list_by_key_finds_the_newest_row_chosen(qtbot, page, timeline, session, person, today):
    session.save(Touchpoint(person.id, "Coffee", today))
    timeline.narrow.click()
    qtbot.keyClick(timeline.filters.words, Qt.Key.Key_Return)
    qtbot.waitUntil(timeline.list.hasFocus)
    qtbot.keyClick(timeline.list, Qt.Key.Key_Delete)
    assert not session.notebook.touchpoints.of(person.id)


def test_opening_somebody_leaves_the_keyboard_where_it_was(qtbot, page, session):
    other = Person("Zoë Łukasz")
    session.save_person(other)
    page.header.note.setFocus()
    page.show_person(other)
    assert page.header.note.hasFocus()


def test_it_is_narrowed_by_kinds_words_and_year_by_key(qtbot, page, timeline, session, person, today):
    session.notebook.save_all([Note(person.id, "by the lake", today), Touchpoint(person.id, "at the lake", today)])
    session.notebook.save_all([Touchpoint(person.id, "Coffee", date(2024, 5, 1))])
    page.show_person(person)
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(timeline.filters.words.hasFocus)
    qtbot.keyClicks(timeline.filters.words, "LAKE")
    qtbot.keyClick(timeline.filters.words, Qt.Key.Key_Return)
    assert len(timeline.rows.moments) == 2
    qtbot.keyClick(page, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_8)
    assert timeline.filters.topics.values == {Topic.NOTES}
    assert rows(timeline)[1:] == ["by the lake"]
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    assert timeline.filters.isHidden()
    assert len(timeline.rows.moments) == 3
    timeline.narrow.click()
    year = timeline.filters.year
    assert [year.itemText(place) for place in range(year.count())] == ["From the newest", "From 2026", "From 2024"]
    year.setCurrentIndex(2)
    year.activated.emit(2)
    assert rows(timeline) == ["May 2024", "Coffee"]


def test_words_that_are_nowhere_are_told(qtbot, page, timeline, session, person, today):
    session.save(Note(person.id, "by the lake", today))
    timeline.narrow.click()
    timeline.filters.words.setText("needle")
    qtbot.waitUntil(lambda: not rows(timeline))
    assert "Nothing like that" in {one.text() for one in timeline.findChildren(QLabel) if one.isVisible()}


def test_of_fifty_thousand_rows_only_what_is_looked_at_is_read(qtbot, page, timeline, session, person, today):
    session.notebook.save_all(Touchpoint(person.id, f"{n}", today - timedelta(days=n)) for n in range(50_000))
    page.show_person(person)
    assert PAGE <= len(timeline.rows.moments) < 5 * PAGE
    bar = timeline.list.verticalScrollBar()
    before = len(timeline.rows.moments)
    for _ in range(5):
        count = len(timeline.rows.moments)
        bar.setValue(bar.maximum())
        qtbot.waitUntil(lambda count=count: len(timeline.rows.moments) > count and bar.maximum() > bar.value())
    assert before + 5 * PAGE <= len(timeline.rows.moments) < before + 12 * PAGE
    shown = [moment.on for moment in timeline.rows.moments.values()]
    assert shown == sorted(shown, reverse=True)


def test_what_is_changed_elsewhere_is_shown_unless_it_is_being_typed_in(qtbot, page, timeline, session, person, today):
    note = Note(person.id, "by the lake", today)
    session.save(note)
    timeline._on_opened(timeline.list.lines.lines[1].key)
    editor = timeline.pane.editors[Note]
    session.save(replace(note, text="by the sea"))
    assert editor.text.toPlainText() == "by the sea"
    qtbot.keyClicks(editor.text, ", at noon")
    session.save(replace(note, text="in the hills", on=today - timedelta(days=1)))
    assert editor.text.toPlainText() == "by the sea, at noon"
    page.flush()
    (kept,) = session.notebook.notes.of(person.id)
    assert (kept.text, kept.on) == ("by the sea, at noon", today - timedelta(days=1))
    assert "in the hills" in [one.text for one in session.notebook.revisions.of(note.id)]


def test_deleting_the_person_with_a_note_half_typed_loses_nothing(qtbot, page, timeline, session, person, said):
    timeline.begin_note()
    qtbot.keyClicks(timeline.pane.editors[Note].text, "half a word")
    page.tabs.profile.trash.click()
    page.flush()
    session.restore_person(person.id)
    assert [one.text for one in session.notebook.notes.of(person.id)] == ["half a word"]


def test_a_line_that_the_world_refuses_stays_is_offered_elsewhere_and_is_saved_once(
    monkeypatch, page, timeline, session, person, said
):
    def refuse(_value):
        raise NotSaved(why="the disk is full")

    timeline.add_line.line.setText("Coffee")
    with monkeypatch.context() as full:
        full.setattr(session.notebook.touchpoints, "save", refuse)
        timeline.add_line.add.click()
        assert not page.flush()
    assert timeline.add_line.line.text() == "Coffee"
    assert [one.text for one in session.unsaved.values()] == ["Coffee"]
    assert page.flush()
    assert not session.unsaved
    assert [one.text for one in session.notebook.touchpoints.of(person.id)] == ["Coffee"]


def test_windows_about_somebody_who_is_deleted_close(qtbot, page, timeline, session, person, today):
    session.save(Note(person.id, "by the lake", today))
    timeline._on_opened(timeline.list.lines.lines[1].key)
    timeline.pane.earlier.click()
    assert timeline.pane.versions.sheet is not None
    page.tabs.profile.trash.click()
    assert timeline.pane.versions.sheet is None


def test_a_promise_ticked_on_today_stays_kept_while_its_words_are_being_typed(qtbot, page, session, person, today):
    request = Request(person.id, "Ask Finance", answer=Answer.AGREED, due_on=today)
    session.save(request)
    page.tabs.go_to(REQUESTS, request.id)
    editor = page.tabs.requests.editor
    qtbot.keyClicks(editor.text, "!")
    session.save(replace(request, kept_on=today))
    page.flush()
    (kept,) = session.notebook.requests.of(person.id)
    assert kept.kept_on == today
    assert kept.text in ("Ask Finance!", "!Ask Finance")
    session.save(replace(kept, kept_on=None))
    assert editor.end.account.value is Account.OPEN


def test_what_was_put_off_is_opened(qtbot, page, timeline, session, person, today):
    act = Contribution(person.id, "Wrote the runbook", done_on=date(2026, 11, 2))
    session.notebook.save_all([act, Snooze(person.id, f"contribution/{act.id}", today, "On leave")])
    page.show_person(person)
    timeline.list.go_to_first()
    qtbot.keyClick(timeline.list, Qt.Key.Key_Return)
    assert (page.tabs.bar.currentIndex(), page.tabs.chosen_id) == (CONTRIBUTIONS, act.id)


def test_the_line_offers_the_new_day_after_midnight(qtbot, look, messages, notebook, guide, person, today):
    days = [today]
    page = PersonPage(Session(notebook, guide, lambda: days[0]), messages, look)
    qtbot.addWidget(page)
    page.show()
    page.show_person(person)
    days[0] = today + timedelta(days=1)
    page.refresh()
    page.tabs.timeline.add_line.line.setText("Coffee")
    page.tabs.timeline.add_line.add.click()
    assert notebook.touchpoints.of(person.id)[0].on == days[0]


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_told_and_changed(page, timeline, session, person, day):
    session.notebook.save_all([Note(person.id, "a", day), Shock(person.id, ShockKind.OTHER, day, day)])
    page.show_person(person)
    timeline.list.viewport().grab()
    assert rows(timeline)[0].endswith(f" {day.year}")
    for line in timeline.list.lines.lines[1:]:
        timeline._on_opened(line.key)
        page.flush()
    assert [one.on for one in session.notebook.notes.of(person.id)] == [day]


def test_a_clock_set_back_does_no_harm(qtbot, look, messages, notebook, guide, person, today):
    notebook.save_all([Note(person.id, "a", today), Touchpoint(person.id, "b", today)])
    session = Session(notebook, guide, lambda: date.min)
    page = PersonPage(session, messages, look)
    qtbot.addWidget(page)
    page.show()
    page.show_person(person)
    page.tabs.timeline.add_line.line.setText("back then")
    page.tabs.timeline.add_line.add.click()
    assert rows(page.tabs.timeline)[-1] == "back then"
    assert {line.aside for line in page.tabs.timeline.list.lines.lines if line.title == "back then"} == {"Today"}


def test_everything_has_a_name_for_those_who_listen(page, timeline):
    timeline.narrow.click()
    timeline.begin_note()
    for kind in (QPushButton, QRadioButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView):
        assert not [one for one in timeline.findChildren(kind) if not one.accessibleName()]
