"""The family that is embedded in every paper: its glyphs, and which text it can set by itself."""

import unicodedata
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from pathlib import Path

import uharfbuzz

from rerecruit_desktop.documents.styles import Face

_UNUSED_TABLES = ("GSUB", "GPOS", "GDEF", "cmap", "OS/2", "name", "post", "gasp", "DSIG")  # in a PDF


class Cut:
    """One face of the family; widths are thousandths of the type size."""

    def __init__(self, file: Path) -> None:
        self.name = file.stem
        self._face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))
        self.font = uharfbuzz.Font(self._face)
        self.scale = 1000 / self._face.upem
        self.glyph_count = self._face.glyph_count
        self.width = cache(self._width)

    @cached_property
    def signs(self) -> frozenset[str]:
        return frozenset(map(chr, self._face.unicodes))

    def glyph(self, sign: str) -> int:
        """The number of a sign's glyph; 0 where it has none."""
        return int(self.font.get_nominal_glyph(ord(sign)) or 0)

    def subset(self, glyphs: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """A font file with these glyphs only, as a PDF wants it, and the number that each has there."""
        wanted = uharfbuzz.SubsetInput()
        wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
        wanted.glyph_set.update(glyphs)
        dropped = (int.from_bytes(tag.encode()) for tag in _UNUSED_TABLES)
        wanted.sets(uharfbuzz.SubsetInputSets.DROP_TABLE_TAG).update(dropped)
        plan = uharfbuzz.SubsetPlan(self._face, wanted)
        numbers = dict(plan.old_to_new_glyph_mapping)
        return bytes(plan.execute().blob.data), numbers

    def _width(self, glyph: int) -> int:
        width: int = round(self.font.get_glyph_h_advance(glyph) * self.scale)
        return width


class Typeface:
    """The whole family, out of the folder of fonts; a face is read when first needed."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts
        self._cuts: dict[Face, Cut] = {}

    def cut(self, face: Face) -> Cut:
        if face not in self._cuts:
            self._cuts[face] = Cut(self._fonts / face.file)
        return self._cuts[face]

    @cached_property
    def simple(self) -> frozenset[str]:
        """The signs that have a glyph and stand by themselves, from left to right."""
        return frozenset(filter(_stands_alone, self.cut(Face.REGULAR).signs))

    def can_set(self, text: str) -> bool:
        return self.simple.issuperset(text)


def _stands_alone(sign: str) -> bool:
    """Not a mark on another letter, not invisible, not of a script that runs right to left."""
    marks = unicodedata.category(sign) in {"Mn", "Mc", "Me", "Cf", "Cc"}
    return not marks and unicodedata.bidirectional(sign) not in {"R", "AL"}


@lru_cache(maxsize=4)
def typeface(fonts: Path) -> Typeface:
    """The family in the folder ``fonts``, read once in a process."""
    return Typeface(fonts)
