"""Is the plan ready for the dialogue? Missing parts are shown; they never block (Readiness in the method)."""

from collections.abc import Collection
from enum import StrEnum

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Plan
from rerecruit_desktop.domain.person import Person, Recognition

ENOUGH_CONTRIBUTIONS = 2


class Rule(StrEnum):
    CONTRIBUTIONS = "contributions"
    QUALITIES = "qualities"
    DIRECTION = "direction"
    STAYING = "staying"
    RECOGNITION = "recognition"


def readiness(
    plan: Plan, person: Person, contributions: tuple[Contribution, ...], staying_keys: Collection[str]
) -> dict[Rule, bool]:
    """Each rule and whether it is met; ``staying_keys`` are the keys of the questions about staying."""
    dated = {one.id for one in contributions if one.done_on}
    with_effect = [c for c in plan.contributions if c.chosen and c.effect.strip() and c.contribution_id in dated]
    chosen = [quality for quality in plan.qualities if quality.chosen]
    return {
        Rule.CONTRIBUTIONS: len(with_effect) >= ENOUGH_CONTRIBUTIONS,
        Rule.QUALITIES: bool(chosen) and all(quality.example.strip() for quality in chosen),
        Rule.DIRECTION: bool(plan.direction.strip()),
        Rule.STAYING: any(question.key in staying_keys for question in plan.questions),
        Rule.RECOGNITION: person.recognition is not Recognition.UNKNOWN,
    }
