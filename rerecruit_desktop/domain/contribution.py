"""Something a person did that is worth thanking for, with what it changed."""

from dataclasses import dataclass, field
from datetime import date

from rerecruit_desktop.domain.ids import Id, new_id


@dataclass(frozen=True, slots=True)
class Contribution:
    """A particular act (``what``) and its ``effect``; ``beyond_role`` when it was more than the job asks for."""

    person_id: Id
    what: str
    effect: str = ""
    done_on: date | None = None
    beyond_role: bool = False
    id: Id = field(default_factory=new_id)


def newest_first(contributions: tuple[Contribution, ...]) -> tuple[Contribution, ...]:
    """The latest act first; those without a day last."""
    return tuple(sorted(contributions, key=lambda one: one.done_on or date.min, reverse=True))
