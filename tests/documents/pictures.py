"""How pages look, small: made of the papers of the corpus, and held beside the pictures in ``pages/``.

python tests/documents/pictures.py    renews them; look at what changed before you keep it
"""

from pathlib import Path

from corpus import ACTIONS, CUE_CARDS, HANDOUTS, PLANS, PRIVATE_YEARS, SUMMARIES, TEAMS, WORKSHEETS, YEARS
from papers import DAY, full_handout, press
from PIL import Image, ImageChops, ImageFilter
from pypdfium2 import PdfDocument

from rerecruit_desktop.documents.catalogue import render
from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.documents.recovery_sheet import render_recovery_sheet
from rerecruit_desktop.domain.recovery_sheet import RecoverySheet

FOLDER = Path(__file__).parent / "pages"
SCALE = 0.8  # pixels to the point
_GREYS = 17  # one step of sixteen: a smaller file
_TILE = 12  # pixels, some 5 mm
TOLERANCE = 30  # of 255, for a tile: another rasteriser of fonts stays below 20, a line moved by 2 mm is above 60

# A page of each kind that is looked at: the paper's value, its sheet, and the number of the page.
PAGES = {
    "handout": (full_handout(), Paper.A4, 1),
    "handout-of-prose": (HANDOUTS["prose"], Paper.LETTER, 2),
    "handout-decades-apart": (HANDOUTS["decades apart"], Paper.A4, 1),
    "summary": (SUMMARIES["prose"], Paper.A4, 2),
    "summary-trends": (SUMMARIES["prose"], Paper.A4, 7),
    "contents": (SUMMARIES["forty pages"], Paper.A4, 1),
    "plan": (PLANS["prose"], Paper.A4, 1),
    "plan-contents": (PLANS["sixty on one day"], Paper.LETTER, 1),
    "actions": (ACTIONS["prose"], Paper.A4, 1),
    "worksheet": (WORKSHEETS["prose"], Paper.A4, 1),
    "worksheet-small": (WORKSHEETS["blank"], Paper.A5, 1),
    "cue-card": (CUE_CARDS["prose"], Paper.A4, 1),
    "year": (YEARS["prose"], Paper.A4, 1),
    "private-year": (PRIVATE_YEARS["prose"], Paper.A4, 1),
    "team": (TEAMS["sixty"], Paper.A4, 2),
    "recovery-sheet": (RecoverySheet(("ABCD",) * 14, "mark", DAY), Paper.LETTER, 1),
}


def paper(name):
    """The PDF a page is of."""
    value, sheet, _ = PAGES[name]
    make = render_recovery_sheet if isinstance(value, RecoverySheet) else render
    return make(value, press(sheet))


def picture(pdf, name, scale=SCALE, **how):
    """Its red part alone, in which the colours of the two lanes differ most; small, in few greys."""
    page = PdfDocument(pdf)[PAGES[name][2] - 1]
    red = page.render(scale=scale, **how).to_pil().convert("RGB").getchannel("R")
    return red.point(lambda value: value // _GREYS * _GREYS)


def kept(name):
    """The picture that it is to look like."""
    return Image.open(FOLDER / f"{name}.png")


def difference(one, other):
    """How much two pictures differ where they differ most, from 0 to 255; a tile at a time, a little blurred."""
    if one.size != other.size:
        return 255
    blurred = [image.filter(ImageFilter.BoxBlur(1.5)) for image in (one, other)]
    apart = ImageChops.difference(*blurred)
    tiles = apart.resize((apart.width // _TILE, apart.height // _TILE), Image.Resampling.BOX)
    return tiles.getextrema()[1]


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for place in PAGES:
        picture(paper(place), place).save(FOLDER / f"{place}.png", optimize=True)
