"""From letters to glyphs in one face: kerned, with the ligatures and alternates that the font has.

HarfBuzz shapes word by word. A paper keeps its words as long as it is being made, and no longer: they may be private.
"""

from dataclasses import dataclass

import uharfbuzz

from rerecruit_desktop.documents.styles import Face
from rerecruit_desktop.documents.typeface import Cut, Typeface

SOFT_HYPHEN = "\u00ad"  # drawn as a hyphen, read as none: only our own hyphenation makes it


@dataclass(frozen=True, slots=True)
class Shaped:
    """A word: ``codes`` is what stands between the brackets of a PDF's text, ``width`` in thousandths of the size."""

    codes: str
    width: int


class Shaper:
    """Shapes for one paper. ``glyphs`` tells of each code it has used so far the glyph and the letters it stands for.

    A code is the number of its glyph, unless the same glyph stands for other letters too: the sign between the digits
    of "3x4" is drawn as a multiplication sign and still has to be found as a letter.
    """

    def __init__(self, cut: Cut, language: str) -> None:
        self.cut = cut
        self.glyphs: dict[int, tuple[int, str]] = {}
        self._codes: dict[tuple[int, str], int] = {}
        self._words: dict[str, Shaped] = {}
        self._placed: dict[tuple[int, str, int, int], Shaped] = {}
        self._language = language
        self._space = self._shape(" ")

    def width(self, text: str, size: float, tracking: float = 0.0) -> float:
        """The length of ``text`` in points."""
        known = self._words
        units = 0
        words = text.split(" ")
        for word in words:
            units += known[word].width if word in known else self._new(word).width
        units += self._space.width * (len(words) - 1)
        return units * size / 1000 + tracking * len(text)

    def codes(self, text: str) -> str:
        """``text`` as a PDF shows it, for the operator TJ."""
        known = self._words
        words = [known[word] if word in known else self._new(word) for word in text.split(" ")]
        return f"<{self._space.codes.join([word.codes for word in words])}>"

    def _new(self, word: str) -> Shaped:
        shaped = self._words[word] = self._shape(word) if word else Shaped("", 0)
        return shaped

    def _shape(self, word: str) -> Shaped:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(word.replace(SOFT_HYPHEN, "-"))
        buffer.guess_segment_properties()
        buffer.language = self._language
        uharfbuzz.shape(self.cut.font, buffer)
        glyphs = buffer.glyph_infos
        letters = _letters([glyph.cluster for glyph in glyphs], word)
        known, codes, width = self._placed, [], 0
        for glyph, stands_for, position in zip(glyphs, letters, buffer.glyph_positions, strict=True):
            key = (glyph.codepoint, stands_for, position.x_advance, position.x_offset)
            placed = known[key] if key in known else self._place(*key)
            codes.append(placed.codes)
            width += placed.width
        return Shaped("".join(codes), width)

    def _place(self, glyph: int, letters: str, advance: int, offset: int) -> Shaped:
        """A glyph with what moves it, and what comes after it, from where its own width would put them."""
        wide, aside = round(advance * self.cut.scale), round(offset * self.cut.scale)
        code = f"{self._code(glyph, letters):04X}"
        placed = Shaped(f"{_shift(aside)}{code}{_shift(wide - self.cut.width(glyph) - aside)}", wide)
        self._placed[glyph, letters, advance, offset] = placed
        return placed

    def _code(self, glyph: int, letters: str) -> int:
        key = (glyph, letters)
        if key not in self._codes:
            code = glyph if glyph not in self.glyphs else self.cut.glyph_count + len(self._codes)
            self._codes[key] = code
            self.glyphs[code] = key
        return self._codes[key]


class Shapers:
    """One shaper for each face that a paper uses."""

    def __init__(self, family: Typeface, language: str) -> None:
        self.family = family
        self._language = language
        self._shapers: dict[Face, Shaper] = {}

    def of(self, face: Face) -> Shaper:
        if face not in self._shapers:
            self._shapers[face] = Shaper(self.family.cut(face), self._language)
        return self._shapers[face]


def _shift(units: int) -> str:
    """Moves what comes next to the right, in the midst of a text."""
    return f">{-units}<" if units else ""


def _letters(starts: list[int], word: str) -> list[str]:
    """What each glyph stands for, told where its letters begin.

    Glyphs that stand for several letters together share them out, in their order.
    """
    if len(starts) == len(word) == len(set(starts)):
        return list(word)
    shares = []
    for place, start in enumerate(starts):
        earlier = starts[:place].count(start)
        is_last = earlier == starts.count(start) - 1
        end = min((other for other in starts if other > start), default=len(word))
        shares.append(word[start + earlier : end if is_last else start + earlier + 1])
    return shares
