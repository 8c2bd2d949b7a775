"""What surrounds every page: which lane the paper belongs to, for whom, when, and the number of the page."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.styles import (
    BAD,
    BOTTOM_MARGIN,
    FURNITURE,
    GOOD,
    LANE,
    SIDE_MARGIN,
    TOP_MARGIN,
    WHITE,
    Look,
)

_HEADER_DOWN = 55.0  # from the upper edge of the page to the baseline of the header
_FOOTER_UP = 42.0  # from the lower edge to the baseline of the footer
_BAND = 20.0
_PILL = 15.0


class Lane(Enum):
    """Who may have the paper."""

    TO_HAND_OVER = "to hand over"
    ONLY_FOR_YOU = "only for you"


@dataclass(frozen=True, slots=True)
class Frame:
    """Draws the surroundings; ``about`` stands at the head on the left, ``on`` on the right.

    ``foot`` is what the foot of a private paper says, unless it holds private notes.
    """

    press: Press
    lane: Lane
    about: str
    on: date
    foot: str = ""

    @property
    def width(self) -> float:
        """The width of the text area in points."""
        return self.press.paper.size[0] - 2 * SIDE_MARGIN

    @property
    def room(self) -> float:
        """The height of the text area in points."""
        return self.press.paper.size[1] - TOP_MARGIN - BOTTOM_MARGIN

    @property
    def top(self) -> float:
        """Where the text area begins, from the lower edge of the page."""
        return self.press.paper.size[1] - TOP_MARGIN

    def draw(self, sheet: Sheet, page: int, pages: int) -> None:
        """Draw the head and the foot of one page of so many."""
        translate = self.press.translate
        head = sheet.height - _HEADER_DOWN
        count = translate("Paper", "Page {page} of {pages}").format(page=page, pages=pages)
        self._at_right(sheet, count, _FOOTER_UP, FURNITURE)
        if self.lane is Lane.TO_HAND_OVER:
            self._at_left(sheet, self.about, head, FURNITURE)
            self._at_right(sheet, self.press.day(self.on), head, FURNITURE)
            self._pill(sheet, translate("Paper", "To hand over"))
        else:
            self._band(sheet, translate("Paper", "Only for you"), head)
            foot = self.foot or translate("Paper", "Private notes, never handed over")
            self._at_left(sheet, foot, _FOOTER_UP, FURNITURE)

    def _pill(self, sheet: Sheet, label: str) -> None:
        line = sheet.setter.one_line(label, LANE, self.width / 2)
        if line is None:
            return
        width = sheet.setter.width(line, LANE) + _PILL
        sheet.stroke(GOOD, 0.8)
        sheet.canvas.roundRect(SIDE_MARGIN, _FOOTER_UP - 4.6, width, _PILL, _PILL / 2, stroke=1, fill=0)
        sheet.lines([(SIDE_MARGIN + _PILL / 2, _FOOTER_UP, line)], LANE)

    def _band(self, sheet: Sheet, label: str, head: float) -> None:
        """A solid band, in black and white too a sign that this page is not for others."""
        sheet.fill(BAD)
        sheet.canvas.roundRect(SIDE_MARGIN, head - 6.6, self.width, _BAND, 4, stroke=0, fill=1)
        white = Look(LANE.face, LANE.size, LANE.leading, WHITE)
        self._at_left(sheet, label, head, white, inset=9)
        quiet = Look(FURNITURE.face, FURNITURE.size, FURNITURE.leading, WHITE)
        self._at_right(sheet, self.press.day(self.on), head, quiet, inset=9)

    def _at_left(self, sheet: Sheet, text: str, y: float, look: Look, inset: float = 0.0) -> None:
        if line := sheet.setter.one_line(text, look, self.width * 0.6):
            sheet.lines([(SIDE_MARGIN + inset, y, line)], look)

    def _at_right(self, sheet: Sheet, text: str, y: float, look: Look, inset: float = 0.0) -> None:
        if line := sheet.setter.one_line(text, look, self.width * 0.4):
            sheet.lines([(sheet.width - SIDE_MARGIN - inset - sheet.setter.width(line, look), y, line)], look)
