"""What leaves the manager's hands: shareable words only, and nothing that reads like a rating."""

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
class SharedMilestone:
    """The shareable part of a milestone: no reality, no obstacles, no reasons."""

    goal: str
    skill: str
    measure: str
    target_on: date | None
    state: MilestoneState
    reached_on: date | None = None


@dataclass(frozen=True, slots=True)
class SharedPromise:
    text: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Handout:
    """Everything the handout says. ``held_on`` is the day of the conversation, ``None`` while it is not over."""

    full_name: str
    short_name: str
    held_on: date | None
    thanks: tuple[Thanks, ...] = ()
    qualities: tuple[SeenQuality, ...] = ()
    direction: str = ""
    their_part: str = ""
    milestones: tuple[SharedMilestone, ...] = ()
    promises: tuple[SharedPromise, ...] = ()
    agreed_words: str = ""
