"""Where a line that is being typed carries Markdown: its lead (quote, list), and its emphasis.

A line is looked at by itself, whatever stands around it: so a key costs one line, however long the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 2000  # letters of a line that are looked at; a pasted paragraph may have many more
_LEAD = re.compile(r"(?P<quote>(?:[ \t]*>[ ]?)*)(?P<indent>[ \t]*)(?P<item>(?:[-*+]|\d{1,9}[.)])[ \t]+)?")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}(?=\s)")
_INLINE = re.compile(
    r"(?<!\\)(?:"
    r"(?P<code>`[^`]+`)"
    r"|(?P<both>\*\*\*[^*\s][^*]*\*\*\*)"
    r"|(?P<strong>\*\*[^*\s][^*]*\*\*|(?<!\w)__[^_\s][^_]*__(?!\w))"
    r"|(?P<emphasis>\*[^*\s][^*]*\*|(?<!\w)_[^_\s][^_]*_(?!\w))"
    r")"
)
_ANY = re.compile(r"[*_`>#+\-.)]")
_SIGNS = {"code": 1, "both": 3, "strong": 2, "emphasis": 1}


class Style(StrEnum):
    """``SIGN`` is the mark itself; the others are what it makes of the words."""

    SIGN = "sign"
    HEADING = "heading"
    QUOTE = "quote"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    BOTH = "both"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Span:
    """``length`` letters from ``start`` on, counted as Python does."""

    start: int
    length: int
    style: Style


@dataclass(frozen=True, slots=True)
class Lead:
    """What a line begins with: signs of a quote, then room, then the sign of a list, each as typed."""

    quote: str = ""
    indent: str = ""
    item: str = ""

    def __len__(self) -> int:
        return len(self.quote) + len(self.indent) + len(self.item)

    def __str__(self) -> str:
        return self.quote + self.indent + self.item


def lead_of(line: str) -> Lead:
    """The lead of a line; room alone is none."""
    found = _LEAD.match(line)
    quote, indent, item = (part or "" for part in found.groups()) if found else ("", "", "")
    return Lead(quote, indent, item) if quote or item else Lead()


def spans(line: str) -> Iterator[Span]:
    """Everything in a line that has a style, the wider before what lies within it."""
    looked_at = line[:LONGEST]
    if not _ANY.search(looked_at):
        return
    if heading := _HEADING.match(looked_at):
        yield Span(0, len(line), Style.HEADING)
        yield Span(heading.start(), heading.end(), Style.SIGN)
        start = heading.end()
    else:
        lead = lead_of(looked_at)
        if lead.quote:
            yield Span(len(lead.quote), len(line) - len(lead.quote), Style.QUOTE)
        start = len(lead)
        if start:
            yield Span(0, start, Style.SIGN)
    yield from _emphasis(looked_at, start)


def _emphasis(line: str, start: int) -> Iterator[Span]:
    for found in _INLINE.finditer(line, start):
        kind = found.lastgroup or ""
        sign = _SIGNS[kind]
        yield Span(found.start(), found.end() - found.start(), Style(kind))
        yield Span(found.start(), sign, Style.SIGN)
        yield Span(found.end() - sign, sign, Style.SIGN)
