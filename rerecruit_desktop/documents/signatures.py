"""Lines to sign on, side by side, with a name under each."""

from dataclasses import dataclass

from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.structure import paragraph
from rerecruit_desktop.documents.styles import FIGURE_QUIET, MUTED
from rerecruit_desktop.documents.text import Setter

_ROOM = 34.0  # above the line, to write in
_BETWEEN = 28.0


@dataclass(frozen=True, slots=True)
class Signatures:
    """One line for each name; ``date_word`` stands at the right end of each."""

    names: tuple[str, ...]
    date_word: str
    setter: Setter
    width: float
    before: float = 20.0
    keeps_next: bool = False

    @property
    def height(self) -> float:
        return _ROOM + 16

    def split(self, room: float) -> None:
        """Lines to sign on stay together."""

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        each = (self.width - _BETWEEN * (len(self.names) - 1)) / len(self.names)
        for place, name in enumerate(self.names):
            left, line = x + place * (each + _BETWEEN), top - _ROOM
            sheet.furnish()
            sheet.stroke(MUTED, 0.6)
            sheet.line((left, line), (left + each, line))
            self._caption(sheet, name, left, line - 12, each * 0.7)
            date = self.setter.one_line(self.date_word, FIGURE_QUIET, each * 0.28)
            if date:
                right = left + each - self.setter.width(date, FIGURE_QUIET)
                sheet.tag(paragraph())
                sheet.lines([(right, line - 12, date)], FIGURE_QUIET)

    def _caption(self, sheet: Sheet, text: str, x: float, y: float, width: float) -> None:
        if line := self.setter.one_line(text, FIGURE_QUIET, width):
            sheet.tag(paragraph())
            sheet.lines([(x, y, line)], FIGURE_QUIET)
