"""A face of the family inside a paper, with the glyphs that the paper uses."""

import hashlib

from rerecruit_desktop.documents.cid_font import CidFont, Code
from rerecruit_desktop.documents.file import File
from rerecruit_desktop.documents.shaping import Shaper

_SLANT = 9  # degrees of Inter's italics


class EmbeddedFont:
    """A face, known by its glyphs when the paper is closed."""

    def __init__(self, shaper: Shaper, slants: bool) -> None:
        self._shaper, self._slants = shaper, slants

    def write(self, file: File) -> int:
        """Add what was used of it to a file; its number there."""
        cut = self._shaper.cut
        part, numbers = cut.subset({glyph for glyph, _ in self._shaper.glyphs.values()})
        codes = {
            code: Code(numbers[glyph], cut.width(glyph), letters)
            for code, (glyph, letters) in self._shaper.glyphs.items()
        }
        return CidFont(f"{_tag(part)}+{cut.name}", part, codes, _SLANT if self._slants else 0).write(file)


def _tag(file: bytes) -> str:
    """Six letters that tell this part of the face from any other part of it."""
    return "".join(chr(ord("A") + number % 26) for number in hashlib.sha256(file).digest()[:6])
