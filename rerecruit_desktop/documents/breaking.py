"""Breaking a paragraph into lines, for text that stands sign by sign from left to right."""

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

# The length of text[start:end], with the hyphen of a divided word where ``hyphen`` is set.
Measure = Callable[[int, int, bool], float]
# Where a word may be divided: numbers of letters from its beginning.
Hyphenate = Callable[[str], list[int]]

_WORD = re.compile(r"[^ ]+")
_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_][-‐–])(?=[^\W\d_])|(?<=[—/])(?=\w)")
_MAY_HYPHENATE = frozenset("-‐–—/")
_GOOD_ENDS = "-/_.,;:?&=@#"
_RUNT = 11  # a last line of fewer letters than this looks like a mistake
_RAGGED = 0.13  # a hyphen is worth it where this part of a line would stay empty
_LADDER = 2  # hyphens one below the other, at most
_LONGEST = 400  # letters of a word that are looked at for one line: more have no room on any sheet


class Line(NamedTuple):
    """Part of a text that stands on one line; ``hyphen`` says that a word goes on below."""

    start: int
    end: int
    hyphen: bool = False


def break_lines(text: str, width: float, measure: Measure, hyphenate: Hyphenate | None = None) -> list[Line]:
    """``text`` in lines no wider than ``width``; a word that is wider by itself is cut."""
    if measure(0, len(text), False) <= width:
        return [Line(0, len(text.rstrip(" ")))]
    return _Breaker(text, width, measure, hyphenate).lines()


class _Breaker:
    """One paragraph while it is broken; ``_start`` is where the open line begins, ``_end`` how far it is full."""

    def __init__(self, text: str, width: float, measure: Measure, hyphenate: Hyphenate | None) -> None:
        self._text, self._width = text, width
        self._measure, self._hyphenate = measure, hyphenate
        self._lines: list[Line] = []
        self._start = self._end = 0
        self._length = 0.0
        self._ladder = 0

    def lines(self) -> list[Line]:
        for found in _WORD.finditer(self._text):
            self._add(*found.span())
        self._close()
        return self._without_runt()

    def _add(self, start: int, end: int) -> None:
        """Put a word on the open line, as much of it as may be, and go on with the rest."""
        while start < end:
            if self._end == self._start and self._lines:
                self._start = self._end = start  # blanks vanish where a line ends
            glue = self._measure(self._end, start, False) if start > self._end else 0.0
            room = self._width - self._length - glue
            reach = min(end, start + _LONGEST)
            wide = self._measure(start, reach, False)
            if wide <= room and reach == end:
                self._end, self._length = end, self._length + glue + wide
                return
            part = self._part(start, reach, room, alone=self._end == self._start)
            if part is not None:
                self._end = part.end
                self._close(hyphen=part.hyphen)
                start = part.end
            elif self._end > self._start:
                self._close()
            else:
                self._start = start
                self._end = start = start + self._fitting(start, reach)
                self._close()

    def _part(self, start: int, end: int, room: float, alone: bool) -> Line | None:
        """The longest beginning of a word that may stand at the end of a line with this much room.

        A word that is ``alone`` on its line is divided wherever it can be, even a name, for it is too wide anyway.
        """
        word = self._text[start:end]
        places = _after_hyphens(word)
        if fitting := bisect_right(places, room, key=lambda place: self._measure(start, start + place, False)):
            return Line(start, start + places[fitting - 1])
        if self._hyphenate is None or not (alone or self._is_worth_it(end, room)):
            return None
        small = word.lower()
        for place in reversed(self._hyphenate(small if alone and len(small) == len(word) else word)):
            if self._measure(start, start + place, True) <= room:
                return Line(start, start + place, hyphen=True)
        return None

    def _is_worth_it(self, end: int, room: float) -> bool:
        """Much of the line would stay empty, not every line ends in a hyphen, and the last word stays whole."""
        is_last = end >= len(self._text.rstrip(" "))
        return room >= self._width * _RAGGED and self._ladder < _LADDER and not is_last

    def _fitting(self, start: int, end: int) -> int:
        """How many letters of a word too wide for a line fit, one at least; up to a sign such as a slash if near."""
        low, high = 1, end - start
        while low < high:
            middle = (low + high + 1) // 2
            fits = self._measure(start, start + middle, False) <= self._width
            low, high = (middle, high) if fits else (low, middle - 1)
        head = self._text[start : start + low]
        good = max((head.rfind(sign) for sign in _GOOD_ENDS), default=-1) + 1
        return good if good * 2 > low else low

    def _close(self, hyphen: bool = False) -> None:
        if self._end > self._start:
            self._lines.append(Line(self._start, self._end, hyphen))
            self._ladder = self._ladder + 1 if hyphen else 0
        self._start, self._length = self._end, 0.0

    def _without_runt(self) -> list[Line]:
        """The lines, with a word taken down to a last one that would hold next to nothing."""
        if len(self._lines) < 2:
            return self._lines
        *most, before, last = self._lines
        head, _, moved = self._text[before.start : before.end].rpartition(" ")
        is_short = last.end - last.start < _RUNT and len(moved) <= _RUNT + 2
        if is_short and head.count(" ") > 1 and not before.hyphen and self._text[before.end] == " ":
            start = before.end - len(moved)
            if self._measure(start, last.end, False) <= self._width:
                return [*most, Line(before.start, before.start + len(head.rstrip(" "))), Line(start, last.end)]
        return self._lines


def _after_hyphens(word: str) -> list[int]:
    """Where a word with hyphens, dashes or slashes of its own may be parted."""
    return [] if _MAY_HYPHENATE.isdisjoint(word) else [found.start() for found in _AFTER_HYPHEN.finditer(word)]
