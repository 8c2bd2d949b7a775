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
    wanted = sorted(filter(str.strip, phrases), key=len, reverse=True)
    if not wanted:
        return ()
    either = "|".join(f"({_pattern(phrase)})" for phrase in wanted)
    places = re.finditer(rf"(?<!\w)(?:{either})(?!\w)", text, re.IGNORECASE)
    return tuple(Found(place.start(), place.end(), wanted[(place.lastindex or 1) - 1]) for place in places)


def _pattern(phrase: str) -> str:
    return r"\s+".join(_APOSTROPHES.sub(_APOSTROPHES.pattern, re.escape(word)) for word in phrase.split())
