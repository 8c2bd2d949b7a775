"""A short contact between two conversations; it counts as contact, not as a conversation (Cadence in the method)."""

from dataclasses import dataclass, field
from datetime import date

from rerecruit_desktop.domain.ids import Id, new_id


@dataclass(frozen=True, slots=True)
class Touchpoint:
    """A line and a date; private."""

    person_id: Id
    text: str
    on: date
    id: Id = field(default_factory=new_id)
