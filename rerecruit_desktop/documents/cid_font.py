"""A font inside a paper: codes of two bytes, their widths, their glyphs, and the letters they stand for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream, PDFZCompress

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
    """A font by its ``name`` in the file and on the page; ``slant`` in degrees."""

    name: str
    resource: str
    file: bytes
    codes: Mapping[int, Code]
    slant: int = 0

    def add_to(self, document: Any) -> None:
        """Add it to ReportLab's ``document``, for every page."""
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(self.name),
                "CIDSystemInfo": _ADOBE_IDENTITY,
                "CIDToGIDMap": document.Reference(_stream(self._glyphs(), document)),
                "W": self._widths(),
                "FontDescriptor": document.Reference(self._descriptor(document)),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(self.name),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": f"[ {document.Reference(descendant).format(document).decode()} ]",
                "ToUnicode": document.Reference(_stream(self._letters(), document)),
            }
        )
        document.idToObject["BasicFonts"].dict[self.resource] = document.Reference(font)

    def _descriptor(self, document: Any) -> PDFDictionary:
        file = _stream(self.file, document)
        file.dictionary["Length1"] = len(self.file)
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(self.name),
                "Flags": 4 if not self.slant else 4 + 64,
                "FontBBox": "[ -750 -300 2600 1100 ]",
                "ItalicAngle": -self.slant,
                "Ascent": 969,
                "Descent": -241,
                "CapHeight": 727,
                "StemV": 80,
                "FontFile2": document.Reference(file),
            }
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


def _stream(content: bytes, document: Any) -> PDFStream:
    stream = PDFStream(content=content)
    if document.compression:
        stream.filters = [PDFZCompress]
    return stream
