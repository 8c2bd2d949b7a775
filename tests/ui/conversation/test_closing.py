"""The end of the dialogue: every request gets its answer in place, and every text says who may read it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rerecruit_desktop.domain.conversation import Stage
from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.ui.widgets.tab_order import follow_layout

CTRL = Qt.KeyboardModifier.ControlModifier


def close(page):
    page.dialogue.turn_to(Stage.ASK)
    page.go_on()
    return page.dialogue.closing


@pytest.fixture
def closing(page, in_dialogue):
    page.show_conversation(in_dialogue)
    return close(page)


@pytest.fixture
def asked_for(session, amara, in_dialogue):
    """A budget, asked for in this conversation, without an answer."""
    request = Request(amara.id, "A budget for <b>talks</b> & books", conversation_id=in_dialogue.id)
    session.save(request)
    return request


def requests(session, amara):
    return session.notebook.requests.of(amara.id)


@pytest.mark.parametrize(("box", "field"), [("keeps", "what_keeps"), ("sum_up", "sum_up"), ("agreed", "agreed_words")])
def test_each_text_reaches_the_notebook_by_itself(qtbot, page, closing, kept, box, field):
    text = "ein Satz, سطر, 🙂 <b>&\nand a second line"
    getattr(closing, box).text.insertPlainText(text)
    qtbot.waitUntil(lambda: getattr(kept(page).dialogue, field) == text, timeout=3000)


def test_each_text_says_who_may_read_it(closing):
    told = [box.text.accessibleDescription() for box in (closing.keeps, closing.sum_up, closing.agreed)]
    assert told == ["private: only for you", "private: only for you", "shareable: it stands on the handout"]


def test_an_earlier_version_of_each_text_comes_back(qtbot, page, closing, kept):
    closing.sum_up.text.insertPlainText("She wants to stay, and to be seen. " * 3)
    page.flush()
    closing.sum_up.text.selectAll()
    closing.sum_up.text.insertPlainText("gone")
    page.flush()
    page.versions.open()
    page.versions.sheet.back.click()
    assert kept(page).dialogue.sum_up.startswith("She wants to stay")


def test_without_requests_nothing_is_asked(closing):
    assert closing.check.isHidden()
    assert closing.keeps.text.hasFocus()


def test_a_request_is_promised_with_a_day(qtbot, page, session, amara, in_dialogue, asked_for):
    page.show_conversation(in_dialogue)
    closing = close(page)
    (row,) = closing.check.rows.widgets
    assert closing.check.head.text() == "Still without an answer: 1"
    row.answers.choices[Answer.AGREED].click()
    assert "needs a day" in row.accessibleDescription()
    qtbot.keyClicks(row.day, "31 Jan 2027")
    qtbot.keyClicks(row.because, "she earned it")
    page.flush()
    (request,) = requests(session, amara)
    assert (request.answer, request.due_on, request.because) == (Answer.AGREED, date(2027, 1, 31), "she earned it")
    assert (request.text, request.conversation_id) == (asked_for.text, in_dialogue.id)
    assert closing.check.head.text() == "Every request has its answer"
    assert row.isVisible()


def test_a_no_needs_its_reason_and_no_day(qtbot, page, session, amara, in_dialogue, asked_for):
    page.show_conversation(in_dialogue)
    (row,) = close(page).check.rows.widgets
    row.answers.choices[Answer.AGREED].click()
    qtbot.keyClicks(row.day, "31 Jan 2027")
    row.answers.choices[Answer.CANNOT].click()
    assert not row.day.isEnabled()
    assert "reason" in row.accessibleDescription()
    qtbot.keyClicks(row.because, "no money until April")
    page.flush()
    (request,) = requests(session, amara)
    assert (request.answer, request.due_on, request.because) == (Answer.CANNOT, None, "no money until April")


def test_what_was_answered_is_not_asked_again(qtbot, page, in_dialogue, asked_for, today):
    page.show_conversation(in_dialogue)
    closing = close(page)
    (row,) = closing.check.rows.widgets
    row.answers.choices[Answer.FINDING_OUT].click()
    qtbot.keyClicks(row.day, "+7")
    page.go_back()
    page.go_on()
    assert closing.check.isHidden()


def test_the_closing_is_walked_by_keyboard_alone(qtbot, page, session, amara, in_dialogue, asked_for, kept, today):
    page.show_conversation(in_dialogue)
    close(page)

    def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)

    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "+7")
    for words in ("because", "the team", "a good talk", "we go on"):
        press(Qt.Key.Key_Tab)
        qtbot.keyClicks(QApplication.focusWidget(), words)
    press(Qt.Key.Key_Return, CTRL)
    (request,) = requests(session, amara)
    assert (request.answer, request.due_on, request.because) == (
        Answer.FINDING_OUT,
        today + timedelta(7),
        "because",
    )
    dialogue = kept(page).dialogue
    assert (dialogue.what_keeps, dialogue.sum_up, dialogue.agreed_words) == ("the team", "a good talk", "we go on")
    assert kept(page).held_on == today


def test_three_hundred_requests_come_a_few_at_a_time(qtbot, page, session, notebook, amara, in_dialogue):
    notebook.save_all([Request(amara.id, f"wish {number}", in_dialogue.id) for number in range(300)])
    page.show_conversation(in_dialogue)
    check = close(page).check
    assert check.head.text() == "Still without an answer: 300"
    assert len(check.rows.widgets) == 4
    check.rows.more.click()
    assert len(check.rows.widgets) == 12
    assert check.rows.widgets[4].answers.choices[Answer.AGREED].hasFocus()


def test_what_earlier_talks_left_open_comes_after_todays(page, session, amara, in_dialogue):
    session.save(Request(amara.id, "of long ago"))
    session.save(Request(amara.id, "of today", in_dialogue.id))
    page.show_conversation(in_dialogue)
    assert [row.accessibleName() for row in close(page).check.rows.widgets] == ["of today", "of long ago"]


def test_an_answer_that_the_world_refuses_keeps_one_here(
    qtbot, monkeypatch, page, session, amara, in_dialogue, asked_for, said
):
    def full(_value):
        raise NotSaved(why="the disk is full")

    page.show_conversation(in_dialogue)
    (row,) = close(page).check.rows.widgets
    with monkeypatch.context() as broken:
        broken.setattr(session.notebook.requests, "save", full)
        row.answers.choices[Answer.AGREED].click()
        with qtbot.assertNotEmitted(page.after_wanted):
            page.go_on()
        assert page.frame.foot.saved_text == "Not saved yet; it is tried again"
    assert page.flush()
    assert requests(session, amara)[0].answer is Answer.AGREED


def test_tab_follows_what_is_seen(page, in_dialogue, asked_for):
    page.show_conversation(in_dialogue)
    closing = close(page)
    (row,) = closing.check.rows.widgets
    follow_layout(closing)
    order, seen = row.because, []
    for _ in range(4):
        order = order.nextInFocusChain()
        while not order.isVisible() or not order.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order = order.nextInFocusChain()
        seen.append(order)
    assert seen == [closing.keeps.text, closing.sum_up.text, closing.agreed.text, closing.day]
