"""The groups of a recovery code, big enough to be read and typed without a slip, each with its number."""

from dataclasses import dataclass

from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.structure import Node, Path, Tag, item, paragraph
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
        whole = (Node(Tag.LIST),)
        for place, group in enumerate(self.groups):
            row, column = divmod(place, _COLUMNS)
            corner = (x + column * (each + _BETWEEN), top - row * _ROW - _BOX)
            sheet.furnish()
            sheet.stroke(HAIRLINE, 0.8)
            sheet.canvas.roundRect(*corner, each, _BOX, 4, stroke=1, fill=0)
            _fill(sheet, place + 1, group, corner, item(whole))


def _fill(sheet: Sheet, number: int, group: str, corner: tuple[float, float], body: Path) -> None:
    left, bottom = corner
    baseline = bottom + (_BOX - CAP_HEIGHT * _SIGNS.size) / 2
    sheet.tag((*body[:-1], Node(Tag.LABEL)))
    sheet.lines([(left + 8, baseline, PlainLine(f"{number}"))], FIGURE_QUIET)
    sheet.tag(paragraph(body))
    sheet.lines([(left + _NUMBER, baseline, PlainLine(group))], _SIGNS)
