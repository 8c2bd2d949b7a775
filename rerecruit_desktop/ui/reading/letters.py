"""The type scale of a page that is read, as formats for a text document."""

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextFormat

from rerecruit_desktop.documents.styles import Face
from rerecruit_desktop.documents.text import Piece
from rerecruit_desktop.ui.reading.parts import Role
from rerecruit_desktop.ui.widgets.look import Look


class Style(NamedTuple):
    """Letters of ``px`` in the colour ``token``, with room above them, and the level of a heading."""

    px: int
    weight: QFont.Weight
    token: str
    above: int
    level: int = 0


_WEIGHT = QFont.Weight
STYLES = {
    Role.EYEBROW: Style(12, _WEIGHT.Normal, "faint", 6),
    Role.TITLE: Style(24, _WEIGHT.Bold, "ink", 0, 1),
    Role.FACTS: Style(14, _WEIGHT.Normal, "muted", 0),
    Role.HEADING: Style(18, _WEIGHT.DemiBold, "ink", 30, 2),
    Role.SUBHEADING: Style(15, _WEIGHT.DemiBold, "primary", 18, 3),
    Role.STRONG: Style(15, _WEIGHT.DemiBold, "ink", 12),
    Role.PLAIN: Style(15, _WEIGHT.Normal, "ink", 2),
    Role.MUTED: Style(13, _WEIGHT.Normal, "muted", 2),
    Role.QUOTE: Style(15, _WEIGHT.Normal, "primary", 2),
}
ASIDE = Style(12, _WEIGHT.Normal, "muted", 0)
NOTE = Style(15, _WEIGHT.Normal, "ink", 8)
NOTE_QUOTE = NOTE._replace(token="primary")
NOTE_HEADING = Style(16, _WEIGHT.DemiBold, "ink", 14, 4)


class Letters:
    """Formats of the present look, each made once."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._made: dict[Style, QTextCharFormat] = {}
        self._widths: dict[tuple[str, Style], float] = {}

    def of(self, style: Style) -> QTextCharFormat:
        if (made := self._made.get(style)) is None:
            made = self._made[style] = QTextCharFormat()
            made.setFontFamilies(["Inter"])
            made.setProperty(QTextFormat.Property.FontPixelSize, self._look.px(style.px))
            made.setFontWeight(style.weight)
            made.setForeground(self._look.colour(style.token))
        return made

    def of_piece(self, piece: Piece, style: Style) -> QTextCharFormat:
        """As the style, but for what was marked in the note."""
        if piece.face is None and not piece.link:
            return self.of(style)
        dressed = QTextCharFormat(self.of(style))
        if piece.face is Face.SEMIBOLD:
            dressed.setFontWeight(QFont.Weight.DemiBold)
        elif piece.face is Face.ITALIC:
            dressed.setFontItalic(True)
        if piece.link:
            dressed.setAnchor(True)
            dressed.setAnchorHref(piece.link)
            dressed.setForeground(self._look.colour("primary"))
            dressed.setFontUnderline(True)
        return dressed

    def width(self, text: str, style: Style) -> float:
        """How much of a line ``text`` takes, in pixels."""
        if (known := self._widths.get((text, style))) is None:
            known = self._widths[text, style] = QFontMetricsF(self.of(style).font()).horizontalAdvance(text)
        return known
