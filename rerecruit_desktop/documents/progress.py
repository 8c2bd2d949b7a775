"""A row of boxes to tick by hand, each with its word: how far something has come."""

from dataclasses import dataclass

from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.signs import box, ticked_box
from rerecruit_desktop.documents.structure import paragraph
from rerecruit_desktop.documents.styles import BODY, HANGING, QUIET, first_baseline
from rerecruit_desktop.documents.text import Line, Setter


@dataclass(frozen=True, slots=True)
class TickRow:
    """The words at even distances, those that are ``ticked`` first; made by :func:`tick_row`."""

    words: tuple[Line | None, ...]
    ticked: int
    width: float
    before: float = 6.0
    keeps_next: bool = False

    @property
    def height(self) -> float:
        return BODY.leading

    def split(self, room: float) -> None:
        """A row can't be parted."""

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        each, baseline = self.width / len(self.words), top - first_baseline(BODY)
        for place, word in enumerate(self.words):
            sheet.tag(paragraph())
            left = x + place * each
            (ticked_box if place < self.ticked else box)(sheet, left, baseline, BODY)
            if word:
                sheet.lines([(left + HANGING, baseline, word)], QUIET)


def tick_row(setter: Setter, words: tuple[str, ...], ticked: int, width: float) -> TickRow:
    """The row for one word at least, the first ``ticked`` of them ticked."""
    room = width / len(words) - HANGING - 6
    return TickRow(tuple(setter.one_line(word, QUIET, room) for word in words), ticked, width)
