"""The ledger of what was asked for and promised, and two numbers about it that are for the manager alone.

Every request gets an answer with a date, and every promise is kept or explained (follow through in the method).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from rerecruit_desktop.domain.request import Answer, Request, is_overdue
from rerecruit_desktop.domain.words import holds_words

FEWEST = 3  # fewer than these say nothing about a habit


class Account(StrEnum):
    """Where a request stands in the ledger; ``DECLINED`` was answered with a no and its reason."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    DECLINED = "declined"


def account(request: Request) -> Account:
    if request.kept_on is not None:
        return Account.KEPT
    if request.broken_on is not None:
        return Account.BROKEN
    return Account.DECLINED if request.answer is Answer.CANNOT else Account.OPEN


def settled_as(request: Request, wanted: Account, today: date) -> Request:
    """``request`` kept, broken or open again from ``today`` on; a day that was noted before stays."""
    kept_on = (request.kept_on or today) if wanted is Account.KEPT else None
    broken_on = (request.broken_on or today) if wanted is Account.BROKEN else None
    return replace(request, kept_on=kept_on, broken_on=broken_on)


def dated(request: Request, day: date) -> Request:
    """A promise that has its end, kept or broken on ``day``; any other stays as it is."""
    if request.kept_on is not None:
        return replace(request, kept_on=day)
    return replace(request, broken_on=day) if request.broken_on is not None else request


def is_unexplained(request: Request) -> bool:
    """A promise that was broken, and nothing is noted of what was said about it."""
    return account(request) is Account.BROKEN and not request.outcome.strip()


def in_ledger_order(requests: Iterable[Request]) -> tuple[Request, ...]:
    """Open ones first, the latest due on top, those without a day after them; then the settled, newest first."""
    return tuple(sorted(requests, key=_place))


def _place(request: Request) -> tuple[bool, int, str]:
    if account(request) is Account.OPEN:
        return False, (request.due_on or date.max).toordinal(), request.text
    days = (request.kept_on, request.broken_on, request.answered_on, request.asked_on)
    return True, -next((day for day in days if day is not None), date.min).toordinal(), request.text


@dataclass(frozen=True, slots=True)
class Kept:
    """Of the promises whose end is known, how many there were, and how many of them were kept."""

    promises: int
    kept: int

    @property
    def percent(self) -> int:
        """Rounded down, so that only all is a hundred."""
        return 100 * self.kept // self.promises


def promises_kept(requests: Iterable[Request], today: date) -> Kept | None:
    """How many promises were kept; ``None`` for fewer than :data:`FEWEST`.

    Counted are promises that were kept, that were broken, and those whose day has passed without either. One whose day
    is still to come says nothing yet; one that was kept after its day was kept.
    """
    ended = [one for one in requests if one.is_promise and (one.is_settled or is_overdue(one, today))]
    kept = sum(account(one) is Account.KEPT for one in ended)
    return Kept(len(ended), kept) if len(ended) >= FEWEST else None


@dataclass(frozen=True, slots=True)
class Waited:
    """At least half of so many ``answers`` came within ``days``."""

    answers: int
    days: int


def days_to_an_answer(requests: Iterable[Request]) -> Waited | None:
    """The median of the days between the question and its answer; ``None`` for fewer than :data:`FEWEST`.

    Counted are requests with both days, the answer not before the question. Between two it is the higher one.
    """
    days = sorted(
        (one.answered_on - one.asked_on).days
        for one in requests
        if one.asked_on is not None and one.answered_on is not None and one.answered_on >= one.asked_on
    )
    return Waited(len(days), days[len(days) // 2]) if len(days) >= FEWEST else None


@dataclass(frozen=True, slots=True)
class SoughtRequests:
    """What one looks for in the ledger; a part that says nothing lets everything through."""

    words: str = ""
    account: Account | None = None

    def finds(self, one: Request) -> bool:
        is_wanted = self.account is None or account(one) is self.account
        return is_wanted and holds_words(self.words, one.text, one.because, one.outcome)
