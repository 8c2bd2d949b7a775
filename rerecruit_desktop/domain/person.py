"""A direct report: somebody the manager wants to keep."""

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from rerecruit_desktop.domain.cadence import MONTHLY, Cadence
from rerecruit_desktop.domain.errors import EmptyName
from rerecruit_desktop.domain.ids import Id, new_id
from rerecruit_desktop.domain.words import one_line

LONGEST_TOUCH_WEEKS = 52
_BETWEEN_TAGS = re.compile(r"[,;\n，、؛،]")


class Recognition(StrEnum):
    """How a person likes to be recognised (the need for recognition); ``UNKNOWN`` until the manager has asked."""

    UNKNOWN = "unknown"
    QUIET_WORD = "quiet word"
    NOTE = "note"
    IN_THE_TEAM = "in the team"
    IN_PUBLIC = "in public"


class Strength(StrEnum):
    """How strong the manager holds somebody to be: highs are talked to first (Working notes in the method). Private."""

    STRONG = "strong"
    MIDDLE = "middle"
    STRUGGLING = "struggling"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Person:
    """One direct report; ``touch_weeks`` is how many weeks should pass at most between contacts, 0 for no such plan.

    Raises :class:`EmptyName` when the full name holds nothing but white space.
    """

    full_name: str
    called: str = ""
    role: str = ""
    team: str = ""
    email: str = ""
    joined_on: date | None = None
    cadence: Cadence = MONTHLY
    recognition: Recognition = Recognition.UNKNOWN
    archived_on: date | None = None
    tags: tuple[str, ...] = ()
    touch_weeks: int = 0
    strength: Strength = Strength.UNSAID
    id: Id = field(default_factory=new_id)

    def __post_init__(self) -> None:
        if not self.full_name.strip():
            raise EmptyName

    @property
    def short_name(self) -> str:
        """What they like to be called, or their full name where that is not known."""
        return self.called.strip() or self.full_name.strip()

    @property
    def initials(self) -> str:
        """One or two letters for the round badge; the first sign alone for names written without spaces."""
        words = self.full_name.split()
        chosen = [words[0], words[-1]] if len(words) > 1 else words
        return "".join(_first_letter(word) for word in chosen).upper()


def _first_letter(word: str) -> str:
    return next((sign for sign in word if sign.isalnum()), word[0])


def tags_in(text: str) -> tuple[str, ...]:
    """The tags in a line with commas between them, in their order; each once, whatever its case."""
    tags: dict[str, str] = {}
    for tag in map(one_line, _BETWEEN_TAGS.split(text)):
        if tag:
            tags.setdefault(tag.casefold(), tag)
    return tuple(tags.values())


def whole_months_between(start: date, end: date) -> int:
    """Full months from ``start`` to ``end``; 0 when ``end`` comes first. For "3 years 2 months in the team"."""
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    return max(months, 0)
