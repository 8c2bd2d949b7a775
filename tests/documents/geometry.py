"""What can be wrong with a page: ink outside the margins, letters on letters, fonts left out, a broken file."""

import io
import re
import shutil
import subprocess
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pypdf import PdfReader
from pypdfium2 import PdfDocument, raw

from rerecruit_desktop.documents.press import Paper

_PART = re.compile(r"/[A-Z]{6}\+.+|/Hidden")  # the names of fonts of which only the used signs are inside
_TOUCH = 0.35  # the part of the smaller letter, each way, that another may cover: kerned and slanted ones do


def faults_of(pdf):
    """Every complaint about a paper, in words; none for one that is well set."""
    found = [f"page {number + 1}: outside the margins: {box}" for number, box in strays(pdf)]
    found += [f"page {number + 1}: {one!r} lies on {other!r}" for number, one, other in overlaps(pdf)]
    found += [f"not embedded: {name}" for name, embedded in fonts_of(pdf).items() if not embedded]
    found += [f"more of it than is used: {name}" for name in fonts_of(pdf) if not _PART.fullmatch(name)]
    return found + broken(pdf)


@dataclass(frozen=True)
class Inked:
    """A page as it came out: its size, its letters with their boxes (left, bottom, right, top), all that is drawn."""

    size: tuple[float, float]
    letters: list[tuple[str, tuple[float, float, float, float]]]
    drawn: list[tuple[float, float, float, float]]


@lru_cache(maxsize=2)
def inked(pdf):
    """Every page, by PDFium."""
    return [
        Inked(
            page.get_size(),
            list(_letters(page.get_textpage())),
            [one.get_bounds() for one in page.get_objects(max_depth=1)],
        )
        for page in PdfDocument(pdf)
    ]


def strays(pdf):
    """What lies outside the margins: letters, and everything that is drawn."""
    found = []
    for number, page in enumerate(inked(pdf)):
        width, height = page.size
        margins = next(paper.margins for paper in Paper if abs(paper.size[0] - width) < 1)
        boxes = [box for sign, box in page.letters if not sign.isspace()] + page.drawn
        left, right = margins.side - 2, width - margins.side + 2
        edge = margins.foot - 17
        found += [
            (number, box)
            for box in boxes
            if box[2] > box[0] and (box[0] < left or box[2] > right or box[1] < edge or box[3] > height - edge)
        ]
    return found


def overlaps(pdf):
    """Pairs of letters of which one covers the other, as two lines on each other do."""
    found = []
    for number, page in enumerate(inked(pdf)):
        solid = sorted(filter(_has_body, page.letters), key=lambda one: one[1][0])
        lefts = [box[0] for _, box in solid]
        for place, (sign, box) in enumerate(solid):
            for other_sign, other in solid[place + 1 : bisect_left(lefts, box[2], place + 1)]:
                if _covers(box, other):
                    found.append((number, sign, other_sign))
    return found


def _letters(text):
    """Each letter with its box; of those without ink that stand as one, the first."""
    hidden = set()
    for place in range(text.count_chars()):
        sign, box = chr(raw.FPDFText_GetUnicode(text, place)), text.get_charbox(place)
        if box in hidden:
            continue
        if _is_inkless(text, place):
            hidden.add(box)
        yield sign, box


def _is_inkless(text, place):
    shown = raw.FPDFText_GetTextObject(text, place)
    return shown and raw.FPDFTextObj_GetTextRenderMode(shown) == raw.FPDF_TEXTRENDERMODE_INVISIBLE


def fonts_of(pdf):
    """Each font by name, and whether its file is inside."""
    found = {}
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():
            whole = font.get_object()
            lowest = whole["/DescendantFonts"][0].get_object() if "/DescendantFonts" in whole else whole
            found[whole["/BaseFont"]] = "/FontFile2" in lowest["/FontDescriptor"]
    return found


def broken(pdf):
    """What strict readers say of the file: pypdf always, qpdf where it is installed."""
    PdfReader(io.BytesIO(pdf), strict=True)
    if not shutil.which("qpdf"):
        return []
    with TemporaryDirectory() as folder:
        file = Path(folder) / "paper.pdf"
        file.write_bytes(pdf)
        said = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    return [] if said.returncode == 0 else [said.stdout + said.stderr]


def _has_body(letter):
    """Marks and blanks may stand where another letter does."""
    sign, box = letter
    wide, high = box[2] - box[0], box[3] - box[1]
    return wide > 0.2 and high > 0.2 and not sign.isspace() and not unicodedata.category(sign).startswith("M")


def _covers(one, other):
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    narrow = min(one[2] - one[0], other[2] - other[0])
    low = min(one[3] - one[1], other[3] - other[1])
    return wide > _TOUCH * narrow and high > _TOUCH * low
