"""What differs between two texts, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_MOST_WORDS = 6000  # beyond it the comparison would be felt, so lines are compared


class Side(Enum):
    BOTH = "both"
    THEN = "then"  # only in the earlier text
    NOW = "now"  # only in the present one


@dataclass(frozen=True, slots=True)
class Piece:
    side: Side
    text: str


def compare(then: str, now: str) -> tuple[Piece, ...]:
    """The pieces of both texts in their order; those of ``BOTH`` and ``THEN`` make up ``then``, and so on."""
    pattern = _WORDS if len(then) + len(now) < _MOST_WORDS * 6 else _LINES
    return tuple(_pieces(pattern.findall(then), pattern.findall(now)))


def _pieces(then: list[str], now: list[str]) -> Iterator[Piece]:
    for kind, a, b, c, d in SequenceMatcher(None, then, now, autojunk=len(then) > _MOST_WORDS).get_opcodes():
        if kind == "equal":
            yield Piece(Side.BOTH, "".join(then[a:b]))
            continue
        if b > a:
            yield Piece(Side.THEN, "".join(then[a:b]))
        if d > c:
            yield Piece(Side.NOW, "".join(now[c:d]))
