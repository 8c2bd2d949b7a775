"""A talk that was noted on the printed worksheet is typed in: by keyboard alone, into the very same conversation."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rerecruit_desktop.documents.worksheet import render_worksheet
from rerecruit_desktop.domain.conversation import ExpectedRequest, PlannedQuality, Stage, Step
from rerecruit_desktop.domain.paper_worksheet import paper_worksheet
from rerecruit_desktop.domain.request import Answer
from rerecruit_desktop.domain.worksheet import worksheet


@pytest.fixture
def sheet(page, dialogue):
    dialogue.transcribe()
    return dialogue.transcription


def press(qtbot, key, *text):
    """Type ``text`` where the cursor is, and then the key."""
    for words in text:
        qtbot.keyClicks(QApplication.focusWidget(), words)
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_a_whole_talk_is_typed_in_with_enter_and_tab(qtbot, page, sheet, session, amara, kept):
    enter, tab, space = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space
    sheet.day.selectAll()
    press(qtbot, enter, "20 Nov 2026")
    sheet.minutes.selectAll()
    press(qtbot, enter, "40")
    press(qtbot, space)  # the runbook
    press(qtbot, enter)
    press(qtbot, enter, "Oh, that")
    press(qtbot, tab, "Surprised")
    press(qtbot, tab, "North")
    press(qtbot, tab)  # no qualities were planned
    press(qtbot, space)  # the first question
    press(qtbot, enter)
    press(qtbot, enter, "The team")
    press(qtbot, tab)  # the second was not asked
    press(qtbot, enter, "Sales")
    press(qtbot, tab, "Wants depth")
    assert QApplication.focusWidget() is page.dialogue.side.requests.request.field
    press(qtbot, enter, "a course")
    assert QApplication.focusWidget() is page.dialogue.side.requests.request.field
    page.flush()
    told = kept(page)
    assert told.held_on == date(2026, 11, 20)
    assert told.dialogue.seconds == 40 * 60
    assert (told.plan.contributions[0].said, told.plan.contributions[0].heard) == (True, "Oh, that")
    notes = {record.stage: record.notes for record in told.dialogue.records}
    assert notes == {Stage.THANK: "Surprised", Stage.DIRECTION: "North", Stage.QUALITIES: "", Stage.ASK: "Wants depth"}
    assert [(one.said, one.answer) for one in told.plan.questions] == [(True, "The team"), (False, "Sales")]
    assert [(one.text, one.answer) for one in session.notebook.requests.of(amara.id)] == [("a course", Answer.OPEN)]


def test_its_fields_stand_in_the_order_of_the_worksheet(sheet, page, session, amara):
    points = [
        (line.point.stage, line.point.key)
        for section in worksheet(page.draft.conversation, session.notebook.contributions.of(amara.id))
        for line in section.lines
        if line.point
    ]
    assert list(sheet.rows) == points


@pytest.fixture
def full(page, session, in_dialogue):
    """The worksheet of a plan with a point of every kind."""
    plan = replace(
        in_dialogue.plan,
        qualities=(PlannedQuality("calm", "Stays calm", chosen=True, example="The flood"), PlannedQuality("x", "No")),
        direction="North",
        expected=(ExpectedRequest("pay", "More pay", "In January"), ExpectedRequest("two", "Two days at home")),
    )
    session.save_conversation(replace(in_dialogue, plan=plan))
    page.show_conversation(in_dialogue)
    page.dialogue.transcribe()
    return page.dialogue.transcription


def test_it_has_the_points_of_the_paper_with_their_numbers_and_in_their_order(page, full, session, amara):
    from tests.documents.papers import pages_of, press

    conversation, contributions = page.draft.conversation, session.notebook.contributions.of(amara.id)
    pdf = render_worksheet(paper_worksheet(amara, conversation, contributions), press())
    paper = " ".join(" ".join(pages_of(pdf)).split())
    boxes = [row.tick.accessibleName().split(" · ")[0] for row in full.rows.values()]
    assert boxes == [
        *("1. Wrote the runbook", "1. North", "1. Stays calm", "1. What do you look forward to?"),
        *("2. What is in your way?", "1. More pay", "2. Two days at home"),
    ]
    assert sorted(boxes, key=lambda title: paper.index(f"☐ {title}")) == boxes
    assert paper.count("☐ 1.") + paper.count("☐ 2.") == len(boxes)


def test_what_was_said_to_each_point_comes_back_into_its_own_box(qtbot, page, full, kept):
    for number, row in enumerate(full.rows.values()):
        row.answer.setFocus()
        qtbot.keyClicks(row.answer, f"said {number} <b>&")
        qtbot.keyClick(row.answer, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClicks(row.answer, "and more")
        qtbot.keyClick(row.answer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert row.answer.hasFocus()
    page.flush()
    told = kept(page)
    page.leave()
    page.show_conversation(told)
    rows = page.dialogue.transcription.rows.values()
    assert [(row.tick.isChecked(), row.answer.toPlainText()) for row in rows] == [
        (True, f"said {number} <b>&\nand more") for number in range(7)
    ]
    assert all(not record.notes for record in told.dialogue.records)


def test_ctrl_enter_ticks_on_the_box_too_and_goes_nowhere(qtbot, page, full):
    first = next(iter(full.rows.values()))
    first.tick.setFocus()
    for is_ticked in (True, False):
        qtbot.keyClick(first.tick, Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)
        assert first.tick.isChecked() is is_ticked
    assert page.dialogue.is_transcribing


def test_what_was_said_to_a_point_stands_in_the_dialogue_too(qtbot, page, full):
    thanks = next(iter(full.rows.values()))
    qtbot.keyClicks(thanks.answer, "Oh, that")
    page.dialogue.transcribe()
    (row,) = page.dialogue.pane.points.widgets
    assert row.answer.isVisible()
    assert row.answer.toPlainText() == "Oh, that"
    assert page.dialogue.pane.editor.hasFocus()


def test_agreed_words_are_saved(qtbot, page, sheet, kept):
    qtbot.keyClicks(sheet.words, "We try it")
    page.flush()
    assert kept(page).dialogue.agreed_words == "We try it"


def test_in_the_notes_enter_begins_a_line(qtbot, page, dialogue, sheet, kept):
    editor = dialogue.pane.editors[Stage.THANK]
    editor.setFocus()
    press(qtbot, Qt.Key.Key_Return, "> one")
    press(qtbot, Qt.Key.Key_Tab, "two")
    assert not editor.hasFocus()
    page.flush()
    assert kept(page).dialogue.of(Stage.THANK).notes == "> one\n> two"


def test_going_back_finds_everything_in_its_place(qtbot, page, dialogue, sheet):
    qtbot.keyClicks(dialogue.pane.editors[Stage.ASK], "typed in")
    qtbot.keyClicks(dialogue.side.requests.request.field, "half a li")
    sheet.back.click()
    assert not dialogue.is_transcribing
    assert dialogue.pane.editor.isVisible()
    assert dialogue.pane.editor.hasFocus()
    assert dialogue.side.requests.request.isVisible()
    assert dialogue.side.requests.request.field.text() == "half a li"
    dialogue.turn_to(Stage.ASK)
    assert dialogue.pane.editor.toPlainText() == "typed in"
    dialogue.pane.editor.undo()
    assert dialogue.pane.editor.toPlainText() == ""
    assert dialogue.pane.editor.maximumHeight() > 10_000


def test_it_opens_as_often_as_one_likes(dialogue, sheet):
    for _ in range(3):
        dialogue.transcribe()
    assert not dialogue.is_transcribing
    dialogue.transcribe()
    assert sheet.day.isVisible()
    assert sheet.minutes.isVisible()
    assert sheet.words.isVisible()


def test_no_time_passes_while_paper_is_typed_in(page, dialogue, clock, kept):
    clock.pass_(10)
    dialogue.transcribe()
    clock.pass_(50)
    dialogue.transcribe()
    clock.pass_(50)
    page.flush()
    assert kept(page).dialogue.seconds == 10


def test_a_day_that_is_taken_away_makes_it_unheld_again(qtbot, page, sheet, kept):
    sheet.day.selectAll()
    qtbot.keyClicks(sheet.day, "20 Nov 2026")
    page.flush()
    assert kept(page).is_held
    sheet.day.selectAll()
    qtbot.keyClick(sheet.day, Qt.Key.Key_Backspace)
    page.flush()
    assert not kept(page).is_held


def test_another_conversation_opens_where_it_was_left(page, dialogue, sheet, diego, in_dialogue):
    page.start_with(diego)
    page.go_to(Step.DIALOGUE)
    assert not dialogue.is_transcribing
    assert dialogue.pane.editor.isVisible()
    page.show_conversation(in_dialogue)
    assert dialogue.is_transcribing
    assert sheet.day.hasFocus()


def test_from_there_the_way_leads_to_the_closing_words(page, dialogue, sheet):
    assert page.frame.foot.back_button.accessibleName() == "Dialogue"
    page.go_on()
    assert dialogue.closing.isVisible()
    assert dialogue.rail.isVisible()
    page.go_back()
    assert dialogue.pane.editor.isVisible()
