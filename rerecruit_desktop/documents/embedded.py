"""A face of the family inside a paper, with the glyphs that the paper uses."""

import hashlib
from typing import Any

from rerecruit_desktop.documents.cid_font import CidFont, Code
from rerecruit_desktop.documents.shaping import Shaper

_SLANT = 9  # degrees of Inter's italics


class EmbeddedFont:
    """Known to the pages as ``resource``; ReportLab asks it for its objects when the paper is closed."""

    def __init__(self, resource: str, shaper: Shaper, slants: bool) -> None:
        self._resource, self._shaper, self._slants = resource, shaper, slants

    def addObjects(self, doc: Any) -> None:
        """Called by ReportLab's document ``doc`` under this name."""
        cut = self._shaper.cut
        file, numbers = cut.subset({glyph for glyph, _ in self._shaper.glyphs.values()})
        codes = {
            code: Code(numbers[glyph], cut.width(glyph), letters)
            for code, (glyph, letters) in self._shaper.glyphs.items()
        }
        name = f"{_tag(file)}+{cut.name}"
        CidFont(name, self._resource, file, codes, _SLANT if self._slants else 0).add_to(doc)


def _tag(file: bytes) -> str:
    """Six letters that tell this part of the face from any other part of it."""
    return "".join(chr(ord("A") + number % 26) for number in hashlib.sha256(file).digest()[:6])
