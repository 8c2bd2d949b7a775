"""What the plan offers beside the choosing: remarks, answers of before, hard requests, drivers, open promises."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, ExpectedRequest, Plan, PlannedQuestion, Step
from rerecruit_desktop.domain.driver_card import Driver, DriverLine
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.domain.source import Source

HELD = date(2026, 10, 12)
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def plan(page, amara, runbook):
    page.start_with(amara)
    page.go_to(Step.PLAN)
    return page.plan


@pytest.fixture
def reopened(page, session):
    """The plan as it is read from the notebook again."""

    def reopen():
        page.flush()
        page.show_conversation(session.notebook.conversations.get(page.conversation_id))
        return page.plan

    return reopen


def test_generic_praise_is_pointed_out_as_it_is_typed(qtbot, plan, runbook):
    card = plan.contributions.cards.get(runbook.id)
    assert card.remarks.isHidden()
    card.tick.click()
    assert card.remarks.isHidden()
    card.effect.selectAll()
    qtbot.keyClicks(card.effect, "Great job")
    assert "fit anybody" in card.remarks.text()
    card.effect.clear()
    assert "What changed" in card.remarks.text()
    card.tick.click()
    assert card.remarks.isHidden()


def test_thanks_given_before_are_pointed_out(page, plan, session, amara, runbook):
    card = plan.contributions.cards.get(runbook.id)
    card.tick.click()
    (chosen,) = page.draft.conversation.plan.contributions
    held = Conversation(amara.id, plan=Plan((replace(chosen, said=True),)), held_on=HELD)
    session.save_conversation(held)
    plan.contributions.show_draft()
    assert "before" in plan.contributions.card_of(runbook.id).remarks.text()


def test_a_contribution_becomes_the_moment_of_a_quality(page, plan, runbook, said, kept):
    row = plan.qualities.rows.widgets[0]
    row.take_example("Before")
    plan.qualities._use(row, runbook)
    page.flush()
    (planned,) = (one for one in kept(page).plan.qualities if one.chosen)
    assert planned.example == "Wrote the runbook\nNobody is called at night"
    said[-1][1]()
    assert row.example.toPlainText() == "Before"


def test_taking_back_a_moment_reaches_the_plan_it_was_in(page, plan, session, amara, diego, runbook, said):
    row = plan.qualities.rows.widgets[0]
    row.take_example("Before")
    plan.qualities._use(row, runbook)
    page.start_with(diego)
    page.go_to(Step.PLAN)
    said[-1][1]()
    assert not page.draft.conversation.plan.qualities
    (planned,) = (one for one in session.notebook.conversations.draft_of(amara.id).plan.qualities if one.chosen)
    assert planned.example == "Before"


def test_a_quality_of_ones_own_can_be_taken_back(qtbot, page, plan, session, kept, said):
    qtbot.keyClicks(plan.qualities.own, "Stays <b>calm</b>")
    qtbot.keyClick(plan.qualities.own, Qt.Key.Key_Return)
    _, undo = said[-1]
    undo()
    assert "Stays <b>calm</b>" not in [one.name for one in session.guide.qualities]
    assert "Stays <b>calm</b>" not in [one.name for one in kept(page).plan.qualities]
    assert [row.planned.name for row in plan.qualities.rows.widgets] == [one.name for one in session.guide.qualities]


def test_a_quality_of_ones_own_is_chosen_and_kept_for_every_talk(qtbot, page, plan, session, diego):
    qtbot.keyClicks(plan.qualities.own, "Stays calm")
    qtbot.keyClick(plan.qualities.own, Qt.Key.Key_Return)
    (planned,) = (one for one in page.draft.conversation.plan.qualities if one.chosen)
    assert planned.name == "Stays calm"
    page.start_with(diego)
    page.go_to(Step.PLAN)
    assert "Stays calm" in {row.tick.accessibleName() for row in page.plan.qualities.rows.widgets}


def test_what_they_answered_before_stands_beside_the_question(page, plan, session, amara, guide):
    question = guide.questions[0]
    asked = PlannedQuestion(question.key, question.text, question.need, said=True, answer="The night shift")
    for year in (2024, 2025):
        session.save_conversation(Conversation(amara.id, plan=Plan(questions=(asked,)), held_on=date(year, 3, 3)))
    plan.questions.picker.tick_of(question.key).click()
    row = plan.questions.rows.get(question.key)
    assert row.before.words.endswith("they said: The night shift")
    row.before.click()
    assert row._history.text().count("The night shift") == 2


def test_a_question_is_reworded_for_this_talk_alone(qtbot, page, plan, guide, kept):
    question = guide.questions[0]
    plan.questions.picker.tick_of(question.key).click()
    row = plan.questions.rows.get(question.key)
    row.text.selectAll()
    qtbot.keyClicks(row.text, "What comes easily?")
    page.flush()
    assert kept(page).plan.questions[0].text == "What comes easily?"


def test_a_question_is_dragged_to_another_place(qtbot, page, plan, guide, kept):
    keys = [one.key for one in guide.questions[:3]]
    for key in keys:
        plan.questions.picker.tick_of(key).click()
    plan.questions.picker.hide()
    qtbot.wait(20)  # the layouts settle
    first, last = (plan.questions.rows.get(key) for key in (keys[0], keys[2]))

    def mouse(kind, at, buttons):
        button = Qt.MouseButton.LeftButton if kind is not QEvent.Type.MouseMove else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, QPointF(first.mapFromGlobal(at)), QPointF(at), button, buttons, NO_KEY)
        QApplication.sendEvent(first, event)

    mouse(QEvent.Type.MouseButtonPress, first.mapToGlobal(QPoint(6, 20)), Qt.MouseButton.LeftButton)
    beyond = last.mapToGlobal(last.rect().bottomLeft())
    for _ in range(3):  # as a mouse that moves on tells again and again
        mouse(QEvent.Type.MouseMove, beyond, Qt.MouseButton.LeftButton)
        qtbot.wait(5)
    mouse(QEvent.Type.MouseButtonRelease, beyond, Qt.MouseButton.NoButton)
    mouse(QEvent.Type.MouseMove, first.mapToGlobal(QPoint(6, -500)), Qt.MouseButton.NoButton)
    page.flush()
    assert [one.key for one in kept(page).plan.questions] == [keys[1], keys[2], keys[0]]


def test_a_question_without_words_keeps_its_last_ones(qtbot, page, plan, guide, kept):
    question = guide.questions[0]
    plan.questions.picker.tick_of(question.key).click()
    row = plan.questions.rows.get(question.key)
    row.text.setFocus()
    row.text.clear()
    page.flush()
    assert kept(page).plan.questions[0].text == question.text
    plan.questions.add_button.setFocus()
    plan.qualities.own.setFocus()
    assert row.text.toPlainText() == question.text


def test_a_question_of_ones_own_about_staying_counts_and_is_offered_to_all(qtbot, page, plan, session, guide):
    picker = plan.questions.picker
    picker.show()
    picker.kind.fill("staying")
    picker.need.fill(Need.GROWTH)
    qtbot.keyClicks(picker.field, "Would you do xyzzy again?")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    (chosen,) = page.draft.conversation.plan.questions
    assert (chosen.text, chosen.need) == ("Would you do xyzzy again?", Need.GROWTH)
    assert chosen.key in {one.key for one in session.guide.questions if one.kind == "staying"}
    assert page._progress().met[Rule.STAYING]


def test_favourites_are_starred_here_and_can_be_seen_alone(plan, session, guide):
    chosen = guide.questions[4]
    plan.questions.picker.tick_of(chosen.key).click()
    plan.questions.rows.get(chosen.key).star.click()
    assert session.is_favourite(chosen.key)
    plan.questions.forget()
    picker = plan.questions.picker
    picker.show()
    picker.favourites.click()
    assert [one.key for one in guide.questions if picker.tick_of(one.key).isVisible()] == [chosen.key]


def test_the_bank_narrows_down_by_kind_and_need(plan, guide):
    picker = plan.questions.picker
    picker.show()
    picker.kind.fill("staying")
    picker.need.fill(Need.ADVANCEMENT)
    picker._filter()
    shown = {one.key for one in guide.questions if picker.tick_of(one.key).isVisible()}
    assert shown == {one.key for one in guide.questions if one.kind == "staying" and one.need is Need.ADVANCEMENT}


def test_a_hard_request_of_the_guide_gets_its_honest_answer(qtbot, page, plan, guide, kept, said):
    pay = guide.hard_requests[0]
    plan.expected.choice.setCurrentIndex(0)
    plan.expected.choice.activated.emit(0)
    row = plan.expected.rows.get(pay.key)
    assert pay.answers[0] in row._advice.text()
    qtbot.keyClicks(row.answer, "By March you know")
    page.flush()
    assert kept(page).plan.expected == (ExpectedRequest(pay.key, pay.name, "By March you know"),)
    row.remove.click()
    assert not page.draft.conversation.plan.expected
    said[-1][1]()
    assert page.draft.conversation.plan.expected[0].answer == "By March you know"


def test_a_hard_request_of_ones_own_is_not_lost_on_leaving(qtbot, page, plan, diego, session, amara):
    qtbot.keyClicks(plan.expected.own, "A sabbatical")
    page.start_with(diego)
    draft = session.notebook.conversations.draft_of(amara.id)
    assert [one.text for one in draft.plan.expected] == ["A sabbatical"]


def test_a_line_of_the_driver_card_is_noted_said_anew_and_taken_out(qtbot, plan, session, amara, said, today):
    card = plan.known.drivers
    card.driver.fill(Driver.DRAINS)
    qtbot.keyClicks(card.text, "Status meetings")
    qtbot.keyClick(card.text, Qt.Key.Key_Return)
    (line,) = session.notebook.driver_lines.of(amara.id)
    assert (line.driver, line.text, line.source) == (Driver.DRAINS, "Status meetings", Source.TOLD_ME)
    session.save(replace(line, noted_on=HELD))
    plan.known.show_draft()
    card.rows.get(line.id).change.click()
    qtbot.keyClicks(card.text, "Long meetings")
    qtbot.keyClick(card.text, Qt.Key.Key_Return)
    old, new = session.notebook.driver_lines.of(amara.id)
    assert (old.replaced_on, new.text, new.driver) == (today, "Long meetings", Driver.DRAINS)
    card.rows.get(new.id).remove.click()
    assert [one.is_current for one in session.notebook.driver_lines.of(amara.id)] == [False]
    said[-1][1]()
    assert card.rows.get(new.id) is not None


@pytest.fixture
def noted(plan, session, amara):
    """A line of the driver card of long ago."""
    line = DriverLine(amara.id, Driver.VALUES, "Fairness", date(2025, 1, 1), Source.TOLD_ME)
    session.save(line)
    plan.known.show_draft()
    return line


def test_what_was_half_typed_is_added_before_another_line_is_changed(qtbot, plan, session, amara, noted):
    card = plan.known.drivers
    qtbot.keyClicks(card.text, "Sailing")
    card.rows.get(noted.id).change.click()
    assert card.text.text() == "Fairness"
    assert {one.text for one in session.notebook.driver_lines.of(amara.id)} == {"Fairness", "Sailing"}


def test_a_line_opened_and_left_alone_stays_as_it_was(qtbot, page, plan, session, amara, noted):
    plan.known.drivers.rows.get(noted.id).change.click()
    page.flush()
    assert session.notebook.driver_lines.of(amara.id) == (noted,)
    plan.known.drivers.rows.get(noted.id).change.click()
    qtbot.keyClick(plan.known.drivers.text, Qt.Key.Key_Escape)
    assert plan.known.drivers.text.text() == ""


def test_a_line_that_still_stands_is_dated_anew_and_its_past_can_be_seen(
    qtbot, plan, session, amara, noted, today, said
):
    card = plan.known.drivers
    card.rows.get(noted.id).change.click()
    qtbot.keyClick(card.text, Qt.Key.Key_Return)
    old, new = session.notebook.driver_lines.of(amara.id)
    assert (old.replaced_on, new.text, new.noted_on) == (today, "Fairness", today)
    card.before.click()
    assert "Fairness (1 Jan 2025 – 23 Nov)" in card._history.text()
    said[-1][1]()
    assert session.notebook.driver_lines.of(amara.id) == (noted,)
    assert card.before.isHidden()


def test_a_line_noted_today_is_put_right_in_its_place(qtbot, plan, session, amara, today):
    line = DriverLine(amara.id, Driver.VALUES, "Fareness", today)
    session.save(line)
    plan.known.show_draft()
    plan.known.drivers.rows.get(line.id).change.click()
    qtbot.keyClicks(plan.known.drivers.text, "Fairness")
    qtbot.keyClick(plan.known.drivers.text, Qt.Key.Key_Return)
    (only,) = session.notebook.driver_lines.of(amara.id)
    assert (only.id, only.text, only.replaced_on) == (line.id, "Fairness", None)


def test_a_line_half_typed_is_kept_for_whom_it_was_meant(qtbot, page, plan, session, amara, diego):
    qtbot.keyClicks(plan.known.drivers.text, "Sailing")
    page.start_with(diego)
    assert [one.text for one in session.notebook.driver_lines.of(amara.id)] == ["Sailing"]
    assert not session.notebook.driver_lines.of(diego.id)


def test_a_line_older_than_a_year_is_to_be_asked_again(plan, session, amara):
    line = DriverLine(amara.id, Driver.VALUES, "Fairness", date(2025, 1, 1))
    session.save(line)
    plan.known.show_draft()
    assert plan.known.drivers.rows.get(line.id)._again.isVisibleTo(plan)


def test_promises_of_earlier_talks_are_in_sight_and_kept_by_a_tick(plan, session, amara, today):
    asked = Request(amara.id, "Ask Finance", answer=Answer.AGREED, due_on=HELD)
    session.save(asked)
    session.save(Request(amara.id, "Settled", answer=Answer.CANNOT))
    plan.known.show_draft()
    (tick,) = plan.known.promises.widgets
    assert "overdue" in tick.accessibleDescription()
    tick.click()
    assert session.notebook.requests.get(asked.id).kept_on == today
    tick.click()
    assert session.notebook.requests.get(asked.id).kept_on is None


@pytest.mark.parametrize("text", ["<b>&amp;", "x" * 10_000, "שלום ✨"])
def test_odd_words_are_kept_as_typed(qtbot, page, plan, session, amara, reopened, text):
    plan.expected.own.setText(text)
    qtbot.keyClick(plan.expected.own, Qt.Key.Key_Return)
    plan.known.drivers.text.setText(text)
    qtbot.keyClick(plan.known.drivers.text, Qt.Key.Key_Return)
    reopened()
    assert page.draft.conversation.plan.expected[0].text == text
    assert session.notebook.driver_lines.of(amara.id)[0].text == text


def test_ten_contributions_of_ten_thousand_letters_open(page, plan, session, amara):
    for number in range(10):
        session.save(Contribution(amara.id, f"{number} " + "x" * 10_000, "y" * 10_000, HELD))
    plan.contributions.show_draft()
    assert len(plan.contributions.cards.widgets) == 11
