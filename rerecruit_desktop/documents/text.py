"""From what somebody typed to lines that can be drawn: by the embedded family where it can, else by the typesetter."""

import re
import unicodedata
from dataclasses import dataclass

from rerecruit_desktop.documents.breaking import break_lines
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.styles import Look
from rerecruit_desktop.documents.typeface import Typeface, typeface
from rerecruit_desktop.documents.typesetting import SetLine
from rerecruit_desktop.domain.errors import SignsMissing

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_DROPPED = dict.fromkeys([*range(9), *range(0xE, 0x1C), 0x1F, *range(0x7F, 0xA0), 0xAD, 0xFEFF, 0xFFFE, 0xFFFF])
_TIDY = {**_DROPPED, ord("\t"): "    ", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}
_ELLIPSIS = "…"
_LOOSE = " ,;:.–—"  # what may not stand before dots
_FEW_LETTERS = 8


@dataclass(frozen=True, slots=True)
class PlainLine:
    """A line that the embedded family sets."""

    text: str


Line = PlainLine | SetLine


def tidy(text: str) -> str:
    """``text`` as it can be set: composed letters, no control signs, no blank lines at its ends."""
    lines = _LINE_END.split(text)
    whole = "\n".join(line.rstrip() for line in lines).strip("\n")
    return whole if whole.isascii() and whole.isprintable() else unicodedata.normalize("NFC", whole).translate(_TIDY)


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
        self._typeface: Typeface = typeface(press.fonts)

    def set(self, text: str, look: Look, width: float) -> tuple[Line, ...]:
        """``text`` in lines of at most ``width`` points, its own line ends kept; nothing for empty text.

        Raises :class:`SignsMissing` for signs that can't be set at all.
        """
        if not text or not (whole := tidy(text)):
            return ()
        return tuple(line for paragraph in whole.split("\n") for line in self._paragraph(paragraph, look, width))

    def one_line(self, text: str, look: Look, width: float) -> Line | None:
        """``text`` on a single line, its end left out for dots where it is too long; ``None`` for empty text."""
        whole = " ".join(text.split())
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
        return (
            line.width
            if isinstance(line, SetLine)
            else self._typeface.cut(look.face).measure(look.size, look.tracking)(line.text)
        )

    def _paragraph(self, text: str, look: Look, width: float) -> tuple[Line, ...]:
        if self._typeface.can_set(text):
            measure = self._typeface.cut(look.face).measure(look.size, look.tracking)
            return tuple(map(PlainLine, break_lines(text, width, measure)))
        if self._typesetter is None:
            raise SignsMissing
        return self._typesetter.lay_out(text, width, look)


def line_height(line: Line, look: Look) -> float:
    """What a line takes of the page: the leading, more where its ink is taller."""
    if isinstance(line, PlainLine):
        return look.leading
    return max(look.leading, line.rise + line.drop + (look.leading - look.size) / 2)


def reads_from_right(lines: tuple[Line, ...]) -> bool:
    """Whether a text begins on the right."""
    return bool(lines) and isinstance(lines[0], SetLine) and lines[0].right_to_left
