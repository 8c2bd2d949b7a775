"""Who does what, out of promises and milestones."""

from datetime import date

from rerecruit_desktop.domain.agreed_actions import Action, my_actions, their_actions
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.shared import SharedMilestone, SharedPromise, SharedStep

SOON, LATER = date(2026, 12, 1), date(2027, 3, 1)


def milestone(goal="Lead a site", target_on=LATER, state=MilestoneState.UNDER_WAY, **more):
    return SharedMilestone(goal, "", "", target_on, state, **more)


def test_the_manager_keeps_promises_and_helps_with_milestones_in_the_order_of_their_days():
    promises = (SharedPromise("Some day", None), SharedPromise("A course", SOON))
    milestones = (milestone(help_promised="Two days off the desk"),)
    assert my_actions(promises, milestones) == (
        Action("A course", SOON),
        Action("Two days off the desk", LATER, "Lead a site"),
        Action("Some day"),
    )


def test_the_person_takes_the_steps_that_are_not_done():
    steps = (SharedStep("Visit", SOON), SharedStep("Draw the rota"), SharedStep(" "))
    assert their_actions((milestone(steps=steps),)) == (Action("Draw the rota", LATER, "Lead a site"),)


def test_a_milestone_without_steps_is_itself_what_is_to_be_done():
    assert their_actions((milestone(steps=(SharedStep("  "),)),)) == (Action("Lead a site", LATER),)


def test_a_milestone_whose_steps_are_all_done_asks_for_nothing_more():
    assert their_actions((milestone(steps=(SharedStep("Visit", SOON),)),)) == ()


def test_what_was_reached_asks_for_nothing():
    reached = milestone(state=MilestoneState.REACHED, help_promised="x", steps=(SharedStep("Visit"),))
    assert my_actions((), (reached,)) == their_actions((reached,)) == ()


def test_empty_words_are_no_action():
    assert my_actions((SharedPromise(" ", SOON),), (milestone(help_promised="\n"),)) == ()
