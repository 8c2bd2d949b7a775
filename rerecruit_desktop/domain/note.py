"""A note on a person that belongs to no conversation."""

from dataclasses import dataclass, field
from datetime import date

from rerecruit_desktop.domain.ids import Id, new_id


@dataclass(frozen=True, slots=True)
class Note:
    """Markdown, as it was typed, on a day; private."""

    person_id: Id
    text: str
    on: date
    id: Id = field(default_factory=new_id)
