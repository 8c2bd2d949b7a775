"""What was said before: questions with their answers, and the direction as it was last worded."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was asked in a conversation held on that day; ``answer`` may be empty."""

    key: str
    held_on: date
    answer: str = ""


@dataclass(frozen=True, slots=True)
class EarlierDirection:
    """Where the organisation is heading, as it was worded for ``name``; ``at`` is when that was written, in UTC."""

    text: str
    name: str
    at: datetime
