"""What may be left out of a paper, and that it is gone then."""

from dataclasses import replace
from datetime import date

import pytest

from rerecruit_desktop.domain.agreed_actions import Action, AgreedActions
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Dialogue,
    ExpectedRequest,
    Plan,
    PlannedQuestion,
    Stage,
    StageRecord,
)
from rerecruit_desktop.domain.development_plan import DevelopmentPlan
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.paper_part import PaperPart, parts_of, without
from rerecruit_desktop.domain.period import calendar_year
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.private_year import PrivateYear
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.shared import SeenQuality, SharedMilestone, SharedPromise, Thanks
from rerecruit_desktop.domain.summary import Summary
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.domain.year_review import SharedTalk, YearReview

DAY = date(2026, 11, 24)
DRAWN = {PaperPart.TIMELINE, PaperPart.SIGNATURES}
WHO = Person("Amara Okafor")
OPEN = SharedMilestone("MILESTONES", "", "", DAY, MilestoneState.PLANNED)
DONE = replace(OPEN, goal="REACHED", state=MilestoneState.REACHED, reached_on=DAY)
TALK = Conversation(
    WHO.id,
    plan=Plan(
        questions=(PlannedQuestion("q", "Why?", Need.GROWTH, answer="NOTES"),),
        expected=(ExpectedRequest("money", "EXPECTED"),),
    ),
    dialogue=Dialogue(
        records=(StageRecord(Stage.ASK, "NOTES"),), agreed_words="AGREED_WORDS", sum_up="GIST", what_keeps="GIST"
    ),
    held_on=DAY,
)
VALUES = {
    PaperKind.HANDOUT: Handout(
        "Amara", "Amara", DAY, (Thanks("THANKS", ""),), (SeenQuality("QUALITIES", ""),), "DIRECTION", "DIRECTION",
        (OPEN,), (SharedPromise("PROMISES", None),), "AGREED_WORDS",
    ),
    PaperKind.DEVELOPMENT_PLAN: DevelopmentPlan("Amara", "Amara", (OPEN, DONE)),
    PaperKind.AGREED_ACTIONS: AgreedActions("Amara", "Amara", DAY, (Action("PROMISES"),), (Action("STEPS"),)),
    PaperKind.YEAR_REVIEW: YearReview(
        "Amara", "Amara", calendar_year(2026), (SharedTalk(DAY, (Thanks("THANKS", ""),)),), (DONE,), (OPEN,)
    ),
    PaperKind.SUMMARY: Summary(
        WHO, TALK, (), (Request(WHO.id, "REQUESTS"),), (Milestone(WHO.id, "MILESTONES"),),
        (Pulse(WHO.id, Need.GROWTH, 3, DAY, reason="PULSES"),),
    ),
    PaperKind.PRIVATE_YEAR: PrivateYear(
        WHO,
        calendar_year(2026),
        (replace(TALK, plan=Plan(), dialogue=Dialogue(sum_up="CONVERSATIONS")),),
        (Contribution(WHO.id, "CONTRIBUTIONS"),),
        (Milestone(WHO.id, "MILESTONES"),),
        (Request(WHO.id, "REQUESTS"),),
        (Touchpoint(WHO.id, "CONTACTS", DAY),),
        (Note(WHO.id, "CONTACTS", DAY),),
        (Pulse(WHO.id, Need.GROWTH, 3, DAY, reason="PULSES"),),
    ),
}  # fmt: skip
CASES = [(kind, part) for kind in PaperKind for part in parts_of(kind) if part not in DRAWN]


def named(value):
    """The parts whose names stand anywhere in a value."""
    return {part for part in PaperPart if f"'{part.name}'" in repr(value)}


@pytest.mark.parametrize(("kind", "part"), CASES)
def test_what_is_left_out_is_gone_and_nothing_else(kind, part):
    whole = VALUES[kind]
    assert part in named(whole), "the looking would find it"
    assert named(without(whole, {part})) == named(whole) - {part}


def test_what_a_paper_does_not_have_is_passed_over():
    plan = VALUES[PaperKind.DEVELOPMENT_PLAN]
    assert without(plan, set(PaperPart) - {PaperPart.REACHED}) == plan


def test_the_thanks_go_from_a_year_and_its_days_stay():
    assert [talk.held_on for talk in without(VALUES[PaperKind.YEAR_REVIEW], {PaperPart.THANKS}).talks] == [DAY]


def test_nothing_of_the_conversation_itself_is_lost():
    left = without(VALUES[PaperKind.SUMMARY], {PaperPart.NOTES, PaperPart.GIST})
    assert left.conversation.id == TALK.id != Id("")
    assert [question.text for question in left.conversation.plan.questions] == ["Why?"]
