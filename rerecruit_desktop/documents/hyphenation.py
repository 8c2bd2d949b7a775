"""Where words may be divided, by the language of the program.

Pyphen has the rules, but reads all 77,000 of German before it divides the first word, which takes half a second. We
only find those that speak of parts of the word, and let Pyphen read and apply them.
"""

import re
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

_PLAIN_WORD = re.compile(r"\W*([^\W\d_]{6,100})\W*")  # what is longer is no word
_FEWEST = 3  # letters on either side of a hyphen
_DIVIDES_CAPITALS = ("de", "lb")  # elsewhere a capital letter means a name, which stays whole
_USUAL = {"en": "en_US"}  # what the bare name of a language means to Qt, where Pyphen takes it for another
_NO_DIGITS = str.maketrans("", "", "0123456789")


class Hyphenator:
    """Divides words by the rules in a Hunspell file; ``capitals`` says whether words with a capital are divided too."""

    def __init__(self, rules: Path, capitals: bool) -> None:
        self._rules = _by_letters(rules)
        self._longest = max(map(len, self._rules))
        self._capitals = capitals

    def __call__(self, word: str) -> list[int]:
        """How many signs of ``word`` may stand before a hyphen; nothing for what is no plain word."""
        found = _PLAIN_WORD.fullmatch(word)
        if not found or not self._may_divide(found[1]):
            return []
        places = self._places(found[1].lower())
        last = len(found[1]) - _FEWEST
        return [found.start(1) + place for place in places if _FEWEST <= place <= last]

    def _may_divide(self, letters: str) -> bool:
        return letters.islower() or (self._capitals and letters[1:].islower())

    def _places(self, letters: str) -> list[int]:
        from pyphen import HyphDict

        dotted = f".{letters}."
        parts = {
            dotted[start:end]
            for start in range(len(dotted))
            for end in range(start + 1, min(start + self._longest, len(dotted)) + 1)
        }
        rules = [self._rules[part] for part in sorted(parts & self._rules.keys())]
        places = HyphDict(_Excerpt(rules)).positions(letters) if rules else []
        return [place for place in places if not place.data]  # some divisions would change the letters themselves


class _Excerpt:
    """A file of a few rules, as Pyphen reads one."""

    def __init__(self, rules: list[str]) -> None:
        self._text = "\n".join(["UTF-8", *rules])

    def open(self, _mode: str) -> BytesIO:
        return BytesIO(b"UTF-8")

    def read_text(self, _encoding: str) -> str:
        return self._text


def _by_letters(file: Path) -> dict[str, str]:
    """Each rule of a file under the letters it speaks of; they stand between its digits, before a slash."""
    with file.open("rb") as opened:
        encoding = opened.readline().decode().strip()
    text = file.read_text("cp1251" if encoding.lower() == "microsoft-cp1251" else encoding)
    lines = text.splitlines()[1:]
    keys = [key.partition("/")[0].strip() for key in "\n".join(lines).translate(_NO_DIGITS).split("\n")]
    return {key: line for key, line in zip(keys, lines, strict=True) if key and key[0] not in "%#"}


@lru_cache(maxsize=4)
def hyphenator(language: str) -> Hyphenator | None:
    """What divides words of a language, a BCP 47 tag; ``None`` where Pyphen has no rules for it."""
    import pyphen

    known: Any = pyphen.language_fallback(_USUAL.get(language, language))
    if known is None:
        return None
    return Hyphenator(pyphen.LANGUAGES[known], known.partition("_")[0] in _DIVIDES_CAPITALS)
