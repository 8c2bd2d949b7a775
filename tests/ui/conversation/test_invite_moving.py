"""A meeting they were asked for is put off: one move for many keys, the trail kept, and every way back."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from rerecruit_desktop.domain.conversation import Move, Step
from rerecruit_desktop.domain.invitation import InvitationState
from tests.ui.conversation.inviting import choose, paste_over, type_over

FIRST, AT = date(2026, 11, 27), time(15)
TODAY = date(2026, 11, 23)


def test_another_day_typed_by_hand_is_one_move(qtbot, page, asked, kept):
    type_over(qtbot, asked.when.day, "1 Dec 2026")
    type_over(qtbot, asked.when.time, "9:30")
    page.flush()
    invite = kept(page).invite
    assert (invite.meet_on, invite.meet_at) == (date(2026, 12, 1), time(9, 30))
    assert invite.moves == (Move(FIRST, AT, TODAY),)
    assert asked.inviting.state is InvitationState.MOVED


def test_the_reason_is_asked_for_in_place_and_saved_as_it_is_typed(qtbot, page, asked, kept):
    assert asked.move_card.isHidden()
    type_over(qtbot, asked.when.day, "1 Dec 2026")
    assert asked.move_card.isVisible()
    assert "leave the reason out" in asked.move_card.hint.text()
    qtbot.keyClicks(asked.move_card.because, "Support had an outage")
    qtbot.waitUntil(lambda: [one.because for one in kept(page).invite.moves] == ["Support had an outage"], timeout=3000)
    assert asked.move_card.hint.isHidden()
    asked.move_card.done.click()
    assert asked.move_card.isHidden()
    assert asked.when.day.hasFocus()


def test_the_button_leads_to_the_day(qtbot, asked):
    asked.standing.move_it.click()
    assert asked.when.day.hasFocus()
    assert asked.when.day.selectedText() == "27 Nov 2026"
    assert asked.move_card.isVisible()
    assert not asked.inviting.invite.moves


def test_a_reason_without_a_day_puts_it_off_until_there_is_one(qtbot, page, asked, kept):
    asked.standing.move_it.click()
    qtbot.keyClicks(asked.move_card.because, "ill")
    page.flush()
    assert kept(page).invite.meet_on is None
    assert kept(page).invite.moves == (Move(FIRST, AT, TODAY, "ill"),)
    assert "No new day yet" in asked.move_card.hint.text()
    type_over(qtbot, asked.when.day, "1 Dec 2026")
    assert asked.inviting.invite.moves == (Move(FIRST, AT, TODAY, "ill"),)
    assert asked.inviting.invite.meet_on == date(2026, 12, 1)


def test_moved_twice_leaves_two_lines(qtbot, page, asked, kept):
    for day, because in (("1 Dec 2026", "ill"), ("8 Dec 2026", "still ill")):
        asked.standing.move_it.click()
        type_over(qtbot, asked.when.day, day)
        qtbot.keyClicks(asked.move_card.because, because)
        asked.move_card.done.click()
    page.flush()
    assert kept(page).invite.moves == (Move(FIRST, AT, TODAY, "ill"), Move(date(2026, 12, 1), AT, TODAY, "still ill"))
    lines = [asked.standing._trail.itemAt(row).widget().text() for row in range(asked.standing._trail.count())]
    assert lines == [
        "was 27 Nov, 15:00, moved on 23 Nov: ill",
        "was 1 Dec, 15:00, moved on 23 Nov: still ill",
    ]


def test_the_old_day_typed_again_is_no_move(qtbot, page, asked, kept, today):
    asked.standing.accept.click()
    type_over(qtbot, asked.when.day, "1 Dec 2026")
    assert asked.inviting.invite.accepted_on is None
    type_over(qtbot, asked.when.day, "27 Nov 2026")
    page.flush()
    assert kept(page).invite.moves == ()
    assert kept(page).invite.accepted_on == today


def test_whoever_accepted_is_asked_anew(qtbot, asked):
    asked.standing.accept.click()
    assert asked.inviting.state is InvitationState.ACCEPTED
    type_over(qtbot, asked.when.day, "1 Dec 2026")
    asked.move_card.done.click()
    assert asked.inviting.state is InvitationState.MOVED
    assert asked.standing.accept.isVisible()
    assert "Moved to 1 Dec, 15:00" in asked.standing.sentence.text()


def test_a_draft_moves_without_a_trail(qtbot, page, invite, kept):
    for day in ("24 Nov 2026", "25 Nov 2026"):
        type_over(qtbot, invite.when.day, day)
    page.flush()
    assert kept(page).invite.moves == ()
    assert invite.move_card.isHidden()


def test_the_first_time_of_day_is_no_move(qtbot, page, invite):
    type_over(qtbot, invite.when.day, "27 Nov 2026")
    invite.sending.told_button.click()
    type_over(qtbot, invite.when.time, "15:00")
    assert invite.inviting.invite.moves == ()


def test_typing_the_first_day_over_again_is_no_move_until_one_has_left_the_field(qtbot, invite):
    invite.sending.told_button.click()
    type_over(qtbot, invite.when.day, "27 Nov 2026")
    type_over(qtbot, invite.when.day, "28 Nov 2026")
    assert invite.inviting.invite.moves == ()
    invite.when.place.setFocus()
    type_over(qtbot, invite.when.day, "29 Nov 2026")
    assert [one.was_on for one in invite.inviting.invite.moves] == [date(2026, 11, 28)]


def test_a_conversation_that_was_held_does_not_move(qtbot, page, asked):
    page.draft.change(replace(page.draft.conversation, held_on=FIRST))
    type_over(qtbot, asked.when.day, "1 Dec 2026")
    assert asked.inviting.invite.moves == ()


def test_not_moving_it_brings_everything_back_and_can_be_undone(qtbot, page, asked, kept, said, today):
    asked.standing.accept.click()
    type_over(qtbot, asked.when.day, "1 Dec 2026")
    qtbot.keyClicks(asked.move_card.because, "ill")
    asked.move_card.back.click()
    invite = kept(page).invite
    assert (invite.meet_on, invite.meet_at, invite.moves, invite.accepted_on) == (FIRST, AT, (), today)
    assert asked.when.day.text() == "27 Nov 2026"
    said[-1][1]()
    invite = kept(page).invite
    assert (invite.meet_on, invite.moves, invite.accepted_on) == (
        date(2026, 12, 1),
        (Move(FIRST, AT, TODAY, "ill"),),
        None,
    )


def test_a_slip_put_right_counts_as_no_move(qtbot, page, asked, kept, said):
    type_over(qtbot, asked.when.day, "26 Nov 2026")
    asked.move_card.correct.click()
    assert kept(page).invite.meet_on == date(2026, 11, 26)
    assert kept(page).invite.moves == ()
    assert asked.inviting.state is InvitationState.INVITED
    said[-1][1]()
    assert kept(page).invite.moves == (Move(FIRST, AT, TODAY),)


def test_the_last_move_can_be_taken_back_later_and_again_be_made(qtbot, page, asked, kept, said):
    type_over(qtbot, asked.when.day, "1 Dec 2026")
    qtbot.keyClicks(asked.move_card.because, "ill")
    asked.move_card.done.click()
    asked.standing.back.click()
    assert (kept(page).invite.meet_on, kept(page).invite.moves) == (FIRST, ())
    assert asked.when.day.text() == "27 Nov 2026"
    said[-1][1]()
    assert (kept(page).invite.meet_on, kept(page).invite.moves) == (
        date(2026, 12, 1),
        (Move(FIRST, AT, TODAY, "ill"),),
    )


def test_the_message_follows_the_move(qtbot, asked):
    choose(asked, "chat")
    type_over(qtbot, asked.when.day, "1 Dec 2026")
    assert "1 December" in asked.message.text.toPlainText()
    asked.move_card.back.click()
    assert "27 November" in asked.message.text.toPlainText()


def test_a_move_under_way_waits_while_one_is_in_another_step_or_with_someone_else(qtbot, page, asked, diego):
    type_over(qtbot, asked.when.day, "1 Dec 2026")
    first = page.draft.conversation
    page.go_to(Step.PLAN)
    page.go_to(Step.INVITE)
    assert asked.move_card.isVisible()
    page.start_with(diego)
    assert asked.move_card.isHidden()
    page.show_conversation(first)
    qtbot.keyClicks(asked.move_card.because, "ill")
    assert asked.inviting.invite.moves == (Move(FIRST, AT, TODAY, "ill"),)


@pytest.mark.parametrize("odd", ["x" * 10_000, "مريضة", "<b>ill</b> & 🤒"])
def test_any_reason_is_kept_as_it_was_given(qtbot, page, asked, kept, odd):
    type_over(qtbot, asked.when.day, "1 Dec 2026")
    paste_over(asked.move_card.because, odd)
    page.flush()
    assert kept(page).invite.moves[-1].because == odd


def test_telling_them_of_the_new_day_ends_the_move(qtbot, page, asked):
    type_over(qtbot, asked.when.day, "1 Dec 2026")
    asked.sending.copy_button.click()
    assert asked.move_card.isHidden()
    type_over(qtbot, asked.when.day, "8 Dec 2026")
    assert [move.was_on for move in asked.inviting.invite.moves] == [FIRST, date(2026, 12, 1)]


def test_the_day_emptied_is_put_off(qtbot, asked):
    asked.when.day.selectAll()
    asked.when.day.setFocus()
    qtbot.keyClick(asked.when.day, Qt.Key.Key_Delete)
    assert asked.inviting.invite.moves == (Move(FIRST, AT, TODAY),)
    assert "no new day yet" in asked.standing.sentence.text()


def test_undoing_that_they_accepted_or_were_asked_keeps_a_later_move(qtbot, page, invite, kept, said):
    choose(invite, "chat")
    type_over(qtbot, invite.when.day, "27 Nov 2026")
    invite.sending.copy_button.click()
    undo = said[-1][1]
    type_over(qtbot, invite.when.day, "1 Dec 2026")
    undo()
    assert kept(page).invite.sent_on is None
    assert kept(page).invite.meet_on == date(2026, 12, 1)
    assert len(kept(page).invite.moves) == 1
