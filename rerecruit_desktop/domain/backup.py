"""Which backups are worth keeping, and why one was made."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LATEST, DAYS, WEEKS = 12, 10, 10
EVERY = timedelta(hours=1)


class Reason(StrEnum):
    """What a backup was made for."""

    USE = "an hour of use"
    ASKED = "asked for"
    MIGRATION = "before a newer version took over"
    RESTORE = "before a restore"
    IMPORT = "before an import"
    KEYS = "before a change of keys"


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup as thinning sees it: ``number`` counts up with every one made, ``made_at`` is what the clock said."""

    number: int
    made_at: datetime


def worth_keeping(sound: Iterable[Kept]) -> frozenset[int]:
    """The numbers to keep: the latest 12, the last of each of 10 days, and the last of each of 10 weeks.

    Give it verified backups only. It goes by count and by the order in which they were made, never by age: a clock
    that is ten years ahead or back can't talk it into dropping more.
    """
    newest_first = sorted(sound, key=lambda one: one.number, reverse=True)
    return frozenset(
        {one.number for one in newest_first[:LATEST]}
        | _last_of_each(newest_first, lambda at: at.date(), DAYS)
        | _last_of_each(newest_first, lambda at: at.isocalendar()[:2], WEEKS)
    )


def _last_of_each(newest_first: list[Kept], span: Callable[[datetime], Hashable], most: int) -> set[int]:
    last: dict[Hashable, int] = {}
    for one in newest_first:
        last.setdefault(span(one.made_at), one.number)
    return set(list(last.values())[:most])


def is_due(last_made_at: datetime | None, now: datetime) -> bool:
    """Whether an hour has passed since the last one; one from the future says nothing of that, so it is due."""
    return last_made_at is None or not timedelta(0) <= now - last_made_at < EVERY
