"""Putting something off that Today asks for: until a day, and with a reason (Cadence in the method)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from rerecruit_desktop.domain.ids import Id, new_id


@dataclass(frozen=True, slots=True)
class Snooze:
    """``about`` names the row of Today that it hides until the day before ``until``; private."""

    person_id: Id
    about: str
    until: date
    because: str
    id: Id = field(default_factory=new_id)


def sleeping(snoozes: Iterable[Snooze], today: date) -> frozenset[str]:
    """What is put off today; the day in ``until`` it is there again."""
    return frozenset(one.about for one in snoozes if today < one.until)
