"""The second step: contributions, qualities, direction, questions."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedContribution, PlannedQuestion, Step
from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Recognition
from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.ui.conversation.page import ConversationPage


@pytest.fixture
def plan(page, amara, runbook):
    page.start_with(amara)
    page.go_to(Step.PLAN)
    return page.plan


def test_a_contribution_starts_from_the_effect_noted_with_it(page, plan, runbook, kept):
    card = plan.contributions.cards.get(runbook.id)
    card.tick.click()
    page.flush()
    assert kept(page).plan.contributions == (PlannedContribution(runbook.id, True, "Nobody is called at night"),)
    assert card.effect.toPlainText() == "Nobody is called at night"


def test_an_effect_is_kept_also_when_it_is_not_chosen_any_more(qtbot, page, plan, runbook, kept):
    card = plan.contributions.cards.get(runbook.id)
    card.tick.click()
    card.effect.selectAll()
    qtbot.keyClicks(card.effect, "All sleep")
    card.tick.click()
    page.flush()
    assert kept(page).plan.contributions == (PlannedContribution(runbook.id, False, "All sleep"),)


def test_noting_another_saves_it_and_chooses_it(qtbot, page, plan, session, amara, today, kept):
    qtbot.keyClicks(plan.contributions.another, "Calmed the customer")
    qtbot.keyClick(plan.contributions.another, Qt.Key.Key_Return)
    noted = next(one for one in session.notebook.contributions.of(amara.id) if one.what == "Calmed the customer")
    assert noted.done_on == today
    assert [one.contribution_id for one in kept(page).plan.contributions if one.chosen] == [noted.id]
    assert plan.contributions.cards.get(noted.id).effect.isVisible()
    assert plan.contributions.another.text() == ""


def test_a_contribution_that_was_typed_but_not_entered_is_noted_on_leaving(qtbot, page, plan, session, amara, diego):
    qtbot.keyClicks(plan.contributions.another, "Calmed the customer")
    page.start_with(diego)
    assert "Calmed the customer" in {one.what for one in session.notebook.contributions.of(amara.id)}
    assert not session.notebook.contributions.of(diego.id)
    assert plan.contributions.another.text() == ""


def test_a_contribution_that_can_not_be_noted_stays_in_its_field(qtbot, page, plan, session, diego, monkeypatch):
    def refuse(_value):
        raise NotSaved(why="the disk is full")

    monkeypatch.setattr(session, "save", refuse)
    qtbot.keyClicks(plan.contributions.another, "Calmed the customer")
    page.start_with(diego)
    assert plan.contributions.another.text() == "Calmed the customer"
    assert page.draft.person.id != diego.id


def test_the_bank_of_questions_is_seen_whole_when_it_opens(qtbot, page, plan):
    page.resize(1000, 800)
    plan.questions.add_button.click()
    picker = plan.questions.picker
    viewport = plan._area.viewport()
    qtbot.waitUntil(lambda: viewport.rect().contains(picker.mapTo(viewport, picker.rect().bottomLeft())))
    assert picker.field.hasFocus()


def test_leaving_the_line_notes_the_contribution_and_the_cursor_goes_where_it_was_sent(
    qtbot, plan, session, amara, guide
):
    plan.contributions.another.setFocus()
    qtbot.keyClicks(plan.contributions.another, "Calmed the customer")
    plan.direction.direction.setFocus()
    assert "Calmed the customer" in {one.what for one in session.notebook.contributions.of(amara.id)}
    assert plan.direction.direction.hasFocus()


def test_what_was_noted_before_the_last_talk_is_folded_away_unless_it_is_chosen(qtbot, page, session, amara, runbook):
    session.save_conversation(Conversation(amara.id, held_on=date(2026, 11, 19)))
    fresh = Contribution(amara.id, "Calmed the customer", done_on=date(2026, 11, 20))
    session.save(fresh)
    page.start_with(amara)
    page.go_to(Step.PLAN)
    section = page.plan.contributions
    assert [card.tick.accessibleName() for card in section.cards.widgets] == ["Calmed the customer"]
    section.earlier_button.click()
    section.earlier.get(runbook.id).tick.click()
    section.earlier_button.click()
    qtbot.keyClicks(section.earlier.get(runbook.id).effect, "!")
    page.flush()
    assert runbook.id in {one.contribution_id for one in page.draft.conversation.plan.contributions if one.chosen}


def test_the_plan_of_somebody_one_has_talked_to_two_hundred_times_reads_few_rows(
    page, session, notebook, amara, runbook
):
    plan = Plan((PlannedContribution(runbook.id, True, "", True),), direction="x" * 10_000)
    days = (date(2010, 1, 1) + timedelta(weeks=4 * number) for number in range(200))
    notebook.save_all(Conversation(amara.id, plan=plan, held_on=day) for day in days)
    page.start_with(amara)
    read = []
    rows = notebook._store.rows

    def counted(sql, *values):
        found = rows(sql, *values)
        read.append(len(found))
        return found

    notebook._store.rows = counted
    page.plan.show_draft()
    assert sum(read) < 20
    assert len(read) < 20


def test_white_space_is_no_contribution(qtbot, plan, session, amara):
    qtbot.keyClicks(plan.contributions.another, "   ")
    qtbot.keyClick(plan.contributions.another, Qt.Key.Key_Return)
    assert len(session.notebook.contributions.of(amara.id)) == 1


def test_what_was_thanked_for_before_is_said_so_and_stands_behind_a_button(page, session, amara, runbook):
    held = Conversation(
        amara.id,
        held_on=date(2026, 10, 12),
        plan=Plan(contributions=(PlannedContribution(runbook.id, True, "", True),)),
    )
    session.save_conversation(held)
    page.start_with(amara)
    page.go_to(Step.PLAN)
    assert page.plan.contributions.cards.get(runbook.id) is None
    assert page.plan.contributions.earlier_button.text() == "Earlier · 1"
    page.plan.contributions.earlier_button.click()
    assert "thanked on 12 Oct" in page.plan.contributions.earlier.get(runbook.id).tick.accessibleDescription()
    page.plan.contributions.earlier_button.click()
    assert page.plan.contributions.card_of(runbook.id) is None


def test_a_contribution_deleted_meanwhile_goes_and_comes_back_with_its_effect(qtbot, page, plan, session, runbook):
    card = plan.contributions.cards.get(runbook.id)
    card.tick.click()
    qtbot.keyClicks(card.effect, "!")
    effect = card.effect.toPlainText()
    session.trash(runbook)
    assert plan.contributions.cards.get(runbook.id) is None
    assert page.flush()
    session.restore(runbook)
    assert plan.contributions.cards.get(runbook.id).effect.toPlainText() == effect


def test_another_contribution_arriving_does_not_touch_the_one_being_typed_in(qtbot, plan, session, amara, runbook):
    card = plan.contributions.cards.get(runbook.id)
    card.tick.click()
    card.effect.setFocus()
    card.effect.moveCursor(card.effect.textCursor().MoveOperation.End)
    qtbot.keyClicks(card.effect, " now")
    at = card.effect.textCursor().position()
    session.save(Contribution(amara.id, "Something else", done_on=date(2026, 11, 22)))
    assert plan.contributions.cards.get(runbook.id) is card
    assert card.effect.textCursor().position() == at
    assert card.effect.hasFocus()


def test_typing_a_moment_ticks_its_quality(qtbot, page, plan, kept, guide):
    row = plan.qualities.rows.get(guide.qualities[1].key)
    qtbot.keyClicks(row.example, "Took the night shift")
    assert row.tick.isChecked()
    page.flush()
    (quality,) = kept(page).plan.qualities
    assert (quality.key, quality.chosen, quality.example) == (guide.qualities[1].key, True, "Took the night shift")


def test_a_quality_is_kept_as_it_was_worded_then(page, session, amara):
    from rerecruit_desktop.domain.conversation import PlannedQuality

    worded = PlannedQuality("old", "Worded otherwise", True, "then")
    conversation = Conversation(amara.id, step=Step.PLAN, plan=Plan(qualities=(worded,)))
    session.save_conversation(conversation)
    page.show_conversation(conversation)
    assert page.plan.qualities.rows.get("old").example.toPlainText() == "then"


def test_both_directions_are_kept(qtbot, page, plan, kept):
    qtbot.keyClicks(plan.direction.direction, "To the coast")
    qtbot.keyClicks(plan.direction.their_part, "You know the way")
    page.flush()
    assert (kept(page).plan.direction, kept(page).plan.their_part) == ("To the coast", "You know the way")


def test_questions_are_added_moved_and_taken_out(page, plan, guide, kept, said):
    plan.questions.add_button.click()
    first, second = guide.questions[0].key, guide.questions[5].key
    plan.questions.picker.tick_of(first).click()
    plan.questions.picker.tick_of(second).click()
    plan.questions.rows.get(second).up.click()
    page.flush()
    assert [one.key for one in kept(page).plan.questions] == [second, first]
    plan.questions.rows.get(second).remove.click()
    page.flush()
    assert [one.key for one in kept(page).plan.questions] == [first]
    assert not plan.questions.picker.tick_of(second).isChecked()
    said[-1][1]()
    page.flush()
    assert [one.key for one in kept(page).plan.questions] == [second, first]


def test_alt_up_moves_the_question_that_has_the_focus(qtbot, page, plan, guide, kept):
    for question in guide.questions[:2]:
        plan.questions.picker.ticked.emit(question.key, True)
    row = plan.questions.rows.get(guide.questions[1].key)
    row.remove.setFocus()
    qtbot.keyClick(row.remove, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.key for one in page.draft.conversation.plan.questions] == [
        guide.questions[1].key,
        guide.questions[0].key,
    ]
    assert row.remove.hasFocus()


def test_the_bank_is_narrowed_down_by_typing(qtbot, plan, guide):
    plan.questions.add_button.click()
    picker = plan.questions.picker
    qtbot.keyClicks(picker.field, "tempting offer")
    shown = [one.key for one in guide.questions if picker.tick_of(one.key).isVisible()]
    assert shown == ["staying-tempting"]


def test_words_of_ones_own_become_a_question(qtbot, page, plan, kept):
    plan.questions.add_button.click()
    qtbot.keyClicks(plan.questions.picker.field, "Would you do xyzzy again?")
    qtbot.keyClick(plan.questions.picker.field, Qt.Key.Key_Return)
    page.flush()
    assert [one.text for one in kept(page).plan.questions] == ["Would you do xyzzy again?"]


def test_a_question_asked_before_says_when(page, plan, session, amara, guide):
    asked = PlannedQuestion(guide.questions[0].key, guide.questions[0].text, Need.GROWTH, said=True)
    session.save_conversation(Conversation(amara.id, held_on=date(2026, 3, 3), plan=Plan(questions=(asked,))))
    assert page.plan.questions.show_draft() is None
    assert "Asked on 3 Mar" in plan.questions.picker.tick_of(guide.questions[0].key).accessibleDescription()


def test_readiness_is_told_in_words_as_the_plan_grows(qtbot, page, plan):
    words = page.frame.guide.readiness._words
    assert words[Rule.DIRECTION].accessibleName().startswith("missing")
    qtbot.keyClicks(plan.direction.direction, "To the coast")
    assert words[Rule.DIRECTION].accessibleName().startswith("there")
    assert words[Rule.CONTRIBUTIONS].accessibleName().startswith("missing")


def test_where_the_guide_has_no_room_readiness_stands_under_the_steps(qtbot, page, plan, guide):
    line = page.frame.ready_line
    assert line.isHidden()
    page.resize(744, 640)
    assert line.isVisible()
    assert guide.rule(Rule.DIRECTION).text in line.words.words
    qtbot.keyClicks(plan.direction.direction, "North")
    assert guide.rule(Rule.DIRECTION).text not in line.words.words
    line.words.click()
    assert page.frame.guide.isVisible()
    assert line.isHidden()
    line.words.click()
    page.go_to(Step.INVITE)
    assert line.isHidden()


def test_how_they_like_to_be_recognised_is_asked_and_kept_here(page, session, diego):
    page.start_with(diego)
    page.go_to(Step.PLAN)
    page.go_on()
    page.gate.links[Rule.RECOGNITION].click()
    choice = page.plan.known.recognition
    assert choice.hasFocus()
    choice.setCurrentIndex(list(Recognition).index(Recognition.NOTE))
    choice.activated.emit(choice.currentIndex())
    assert session.notebook.people.get(diego.id).recognition is Recognition.NOTE
    assert page.gate.links[Rule.RECOGNITION].isHidden()


def test_a_missing_part_takes_a_reason_and_never_blocks(qtbot, page, plan, kept):
    page.go_on()
    assert page.draft.conversation.step is Step.PLAN
    assert page.gate.isVisible()
    assert not page.gate.go_on.isEnabled()
    qtbot.keyClick(page.gate.reason, Qt.Key.Key_Return)
    assert page.draft.conversation.step is Step.PLAN
    qtbot.keyClicks(page.gate.reason, "They asked to talk today")
    qtbot.keyClick(page.gate.reason, Qt.Key.Key_Return)
    assert page.draft.conversation.step is Step.DIALOGUE
    assert kept(page).plan.unready_because == "They asked to talk today"
    page.go_to(Step.PLAN)
    page.go_on()
    assert page.draft.conversation.step is Step.DIALOGUE


def test_the_stepper_asks_for_the_reason_too_and_escape_goes_back_to_the_plan(qtbot, page, plan):
    page.frame.stepper.steps[Step.DIALOGUE].click()
    assert page.gate.isVisible()
    qtbot.keyClick(page.gate.reason, Qt.Key.Key_Escape)
    assert page.gate.isHidden()
    assert page.draft.conversation.step is Step.PLAN


def test_ctrl_return_in_the_reason_goes_on_without_a_mouse(qtbot, page, plan, kept):
    qtbot.keyClick(plan.direction.direction, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    reason = QApplication.focusWidget()
    assert reason is page.gate.reason
    qtbot.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.draft.conversation.step is Step.PLAN
    qtbot.keyClicks(reason, "She is at the door")
    qtbot.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.draft.conversation.step is Step.DIALOGUE
    page.flush()
    assert kept(page).plan.unready_without == frozenset(Rule) - {Rule.RECOGNITION}


def test_something_else_missing_takes_a_reason_again(qtbot, page, plan, session, amara, messages, look, kept):
    qtbot.keyClicks(plan.direction.direction, "North")
    page.go_on()
    qtbot.keyClicks(page.gate.reason, "No time")
    page.go_on()
    assert page.draft.conversation.step is Step.DIALOGUE
    page.leave()
    again = ConversationPage(session, messages, look)
    qtbot.addWidget(again)
    again.start_with(amara)
    again.go_to(Step.PLAN)
    again.gate._let_on.clear()  # nothing but the notebook remembers
    again.go_on()
    assert again.draft.conversation.step is Step.DIALOGUE
    again.go_to(Step.PLAN)
    again.plan.direction.direction.clear()
    again.go_on()
    assert again.draft.conversation.step is Step.PLAN
    assert again.gate.reason.text() == "No time"
    assert [rule for rule, link in again.gate.links.items() if not link.isHidden()] == [
        Rule.CONTRIBUTIONS,
        Rule.QUALITIES,
        Rule.DIRECTION,
        Rule.STAYING,
    ]
    again.go_on()
    assert again.draft.conversation.step is Step.DIALOGUE


def test_the_gate_follows_the_plan_and_opens_when_everything_is_there(qtbot, page, plan):
    page.go_on()
    assert not page.gate.links[Rule.DIRECTION].isHidden()
    qtbot.keyClicks(plan.direction.direction, "North")
    assert page.gate.links[Rule.DIRECTION].isHidden()
    page.gate.follow(dict.fromkeys(Rule, True))
    assert page.gate.reason.isHidden()
    assert page.gate.go_on.isEnabled()


def test_from_the_invitation_the_dialogue_is_asked_for_at_the_plan(qtbot, page, amara):
    page.start_with(amara)
    page.frame.stepper.steps[Step.DIALOGUE].click()
    assert page.draft.conversation.step is Step.PLAN
    assert page.gate.reason.hasFocus()


def test_what_is_missing_leads_to_its_place(page, plan):
    page.go_on()
    page.gate.links[Rule.DIRECTION].click()
    assert plan.direction.direction.hasFocus()


def test_what_is_missing_leads_to_the_quality_without_a_moment(page, plan):
    second = plan.qualities.rows.widgets[1]
    second.tick.click()
    page.go_on()
    page.gate.links[Rule.QUALITIES].click()
    assert second.example.hasFocus()


def test_a_reason_half_typed_is_kept(qtbot, page, plan, kept):
    page.go_on()
    qtbot.keyClicks(page.gate.reason, "They ask")
    page.flush()
    assert kept(page).plan.unready_because == "They ask"


@pytest.mark.parametrize("what", ["x" * 10_000, "<b>bold</b> & co", "تحدث في الاجتماع", "👩‍👩‍👧"])
def test_odd_words_are_shown_and_kept_as_typed(page, plan, session, amara, what, qtbot):
    plan.contributions.another.setText(what)
    qtbot.keyClick(plan.contributions.another, Qt.Key.Key_Return)
    noted = next(one for one in session.notebook.contributions.of(amara.id) if one.what == what)
    card = plan.contributions.cards.get(noted.id)
    assert card.tick.accessibleName() == what
    assert card.width() <= page.width()
    assert card.tick.heightForWidth(400) < 400
