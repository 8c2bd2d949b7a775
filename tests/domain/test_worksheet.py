"""The worksheet: one order for the paper and for the screen it is typed into."""

from dataclasses import replace

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    ExpectedRequest,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
)
from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.points import heard, tick
from rerecruit_desktop.domain.worksheet import MILESTONE_LINES, REQUEST_LINES, Fill, Part, worksheet


def planned():
    noted = Contribution(new_id(), "Moved the depot")
    plan = Plan(
        contributions=(PlannedContribution(noted.id, chosen=True), PlannedContribution(new_id(), chosen=True)),
        qualities=(PlannedQuality("calm", "Stays calm", chosen=True), PlannedQuality("kind", "Is kind")),
        direction="North",
        questions=(PlannedQuestion("one", "What keeps you?", Need.GROWTH),),
        expected=(ExpectedRequest("pay", "More pay", "In January"), ExpectedRequest("home", "Two days at home")),
    )
    return Conversation(noted.person_id, plan=plan), (noted,)


def test_it_follows_the_talk_from_the_day_to_the_agreed_words():
    parts = [section.part for section in worksheet(*planned())]
    assert parts == [
        Part.HELD, Part.THANK, Part.DIRECTION, Part.QUALITIES, Part.ASK,
        Part.REQUESTS, Part.MILESTONES, Part.AGREED,
    ]  # fmt: skip
    assert [part.stage for part in parts if part.stage] == list(Stage)


def test_every_planned_point_has_a_line_and_every_stage_room_for_notes():
    told = {section.part: [(line.fill, line.title) for line in section.lines] for section in worksheet(*planned())}
    assert told == {
        Part.HELD: [(Fill.DAY, ""), (Fill.MINUTES, "")],
        Part.THANK: [(Fill.POINT, "1. Moved the depot"), (Fill.NOTES, "")],
        Part.DIRECTION: [(Fill.POINT, "1. North"), (Fill.NOTES, "")],
        Part.QUALITIES: [(Fill.POINT, "1. Stays calm"), (Fill.NOTES, "")],
        Part.ASK: [(Fill.POINT, "1. What keeps you?"), (Fill.NOTES, "")],
        Part.REQUESTS: [
            (Fill.POINT, "1. More pay"),
            (Fill.POINT, "2. Two days at home"),
            *[(Fill.REQUEST, "")] * REQUEST_LINES,
        ],
        Part.MILESTONES: [(Fill.MILESTONE, "")] * MILESTONE_LINES,
        Part.AGREED: [(Fill.WORDS, "")],
    }


def test_without_a_plan_there_is_room_for_notes_all_the_same():
    conversation, _ = planned()
    bare = worksheet(replace(conversation, plan=Plan()), ())
    assert all(section.lines[-1].fill is Fill.NOTES for section in bare if section.part.stage)


def test_every_point_is_ticked_and_heard_by_itself():
    conversation, contributions = planned()
    places = [line.point for section in worksheet(conversation, contributions) for line in section.lines if line.point]
    for place in places:
        changed = heard(tick(conversation, place.stage, place.key, said=True), place.stage, place.key, "Glad <b>")
        now = [line.point for section in worksheet(changed, contributions) for line in section.lines if line.point]
        assert [(one.said, one.heard) for one in now] == [
            (one == place, "Glad <b>" if one == place else "") for one in places
        ]
