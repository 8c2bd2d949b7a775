"""What every paper needs and a document can't know by itself: words, dates, fonts, sheet size."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from rerecruit_desktop import paths
from rerecruit_desktop.documents.styles import SMALL_MARGINS, USUAL_MARGINS, Margins
from rerecruit_desktop.documents.typesetting import Typesetter
from rerecruit_desktop.domain.paper_language import ENGLISH, PaperLanguage
from rerecruit_desktop.domain.words import Translate


class Paper(StrEnum):
    """The sheet that is printed on, upright."""

    A4 = "a4"
    LETTER = "letter"
    A5 = "a5"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        return _SIZES[self]

    @property
    def margins(self) -> Margins:
        return SMALL_MARGINS if self is Paper.A5 else USUAL_MARGINS


_SIZES = {Paper.A4: (595.28, 841.89), Paper.LETTER: (612.0, 792.0), Paper.A5: (419.53, 595.28)}


def _keep_on(_done: int, _total: int) -> None:
    """Nobody waits to be told."""


@dataclass(frozen=True, slots=True)
class Press:
    """Handed to every document.

    ``day`` and ``short_day`` write a date in the language of the paper, both with its year; ``month`` a month without
    one. ``typesetter`` lays out what the embedded fonts can't set; ``language`` is a BCP 47 tag. ``reach`` is told how
    many pages of how many are drawn, and 0 of 0 while text is set; what it raises stops the paper. ``has_timeline``
    is whether milestones are drawn on a line of months, too.
    """

    translate: Translate
    day: Callable[[date], str]
    short_day: Callable[[date], str]
    month: Callable[[date], str]
    typesetter: Typesetter | None
    paper: Paper
    printed_on: date
    fonts: Path
    language: str
    reach: Callable[[int, int], None] = _keep_on
    has_timeline: bool = True


def press_in(
    language: PaperLanguage, printed_on: date, paper: Paper = Paper.A4, typesetter: Typesetter | None = None
) -> Press:
    """A press that writes ``language``, whatever the locale of the system."""
    return Press(
        translate=language.translate,
        day=language.write_day,
        short_day=language.write_short_day,
        month=language.write_month,
        typesetter=typesetter,
        paper=paper,
        printed_on=printed_on,
        fonts=paths.resources() / "fonts",
        language=language.code,
    )


def english_press(printed_on: date, paper: Paper = Paper.A4, typesetter: Typesetter | None = None) -> Press:
    """A press that writes English."""
    return press_in(ENGLISH, printed_on, paper, typesetter)
