"""Papers to test with, and how to read one again: its words, its geometry, its fonts."""

import io
from datetime import date

from pypdf import PdfReader
from pypdfium2 import PdfDocument

from rerecruit_desktop.documents.press import Paper, english_press
from rerecruit_desktop.documents.styles import SIDE_MARGIN
from rerecruit_desktop.domain.handout import Handout, SeenQuality, SharedMilestone, SharedPromise, Thanks
from rerecruit_desktop.domain.milestone import MilestoneState

DAY = date(2026, 11, 24)
EDGE = 25.0  # nothing comes nearer to the upper or lower edge of a page


def press(paper=Paper.A4, typesetter=None):
    return english_press(DAY, paper, typesetter)


def milestone(goal="Lead the storage design", target_on=date(2027, 1, 31), state=MilestoneState.PLANNED, **more):
    return SharedMilestone(goal, more.get("skill", ""), more.get("measure", ""), target_on, state)


def full_handout():
    return Handout(
        "Amara Okafor",
        "Amara",
        DAY,
        thanks=(Thanks("You found the cause of the nightly failures", "Support stopped losing two hours a week."),),
        qualities=(SeenQuality("You live our values", "You said no to the shortcut on customer data."),),
        direction="Every customer on the new storage by the summer.",
        their_part="Your design decides how fast we can go.",
        milestones=(
            SharedMilestone(
                "Lead the storage design", "Architecture", "Design approved", DAY, MilestoneState.UNDER_WAY
            ),
            SharedMilestone("Speak to the group", "Influence", "Talk given", date(2027, 2, 28), MilestoneState.PLANNED),
        ),
        promises=(SharedPromise("Back the data decision at the staff meeting", date(2026, 12, 1)),),
        agreed_words="We speak again in January.",
    )


def words_of(pdf):
    """All the text, by PDFium, every run of white space made one space."""
    document = PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)


def pages_of(pdf):
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def strays(pdf):
    """What lies outside the margins: letters, and everything that is drawn."""
    found = []
    for number, page in enumerate(PdfDocument(pdf)):
        width, height = page.get_size()
        text = page.get_textpage()
        boxes = [text.get_charbox(place) for place in range(text.count_chars())]
        boxes += [one.get_bounds() for one in page.get_objects(max_depth=1)]
        left, right = SIDE_MARGIN - 2, width - SIDE_MARGIN + 2
        found += [
            (number, box)
            for box in boxes
            if box[2] > box[0] and (box[0] < left or box[2] > right or box[1] < EDGE or box[3] > height - EDGE)
        ]
    return found


def fonts_of(pdf):
    """Each font by name, and whether its file is inside."""
    found = {}
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():
            whole = font.get_object()
            lowest = whole["/DescendantFonts"][0].get_object() if "/DescendantFonts" in whole else whole
            found[whole["/BaseFont"]] = "/FontFile2" in lowest["/FontDescriptor"]
    return found
