"""The parts of each paper that may be left out, and a paper's value without some of them."""

from collections.abc import Callable, Collection
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from rerecruit_desktop.domain.agreed_actions import AgreedActions
from rerecruit_desktop.domain.development_plan import DevelopmentPlan
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.private_year import PrivateYear
from rerecruit_desktop.domain.summary import Summary
from rerecruit_desktop.domain.year_review import YearReview

Value = TypeVar("Value")


class PaperPart(StrEnum):
    """The value is what the command line calls it."""

    CONVERSATIONS = "conversations"
    CONTRIBUTIONS = "contributions"
    GIST = "gist"
    NOTES = "notes"
    THANKS = "thanks"
    QUALITIES = "qualities"
    DIRECTION = "direction"
    REACHED = "reached"
    MILESTONES = "milestones"
    TIMELINE = "timeline"
    PROMISES = "promises"
    STEPS = "steps"
    AGREED_WORDS = "agreed-words"
    REQUESTS = "requests"
    EXPECTED = "hard-requests"
    CONTACTS = "touchpoints"
    PULSES = "pulses"
    SIGNATURES = "signatures"


USUALLY_LEFT_OUT = frozenset({PaperPart.SIGNATURES})

_PARTS: dict[PaperKind, tuple[PaperPart, ...]] = {
    PaperKind.HANDOUT: (
        PaperPart.THANKS,
        PaperPart.QUALITIES,
        PaperPart.DIRECTION,
        PaperPart.MILESTONES,
        PaperPart.TIMELINE,
        PaperPart.PROMISES,
        PaperPart.AGREED_WORDS,
        PaperPart.SIGNATURES,
    ),
    PaperKind.DEVELOPMENT_PLAN: (PaperPart.TIMELINE, PaperPart.REACHED),
    PaperKind.AGREED_ACTIONS: (PaperPart.PROMISES, PaperPart.STEPS),
    PaperKind.YEAR_REVIEW: (PaperPart.THANKS, PaperPart.REACHED, PaperPart.MILESTONES, PaperPart.TIMELINE),
    PaperKind.SUMMARY: (
        PaperPart.GIST,
        PaperPart.NOTES,
        PaperPart.AGREED_WORDS,
        PaperPart.REQUESTS,
        PaperPart.EXPECTED,
        PaperPart.MILESTONES,
        PaperPart.TIMELINE,
        PaperPart.PULSES,
    ),
    PaperKind.PRIVATE_YEAR: (
        PaperPart.CONVERSATIONS,
        PaperPart.CONTRIBUTIONS,
        PaperPart.MILESTONES,
        PaperPart.TIMELINE,
        PaperPart.REQUESTS,
        PaperPart.CONTACTS,
        PaperPart.PULSES,
    ),
}


def parts_of(kind: PaperKind) -> tuple[PaperPart, ...]:
    """The parts that a paper of this kind may be without, in their order on it."""
    return _PARTS.get(kind, ())


def without(value: Value, left_out: Collection[PaperPart]) -> Value:
    """``value`` emptied of the parts that are ``left_out``; parts that it does not have are passed over.

    The timeline and the lines to sign on are drawn, not held: it is for who draws to leave them out.
    """
    for part in left_out:
        value = _WITHOUT.get((type(value), part), _as_it_is)(value)
    return value


def _as_it_is(value: Any) -> Any:
    return value


def _emptied(*fields: str) -> Callable[[Any], Any]:
    """Makes lists and texts of those names hold nothing."""

    def empty(value: Any) -> Any:
        return replace(value, **{name: type(getattr(value, name))() for name in fields})

    return empty


def _without_reached(plan: DevelopmentPlan) -> DevelopmentPlan:
    return replace(plan, milestones=tuple(one for one in plan.milestones if one.is_open))


def _without_thanks(year: YearReview) -> YearReview:
    return replace(year, talks=tuple(replace(talk, thanks=()) for talk in year.talks))


def _without_gist(summary: Summary) -> Summary:
    dialogue = replace(summary.conversation.dialogue, sum_up="", what_keeps="")
    return replace(summary, conversation=replace(summary.conversation, dialogue=dialogue))


def _without_notes(summary: Summary) -> Summary:
    dialogue, plan = summary.conversation.dialogue, summary.conversation.plan
    silent = replace(dialogue, records=tuple(replace(record, notes="") for record in dialogue.records))
    asked = replace(plan, questions=tuple(replace(question, answer="") for question in plan.questions))
    return replace(summary, conversation=replace(summary.conversation, dialogue=silent, plan=asked))


def _without_agreed_words(summary: Summary) -> Summary:
    dialogue = replace(summary.conversation.dialogue, agreed_words="")
    return replace(summary, conversation=replace(summary.conversation, dialogue=dialogue))


def _without_expected(summary: Summary) -> Summary:
    plan = replace(summary.conversation.plan, expected=())
    return replace(summary, conversation=replace(summary.conversation, plan=plan))


_WITHOUT: dict[tuple[type, PaperPart], Callable[[Any], Any]] = {
    (Handout, PaperPart.THANKS): _emptied("thanks"),
    (Handout, PaperPart.QUALITIES): _emptied("qualities"),
    (Handout, PaperPart.DIRECTION): _emptied("direction", "their_part"),
    (Handout, PaperPart.MILESTONES): _emptied("milestones"),
    (Handout, PaperPart.PROMISES): _emptied("promises"),
    (Handout, PaperPart.AGREED_WORDS): _emptied("agreed_words"),
    (DevelopmentPlan, PaperPart.REACHED): _without_reached,
    (AgreedActions, PaperPart.PROMISES): _emptied("mine"),
    (AgreedActions, PaperPart.STEPS): _emptied("theirs"),
    (YearReview, PaperPart.THANKS): _without_thanks,
    (YearReview, PaperPart.REACHED): _emptied("reached"),
    (YearReview, PaperPart.MILESTONES): _emptied("ahead"),
    (Summary, PaperPart.GIST): _without_gist,
    (Summary, PaperPart.NOTES): _without_notes,
    (Summary, PaperPart.AGREED_WORDS): _without_agreed_words,
    (Summary, PaperPart.EXPECTED): _without_expected,
    (Summary, PaperPart.REQUESTS): _emptied("requests"),
    (Summary, PaperPart.MILESTONES): _emptied("milestones"),
    (Summary, PaperPart.PULSES): _emptied("pulses"),
    (PrivateYear, PaperPart.CONVERSATIONS): _emptied("conversations"),
    (PrivateYear, PaperPart.CONTRIBUTIONS): _emptied("contributions"),
    (PrivateYear, PaperPart.MILESTONES): _emptied("milestones"),
    (PrivateYear, PaperPart.REQUESTS): _emptied("requests"),
    (PrivateYear, PaperPart.CONTACTS): _emptied("touchpoints", "notes"),
    (PrivateYear, PaperPart.PULSES): _emptied("pulses"),
}
