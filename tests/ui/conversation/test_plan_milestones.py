"""What is not reached yet is offered for the next talk, in the plan as a question and in the dialogue to look at."""

from dataclasses import replace
from datetime import date

import pytest

from rerecruit_desktop.domain.conversation import Conversation, Plan, PlannedQuestion, Step
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, MilestoneStep
from rerecruit_desktop.domain.need import Need

TARGET = date(2026, 11, 20)


@pytest.fixture
def design(session, amara):
    earlier = Conversation(amara.id, held_on=date(2026, 10, 12))
    steps = (MilestoneStep("one", TARGET), MilestoneStep("two"))
    made = Milestone(amara.id, "Lead the <b>design", target_on=TARGET, conversation_id=earlier.id, steps=steps)
    session.notebook.save_all([earlier, made])
    return made


@pytest.fixture
def plan(page, amara, design):
    page.start_with(amara)
    page.go_to(Step.PLAN)
    return page.plan


def names(plan):
    return [tick.accessibleName() for tick in plan.milestones.ticks.widgets]


def test_one_that_is_not_reached_is_offered_with_how_it_stands(plan):
    (tick,) = plan.milestones.ticks.widgets
    assert names(plan) == ["Ask how it goes: Lead the <b>design"]
    assert tick.accessibleDescription() == "planned · by 20 Nov · late · 1 of 2 steps"


def test_a_tick_asks_about_it_and_another_takes_the_question_out(page, plan, design, kept):
    (tick,) = plan.milestones.ticks.widgets
    tick.click()
    page.flush()
    text = "How is it going with “Lead the <b>design”, and what would help?"
    assert kept(page).plan.questions == (PlannedQuestion(f"milestone-{design.id}", text, Need.GROWTH),)
    tick.click()
    page.flush()
    assert kept(page).plan.questions == ()
    assert plan.questions.rows.widgets == ()


def test_taking_the_question_out_unticks_it_and_undo_ticks_it_again(plan, said):
    (tick,) = plan.milestones.ticks.widgets
    tick.click()
    plan.questions.rows.widgets[0].remove.click()
    assert not tick.isChecked()
    said[-1][1]()
    assert tick.isChecked()


@pytest.mark.parametrize("state", [MilestoneState.REACHED, MilestoneState.DROPPED])
def test_what_has_ended_is_not_offered(page, plan, session, design, state):
    session.save(replace(design, state=state))
    assert plan.milestones.isHidden()


def test_what_this_very_talk_set_is_not_offered(page, plan, session, design):
    page.flush()
    session.save(replace(design, conversation_id=page.conversation_id))
    assert names(plan) == []


def test_the_dialogue_shows_it_too(page, plan, design):
    page.go_to(Step.DIALOGUE)
    assert page.dialogue.side.milestones.rows.get(design.id) is not None


@pytest.mark.parametrize("answer", ["a long answer " * 40, "x" * 10_000, "שלום " * 60])
def test_a_long_answer_of_before_makes_the_page_no_wider(qtbot, page, plan, session, amara, guide, answer):
    question = guide.questions[0]
    asked = PlannedQuestion(question.key, question.text, question.need, said=True, answer=answer)
    session.save_conversation(Conversation(amara.id, plan=Plan(questions=(asked,)), held_on=date(2025, 3, 3)))
    plan.questions.picker.tick_of(question.key).click()
    qtbot.waitUntil(lambda: plan._inside.minimumSizeHint().width() <= plan._area.viewport().width(), timeout=1000)
