"""A line that was begun beside the notes and not yet added: kept as it stands, and never taken for more than that."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rerecruit_desktop.domain.request import Answer


class QuickLine(StrEnum):
    """The lines of the dialogue that something is caught with."""

    REQUEST = "request"
    PROMISE = "promise"
    MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class HalfTyped:
    """What stands in a ``line``; ``beside`` is the reason of an answer, or the skill behind a milestone. Private."""

    line: QuickLine
    text: str
    beside: str = ""
    answer: Answer = Answer.OPEN
    due_on: date | None = None
