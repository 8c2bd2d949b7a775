"""The development plan on paper."""

from datetime import date

import pytest
from corpus import PLANS, milestone
from papers import DAY, pages_of, press, words_of

from rerecruit_desktop.documents.development_plan import render_development_plan
from rerecruit_desktop.domain.development_plan import DevelopmentPlan
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.paper_errors import NoMilestones
from rerecruit_desktop.domain.shared import SharedMilestone, SharedStep

LEAD = SharedMilestone(
    "Lead the storage design",
    "Architecture",
    "Design approved by the group",
    date(2027, 1, 31),
    MilestoneState.UNDER_WAY,
    steps=(SharedStep("Outline reviewed", date(2026, 11, 4)), SharedStep("Second review"), SharedStep(" ")),
    help_promised="No on-call until the end of January",
)
REACHED = milestone("Bring two people through on-call", state=MilestoneState.REACHED)
BARE = milestone("Speak to the group", None)


def paper(*milestones):
    return render_development_plan(DevelopmentPlan("Amara Okafor", "Amara", milestones), press())


@pytest.mark.parametrize(
    "said",
    [
        "Your way ahead, Amara",
        "Prepared for Amara Okafor",
        "Lead the storage design by 31 January 2027",
        "Skill Architecture",
        "Done when Design approved by the group",
        "Steps ☑ Outline reviewed (4 Nov 2026) ☐ Second review",
        "My help No on-call until the end of January",
        "Progress ☑ begun ☐ half way ☐ nearly there ☐ reached",
        "Progress ☐ begun",
        "Reached ☑ Bring two people through on-call",
    ],
)
def test_all_of_a_milestone_is_printed(said):
    assert said in " ".join(" ".join(pages_of(paper(LEAD, BARE, REACHED))).split())


def test_what_a_milestone_does_not_say_is_left_out():
    words = words_of(paper(BARE))
    assert not any(label in words for label in ("Skill", "Done when", "Steps", "My help", "Reached"))


@pytest.mark.parametrize("milestones", [(), (milestone("  "),)])
def test_a_plan_without_a_milestone_is_refused(milestones):
    with pytest.raises(NoMilestones, match="no milestone"):
        paper(*milestones)


def test_a_milestone_is_not_torn_by_the_end_of_a_page():
    pages = pages_of(paper(*[LEAD] * 12))
    assert len(pages) > 2
    assert all(page.count("Skill") == page.count("Progress") for page in pages)


def test_sixty_milestones_are_all_there():
    text = "".join(pages_of(render_development_plan(PLANS["sixty on one day"], press())))
    assert all(f"Milestone {number:02}." in text for number in range(60))


def test_dates_that_are_all_past_are_printed_too():
    assert f"by {DAY.day} November 2026" in words_of(render_development_plan(PLANS["all past"], press()))
