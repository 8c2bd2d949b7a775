"""The private summary on paper."""

from dataclasses import replace
from datetime import date, time

import pytest
from geometry import faults_of
from papers import DAY, pages_of, press, words_of

from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.documents.summary import render_summary
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import (
    Conversation,
    Dialogue,
    ExpectedRequest,
    Invite,
    Move,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
)
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, MilestoneStep, Obstacle
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.domain.summary import Summary

AMARA = Person("Amara Okafor", role="Staff engineer", team="Storage")
NOTES = Contribution(AMARA.id, "Wrote the onboarding notes")


def conversation(notes="Smiled.\nSaid nobody had noticed.", **more):
    plan = Plan(
        contributions=(PlannedContribution(NOTES.id, chosen=True, effect="Two people started sooner", said=True),),
        qualities=(PlannedQuality("v", "Shares our values", chosen=True, example="The customer data"),),
        direction="The new storage",
        questions=(PlannedQuestion("q", "What gives you energy?", Need.GROWTH, answer="Teaching,\n- and *quiet*"),),
        expected=(ExpectedRequest("pay", "More pay", "Not before April; I bring it to the round."),),
        unready_because="She asked to talk today",
    )
    records = tuple(StageRecord(s, notes if s is Stage.THANK else "", 420, theirs=300, mine=100) for s in Stage)
    moves = (Move(date(2026, 11, 10), None, date(2026, 11, 9), "She was ill"),)
    invite = Invite(DAY, time(14, 5), place="Garden room", moves=moves)
    dialogue = Dialogue(
        records=records, agreed_words="We speak in January.", what_keeps="The people", sum_up="Glad, and a little tired"
    )
    more = {"next_on": date(2026, 12, 24)} | more
    return Conversation(AMARA.id, invite=invite, plan=plan, dialogue=dialogue, held_on=DAY, **more)


def summary(**more):
    requests = (
        Request(AMARA.id, "Less reporting", None, Answer.AGREED, "It costs half a day", date(2026, 12, 1)),
        Request(AMARA.id, "A pay review", None, Answer.FINDING_OUT, "", date(2027, 1, 15)),
        Request(AMARA.id, "Work from abroad", None, Answer.CANNOT, "Tax rules"),
        Request(AMARA.id, "A new chair", None, Answer.AGREED, kept_on=DAY),
        Request(AMARA.id, "A bigger team"),
        Request(AMARA.id, "A desk", None, Answer.AGREED, broken_on=DAY, outcome="The floor was sold"),
    )
    milestones = (
        Milestone(
            AMARA.id,
            "Lead the design",
            target_on=date(2027, 1, 31),
            reality="Never the whole yet",
            state=MilestoneState.DROPPED,
            state_reason="The project ended",
            obstacles=(Obstacle("On call too often", "Talk to Ines"),),
            options="Lead a part first",
            steps=(MilestoneStep("Sketch it", DAY),),
            help_promised="A week without meetings",
        ),
    )
    pulses = (
        Pulse(AMARA.id, Need.GROWTH, 2, date(2026, 8, 1)),
        Pulse(AMARA.id, Need.GROWTH, 4, DAY, "Shines when she designs", Source.TOLD_ME),
        Pulse(AMARA.id, Need.AUTONOMY, 3, DAY),
    )
    return Summary(AMARA, conversation(), (NOTES,), requests, milestones, pulses, **more)


@pytest.mark.parametrize(
    "said",
    [
        "Amara Okafor",
        "Staff engineer · Storage",
        "Conversation of 24 November 2026 · 14:05 · Garden room · 28 min",
        "☑ Wrote the onboarding notes",
        "Two people started sooner",
        "☐ What gives you energy? Teaching, and quiet",
        "Questions 7 min, they spoke 75 %",
        "Summing up Glad, and a little tired",
        "What would keep them here The people",
        "More pay Not before April; I bring it to the round.",
        "Put off from 10 November 2026, on 9 November 2026: She was ill",
        "Unready She asked to talk today",
        "Next one 24 December 2026",
        "Agreed, taken back on 24 November 2026 The floor was sold",
        "Options Lead a part first",
        "Steps ☑ Sketch it (24 Nov 2026)",
        "My help A week without meetings",
        "Growth 4 Shines when she designs 24 Nov 2026 told me",
        "Autonomy 3 24 Nov 2026 my guess",
        "We speak in January.",
        "Agreed, by 1 December 2026",
        "It costs half a day",
        "Finding out, answer by 15 January 2027",
        "Tax rules",
        "Agreed, kept on 24 November 2026",
        "No answer yet",
        "Never the whole yet",
        "The project ended",
        "On call too often",
        "Talk to Ines",
    ],
)
def test_the_whole_conversation_is_printed(said):
    assert said in text_of(summary())


@pytest.mark.parametrize(
    "said",
    [
        "☑ Wrote the onboarding notes Two people started sooner Oh, that one",
        "The new storage Sounds far away",
        "Shares our values The customer data It was nothing",
        "☑ More pay Not before April; I bring it to the round. As much as the others",
    ],
)
def test_what_they_said_to_a_point_stands_beneath_it(said):
    told = summary()
    plan = told.conversation.plan
    plan = replace(
        plan,
        contributions=(replace(plan.contributions[0], heard="Oh, *that* one"),),
        direction_heard="Sounds far away",
        qualities=(replace(plan.qualities[0], heard="It was nothing"),),
        expected=(replace(plan.expected[0], said=True, heard="As much as the others"),),
    )
    assert said in text_of(replace(told, conversation=replace(told.conversation, plan=plan)))


def text_of(value):
    return " ".join(" ".join(pages_of(render_summary(value, press()))).split())


def test_what_was_not_noted_is_left_out():
    text = text_of(Summary(AMARA, Conversation(AMARA.id, held_on=DAY)))
    for heading in ("Summing up", "What would keep", "Questions", "Prepared", "Requests", "How far", "Put off", "Next"):
        assert heading not in text


def test_a_conversation_that_was_not_held_says_why():
    unheld = Conversation(AMARA.id, not_held_on=DAY, not_held_because="He moved to another team")
    assert "Not held 24 November 2026: He moved to another team" in text_of(Summary(AMARA, unheld))


def test_the_light_of_the_forecast_has_no_way_in():
    assert "forecast" not in " ".join(vars(Summary)["__annotations__"]).lower()


def test_every_page_says_that_it_is_only_for_the_manager():
    long = replace(summary(), conversation=conversation(notes="A line.\n" * 200))
    pages = pages_of(render_summary(long, press()))
    assert len(pages) > 4
    assert all("Only for you" in page and "never handed over" in page for page in pages)
    assert not any("To hand over" in page for page in pages)


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
def test_forty_pages_of_notes_keep_every_line_in_its_order(paper):
    lines = [f"Line {number:04} of what was said in the hour." for number in range(1700)]
    long = replace(summary(), conversation=conversation(notes="\n".join(lines)))
    pdf = render_summary(long, press(paper))
    words = " ".join(pages_of(pdf))
    places = [words.index(line) for line in lines]
    assert places == sorted(places)
    assert len(pages_of(pdf)) >= 40
    assert not faults_of(pdf)


def test_a_conversation_not_yet_planned_is_printed_too():
    bare = Summary(AMARA, Conversation(AMARA.id))
    words = words_of(render_summary(bare, press()))
    assert "Conversation without a date yet" in words
    assert "Milestones" not in words


def test_the_same_summary_gives_the_same_bytes():
    assert render_summary(one := summary(), press()) == render_summary(one, press())
