"""Notes line by line: each as it was typed is a line of its own, which runs in its own direction."""

from collections.abc import Iterator
from typing import NamedTuple

from rerecruit_desktop.documents.markdown import Item, Paragraph, Role
from rerecruit_desktop.documents.text import Piece
from rerecruit_desktop.ui.reading.letters import NOTE, NOTE_HEADING, NOTE_QUOTE, Style

_BULLET = "\u2022"
_IN_A_LIST, _IN_A_PARAGRAPH = 2, 0  # pixels between lines that belong together


class NoteLine(NamedTuple):
    """``mark`` hangs before it; it stands within so many ``quotes``, and lists with marks as wide as ``lists``."""

    pieces: tuple[Piece, ...]
    style: Style
    above: int
    mark: str = ""
    lists: tuple[str, ...] = ()
    quotes: int = 0
    is_rule: bool = False


def note_lines(paragraphs: tuple[Paragraph, ...]) -> Iterator[NoteLine]:
    """Every line of the notes, in its order."""
    for paragraph in paragraphs:
        if paragraph.role is Role.RULE:
            yield NoteLine((), NOTE, NOTE.above, is_rule=True)
        else:
            yield from _lines(paragraph)


def _lines(paragraph: Paragraph) -> Iterator[NoteLine]:
    items = [one for one in paragraph.within if isinstance(one, Item)]
    quotes = len(paragraph.within) - len(items)
    lists = tuple(_hanging(one.widest) for one in items)
    style = NOTE_QUOTE if quotes else NOTE
    if paragraph.role is Role.HEADING:
        style = NOTE_HEADING
    begins = bool(items) and paragraph.begins
    above = _IN_A_LIST if paragraph.close and not (begins and items[-1].is_first) else style.above
    mark = _hanging(items[-1].mark) if begins else ""
    for line in paragraph.lines:
        yield NoteLine(line, style, above, mark, lists, quotes)
        above, mark = _IN_A_PARAGRAPH, ""


def _hanging(mark: str) -> str:
    """The mark of an item with the room behind it; an item without a number has a bullet."""
    return f"{mark or _BULLET}  "
