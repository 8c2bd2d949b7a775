"""Is the plan ready for the dialogue? Missing parts are shown; they never block (Readiness in the method)."""

from collections.abc import Collection, Mapping

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Plan
from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.domain.rule import Rule

ENOUGH_CONTRIBUTIONS = 2


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


def missing_in(met: Mapping[Rule, bool]) -> frozenset[Rule]:
    """The rules that are not met."""
    return frozenset(rule for rule, is_met in met.items() if not is_met)


def unexplained(conversation: Conversation, met: Mapping[Rule, bool]) -> frozenset[Rule]:
    """What is missing without a reason given for it; nothing once the dialogue has begun, or will not be held."""
    if not conversation.is_open or conversation.dialogue.has_begun:
        return frozenset()
    plan, missing = conversation.plan, missing_in(met)
    return missing - plan.unready_without if plan.unready_because.strip() else missing
