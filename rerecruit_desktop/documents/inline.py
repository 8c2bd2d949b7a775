"""What stands on the lines of one paragraph of Markdown: words, emphasis, links."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from rerecruit_desktop.documents.styles import Face
from rerecruit_desktop.documents.text import Piece

if TYPE_CHECKING:
    from markdown_it.token import Token

_ADDRESS = re.compile(r"(https?://[^\s<>\"]*[^\s<>\"'.,;:!?)\]}”’])")
_MAIL = "mailto:"


def inline_lines(tokens: "Iterable[Token]") -> Iterator[tuple[Piece, ...]]:
    """The pieces of a paragraph, line by line."""
    line: list[Piece] = []
    depth = {"strong": 0, "em": 0}
    link = ""
    for token in tokens:
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if kind in depth:
            depth[kind] += token.nesting
        elif token.type in {"softbreak", "hardbreak"}:
            yield tuple(line)
            line = []
        elif token.type == "link_open":
            link = str(token.attrs["href"])
        elif token.type == "link_close":
            line.extend(_address(line, link))
            link = ""
        elif token.content:
            face = Face.SEMIBOLD if depth["strong"] else Face.ITALIC if depth["em"] else None
            said = token.content.removeprefix(_MAIL) if link == token.content else token.content
            line.extend(_linked(Piece(said, face, link)))
    yield tuple(line)


def _linked(piece: Piece) -> Iterator[Piece]:
    """A piece, and what is an address in it as a link of its own."""
    for part in [piece.text] if piece.link else _ADDRESS.split(piece.text):
        if part:
            yield replace(piece, text=part, link=piece.link or (part if _ADDRESS.fullmatch(part) else ""))


def _address(line: list[Piece], link: str) -> Iterator[Piece]:
    """Where a link leads, for those who hold the paper in their hands; nothing where its words say so already."""
    said = "".join(piece.text for piece in line if piece.link == link)
    shown = link.removeprefix(_MAIL)
    if shown.rstrip("/") not in said:
        yield Piece(f" ({shown})", link=link)
