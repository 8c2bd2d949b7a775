"""The planned points of the dialogue: ticked as they are said, answered word for word."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest

from rerecruit_desktop.domain.conversation import Stage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def asking(dialogue):
    dialogue.turn_to(Stage.ASK)
    return dialogue


def test_points_are_ticked_by_mouse_space_and_number(qtbot, page, asking, kept):
    first, second = (row.tick for row in asking.pane.points.widgets)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert [one.said for one in kept(page).plan.questions] == [True, False]
    qtbot.keyClick(asking.pane.editor, Qt.Key.Key_2, CTRL)
    assert [one.said for one in kept(page).plan.questions] == [True, True]
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert [one.said for one in kept(page).plan.questions] == [True, False]
    qtbot.keyClick(asking.pane.editor, Qt.Key.Key_9, CTRL)  # there is no ninth


def test_ticking_keeps_what_is_typed_but_not_yet_saved(qtbot, page, dialogue, kept):
    qtbot.keyClicks(dialogue.pane.editor, "half a sen")
    dialogue.pane.points.widgets[0].tick.click()
    assert kept(page).dialogue.of(Stage.THANK).notes == "half a sen"
    assert kept(page).plan.contributions[0].said


def test_a_contribution_deleted_meanwhile_is_no_point_any_more(page, dialogue, session, runbook):
    assert len(dialogue.pane.points.widgets) == 1
    session.trash(runbook)
    assert dialogue.pane.points.widgets == ()
    assert page.flush()


def test_a_ticked_question_opens_for_their_answer_and_leaves_the_cursor_where_it_is(qtbot, asking):
    row = asking.pane.points.widgets[0]
    assert row.answer.isHidden()
    qtbot.keyClick(asking.pane.editor, Qt.Key.Key_1, CTRL)
    assert row.answer.isVisible()
    assert asking.pane.editor.hasFocus()
    qtbot.keyClick(asking.pane.editor, Qt.Key.Key_1, CTRL)
    assert row.answer.isHidden()


def test_their_answer_is_typed_by_key_saved_and_left_to_the_notes(qtbot, page, asking, kept):
    qtbot.keyClicks(asking.pane.editor, "notes")
    qtbot.keyClick(asking.pane.editor, Qt.Key.Key_2, CTRL | SHIFT)
    row = asking.pane.points.widgets[1]
    assert row.answer.hasFocus()
    qtbot.keyClicks(row.answer, "Sales says no to <b>& all")
    qtbot.waitUntil(lambda: kept(page).plan.questions[1].answer == "Sales says no to <b>& all", timeout=3000)
    qtbot.keyClick(row.answer, Qt.Key.Key_Escape)
    assert asking.pane.editor.hasFocus()
    assert asking.pane.editor.textCursor().position() == len("notes")
    assert row.answer.isVisible()


def test_where_digits_are_typed_with_shift_the_number_ticks(page, asking, kept):
    """On such a keyboard Qt takes Ctrl+2 and Ctrl+Shift+2 for the same, and calls one of them in turn."""
    keys = {one.key().toString(): one for one in asking.findChildren(QShortcut)}
    for number, is_said in enumerate((True, False)):
        keys[("Ctrl+2", "Ctrl+Shift+2")[number]].activatedAmbiguously.emit()
        assert [one.said for one in kept(page).plan.questions] == [False, is_said]


def test_down_on_a_question_goes_to_its_answer(qtbot, asking):
    row = asking.pane.points.widgets[0]
    row.tick.setFocus()
    qtbot.keyClick(row.tick, Qt.Key.Key_Down)
    assert row.answer.hasFocus()


def test_an_answer_stands_there_when_the_conversation_is_opened_again(page, session, in_dialogue):
    questions = tuple(replace(one, answer="سطر 🙂 " * 2000) for one in in_dialogue.plan.questions)
    dialogue = replace(in_dialogue.dialogue, stage=Stage.ASK)
    session.save_conversation(
        replace(in_dialogue, plan=replace(in_dialogue.plan, questions=questions), dialogue=dialogue)
    )
    page.show_conversation(in_dialogue)
    assert [row.answer.isVisible() for row in page.dialogue.pane.points.widgets] == [True, True]
    assert page.dialogue.pane.editor.height() > 100


def test_only_questions_are_answered(qtbot, dialogue):
    row = dialogue.pane.points.widgets[0]
    row.tick.click()
    qtbot.keyClick(dialogue.pane.editor, Qt.Key.Key_1, CTRL | SHIFT)
    assert row.answer.isHidden()
    assert dialogue.pane.editor.hasFocus()


def test_the_time_is_put_in_where_the_cursor_stands(qtbot, dialogue):
    from PySide6.QtCore import QLocale, QTime

    def now():
        return QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)

    qtbot.keyClicks(dialogue.pane.editor, "She left")
    before = now()
    QTest.keyClick(dialogue.pane.editor, Qt.Key.Key_T, CTRL | SHIFT)
    qtbot.keyClicks(dialogue.pane.editor, "came back")
    assert dialogue.pane.editor.toPlainText() in {f"She left {one} came back" for one in (before, now())}


def test_the_tools_do_for_the_mouse_what_the_keys_do(qtbot, dialogue):
    qtbot.keyClicks(dialogue.pane.editor, "I stay")
    dialogue.pane.tools.quote_wanted.emit()
    assert dialogue.pane.editor.toPlainText() == "> I stay"
    assert dialogue.pane.editor.hasFocus()
