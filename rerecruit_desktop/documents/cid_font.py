"""A font inside a paper: codes of two bytes, their widths, their glyphs, and the letters they stand for."""

from collections.abc import Mapping
from dataclasses import dataclass

from rerecruit_desktop.documents.file import File

_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_BLOCK = 100  # as many mappings as one block of a CMap may hold
_ADOBE_IDENTITY = "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"


@dataclass(frozen=True, slots=True)
class Code:
    """What one code is: its ``glyph`` in the font file, its width in thousandths, its letters."""

    glyph: int
    width: int
    letters: str


@dataclass(frozen=True, slots=True)
class CidFont:
    """A font by its ``name``; ``slant`` in degrees."""

    name: str
    file: bytes
    codes: Mapping[int, Code]
    slant: int = 0

    def write(self, file: File) -> int:
        """Add it to a file; its number there."""
        whole = file.add_stream(f"/Length1 {len(self.file)}", self.file)
        flags = 4 if not self.slant else 4 + 64
        descriptor = file.add(
            f"<</Type/FontDescriptor/FontName/{self.name}/Flags {flags}/FontBBox[-750 -300 2600 1100]/Ascent 969"
            f"/ItalicAngle {-self.slant}/Descent -241/CapHeight 727/StemV 80/FontFile2 {whole} 0 R>>"
        )
        glyphs = file.add_stream("", self._glyphs())
        descendant = file.add(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{self.name}/CIDSystemInfo{_ADOBE_IDENTITY}"
            f"/CIDToGIDMap {glyphs} 0 R/W{self._widths()}/FontDescriptor {descriptor} 0 R>>"
        )
        letters = file.add_stream("", self._letters())
        return file.add(
            f"<</Type/Font/Subtype/Type0/BaseFont/{self.name}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant} 0 R]/ToUnicode {letters} 0 R>>"
        )

    def _glyphs(self) -> bytes:
        numbers = bytearray(2 * (max(self.codes, default=0) + 1))
        for code, one in self.codes.items():
            numbers[2 * code : 2 * code + 2] = one.glyph.to_bytes(2)
        return bytes(numbers)

    def _widths(self) -> str:
        return "[ " + " ".join(f"{code} [ {self.codes[code].width} ]" for code in sorted(self.codes)) + " ]"

    def _letters(self) -> bytes:
        told = sorted((code, one.letters) for code, one in self.codes.items() if one.letters)
        rows = [f"<{code:04X}> <{letters.encode('utf-16-be').hex()}>" for code, letters in told]
        parts = [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]
        blocks = ["\n".join([f"{len(part)} beginbfchar", *part, "endbfchar"]) for part in parts]
        return _CMAP.replace("{blocks}", "\n".join(blocks)).encode()
