"""What a person asked for, and the manager's answer; a promise is a request that was agreed."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from rerecruit_desktop.domain.ids import Id, new_id


class Answer(StrEnum):
    """Every request gets one of these in the end (Requests and promises in the method)."""

    OPEN = "open"
    AGREED = "agreed"
    FINDING_OUT = "finding out"
    CANNOT = "cannot"


@dataclass(frozen=True, slots=True)
class Request:
    """One request. ``due_on`` is the day a promise is kept by, or an answer is given by.

    ``because`` is the private reason of an answer; ``kept_on`` the day the promise was kept, ``broken_on`` the day it
    was said that it can't be, and ``outcome`` what was said about it. From ``asked_on`` to ``answered_on`` they waited.
    """

    person_id: Id
    text: str
    conversation_id: Id | None = None
    answer: Answer = Answer.OPEN
    because: str = ""
    due_on: date | None = None
    kept_on: date | None = None
    broken_on: date | None = None
    outcome: str = ""
    asked_on: date | None = None
    answered_on: date | None = None
    id: Id = field(default_factory=new_id)

    @property
    def is_promise(self) -> bool:
        return self.answer is Answer.AGREED

    @property
    def is_settled(self) -> bool:
        """Nothing is left to do: the promise was kept, or explained, or the answer is no."""
        return self.kept_on is not None or self.broken_on is not None or self.answer is Answer.CANNOT


def is_overdue(request: Request, today: date) -> bool:
    """Promised, or an answer owed, for a day that has passed."""
    return not request.is_settled and request.due_on is not None and request.due_on < today


def by_urgency(requests: tuple[Request, ...]) -> tuple[Request, ...]:
    """What is still open first, the earliest day on top; those without a day after them, settled ones last."""
    return tuple(sorted(requests, key=lambda one: (one.is_settled, one.due_on or date.max, one.text)))
