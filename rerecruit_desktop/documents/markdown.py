"""What the manager typed as Markdown, as paragraphs: lists, quotes, emphasis, links, and everything else as typed.

Line ends stay line ends, as they were typed. Pictures, raw HTML, entities and underlined headings are no markup here,
so that nothing vanishes and nothing typed turns into something else.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import pairwise
from string import punctuation
from typing import TYPE_CHECKING

from rerecruit_desktop.documents.inline import inline_lines
from rerecruit_desktop.documents.text import Piece, tidy

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_AS_TYPED = ["code", "reference", "html_block", "lheading", "image", "html_inline", "entity"]
_DEEPEST = 100  # the parser leaves out what lies deeper, and then the whole text is set as it was typed
_BLANK = "\u00a0"
_MARKUP = re.compile(rf"[\s{re.escape(punctuation)}]+")
_SAFE = ("http://", "https://", "mailto:")


class Role(Enum):
    """What a paragraph is."""

    PLAIN = "plain"
    HEADING = "heading"
    RULE = "rule"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Quote:
    """Everything within was said by somebody else; one object for each quote, as for each item."""


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list; ``mark`` is its number, or empty for a bullet, ``widest`` the longest mark of that list."""

    mark: str
    widest: str
    is_first: bool


Within = Quote | Item


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, line by line, and what it lies within, from the outside in.

    ``begins`` says that it is the first of the innermost item, beside which the mark hangs; ``close`` that it belongs
    to a list typed without blank lines.
    """

    lines: tuple[tuple[Piece, ...], ...]
    within: tuple[Within, ...] = ()
    role: Role = Role.PLAIN
    begins: bool = False
    close: bool = False


def paragraphs(typed: str) -> tuple[Paragraph, ...]:
    """``typed`` in paragraphs; without any markup where the parser can't follow it."""
    text = tidy(typed)
    tokens = _parser().parse(text)
    if _letters(text) != sum(_letters(token.content) + _letters(token.info) for token in tokens):
        return tuple(Paragraph(((Piece(line),),), close=True) for line in text.split("\n") if line)
    return tuple(_Reader().read(tokens))


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).disable(_AS_TYPED)
    parser.validateLink = _is_safe  # type: ignore[method-assign]
    return parser


def _is_safe(url: str) -> bool:
    return url.lower().startswith(_SAFE)


def _letters(text: str) -> int:
    """How many signs there are that can't be markup."""
    return len(_MARKUP.sub("", text))


class _Reader:
    """Walks through the parser's tokens and remembers what it is within."""

    def __init__(self) -> None:
        self._within: list[Within] = []
        self._marks: list[Iterator[Item]] = []
        self._begins = self._close = False
        self._role = Role.PLAIN
        self._steps: dict[str, Callable[[Token], Iterable[Paragraph]]] = {
            "blockquote_open": self._open_quote,
            "blockquote_close": self._leave,
            "list_item_open": self._open_item,
            "list_item_close": self._leave,
            "heading_open": self._open_heading,
            "heading_close": self._close_heading,
            "paragraph_open": self._open_paragraph,
            "inline": self._read_inline,
            "fence": self._read_fence,
            "hr": self._read_rule,
        }

    def read(self, tokens: "list[Token]") -> Iterator[Paragraph]:
        lists = _lists(tokens)
        for place, token in enumerate(tokens):
            if place in lists:
                self._marks.append(iter(lists[place]))
            elif token.type in {"bullet_list_close", "ordered_list_close"}:
                self._marks.pop()
            elif token.type in self._steps:
                yield from self._steps[token.type](token)

    def _open_quote(self, _token: "Token") -> Iterable[Paragraph]:
        self._within.append(Quote())
        return ()

    def _open_item(self, _token: "Token") -> Iterable[Paragraph]:
        bare = self._bare()
        self._within.append(next(self._marks[-1]))
        self._begins = True
        return bare

    def _leave(self, _token: "Token") -> Iterable[Paragraph]:
        bare = self._bare()
        self._within.pop()
        return bare

    def _open_heading(self, _token: "Token") -> Iterable[Paragraph]:
        self._role = Role.HEADING
        return ()

    def _close_heading(self, _token: "Token") -> Iterable[Paragraph]:
        self._role = Role.PLAIN
        return ()

    def _open_paragraph(self, token: "Token") -> Iterable[Paragraph]:
        self._close = token.hidden
        return ()

    def _read_inline(self, token: "Token") -> Iterable[Paragraph]:
        return (self._paragraph(tuple(inline_lines(token.children or [])), self._role),)

    def _read_fence(self, token: "Token") -> Iterable[Paragraph]:
        lines = "\n".join(filter(None, (token.info, token.content.rstrip("\n")))).split("\n")
        return (self._paragraph(tuple((Piece(line),) for line in lines), Role.CODE),)

    def _read_rule(self, _token: "Token") -> Iterable[Paragraph]:
        return (self._paragraph((), Role.RULE),)

    def _bare(self) -> Iterable[Paragraph]:
        """The mark of an item that holds nothing, or begins with another list."""
        return (self._paragraph(((Piece(_BLANK),),), Role.PLAIN),) if self._begins else ()

    def _paragraph(self, lines: tuple[tuple[Piece, ...], ...], role: Role) -> Paragraph:
        begins, self._begins = self._begins, False
        return Paragraph(lines, tuple(self._within), role, begins, self._close)


def _lists(tokens: "list[Token]") -> dict[int, list[Item]]:
    """The items of each list, by the place of the token that opens it."""
    open_places: list[int] = []
    found: dict[int, list[str]] = {}
    for place, token in enumerate(tokens):
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            open_places.append(place)
            found[place] = []
        elif token.type == "list_item_open":
            found[open_places[-1]].append(token.info)
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            open_places.pop()
    return {place: _items(tokens[place], numbers) for place, numbers in found.items()}


def _items(opening: "Token", typed: list[str]) -> list[Item]:
    """Numbers as typed where they rise, else counted; a plus is kept, for it may weigh against a minus."""
    marks = ["+" if opening.markup == "+" else ""] * len(typed)
    if opening.type == "ordered_list_open":
        numbers = [int(number) for number in typed]
        if any(one >= other for one, other in pairwise(numbers)):
            numbers = list(range(numbers[0], numbers[0] + len(numbers)))
        marks = [f"{number}{opening.markup}" for number in numbers]
    return [Item(mark, max(marks, key=len), place == 0) for place, mark in enumerate(marks)]
