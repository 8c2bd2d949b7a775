"""What follows a conversation: every part reaches the notebook, can be taken back, and is reached by keys."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget

from rerecruit_desktop.domain.conversation import Conversation, Step
from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.domain.forecast import Light
from rerecruit_desktop.domain.milestone import Milestone, MilestoneStep, Obstacle
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.ui.conversation.after.page import AfterPage
from rerecruit_desktop.ui.theme import Scheme

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ODD = "سطر, 🙂 <b>&"


@pytest.fixture
def held(session, amara, today):
    conversation = Conversation(amara.id, step=Step.DIALOGUE, held_on=today)
    session.save_conversation(conversation)
    return conversation


@pytest.fixture
def after(qtbot, session, messages, look, held):
    page = AfterPage(session, messages, look)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.show_conversation(held)
    yield page
    page.hide()


def kept(session, conversation):
    return session.notebook.conversations.get(conversation.id)


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def write(qtbot, words):
    qtbot.keyClicks(QApplication.focusWidget(), words)


def paste(field, text):
    field.selectAll()
    (field.insert if isinstance(field, QLineEdit) else field.insertPlainText)(text)


def test_the_whole_page_is_walked_by_keyboard_alone(qtbot, after, session, amara, held, today):
    press(qtbot, Qt.Key.Key_1, ALT)
    write(qtbot, "a budget")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_1, ALT)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Tab)
    write(qtbot, "+14")
    press(qtbot, Qt.Key.Key_2, ALT)
    press(qtbot, Qt.Key.Key_Space)
    write(qtbot, "lead the design")
    press(qtbot, Qt.Key.Key_3, ALT)
    press(qtbot, Qt.Key.Key_4)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Tab)
    write(qtbot, "was thanked")
    press(qtbot, Qt.Key.Key_4, ALT)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_5, ALT)
    write(qtbot, "+30")
    with qtbot.waitSignal(after.left) as left:
        press(qtbot, Qt.Key.Key_Return, CTRL)
    notebook = session.notebook
    assert left.args == [amara.id]
    (request,) = notebook.requests.of(amara.id)
    assert (request.text, request.answer) == ("a budget", Answer.AGREED)
    assert (request.due_on, request.conversation_id) == (today + timedelta(14), held.id)
    (milestone,) = notebook.milestones.of(amara.id)
    assert (milestone.goal, milestone.conversation_id) == ("lead the design", held.id)
    (pulse,) = notebook.pulses.of(amara.id)
    assert (pulse.need, pulse.mark, pulse.reason, pulse.conversation_id) == (
        Need.RECOGNITION,
        4,
        "was thanked",
        held.id,
    )
    (forecast,) = notebook.forecasts.of(amara.id)
    assert (forecast.months, forecast.light, forecast.conversation_id) == (3, Light.GREEN, held.id)
    assert kept(session, held).next_on == today + timedelta(30)


def test_what_is_typed_saves_itself_and_says_so(qtbot, after, session, amara):
    after.needs.rows[Need.GROWTH].marks.choices[3].click()
    qtbot.keyClicks(after.needs.rows[Need.GROWTH].reason, "stuck")
    qtbot.waitUntil(lambda: [one.reason for one in session.notebook.pulses.of(amara.id)] == ["stuck"], timeout=3000)
    assert after.foot.saved_text.startswith("Saved")


def test_a_milestone_is_filled_in_by_grow(qtbot, after, session, amara):
    session.save(Milestone(amara.id, "Lead the design"))
    (row,) = after.milestones.rows.widgets
    row.begin()
    editor = row.editor
    for name in ("goal", "skill", "measure", "reality", "options", "help_promised"):
        paste(getattr(editor, name), f"{name} {ODD}")
    qtbot.keyClicks(editor.steps.rows[0].text, "read")
    after.flush()
    (milestone,) = session.notebook.milestones.of(amara.id)
    assert milestone.steps == (MilestoneStep("read"),)
    for name in ("goal", "skill", "measure", "reality", "options", "help_promised"):
        assert getattr(milestone, name) == f"{name} {ODD}"
    assert row.fold.head.accessibleName() == f"goal {ODD}"


def test_typing_goes_on_undisturbed_while_it_is_saved(qtbot, after, session, amara):
    after.milestones.begin_new()
    editor = after.milestones.rows.widgets[0].editor
    for word in ("one ", "two ", "three"):
        qtbot.keyClicks(editor.goal, word)
        after.flush()
    assert editor.goal.textCursor().position() == len("one two three")
    assert [one.goal for one in session.notebook.milestones.of(amara.id)] == ["one two three"]


def test_a_milestone_without_a_goal_is_not_kept(qtbot, after, session, amara):
    after.milestones.begin_new()
    qtbot.keyClicks(after.milestones.rows.widgets[0].editor.skill, "influence")
    after.flush()
    assert session.notebook.milestones.of(amara.id) == ()
    assert len(after.milestones.rows.widgets) == 1
    after.milestones.rows.widgets[0].remove.click()
    assert after.milestones.rows.widgets == ()


def test_a_milestone_deleted_comes_back_with_what_was_just_typed(qtbot, after, session, amara, said):
    after.milestones.begin_new()
    (row,) = after.milestones.rows.widgets
    qtbot.keyClicks(row.editor.goal, "lead the design")
    row.remove.click()
    assert session.notebook.milestones.of(amara.id) == ()
    assert after.milestones.rows.widgets == ()
    said[-1][1]()
    assert [one.goal for one in session.notebook.milestones.of(amara.id)] == ["lead the design"]
    assert len(after.milestones.rows.widgets) == 1


def test_an_earlier_version_of_a_milestone_comes_back(qtbot, after, session, amara):
    long = "Nobody else has the time, and she is alone with it. " * 3
    session.save(Milestone(amara.id, "Lead the design", reality=long))
    (row,) = after.milestones.rows.widgets
    row.begin()
    row.editor.reality.selectAll()
    row.editor.reality.insertPlainText("gone")
    row.earlier.click()
    row.versions.sheet.back.click()
    after.flush()
    assert session.notebook.milestones.of(amara.id)[0].reality == long


def test_sixty_milestones_stay_light_and_one_is_open_at_a_time(after, notebook, amara, held):
    notebook.save_all([Milestone(amara.id, f"goal {number}", conversation_id=held.id) for number in range(60)])
    after.show_conversation(held)
    rows = after.milestones.rows
    assert len(rows.widgets) == 5
    assert rows.more.text() == "Show more (55)"
    rows.widgets[0].begin()
    rows.widgets[1].begin()
    assert [row.fold.is_open for row in rows.widgets] == [False, True, False, False, False]
    assert [row.editor is not None for row in rows.widgets] == [True, True, False, False, False]
    rows.more.click()
    assert rows.widgets[5].fold.head.hasFocus()


def test_three_hundred_requests_come_a_few_at_a_time(after, notebook, amara, held):
    notebook.save_all([Request(amara.id, f"wish {number}", held.id) for number in range(300)])
    after.show_conversation(held)
    assert len(after.promises.rows.widgets) == 5
    assert "300 of 300 without an answer" in after.sections[0].fold.head.accessibleDescription()


def test_an_answered_request_keeps_its_place(qtbot, after, session, amara, held):
    for text in ("first", "second"):
        session.save(Request(amara.id, text, held.id))
    first = after.promises.rows.widgets[0]
    first.answers.choices[Answer.CANNOT].click()
    qtbot.keyClicks(first.because, "no money")
    after.flush()
    assert after.promises.rows.widgets[0] is first
    assert after.promises.rows.widgets[1].accessibleDescription() == "No answer yet."


def test_a_request_half_typed_is_added_on_leaving(qtbot, after, session, amara):
    paste(after.promises.new, ODD)
    after.leave()
    assert [one.text for one in session.notebook.requests.of(amara.id)] == [ODD]


def test_the_rhythm_is_suggested_and_any_other_day_can_be_chosen(qtbot, after, session, held, today):
    assert after.sections[4].fold.head.accessibleDescription().endswith("by the rhythm, 23 Dec")
    after.next_day.rhythm.click()
    after.flush()
    assert kept(session, held).next_on == date(2026, 12, 23)
    for button, day in ((after.next_day.soon, date(2026, 12, 7)), (after.next_day.quarter, date(2027, 2, 23))):
        button.click()
        after.flush()
        assert kept(session, held).next_on == day
    after.next_day.day.clear()
    after.flush()
    assert kept(session, held).next_on is None


def test_the_next_day_is_not_lost_when_the_notes_are_opened_again(after, page, session, held, today):
    page.show_conversation(held)  # it stays open in the dialogue, with the value of before
    after.next_day.month.click()
    after.flush()
    page.dialogue.closing.sum_up.text.insertPlainText("a good talk")
    page.flush()
    assert kept(session, held).next_on == date(2026, 12, 23)
    assert kept(session, held).dialogue.sum_up == "a good talk"


def test_undoing_the_end_leads_back_to_the_notes(qtbot, after, page, session, in_dialogue, said):
    page.show_conversation(in_dialogue)
    page.dialogue.closing.finish()
    after.show_conversation(in_dialogue)
    after.next_day.month.click()
    after.flush()
    with qtbot.waitSignal(after.conversation_wanted) as wanted:
        said[-1][1]()
    assert wanted.args[0].id == in_dialogue.id
    assert kept(session, in_dialogue).held_on is None
    assert kept(session, in_dialogue).next_on == date(2026, 12, 23)


def test_a_person_put_into_the_trash_takes_what_waits_along(qtbot, after, session, amara, said):
    after.milestones.begin_new()
    qtbot.keyClicks(after.milestones.rows.widgets[0].editor.goal, "lead")
    session.trash_person(amara)
    assert after.flush()
    assert after.conversation_id == ""
    session.restore_person(amara.id)
    assert session.notebook.milestones.of(amara.id) == ()


def test_what_the_world_refuses_stays_and_keeps_one_here(qtbot, monkeypatch, after, session, amara, said):
    def full(_value):
        raise NotSaved(why="the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(session.notebook.pulses, "save", full)
        after.needs.rows[Need.GROWTH].marks.choices[2].click()
        with qtbot.assertNotEmitted(after.left):
            after.leave()
        assert after.foot.saved_text == "Not saved yet; it is tried again"
        assert len(said) == 1
    assert after.flush()
    assert [one.mark for one in session.notebook.pulses.of(amara.id)] == [2]


def test_opened_again_it_shows_the_marks_of_that_talk(after, session, amara, diego, held, today):
    after.needs.rows[Need.GROWTH].marks.choices[2].click()
    other = Conversation(diego.id, held_on=today)
    session.save_conversation(other)
    after.show_conversation(other)
    assert after.needs.rows[Need.GROWTH].marks.value is None
    after.show_conversation(held)
    assert after.needs.rows[Need.GROWTH].marks.value == 2


def test_a_mark_taken_back_comes_back(after, session, amara, said):
    after.needs.rows[Need.GROWTH].marks.choices[2].click()
    after.needs.rows[Need.GROWTH].remove.click()
    assert session.notebook.pulses.of(amara.id) == ()
    said[-1][1]()
    assert after.needs.rows[Need.GROWTH].marks.value == 2


def test_the_papers_and_the_notes_are_a_key_away(qtbot, after, held):
    with qtbot.waitSignal(after.papers_wanted) as papers:
        after.papers.papers.click()
    assert papers.args == [held.id]
    with qtbot.waitSignal(after.conversation_wanted) as notes:
        after.foot.back_button.click()
    assert notes.args[0].id == held.id


def test_a_folded_part_is_unfolded_by_its_number(qtbot, after):
    fold = after.sections[2].fold
    qtbot.keyClick(fold.head, Qt.Key.Key_Space)
    assert not fold.is_open
    qtbot.keyClick(fold.head, Qt.Key.Key_3, ALT)
    assert fold.is_open
    assert after.needs.rows[Need.RECOGNITION].marks.choices[1].hasFocus()


def test_a_conversation_of_long_ago_without_a_cadence_day_to_come(after, session, amara, held):
    old = replace(held, held_on=date(2020, 1, 31))
    session.save_conversation(old)
    after.show_conversation(old)
    assert "29 Feb 2020" in after.next_day.rhythm.text()
    after.next_day.rhythm.click()
    assert "has passed" in after.next_day._hint.text()


@pytest.mark.parametrize(("width", "scale"), [(744, 1.0), (674, 1.5)])
def test_nothing_is_wider_than_the_window_shows(qtbot, after, session, theme, amara, held, today, width, scale):
    theme.wear(Scheme.LIGHT, scale)
    long = "Leave behind a handbook that works without me, for everybody " * 3
    session.save(Milestone(amara.id, long, target_on=today, conversation_id=held.id, obstacles=(Obstacle(long, long),)))
    session.save(Request(amara.id, long, held.id, Answer.AGREED, due_on=today))
    after.resize(width, 640)
    after.milestones.rows.widgets[0].fold.fold(is_open=True)
    qtbot.waitUntil(lambda: after.foot.width() == width)
    area = after.findChild(QScrollArea)
    shown = [one for one in area.widget().findChildren(QWidget) if one.isVisible()]
    cut = [one for one in shown if one.mapTo(area, one.rect().topRight()).x() >= area.viewport().width()]
    theme.wear(Scheme.LIGHT, 1.0)
    assert not [(type(one).__name__, one.accessibleName()) for one in cut]
