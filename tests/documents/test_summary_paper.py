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
    Invite,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
    Stage,
    StageRecord,
)
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, Obstacle
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.summary import Summary

AMARA = Person("Amara Okafor", role="Staff engineer", team="Storage")
NOTES = Contribution(AMARA.id, "Wrote the onboarding notes")


def conversation(notes="Smiled.\nSaid nobody had noticed.", **more):
    plan = Plan(
        contributions=(PlannedContribution(NOTES.id, chosen=True, effect="Two people started sooner", said=True),),
        qualities=(PlannedQuality("v", "Shares our values", chosen=True, example="The customer data"),),
        direction="The new storage",
        questions=(PlannedQuestion("q", "What gives you energy?", Need.GROWTH),),
    )
    records = tuple(StageRecord(s, notes if s is Stage.THANK else "", 420) for s in Stage)
    invite = Invite(DAY, time(14, 5), place="Garden room")
    dialogue = Dialogue(records=records, agreed_words="We speak in January.")
    return Conversation(AMARA.id, invite=invite, plan=plan, dialogue=dialogue, held_on=DAY, **more)


def summary(**more):
    requests = (
        Request(AMARA.id, "Less reporting", None, Answer.AGREED, "It costs half a day", date(2026, 12, 1)),
        Request(AMARA.id, "A pay review", None, Answer.FINDING_OUT, "", date(2027, 1, 15)),
        Request(AMARA.id, "Work from abroad", None, Answer.CANNOT, "Tax rules"),
        Request(AMARA.id, "A new chair", None, Answer.AGREED, kept_on=DAY),
        Request(AMARA.id, "A bigger team"),
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
        ),
    )
    return Summary(AMARA, conversation(), (NOTES,), requests, milestones, **more)


@pytest.mark.parametrize(
    "said",
    [
        "Amara Okafor",
        "Staff engineer · Storage",
        "Conversation of 24 November 2026 · 14:05 · Garden room · 28 min",
        "☑ Wrote the onboarding notes",
        "Two people started sooner",
        "☐ What gives you energy?",
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
    assert said in words_of(render_summary(summary(), press()))


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
