"""What surrounds every page: which lane the paper belongs to, for whom, when, and the number of the page."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.signs import lock
from rerecruit_desktop.documents.styles import (
    BAD,
    FURNITURE,
    GOOD,
    LANE,
    WHITE,
    Look,
    Margins,
)

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
        return self.press.paper.size[0] - 2 * self.left

    @property
    def room(self) -> float:
        """The height of the text area in points."""
        return self.top - self._margins.bottom

    @property
    def top(self) -> float:
        """Where the text area begins, from the lower edge of the page."""
        return self.press.paper.size[1] - self._margins.top

    @property
    def left(self) -> float:
        """Where the text area begins, from the left edge of the page."""
        return self._margins.side

    @property
    def _margins(self) -> Margins:
        return self.press.paper.margins

    def draw(self, sheet: Sheet, page: int, pages: int) -> None:
        """Draw the head and the foot of one page of so many."""
        translate = self.press.translate
        head, foot = sheet.height - self._margins.head, self._margins.foot
        count = translate("Paper", "Page {page} of {pages}").format(page=page, pages=pages)
        self._at_right(sheet, count, foot, FURNITURE)
        if self.lane is Lane.TO_HAND_OVER:
            self._at_left(sheet, self.about, head, FURNITURE)
            self._at_right(sheet, self.press.day(self.on), head, FURNITURE)
            self._pill(sheet, translate("Paper", "To hand over"), foot)
        else:
            self._band(sheet, translate("Paper", "Only for you"), head)
            said = self.foot or translate("Paper", "Private notes, never handed over")
            self._at_left(sheet, said, foot, FURNITURE)

    def _pill(self, sheet: Sheet, label: str, y: float) -> None:
        """An open outline, in black and white too a sign that this page may be given away."""
        if line := sheet.setter.one_line(label, LANE, self.width / 2):
            width = sheet.setter.width(line, LANE) + _PILL
            sheet.stroke(GOOD, 0.8)
            sheet.canvas.roundRect(self.left, y - 4.6, width, _PILL, _PILL / 2, stroke=1, fill=0)
            sheet.lines([(self.left + _PILL / 2, y, line)], LANE)

    def _band(self, sheet: Sheet, label: str, head: float) -> None:
        """A solid band with a lock, in black and white too a sign that this page is not for others."""
        sheet.fill(BAD)
        sheet.canvas.roundRect(self.left, head - 6.6, self.width, _BAND, 4, stroke=0, fill=1)
        lock(sheet, self.left + 9, head, replace(LANE, colour=WHITE))
        self._at_left(sheet, label, head, replace(LANE, colour=WHITE), inset=21)
        self._at_right(sheet, self.press.day(self.on), head, replace(FURNITURE, colour=WHITE), inset=9)

    def _at_left(self, sheet: Sheet, text: str, y: float, look: Look, inset: float = 0.0) -> None:
        if line := sheet.setter.one_line(text, look, self.width * 0.6):
            sheet.lines([(self.left + inset, y, line)], look)

    def _at_right(self, sheet: Sheet, text: str, y: float, look: Look, inset: float = 0.0) -> None:
        if line := sheet.setter.one_line(text, look, self.width * 0.4):
            right = sheet.width - self.left - inset
            sheet.lines([(right - sheet.setter.width(line, look), y, line)], look)
