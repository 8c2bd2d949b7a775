"""Papers to test with, and how to read the words of one again."""

import io
from datetime import date

from pypdf import PdfReader
from pypdfium2 import PdfDocument

from rerecruit_desktop.documents.press import Paper, english_press
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.shared import SeenQuality, SharedMilestone, SharedPromise, Thanks

DAY = date(2026, 11, 24)
DIVIDED = "\ufffe"  # what PDFium puts where a hyphen is not part of the word


def press(paper=Paper.A4, typesetter=None):
    return english_press(DAY, paper, typesetter)


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
    """All the text, by PDFium, every run of white space made one space, and divided words made whole."""
    document = PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    return " ".join(text.replace(DIVIDED, "").split())


def pages_of(pdf):
    """The text of each page with its line ends, by pypdf, divided words made whole."""
    return [page.extract_text().replace("\u00ad\n", "") for page in PdfReader(io.BytesIO(pdf)).pages]
