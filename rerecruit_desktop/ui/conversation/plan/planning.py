"""What choosing, typing and moving do to a plan; pure, for the sections of the plan step."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from rerecruit_desktop.domain.asked import EarlierDirection
from rerecruit_desktop.domain.contribution import Contribution, newest_first
from rerecruit_desktop.domain.conversation import (
    ExpectedRequest,
    Plan,
    PlannedContribution,
    PlannedQuality,
    PlannedQuestion,
)
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.quality import Quality


@dataclass(frozen=True, slots=True)
class Offered:
    """What to choose the thanks from: what is new since the last talk, and what is left of before it."""

    recent: tuple[Contribution, ...] = ()
    earlier: tuple[Contribution, ...] = ()


def offered(contributions: tuple[Contribution, ...], thanked: Mapping[Id, date], since: date | None) -> Offered:
    """Both newest first; what they were ``thanked`` for before comes last. Without a day it is taken for new."""

    def is_recent(one: Contribution) -> bool:
        return one.id not in thanked and (one.done_on is None or since is None or one.done_on >= since)

    everything = newest_first(contributions)
    earlier = [one for one in everything if not is_recent(one)]
    return Offered(tuple(filter(is_recent, everything)), tuple(sorted(earlier, key=lambda one: one.id in thanked)))


def planned_contribution(plan: Plan, contribution: Contribution) -> PlannedContribution:
    """What the plan says of ``contribution``; at first nothing but the effect noted with it."""
    found = next((one for one in plan.contributions if one.contribution_id == contribution.id), None)
    return found or PlannedContribution(contribution.id, effect=contribution.effect)


def with_contribution(plan: Plan, changed: PlannedContribution) -> Plan:
    known = [one.contribution_id for one in plan.contributions]
    if changed.contribution_id not in known:
        return replace(plan, contributions=(*plan.contributions, changed))
    kept = tuple(changed if one.contribution_id == changed.contribution_id else one for one in plan.contributions)
    return replace(plan, contributions=kept)


def planned_quality(plan: Plan, quality: Quality) -> PlannedQuality:
    """What the plan says of ``quality``, in the words of the plan where it has some."""
    found = next((one for one in plan.qualities if one.key == quality.key), None)
    return found or PlannedQuality(quality.key, quality.name)


def with_quality(plan: Plan, changed: PlannedQuality) -> Plan:
    if changed.key not in {one.key for one in plan.qualities}:
        return replace(plan, qualities=(*plan.qualities, changed))
    return replace(plan, qualities=tuple(changed if one.key == changed.key else one for one in plan.qualities))


def without_quality(plan: Plan, key: str) -> Plan:
    return replace(plan, qualities=tuple(one for one in plan.qualities if one.key != key))


def offered_qualities(plan: Plan, qualities: tuple[Quality, ...]) -> tuple[Quality, ...]:
    """Those of the guide, and after them those that only the plan still knows."""
    known = {quality.key for quality in qualities}
    return qualities + tuple(Quality(one.key, one.name) for one in plan.qualities if one.key not in known)


def with_question(plan: Plan, question: PlannedQuestion, place: int | None = None) -> Plan:
    """``question`` added at ``place``, or at the end; a question is asked once."""
    others = [one for one in plan.questions if one.key != question.key]
    others.insert(len(others) if place is None else place, question)
    return replace(plan, questions=tuple(others))


def without_question(plan: Plan, key: str) -> Plan:
    return replace(plan, questions=tuple(one for one in plan.questions if one.key != key))


def moved_question(plan: Plan, key: str, by: int) -> Plan:
    """The question ``key`` moved down (or up) by so many places, as far as there are any."""
    place = next((place for place, one in enumerate(plan.questions) if one.key == key), None)
    if place is None:
        return plan
    return with_question(plan, plan.questions[place], min(max(place + by, 0), len(plan.questions) - 1))


def with_wording(plan: Plan, key: str, text: str) -> Plan:
    """The question ``key`` in other words, for this talk alone."""
    return replace(plan, questions=tuple(replace(one, text=text) if one.key == key else one for one in plan.questions))


def with_expected(plan: Plan, request: ExpectedRequest, place: int | None = None) -> Plan:
    """A hard request to expect, added at ``place`` or at the end; one that is there already stays where it is."""
    if request.key not in {one.key for one in plan.expected}:
        others = list(plan.expected)
        others.insert(len(others) if place is None else place, request)
        return replace(plan, expected=tuple(others))
    return replace(plan, expected=tuple(request if one.key == request.key else one for one in plan.expected))


def without_expected(plan: Plan, key: str) -> Plan:
    return replace(plan, expected=tuple(one for one in plan.expected if one.key != key))


def with_direction(plan: Plan, text: str, at: datetime) -> Plan:
    """The direction worded anew at that moment."""
    return replace(plan, direction=text, direction_at=at if text.strip() else None)


def is_newer_wording(plan: Plan, latest: EarlierDirection) -> bool:
    """Whether the direction was worded otherwise for somebody since it was for this plan."""
    if latest.text.strip() == plan.direction.strip():
        return False
    return not plan.direction.strip() or plan.direction_at is None or latest.at > plan.direction_at
