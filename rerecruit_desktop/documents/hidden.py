"""Words without ink: what lies over text that is drawn as shapes, so that it can be searched and copied.

Every cluster of letters gets one code of a font that is never painted: as wide as the cluster is on the page, and
mapped to its letters. Readers then find each word where it stands, whatever its script.
"""

import unicodedata
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFZCompress

from rerecruit_desktop.documents.typeface import Cut
from rerecruit_desktop.documents.typesetting import Cluster

NAME = "Hidden"
_SIGN = "l"  # never seen, but PDFium passes over text whose glyphs have no extent; no wider than any letter
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


class HiddenFont:
    """The font of one paper; ReportLab asks it for its objects when the paper is closed."""

    def __init__(self, cut: Cut) -> None:
        self._cut = cut
        self._codes: dict[tuple[str, int], int] = {}

    def code(self, text: str, width: float) -> int:
        """The code of ``text`` at a width in thousandths of the type size."""
        return self._codes.setdefault((text, round(width)), len(self._codes) + 1)

    def addObjects(self, doc: Any) -> None:
        """Called by ReportLab's document ``doc`` under this name."""
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(NAME),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([doc.Reference(self._descendant(doc))]),
                "ToUnicode": doc.Reference(_stream(self._to_unicode(), doc)),
            }
        )
        doc.idToObject["BasicFonts"].dict[NAME] = doc.Reference(font)

    def _descendant(self, doc: Any) -> Any:
        file = _stream(self._cut.single_sign_font(_SIGN), doc)
        file.dictionary["Length1"] = len(file.content)
        descriptor = {
            "Type": PDFName("FontDescriptor"),
            "FontName": PDFName(NAME),
            "Flags": 4,
            "FontBBox": PDFArray([0, -250, 1000, 950]),
            "ItalicAngle": 0,
            "Ascent": 950,
            "Descent": -250,
            "CapHeight": 700,
            "StemV": 80,
            "FontFile2": doc.Reference(file),
        }
        return PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(NAME),
                "CIDSystemInfo": PDFDictionary({"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}),
                "CIDToGIDMap": doc.Reference(_stream(b"\0\1" * (len(self._codes) + 1), doc)),
                "W": PDFArray([1, PDFArray([width for _, width in self._codes])]),
                "FontDescriptor": doc.Reference(PDFDictionary(descriptor)),
            }
        )

    def _to_unicode(self) -> bytes:
        rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex()}>" for (text, _), code in self._codes.items()]
        parts = [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]
        blocks = ["\n".join([f"{len(part)} beginbfchar", *part, "endbfchar"]) for part in parts]
        return _CMAP.replace("{blocks}", "\n".join(blocks)).encode()


def _stream(content: bytes, doc: Any) -> Any:
    stream = PDFStream(content=content)
    if doc.compression:
        stream.filters = [PDFZCompress]
    return stream


def operators(font: HiddenFont, clusters: tuple[Cluster, ...], x: float, y: float, size: float) -> str:
    """The page's code that lays ``clusters`` along the baseline that begins at ``x``, ``y``, from left to right."""
    shown: list[str] = []
    at = 0.0
    letters = (letter for cluster in clusters for letter in _as_seen(cluster))
    for cluster in sorted(letters, key=lambda one: one.x):
        width = round(1000 * cluster.width / size)
        gap = round(1000 * (cluster.x - at) / size)
        shown.append(f"{-gap} " if gap else "")
        shown.append(f"<{font.code(cluster.text, width):04X}>")
        at += (gap + width) * size / 1000
    return f"BT 3 Tr /{NAME} {size:g} Tf 1 0 0 1 {x:.3f} {y:.3f} Tm [{''.join(shown)}] TJ 0 Tr ET"


def _as_seen(cluster: Cluster) -> list[Cluster]:
    """A cluster that is read from the right, letter by letter from the left: readers turn the order of single codes
    round, but not the letters within one. Marks take no room of their own."""
    if not cluster.right_to_left or len(cluster.text) == 1:
        return [cluster]
    bases = [letter for letter in cluster.text if not unicodedata.combining(letter)]
    width = cluster.width / max(len(bases), 1)
    seen: list[Cluster] = []
    x = cluster.x
    for letter in reversed(cluster.text):
        wide = 0.0 if unicodedata.combining(letter) and bases else width
        seen.append(Cluster(letter, x, wide, right_to_left=True))
        x += wide
    return seen
