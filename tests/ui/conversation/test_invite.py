"""The first step: the day, the place, and a message that follows them until somebody writes in it."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from rerecruit_desktop.domain.conversation import Step
from rerecruit_desktop.domain.person import Person
from tests.ui.conversation.inviting import choose, type_over


def test_every_field_is_kept(qtbot, page, invite, kept):
    type_over(qtbot, invite.when.day, "24 Nov 2026")
    type_over(qtbot, invite.when.time, "15:30")
    type_over(qtbot, invite.when.minutes, "30")
    type_over(qtbot, invite.when.place, "the cafe")
    assert page.flush()
    saved = kept(page).invite
    assert (saved.meet_on, saved.meet_at, saved.minutes, saved.place) == (
        date(2026, 11, 24),
        time(15, 30),
        30,
        "the cafe",
    )


def test_a_new_conversation_is_kept_from_its_first_change_on(qtbot, page, invite, kept):
    page.flush()
    assert kept(page) is None
    type_over(qtbot, invite.when.place, "a walk")
    page.flush()
    assert kept(page).invite.place == "a walk"


def test_the_timer_saves_without_being_asked(qtbot, page, invite, kept):
    type_over(qtbot, invite.when.place, "a walk")
    qtbot.waitUntil(lambda: kept(page) is not None, timeout=3000)
    assert kept(page).invite.place == "a walk"


def test_leaving_a_field_saves_at_once(qtbot, page, invite, kept):
    type_over(qtbot, invite.when.place, "a walk")
    assert kept(page) is None
    invite.message.text.setFocus()
    assert kept(page).invite.place == "a walk"


def test_leaving_the_step_saves_at_once(qtbot, page, invite, kept):
    invite.message.text.selectAll()
    qtbot.keyClicks(invite.message.text, "Coffee on Tuesday?")
    page.go_to(Step.PLAN)
    assert kept(page).invite.message == "Coffee on Tuesday?"
    assert kept(page).step is Step.PLAN


def test_a_template_is_filled_with_what_is_known(qtbot, invite):
    type_over(qtbot, invite.when.day, "24 Nov 2026")
    type_over(qtbot, invite.when.place, "the cafe")
    choose(invite, "chat")
    message = invite.message.text.toPlainText()
    assert "Amara" in message
    assert "24 November" in message
    assert "the cafe" in message
    assert "{time}" in message


def test_what_the_message_still_lacks_is_pointed_out(qtbot, invite):
    choose(invite, "chat")
    assert "the time" in invite.message.gaps.text()
    type_over(qtbot, invite.when.time, "15")
    assert "the time" not in invite.message.gaps.text()


def test_the_message_follows_the_day_until_somebody_writes_in_it(qtbot, invite):
    choose(invite, "chat")
    type_over(qtbot, invite.when.day, "24 Nov 2026")
    assert "24 November" in invite.message.text.toPlainText()
    qtbot.keyClicks(invite.message.text, "PS. ")
    type_over(qtbot, invite.when.day, "25 Nov 2026")
    assert "24 November" in invite.message.text.toPlainText()
    assert "25 November" not in invite.message.text.toPlainText()


def test_a_template_over_own_words_can_be_undone(qtbot, page, invite, said, kept):
    invite.message.text.selectAll()
    qtbot.keyClicks(invite.message.text, "My own words")
    choose(invite, "mail")
    assert "My own words" not in invite.message.text.toPlainText()
    said[-1][1]()
    page.flush()
    assert invite.message.text.toPlainText() == "My own words"
    assert kept(page).invite.message == "My own words"


def test_copying_marks_the_invitation_as_sent_and_can_be_taken_back(qtbot, page, invite, kept, today):
    choose(invite, "chat")
    invite.sending.copy_button.click()
    assert QGuiApplication.clipboard().text() == invite.message.text.toPlainText()
    assert kept(page).invite.sent_on == today
    assert "Asked on 23 Nov" in invite.standing.sentence.text()
    invite.standing.back.click()
    assert kept(page).invite.sent_on is None


@pytest.mark.parametrize(
    ("day", "hint"), [("1 Nov 2026", "passed"), ("1 Jan 2020", "before they joined"), ("24 Nov 2026", "")]
)
def test_an_unlikely_day_is_kept_with_a_hint(qtbot, page, invite, kept, day, hint):
    type_over(qtbot, invite.when.day, day)
    page.flush()
    assert kept(page).invite.meet_on is not None
    assert hint in invite.when.hint.text()
    assert bool(hint) == bool(invite.when.hint.text())


@pytest.mark.parametrize(("minutes", "is_advised"), [("10", False), ("20", True), ("45", True), ("90", False)])
def test_any_length_is_kept_and_the_advised_one_needs_no_hint(qtbot, page, invite, kept, minutes, is_advised):
    type_over(qtbot, invite.when.minutes, minutes)
    assert page.draft.conversation.invite.minutes == int(minutes)
    assert bool(invite.when.hint.text()) != is_advised


@pytest.mark.parametrize("nonsense", ["", "-5", "0", "9999999999", "soon", "x" * 10_000])
def test_a_length_that_is_none_changes_nothing(qtbot, page, invite, nonsense):
    invite.when.minutes.selectAll()
    QGuiApplication.clipboard().setText(nonsense)
    invite.when.minutes.paste() if nonsense else qtbot.keyClick(invite.when.minutes, Qt.Key.Key_Delete)
    assert page.draft.conversation.invite.minutes == 45


@pytest.mark.parametrize("odd", ["x" * 10_000, "قهوة عند النهر", "<b>bold</b> & co", "👩‍👩‍👧 café", "two\nlines"])
def test_odd_text_is_kept_as_it_was_given(page, invite, kept, odd):
    QGuiApplication.clipboard().setText(odd)
    invite.when.place.paste()
    invite.message.text.selectAll()
    invite.message.text.paste()
    page.flush()
    assert kept(page).invite.place == odd.replace("\n", " ")
    assert kept(page).invite.message == odd


def test_a_new_name_reaches_an_untouched_message(page, invite, session, amara):
    choose(invite, "chat")
    session.save_person(Person(amara.full_name, called="Ama", id=amara.id))
    assert "Hi Ama," in invite.message.text.toPlainText()


def test_a_new_name_leaves_own_words_alone(qtbot, invite, session, amara):
    invite.message.text.selectAll()
    qtbot.keyClicks(invite.message.text, "Dear Amara")
    session.save_person(Person(amara.full_name, called="Ama", id=amara.id))
    assert invite.message.text.toPlainText() == "Dear Amara"


def test_a_name_from_right_to_left_does_not_turn_the_message_around(page, session):
    person = Person("נועה ברקת")
    session.save_person(person)
    page.start_with(person)
    message = page.invite.message.text.document().firstBlock()
    assert person.full_name in message.text()
    assert message.textDirection() is Qt.LayoutDirection.LeftToRight
