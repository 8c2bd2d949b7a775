"""Where a person wants to get, and how both will know."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from rerecruit_desktop.domain.ids import Id, new_id

HORIZON_MONTHS = 6  # the usual horizon of a development milestone


class MilestoneState(StrEnum):
    PLANNED = "planned"
    UNDER_WAY = "under way"
    REACHED = "reached"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands in the way, and what the manager will do about it; both are the manager's private notes."""

    what: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class MilestoneStep:
    """One step on the way, and the day it was done."""

    text: str
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Milestone:
    """A development milestone: ``goal`` in the person's own words, the ``skill`` behind it, the ``measure``.

    ``steps`` is what they will do, ``help_promised`` what the manager does for it, as both said it. ``reality`` (how
    things are today), ``options``, the obstacles and the reason for the state are private. ``state_on`` is the day of
    the state, ``celebrated_on`` the day the manager saw that it was reached.
    """

    person_id: Id
    goal: str
    skill: str = ""
    measure: str = ""
    target_on: date | None = None
    reality: str = ""
    state: MilestoneState = MilestoneState.PLANNED
    state_reason: str = ""
    reached_on: date | None = None
    obstacles: tuple[Obstacle, ...] = ()
    options: str = ""
    steps: tuple[MilestoneStep, ...] = ()
    help_promised: str = ""
    state_on: date | None = None
    celebrated_on: date | None = None
    conversation_id: Id | None = None
    id: Id = field(default_factory=new_id)

    @property
    def is_open(self) -> bool:
        return self.state in (MilestoneState.PLANNED, MilestoneState.UNDER_WAY)

    @property
    def shown_on(self) -> date | None:
        """The day it stands on a line of days: the one it was reached or dropped on, or else the target."""
        if self.state is MilestoneState.REACHED:
            return self.reached_on or self.state_on or self.target_on
        return (self.state_on if self.state is MilestoneState.DROPPED else None) or self.target_on

    @property
    def steps_done(self) -> int:
        """How many of the steps were taken."""
        return sum(step.done_on is not None for step in self.steps)


def in_state(milestone: Milestone, state: MilestoneState, since: date | None) -> Milestone:
    """The milestone in ``state`` since that day; one that is not reached any more can be celebrated anew."""
    is_reached = state is MilestoneState.REACHED
    return replace(
        milestone,
        state=state,
        state_on=since,
        reached_on=since if is_reached else None,
        celebrated_on=milestone.celebrated_on if is_reached else None,
    )


def is_late(milestone: Milestone, today: date) -> bool:
    """Still open, and its target date has passed."""
    return milestone.is_open and milestone.target_on is not None and milestone.target_on < today


def by_target(milestones: tuple[Milestone, ...]) -> tuple[Milestone, ...]:
    """Open ones first, the nearest on top; those without a date after them, ended ones last."""
    return tuple(sorted(milestones, key=lambda one: (not one.is_open, one.target_on or date.max, one.goal)))
