"""The planned points of each stage, to be ticked as they are said."""

from dataclasses import dataclass, replace

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan, Stage


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to say or ask in ``stage``; ``key`` names it within its stage."""

    stage: Stage
    key: str
    title: str
    detail: str = ""
    said: bool = False


DIRECTION_KEY = "direction"


def planned_points(plan: Plan, contributions: tuple[Contribution, ...], stage: Stage) -> tuple[Point, ...]:
    """What the plan holds for ``stage``; contributions that are gone meanwhile are left out."""
    if stage is Stage.THANK:
        return _thanks(plan, contributions)
    if stage is Stage.DIRECTION:
        return _direction(plan)
    if stage is Stage.QUALITIES:
        return tuple(Point(stage, one.key, one.name, one.example, one.said) for one in plan.qualities if one.chosen)
    return tuple(Point(stage, one.key, one.text, "", one.said) for one in plan.questions)


def _thanks(plan: Plan, contributions: tuple[Contribution, ...]) -> tuple[Point, ...]:
    known = {one.id: one for one in contributions}
    return tuple(
        Point(Stage.THANK, one.contribution_id, known[one.contribution_id].what, one.effect, one.said)
        for one in plan.contributions
        if one.chosen and one.contribution_id in known
    )


def _direction(plan: Plan) -> tuple[Point, ...]:
    if not (plan.direction.strip() or plan.their_part.strip()):
        return ()
    title, detail = (plan.direction, plan.their_part) if plan.direction.strip() else (plan.their_part, "")
    return (Point(Stage.DIRECTION, DIRECTION_KEY, title, detail, plan.direction_said),)


def answered(conversation: Conversation, key: str, words: str) -> Conversation:
    """The conversation with ``words`` as what they answered to the question ``key``."""
    questions = tuple(replace(q, answer=words) if q.key == key else q for q in conversation.plan.questions)
    return replace(conversation, plan=replace(conversation.plan, questions=questions))


def tick(conversation: Conversation, stage: Stage, key: str, said: bool) -> Conversation:
    """The conversation with the point ``key`` of ``stage`` marked as said, or not said."""
    plan = conversation.plan
    if stage is Stage.DIRECTION:
        plan = replace(plan, direction_said=said)
    elif stage is Stage.THANK:
        ticked = tuple(replace(c, said=said) if c.contribution_id == key else c for c in plan.contributions)
        plan = replace(plan, contributions=ticked)
    elif stage is Stage.QUALITIES:
        plan = replace(plan, qualities=tuple(replace(q, said=said) if q.key == key else q for q in plan.qualities))
    else:
        plan = replace(plan, questions=tuple(replace(q, said=said) if q.key == key else q for q in plan.questions))
    return replace(conversation, plan=plan)
