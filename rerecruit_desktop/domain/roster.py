"""The roster: everyone the manager leads, grouped by what is due, and found while typing."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.domain.cadence import Standing, standing
from rerecruit_desktop.domain.conversation import Step
from rerecruit_desktop.domain.person import Person


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """A person with what the roster says of them.

    ``draft`` is the step an unfinished conversation stands at, ``agreed_on`` the day the last one set for the next.
    ``shock_by`` is the day that something which happened since moves it forward to.
    """

    person: Person
    last_held_on: date | None = None
    draft: Step | None = None
    agreed_on: date | None = None
    shock_by: date | None = None

    @property
    def due_on(self) -> date | None:
        """The day agreed on, or counted from the last conversation really held; a shock only moves it forward.

        ``None`` before the first conversation, while nothing presses.
        """
        days = [day for day in (self._regularly_due_on, self.shock_by) if day is not None]
        return min(days, default=None)

    @property
    def _regularly_due_on(self) -> date | None:
        if self.last_held_on is None:
            return None
        if self.agreed_on is not None and self.agreed_on > self.last_held_on:
            return self.agreed_on
        return self.person.cadence.next_after(self.last_held_on)

    def standing(self, today: date) -> Standing:
        return standing(self.due_on, today)


def in_order(entries: tuple[RosterEntry, ...]) -> tuple[RosterEntry, ...]:
    """The earliest due on top, which is late, soon, on track; then the new ones; by name where that decides nothing."""

    def key(entry: RosterEntry) -> tuple[bool, date, str]:
        due = entry.due_on
        return due is None, due or date.max, entry.person.full_name.casefold()

    return tuple(sorted(entries, key=key))


_BETWEEN = "\n"
_WORD = "\x1f"


class RosterIndex:
    """Finds entries by the beginnings of words in name, role, team and tags.

    All the text stands in one string, so that a key costs a scan in C and stops at ``limit`` finds: the time of a
    key does not grow with the roster.
    """

    def __init__(self, entries: tuple[RosterEntry, ...]) -> None:
        self._entries = entries
        self._starts: list[int] = []
        parts: list[str] = []
        length = 0
        for entry in entries:
            person = entry.person
            texts = (person.full_name, person.called, person.role, person.team, *person.tags)
            words = " ".join(texts).casefold().split()
            part = _WORD + _WORD.join(words) + _BETWEEN
            self._starts.append(length)
            parts.append(part)
            length += len(part)
        self._text = "".join(parts)

    def find(self, typed: str, limit: int = 200) -> tuple[RosterEntry, ...]:
        """Entries, in the roster's order, in which every typed word begins some word; at most ``limit``."""
        wanted = [_WORD + word for word in typed.casefold().split()]
        if not wanted:
            return self._entries
        found: list[RosterEntry] = []
        *others, longest = sorted(wanted, key=len)
        at = self._text.find(longest)
        while at >= 0 and len(found) < limit:
            place = bisect_right(self._starts, at) - 1
            end = self._text.find(_BETWEEN, at)
            if all(self._text.find(word, self._starts[place], end) >= 0 for word in others):
                found.append(self._entries[place])
            at = self._text.find(longest, end)
        return tuple(found)
