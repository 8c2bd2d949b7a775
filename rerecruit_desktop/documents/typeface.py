"""The family that is embedded in every paper: its widths, and which text it can set by itself."""

import unicodedata
from functools import lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from rerecruit_desktop.documents.breaking import Measure
from rerecruit_desktop.documents.styles import Face


class Cut:
    """One face of the family, known to ReportLab as ``name``."""

    def __init__(self, file: Path) -> None:
        self.name = str(file)
        self._font = TTFont(self.name, self.name, asciiReadable=0, shapable=False)
        pdfmetrics.registerFont(self._font)
        face = self._font.face
        self._widths = {chr(code): width / 1000 for code, width in face.charWidths.items()}
        self.signs = frozenset(chr(code) for code in face.charToGlyph)

    def measure(self, size: float, tracking: float = 0.0) -> Measure:
        """What tells the length of a text in points at this size; all its signs must be in :attr:`signs`."""
        width = self._widths.__getitem__
        if tracking:
            return lambda text: sum(map(width, text)) * size + tracking * len(text)
        return lambda text: sum(map(width, text)) * size

    def single_sign_font(self, sign: str) -> bytes:
        """A font file that holds nothing but one sign, as its glyph 1."""
        return bytes(self._font.face.makeSubset([ord(sign)]))


class Typeface:
    """The whole family, out of the folder of fonts; a face is read when first needed."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts
        self._cuts: dict[Face, Cut] = {}
        self._simple: frozenset[str] | None = None

    def cut(self, face: Face) -> Cut:
        if face not in self._cuts:
            self._cuts[face] = Cut(self._fonts / face.file)
        return self._cuts[face]

    def can_set(self, text: str) -> bool:
        """Whether every sign has a glyph and stands by itself, from left to right."""
        if self._simple is None:
            self._simple = frozenset(filter(_stands_alone, self.cut(Face.REGULAR).signs))
        return self._simple.issuperset(text)


def _stands_alone(sign: str) -> bool:
    """Not a mark on another letter, not invisible, not of a script that runs right to left."""
    marks = unicodedata.category(sign) in {"Mn", "Mc", "Me", "Cf", "Cc"}
    return not marks and unicodedata.bidirectional(sign) not in {"R", "AL"}


@lru_cache(maxsize=4)
def typeface(fonts: Path) -> Typeface:
    """The family in the folder ``fonts``, read once in a process: ReportLab keeps its fonts for all documents."""
    return Typeface(fonts)
