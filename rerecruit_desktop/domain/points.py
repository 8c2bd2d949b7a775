"""The planned points of each stage, to be ticked as they are said."""

from dataclasses import dataclass, replace

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, Stage


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to say or ask in ``stage``; ``key`` names it within its stage, ``heard`` is what they said to it.

    Without a stage it is a hard request that was expected: ``said`` when they asked for it.
    """

    stage: Stage | None
    key: str
    title: str
    detail: str = ""
    said: bool = False
    heard: str = ""


DIRECTION_KEY = "direction"


def planned_points(plan: Plan, contributions: tuple[Contribution, ...], stage: Stage) -> tuple[Point, ...]:
    """What the plan holds for ``stage``; contributions that are gone meanwhile are left out."""
    if stage is Stage.THANK:
        return _thanks(plan, contributions)
    if stage is Stage.DIRECTION:
        return _direction(plan)
    if stage is Stage.QUALITIES:
        chosen = (one for one in plan.qualities if one.chosen)
        return tuple(Point(stage, one.key, one.name, one.example, one.said, one.heard) for one in chosen)
    return tuple(Point(stage, one.key, one.text, "", one.said, one.answer) for one in plan.questions)


def expected_points(plan: Plan) -> tuple[Point, ...]:
    """The hard requests to expect, with the answers prepared for them."""
    return tuple(Point(None, one.key, one.text, one.answer, one.said, one.heard) for one in plan.expected)


def _thanks(plan: Plan, contributions: tuple[Contribution, ...]) -> tuple[Point, ...]:
    known = {one.id: one for one in contributions}
    return tuple(
        Point(Stage.THANK, one.contribution_id, known[one.contribution_id].what, one.effect, one.said, one.heard)
        for one in plan.contributions
        if one.chosen and one.contribution_id in known
    )


def _direction(plan: Plan) -> tuple[Point, ...]:
    if not (plan.direction.strip() or plan.their_part.strip()):
        return ()
    title, detail = (plan.direction, plan.their_part) if plan.direction.strip() else (plan.their_part, "")
    return (Point(Stage.DIRECTION, DIRECTION_KEY, title, detail, plan.direction_said, plan.direction_heard),)


def heard(conversation: Conversation, stage: Stage | None, key: str, words: str) -> Conversation:
    """The conversation with ``words`` as what they said to the point ``key`` of ``stage``."""
    plan = conversation.plan
    match stage:
        case Stage.THANK:
            changed = (replace(c, heard=words) if c.contribution_id == key else c for c in plan.contributions)
            plan = replace(plan, contributions=tuple(changed))
        case Stage.DIRECTION:
            plan = replace(plan, direction_heard=words)
        case Stage.QUALITIES:
            plan = replace(
                plan, qualities=tuple(replace(q, heard=words) if q.key == key else q for q in plan.qualities)
            )
        case Stage.ASK:
            answered = (replace(q, answer=words) if q.key == key else q for q in plan.questions)
            plan = replace(plan, questions=tuple(answered))
        case None:
            plan = replace(plan, expected=tuple(replace(r, heard=words) if r.key == key else r for r in plan.expected))
    return replace(conversation, plan=plan)


def tick(conversation: Conversation, stage: Stage | None, key: str, said: bool) -> Conversation:
    """The conversation with the point ``key`` of ``stage`` marked as said, or not said."""
    plan = conversation.plan
    match stage:
        case Stage.THANK:
            ticked = tuple(replace(c, said=said) if c.contribution_id == key else c for c in plan.contributions)
            plan = replace(plan, contributions=ticked)
        case Stage.DIRECTION:
            plan = replace(plan, direction_said=said)
        case Stage.QUALITIES:
            plan = replace(plan, qualities=tuple(replace(q, said=said) if q.key == key else q for q in plan.qualities))
        case Stage.ASK:
            plan = replace(plan, questions=tuple(replace(q, said=said) if q.key == key else q for q in plan.questions))
        case None:
            plan = replace(plan, expected=tuple(replace(r, said=said) if r.key == key else r for r in plan.expected))
    return replace(conversation, plan=plan)
