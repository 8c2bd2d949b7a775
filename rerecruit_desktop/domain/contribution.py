"""Something a person did that is worth thanking for, with what it changed."""

from dataclasses import dataclass, field
from datetime import date

from rerecruit_desktop.domain.ids import Id, new_id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Recognition


@dataclass(frozen=True, slots=True)
class Contribution:
    """A particular act (``what``) and its ``effect``; ``beyond_role`` when it was more than the job asks for.

    Evidence is kept as situation, behaviour (``what``) and effect. ``quality_key`` and ``need`` say what it shows and
    speaks to, ``known_to`` who else knows of it. ``recognised_on`` is the day they were thanked outside a conversation,
    and ``recognised_how`` in which way.
    """

    person_id: Id
    what: str
    effect: str = ""
    done_on: date | None = None
    beyond_role: bool = False
    situation: str = ""
    quality_key: str = ""
    need: Need | None = None
    known_to: str = ""
    recognised_on: date | None = None
    recognised_how: Recognition = Recognition.UNKNOWN
    id: Id = field(default_factory=new_id)


def newest_first(contributions: tuple[Contribution, ...]) -> tuple[Contribution, ...]:
    """The latest act first; those without a day last."""
    return tuple(sorted(contributions, key=lambda one: one.done_on or date.min, reverse=True))
