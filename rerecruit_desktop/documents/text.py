"""From what somebody typed to lines that can be drawn: by the embedded family where it can, else by the typesetter."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from rerecruit_desktop.documents.breaking import Line as Place
from rerecruit_desktop.documents.breaking import break_lines
from rerecruit_desktop.documents.hyphenation import hyphenator
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.shaping import SOFT_HYPHEN, Shapers
from rerecruit_desktop.documents.styles import Face, Look
from rerecruit_desktop.documents.typeface import typeface
from rerecruit_desktop.documents.typesetting import SetLine, Span, Spot
from rerecruit_desktop.domain.paper_errors import SignsMissing

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_DROPPED = dict.fromkeys([*range(9), *range(0xE, 0x1C), 0x1F, *range(0x7F, 0xA0), 0xAD, 0xFEFF, 0xFFFE, 0xFFFF])
_TIDY = {**_DROPPED, ord("\t"): "    ", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}
_ELLIPSIS = "…"
_LOOSE = " ,;:.–—"  # what may not stand before dots
_FEW_LETTERS = 8


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a paragraph; ``face`` where it is not that of the look, ``link`` the address that it leads to."""

    text: str
    face: Face | None = None
    link: str = ""


@dataclass(frozen=True, slots=True)
class PlainLine:
    """A line that the embedded family sets; one that ``wraps`` ended at a blank, and the text goes on below."""

    text: str
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class MixedLine:
    """A line that the embedded family sets in several faces, or with links."""

    pieces: tuple[Piece, ...]
    wraps: bool = False

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


Line = PlainLine | MixedLine | SetLine


def tidy(text: str) -> str:
    """``text`` as it can be set: composed letters, no control signs, no blank lines at its ends."""
    lines = _LINE_END.split(text)
    return _composed("\n".join(line.rstrip() for line in lines).strip("\n"))


def _cut(text: str, length: int) -> str:
    """The beginning of ``text`` and dots, between words where that costs only a few letters."""
    if length >= len(text):
        return text
    kept = text[:length]
    between = kept.rfind(" ")
    return kept[: between if length - between <= _FEW_LETTERS and between > 0 else length].rstrip(_LOOSE) + _ELLIPSIS


class Setter:
    """Sets text with one press; everything typed goes through here, so nothing typed can be taken for markup."""

    def __init__(self, press: Press) -> None:
        self._typesetter = press.typesetter
        self._typeface = typeface(press.fonts)
        self._language = press.language
        self._reach = press.reach
        self.shapers = Shapers(self._typeface, press.language)

    def can_set(self, text: str) -> bool:
        """Whether the embedded family sets it, without the typesetter."""
        return self._typeface.can_set(text)

    def set(self, text: str, look: Look, width: float) -> tuple[Line, ...]:
        """``text`` in lines of at most ``width`` points, its own line ends kept; nothing for empty text.

        Raises :class:`SignsMissing` for signs that can't be set at all.
        """
        if not text or not (whole := tidy(text)):
            return ()
        *most, last = (self._paragraph(paragraph, look, width) for paragraph in whole.split("\n"))
        return (*(line for lines in most for line in _with_blank(lines)), *last)

    def set_pieces(self, pieces: tuple[Piece, ...], look: Look, width: float) -> tuple[Line, ...]:
        """One paragraph, whose pieces hold no line ends, in lines; else as :meth:`set`."""
        tidied = tuple(replace(piece, text=_composed(piece.text)) for piece in pieces)
        text = "".join(piece.text for piece in tidied).rstrip()
        if all(piece.face is None and not piece.link for piece in pieces):
            return tuple(self._paragraph(text, look, width))
        self._reach(0, 0)
        spans = tuple(_spans(tidied))
        if not self._typeface.can_set(text):
            return self._by_typesetter(text, look, width, spans)

        runs = [(span.start, span.end, self.shapers.of(span.face or look.face)) for span in spans]

        def measure(start: int, end: int, hyphen: bool) -> float:
            for first, last, shaper in runs:
                if first <= start and end <= last:  # as nearly every word
                    return shaper.width(_shown(text, start, end, hyphen), look.size, look.tracking)
            cuts = [(max(start, first), min(end, last), shaper) for first, last, shaper in runs]
            return sum(
                shaper.width(_shown(text, low, high, hyphen and high == end), look.size, look.tracking)
                for low, high, shaper in cuts
                if low < high
            )

        broken = break_lines(text, width, measure, self._divide if look.divides else None)
        return tuple(_part(tidied, spans, line, text[line.end : line.end + 1] == " ") for line in broken)

    def one_line(self, text: str, look: Look, width: float) -> Line | None:
        """``text`` on a single line, its end left out for dots where it is too long; ``None`` for empty text."""
        whole, look = " ".join(text.split()), replace(look, divides=False)
        lines = self.set(whole, look, width)
        if len(lines) < 2:
            return lines[0] if lines else None
        low, high = 1, max(len(lines[0].text) + 2, 2 * len(lines[1].text))
        while low < high:
            middle = (low + high + 1) // 2
            fits = len(self.set(_cut(whole, middle), look, width)) == 1
            low, high = (middle, high) if fits else (low, middle - 1)
        return self.set(_cut(whole, low), look, width)[0]

    def width(self, line: Line, look: Look) -> float:
        """The length of a line in points."""
        if isinstance(line, SetLine):
            return line.width
        if isinstance(line, PlainLine):
            return self.shapers.of(look.face).width(line.text, look.size, look.tracking)
        return sum(
            self.shapers.of(piece.face or look.face).width(piece.text, look.size, look.tracking)
            for piece in line.pieces
        )

    def links(self, line: Line, look: Look) -> tuple[Spot, ...]:
        """Where on a line its links lie."""
        if isinstance(line, SetLine):
            return line.links
        if isinstance(line, PlainLine):
            return ()
        ends = list(accumulate(self.width(MixedLine((piece,)), look) for piece in line.pieces))
        starts = [0.0, *ends]
        places = zip(line.pieces, starts, ends, strict=False)
        return tuple(Spot(piece.link, start, end - start) for piece, start, end in places if piece.link)

    def _paragraph(self, text: str, look: Look, width: float) -> tuple[Line, ...]:
        self._reach(0, 0)
        if not self._typeface.can_set(text):
            return self._by_typesetter(text, look, width)
        shaper = self.shapers.of(look.face)

        def measure(start: int, end: int, hyphen: bool) -> float:
            return shaper.width(_shown(text, start, end, hyphen), look.size, look.tracking)

        broken = break_lines(text, width, measure, self._divide if look.divides else None)
        return tuple(PlainLine(_shown(text, *line), text[line.end : line.end + 1] == " ") for line in broken)

    def _by_typesetter(self, text: str, look: Look, width: float, spans: tuple[Span, ...] = ()) -> tuple[Line, ...]:
        if self._typesetter is None:
            raise SignsMissing
        return self._typesetter.lay_out(text, width, look, spans)

    def _divide(self, word: str) -> list[int]:
        divide = hyphenator(self._language)
        return divide(word) if divide else []


def _composed(text: str) -> str:
    return text if text.isascii() and text.isprintable() else unicodedata.normalize("NFC", text).translate(_TIDY)


def _shown(text: str, start: int, end: int, hyphen: bool) -> str:
    return text[start:end] + SOFT_HYPHEN if hyphen else text[start:end]


def _with_blank(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines of a paragraph that another follows in the same text."""
    *most, last = lines
    return (*most, replace(last, text=f"{last.text} ") if isinstance(last, SetLine) else replace(last, wraps=True))


def _spans(pieces: tuple[Piece, ...]) -> Iterator[Span]:
    ends = accumulate(len(piece.text) for piece in pieces)
    for piece, end in zip(pieces, ends, strict=True):
        yield Span(end - len(piece.text), end, piece.face, piece.link)


def _part(pieces: tuple[Piece, ...], spans: tuple[Span, ...], line: Place, wraps: bool) -> Line:
    """What of the pieces stands on a line; one that needs no pieces is plain, for long papers have many."""
    found = []
    for piece, span in zip(pieces, spans, strict=True):
        first, last = max(line.start, span.start), min(line.end, span.end)
        if first < last:
            shown = _shown(piece.text, first - span.start, last - span.start, line.hyphen and last == line.end)
            found.append(Piece(shown, piece.face, piece.link))
    if len(found) == 1 and found[0].face is None and not found[0].link:
        return PlainLine(found[0].text, wraps)
    return MixedLine(tuple(found), wraps)


def line_height(line: Line, look: Look) -> float:
    """What a line takes of the page: the leading, more where its ink is taller."""
    if not isinstance(line, SetLine):
        return look.leading
    return max(look.leading, line.rise + line.drop + (look.leading - look.size) / 2)


def reads_from_right(lines: tuple[Line, ...]) -> bool:
    """Whether a text begins on the right."""
    return bool(lines) and isinstance(lines[0], SetLine) and lines[0].right_to_left
