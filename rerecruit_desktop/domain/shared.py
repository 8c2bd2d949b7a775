"""The pieces of what leaves the manager's hands: made of shareable words only, and unable to hold anything else."""

from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.domain.milestone import MilestoneState


@dataclass(frozen=True, slots=True)
class Thanks:
    """A contribution chosen for the talk, with what it changed."""

    what: str
    effect: str


@dataclass(frozen=True, slots=True)
class SeenQuality:
    """A quality with the moment that showed it."""

    name: str
    example: str


@dataclass(frozen=True, slots=True)
class SharedStep:
    """One thing the person does for a milestone, and the day it was done."""

    text: str
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class SharedMilestone:
    """The shareable part of a milestone: no reality, no options, no obstacles, no reasons.

    ``help_promised`` is what the manager does for it, as both said it.
    """

    goal: str
    skill: str
    measure: str
    target_on: date | None
    state: MilestoneState
    reached_on: date | None = None
    steps: tuple[SharedStep, ...] = ()
    help_promised: str = ""

    @property
    def is_open(self) -> bool:
        return self.state in (MilestoneState.PLANNED, MilestoneState.UNDER_WAY)


@dataclass(frozen=True, slots=True)
class SharedPromise:
    """What the manager agreed to do, by a day."""

    text: str
    due_on: date | None
