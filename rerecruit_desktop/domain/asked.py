"""What was asked of a person before, and what they answered."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was asked in a conversation held on that day; ``answer`` may be empty."""

    key: str
    held_on: date
    answer: str = ""


@dataclass(frozen=True, slots=True)
class EarlierDirection:
    """Where the organisation is heading, as it was last worded with anybody."""

    text: str
    name: str
    on: date | None
