"""Words without ink: what lies over text that is drawn as shapes, so that it can be searched and copied.

Every cluster of letters gets one code of a font that is never painted: as wide as the cluster is on the page, and
mapped to its letters. Readers then find each word where it stands, whatever its script.
"""

import unicodedata

from rerecruit_desktop.documents.cid_font import CidFont, Code
from rerecruit_desktop.documents.file import File
from rerecruit_desktop.documents.typeface import Cut
from rerecruit_desktop.documents.typesetting import Cluster

NAME = "Hidden"
_SIGN = "l"  # never seen, but PDFium passes over text whose glyphs have no extent; no wider than any letter


class HiddenFont:
    """The font of one paper."""

    def __init__(self, cut: Cut) -> None:
        self._cut = cut
        self._codes: dict[tuple[str, int], int] = {}

    def code(self, text: str, width: float) -> int:
        """The code of ``text`` at a width in thousandths of the type size."""
        return self._codes.setdefault((text, round(width)), len(self._codes) + 1)

    def write(self, file: File) -> int:
        """Add it to a file; its number there."""
        glyph = self._cut.glyph(_SIGN)
        part, numbers = self._cut.subset([glyph])
        codes = {code: Code(numbers[glyph], width, text) for (text, width), code in self._codes.items()}
        return CidFont(NAME, part, codes).write(file)


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
