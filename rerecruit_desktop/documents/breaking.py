"""Breaking a paragraph into lines, for text that stands sign by sign from left to right."""

import re
from collections.abc import Callable

Measure = Callable[[str], float]
_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_][-‐–])(?=[^\W\d_])|(?<=[—/])(?=\w)")
_MAY_HYPHENATE = frozenset("-‐–—/")
_GOOD_ENDS = "-/_.,;:?&=@#"
_RUNT = 11  # a last line of fewer letters than this looks like a mistake


def break_lines(text: str, width: float, measure: Measure) -> list[str]:
    """``text`` in lines no wider than ``width``; a word that is wider by itself is cut."""
    if measure(text) <= width:
        return [text]
    lines: list[str] = []
    space = measure(" ")
    line, length = "", 0.0
    for glue, piece in _pieces(text):
        wide = measure(piece)
        if length + (space if glue else 0.0) + wide > width:
            lines.extend(filter(None, [line.rstrip(" ")]))
            line, length = "", 0.0
        elif glue and (line or not lines):
            line, length = line + glue, length + space
        *heads, rest = [piece] if wide <= width else _cut(piece, width, measure)
        lines.extend(heads)
        line, length = (rest, measure(rest)) if heads else (line + rest, length + wide)
    return _without_runt(text, [*lines, line], width, measure)


def _pieces(text: str) -> list[tuple[str, str]]:
    """The words, and parts of words that may stand apart, each with the glue that joins it to the one before."""
    pieces: list[tuple[str, str]] = []
    for word in text.split(" "):
        parts = [word] if _MAY_HYPHENATE.isdisjoint(word) else _AFTER_HYPHEN.split(word)
        pieces.append((" " if pieces else "", parts[0]))
        pieces.extend(("", part) for part in parts[1:])
    return pieces


def _cut(word: str, width: float, measure: Measure) -> list[str]:
    """A word that is wider than a line, in parts that fit."""
    parts: list[str] = []
    while measure(word) > width and len(word) > 1:
        head = _fitting(word, width, measure)
        parts.append(head)
        word = word[len(head) :]
    return [*parts, word]


def _fitting(word: str, width: float, measure: Measure) -> str:
    """The longest beginning that fits, at least a letter; cut after a sign such as a slash where that is near."""
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(word[:middle]) <= width else (low, middle - 1)
    end = max((word.rfind(sign, 0, low) for sign in _GOOD_ENDS), default=-1) + 1
    return word[: end if end * 2 > low else low]


def _without_runt(text: str, lines: list[str], width: float, measure: Measure) -> list[str]:
    """The lines, with a word taken down to a last one that would hold next to nothing."""
    if len(lines) < 2:
        return lines
    *most, before, last = lines
    head, _, moved = before.rpartition(" ")
    if len(last) < _RUNT and head.count(" ") > 1 and len(moved) <= _RUNT + 2 and text.endswith(f"{before} {last}"):
        joined = f"{moved} {last}"
        return [*most, head, joined] if measure(joined) <= width else lines
    return lines
