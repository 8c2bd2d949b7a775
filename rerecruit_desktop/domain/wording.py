"""Finding turns of phrase in a text: what reads like a promise, an appraisal, or praise that would fit anyone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_APOSTROPHES = re.compile("['\u2018\u2019\u02bc]")


@dataclass(frozen=True, slots=True)
class Found:
    """A ``phrase`` that was looked for, and where it stands: ``text[start:end]`` is how it was written."""

    start: int
    end: int
    phrase: str


def find_phrases(text: str, phrases: Iterable[str]) -> tuple[Found, ...]:
    """Where the ``phrases`` stand in ``text``, the first one first.

    As whole words, in any case, across any white space and with any apostrophe. Where two begin at the same place the
    longer one is found, and no two overlap.
    """
    folded = text.casefold()
    wanted = sorted((one for one in phrases if _may_be_in(folded, one)), key=len, reverse=True)
    if not wanted:
        return ()
    either = "|".join(f"({_pattern(phrase)})" for phrase in wanted)
    places = re.finditer(rf"(?<!\w)(?:{either})(?!\w)", text, re.IGNORECASE)
    return tuple(Found(place.start(), place.end(), wanted[(place.lastindex or 1) - 1]) for place in places)


def _may_be_in(folded: str, phrase: str) -> bool:
    """Whether every piece of ``phrase`` is there at all: a long text is looked through for few phrases only."""
    pieces = _APOSTROPHES.sub(" ", phrase).casefold().split()
    return bool(phrase.strip()) and all(piece in folded for piece in pieces)


def _pattern(phrase: str) -> str:
    return r"\s+".join(_APOSTROPHES.sub(_APOSTROPHES.pattern, re.escape(word)) for word in phrase.split())
