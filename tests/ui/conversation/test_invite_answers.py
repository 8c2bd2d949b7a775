"""They are asked, they accept, it is not held, it begins again: each said in words, saved at once, and undone."""

from dataclasses import replace
from datetime import date

import pytest

from rerecruit_desktop.domain.conversation import Plan, PlannedQuestion
from rerecruit_desktop.domain.invitation import InvitationState
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.ui.conversation.progress import facts
from tests.ui.conversation.inviting import choose, paste_over, type_over

FIRST = date(2026, 11, 27)


def buttons(invite):
    card = invite.standing
    names = ("accept", "move_it", "not_held", "again", "person", "back")
    return {name for name in names if getattr(card, name).isVisible()}


def close_it(qtbot, invite, because="She is on leave"):
    invite.standing.not_held.click()
    qtbot.keyClicks(invite.standing.form.because, because)
    invite.standing.form.close_button.click()


def test_a_draft_is_a_draft(invite):
    assert invite.chip.text() == "Drafted"
    assert invite.standing.isHidden()
    assert invite.sending.told_button.isVisible()


def test_whoever_was_asked_may_answer(asked, kept, page, today):
    assert asked.chip.text() == "Invited"
    assert kept(page).invite.sent_on == today
    assert asked.standing.sentence.text() == "Asked on 23 Nov; no answer noted yet."
    assert buttons(asked) == {"accept", "move_it", "not_held", "back"}
    assert asked.sending.told_button.isHidden()


def test_that_they_accepted_is_kept_and_can_be_taken_back(asked, kept, page, today):
    asked.standing.accept.click()
    assert kept(page).invite.accepted_on == today
    assert asked.chip.text() == "Accepted"
    assert buttons(asked) == {"move_it", "not_held", "back"}
    asked.standing.back.click()
    assert kept(page).invite.accepted_on is None
    assert asked.chip.text() == "Invited"


def test_that_they_were_asked_can_be_taken_back(asked, kept, page):
    asked.standing.back.click()
    assert kept(page).invite.sent_on is None
    assert asked.chip.text() == "Drafted"


def test_what_was_held_says_so_and_offers_nothing(page, asked):
    page.draft.change(replace(page.draft.conversation, held_on=FIRST))
    asked.show_draft()
    assert asked.chip.text() == "Held"
    assert buttons(asked) == set()


def test_a_conversation_that_was_not_held_is_closed_with_its_reason(qtbot, page, asked, kept, today, amara):
    close_it(qtbot, asked)
    closed = kept(page)
    assert (closed.not_held_on, closed.not_held_because, closed.is_open) == (today, "She is on leave", False)
    assert asked.chip.text() == "Not held"
    assert buttons(asked) == {"again", "person", "back"}
    assert facts(closed, amara, today) == "Amara Okafor · 27 Nov, 15:00 · not held"


def test_it_was_not_held_on_the_day_it_was_planned_for(qtbot, page, invite, kept):
    type_over(qtbot, invite.when.day, "20 Nov 2026")
    assert invite.standing.isVisible()  # the day has passed
    close_it(qtbot, invite)
    assert kept(page).not_held_on == date(2026, 11, 20)


def test_the_reason_is_saved_as_it_is_typed_before_anything_is_closed(qtbot, page, asked, kept):
    asked.standing.not_held.click()
    qtbot.keyClicks(asked.standing.form.because, "She is on")
    qtbot.waitUntil(lambda: kept(page).not_held_because == "She is on", timeout=3000)
    assert kept(page).is_open


def test_a_reason_half_typed_is_there_when_one_comes_back(qtbot, page, asked, diego):
    asked.standing.not_held.click()
    qtbot.keyClicks(asked.standing.form.because, "She is on")
    first = page.draft.conversation
    page.start_with(diego)
    assert asked.standing.form.isHidden()
    page.show_conversation(first)
    assert asked.standing.form.isVisible()
    assert asked.standing.form.because.toPlainText() == "She is on"


def test_no_reason_is_allowed_and_pointed_out(page, asked, kept):
    asked.standing.not_held.click()
    asked.standing.form.close_button.click()
    assert kept(page).not_held_on is not None
    assert asked.standing.form.hint.isVisible()


@pytest.mark.parametrize("odd", ["x" * 10_000, "מחלה", "<b>ill</b> & 🤒\nnext week"])
def test_any_reason_is_kept_as_it_was_given(page, asked, kept, odd):
    asked.standing.not_held.click()
    paste_over(asked.standing.form.because, odd)
    asked.standing.form.close_button.click()
    assert kept(page).not_held_because == odd


def test_closing_can_be_undone(qtbot, page, asked, kept, said):
    close_it(qtbot, asked)
    said[-1][1]()
    assert kept(page).is_open
    assert kept(page).not_held_because == "She is on leave"


def test_closing_can_be_undone_from_elsewhere(qtbot, page, asked, kept, said, session, diego):
    close_it(qtbot, asked)
    closed = page.draft.conversation.id
    page.start_with(diego)
    said[-1][1]()
    assert session.notebook.conversations.get(closed).is_open


def test_it_can_be_opened_again_and_closed_once_more(qtbot, page, asked, kept, said):
    close_it(qtbot, asked)
    asked.standing.back.click()
    assert (kept(page).not_held_on, kept(page).not_held_because) == (None, "")
    assert asked.inviting.state is InvitationState.INVITED
    assert asked.standing.form.isHidden()
    said[-1][1]()
    assert (kept(page).not_held_on is None, kept(page).not_held_because) == (False, "She is on leave")


def test_keeping_it_open_takes_the_reason_out_and_can_be_undone(qtbot, page, asked, kept, said):
    asked.standing.not_held.click()
    qtbot.keyClicks(asked.standing.form.because, "She is on leave")
    asked.standing.form.keep_button.click()
    assert asked.standing.form.isHidden()
    assert kept(page).not_held_because == ""
    said[-1][1]()
    assert kept(page).not_held_because == "She is on leave"
    assert asked.standing.form.because.toPlainText() == "She is on leave"


def test_a_new_one_takes_the_plan_along_and_can_be_undone(qtbot, page, asked, session, said, amara):
    choose(asked, "mail")
    question = PlannedQuestion("why", "Why?", Need.GROWTH)
    page.draft.change_plan(Plan(direction="North", questions=(question,)))
    type_over(qtbot, asked.when.place, "the garden")
    close_it(qtbot, asked)
    old = page.draft.conversation
    asked.standing.again.click()
    again = page.draft.conversation
    assert again.id != old.id
    assert (again.plan, again.invite.place, again.invite.template) == (old.plan, "the garden", "mail")
    assert "the garden" in again.invite.message
    assert asked.chip.text() == "Drafted"
    assert session.notebook.conversations.draft_of(amara.id) == again
    said[-1][1]()
    assert page.draft.conversation == old
    assert session.notebook.conversations.draft_of(amara.id) is None


def test_the_person_is_one_step_away(qtbot, page, asked, amara):
    close_it(qtbot, asked)
    with qtbot.waitSignal(page.left) as left:
        asked.standing.person.click()
    assert left.args == [amara.id]


def test_what_the_disk_refuses_is_tried_again(qtbot, page, asked, kept, disk_full):
    disk_full["full"] = True
    asked.standing.accept.click()
    assert kept(page).invite.accepted_on is None
    assert asked.chip.text() == "Accepted"
    disk_full["full"] = False
    assert page.flush()
    assert kept(page).invite.accepted_on is not None


def test_everything_on_the_card_has_a_name_and_stands_in_the_order_of_the_keys(asked):
    card = asked.standing
    for one in (card.accept, card.move_it, card.not_held, card.back):
        assert one.accessibleName()
        assert one.toolTip()
    assert card.back.accessibleName() == "Take back that it was sent"
