"""What the person takes home from a conversation: shareable words only, and nothing that reads like a rating."""

from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.domain.shared import SeenQuality, SharedMilestone, SharedPromise, Thanks


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
