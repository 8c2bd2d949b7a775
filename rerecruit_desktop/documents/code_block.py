"""The groups of a recovery code, big enough to be read and typed without a slip, each with its number."""

from dataclasses import dataclass

from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.styles import CAP_HEIGHT, FIGURE_QUIET, HAIRLINE, Face, Look
from rerecruit_desktop.documents.text import PlainLine

_SIGNS = Look(Face.MEDIUM, 21, 26, tracking=4.5)
_COLUMNS = 3
_ROW, _BOX = 39.0, 33.0  # from one row to the next, and how high its boxes are
_BETWEEN, _NUMBER = 10.0, 22.0


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Read row by row; one word for each group, so that the code can be copied out of the file too."""

    groups: tuple[str, ...]
    width: float
    before: float = 18.0
    keeps_next: bool = True

    @property
    def height(self) -> float:
        return -(-len(self.groups) // _COLUMNS) * _ROW

    def split(self, room: float) -> None:
        """A code stays together."""

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        each = (self.width - _BETWEEN * (_COLUMNS - 1)) / _COLUMNS
        for place, group in enumerate(self.groups):
            row, column = divmod(place, _COLUMNS)
            self._box(sheet, place + 1, group, (x + column * (each + _BETWEEN), top - row * _ROW - _BOX), each)

    def _box(self, sheet: Sheet, number: int, group: str, corner: tuple[float, float], width: float) -> None:
        left, bottom = corner
        sheet.stroke(HAIRLINE, 0.8)
        sheet.canvas.roundRect(left, bottom, width, _BOX, 4, stroke=1, fill=0)
        baseline = bottom + (_BOX - CAP_HEIGHT * _SIGNS.size) / 2
        sheet.lines([(left + 8, baseline, PlainLine(f"{number}"))], FIGURE_QUIET)
        sheet.lines([(left + _NUMBER, baseline, PlainLine(group))], _SIGNS)
