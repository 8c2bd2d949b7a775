"""What weakens the evidence for thanks; pointed out and explained, never blocking (Readiness in the method)."""

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.wording import find_phrases

A_YEAR = timedelta(days=365)


class Finding(StrEnum):
    GENERIC = "generic"
    NO_EFFECT = "no effect"
    NO_DAY = "no day"
    OLD = "old"
    USED = "used"


def lint(
    contribution: Contribution, effect: str, thanked_on: date | None, generic: Collection[str], today: date
) -> tuple[Finding, ...]:
    """What to point out, in the order it matters; ``effect`` is what will be said it changed.

    ``generic`` are phrases of praise that would fit anybody, ``thanked_on`` the day they were thanked for it before.
    """
    done_on = contribution.done_on
    found = {
        Finding.USED: thanked_on is not None,
        Finding.GENERIC: bool(generic_words(f"{contribution.what}\n{effect}", generic)),
        Finding.NO_EFFECT: not effect.strip(),
        Finding.NO_DAY: done_on is None,
        Finding.OLD: done_on is not None and today - done_on > A_YEAR,
    }
    return tuple(finding for finding, is_there in found.items() if is_there)


def generic_words(text: str, generic: Collection[str]) -> str:
    """The first praise in ``text`` that would fit anybody, as it is written there, or nothing."""
    found = find_phrases(text, generic)
    return text[found[0].start : found[0].end] if found else ""
