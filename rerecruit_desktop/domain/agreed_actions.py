"""Who does what by when, as both agreed; shareable words only."""

from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.domain.shared import SharedMilestone, SharedPromise


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do by a day; ``towards`` is the milestone it is for, where it is for one."""

    text: str
    due_on: date | None = None
    towards: str = ""


@dataclass(frozen=True, slots=True)
class AgreedActions:
    """What the manager does, and what the person does. ``held_on`` is the day of the conversation."""

    full_name: str
    short_name: str
    held_on: date | None
    mine: tuple[Action, ...] = ()
    theirs: tuple[Action, ...] = ()


def my_actions(promises: tuple[SharedPromise, ...], milestones: tuple[SharedMilestone, ...]) -> tuple[Action, ...]:
    """What the manager promised: by itself, or as help for a milestone that is still open; the earliest day first."""
    helps = (Action(one.help_promised, one.target_on, one.goal) for one in milestones if one.is_open)
    return _in_order([*(Action(one.text, one.due_on) for one in promises), *helps])


def their_actions(milestones: tuple[SharedMilestone, ...]) -> tuple[Action, ...]:
    """The steps that are still to be done for open milestones; a milestone without any step is itself the action."""
    actions: list[Action] = []
    for one in filter(lambda milestone: milestone.is_open, milestones):
        told = [step for step in one.steps if step.text.strip()]
        actions += [Action(step.text, one.target_on, one.goal) for step in told if step.done_on is None]
        if not told:
            actions.append(Action(one.goal, one.target_on))
    return _in_order(actions)


def _in_order(actions: list[Action]) -> tuple[Action, ...]:
    told = (one for one in actions if one.text.strip())
    return tuple(sorted(told, key=lambda one: one.due_on or date.max))
