"""The shapes of single signs, taken out of the computer's own fonts: outlines, or pictures where they have colours."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QGlyphRun, QImage, QPainter, QPainterPath, QRawFont

from rerecruit_desktop.documents.typesetting import Command, Outline

EM = 1000  # units an outline counts in
_COLOUR_TABLES = ("CBLC", "COLR", "sbix", "SVG ")

FontKey = tuple[str, str, int, int]


class GlyphBook:
    """Keeps every outline and picture it was asked for, so that a paper draws each only once."""

    def __init__(self) -> None:
        self._outlines: dict[tuple[FontKey, int], Outline] = {}
        self._pictures: dict[tuple[FontKey, int, float], tuple[bytes, QRectF] | None] = {}
        self._coloured: dict[FontKey, bool] = {}

    def is_coloured(self, font: QRawFont) -> bool:
        key = _key(font)
        if key not in self._coloured:
            self._coloured[key] = any(not font.fontTable(table).isEmpty() for table in _COLOUR_TABLES)
        return self._coloured[key]

    def outline(self, font: QRawFont, index: int) -> Outline:
        """The outline of the sign ``index``, upright; empty for a blank."""
        key = (_key(font), index)
        if key not in self._outlines:
            path, scale = font.pathForGlyph(index), EM / font.pixelSize()
            low, high = -path.boundingRect().bottom() * scale, -path.boundingRect().top() * scale
            self._outlines.setdefault(key, Outline(tuple(_commands(path, scale)), low, high))
        return self._outlines[key]

    def picture(self, font: QRawFont, index: int) -> tuple[bytes, QRectF] | None:
        """The sign as a PNG and its rectangle in pixels about its origin, downwards; ``None`` for a blank."""
        key = (_key(font), index, font.pixelSize())
        if key not in self._pictures:
            self._pictures[key] = _paint(font, index)
        return self._pictures[key]


def _key(font: QRawFont) -> FontKey:
    return font.familyName(), font.styleName(), font.weight(), font.style().value


def _commands(path: QPainterPath, scale: float) -> Iterator[Command]:
    elements = [path.elementAt(place) for place in range(path.elementCount())]
    points = [(round(one.x * scale), round(-one.y * scale)) for one in elements]
    place = 0
    while place < len(elements):
        kind = elements[place].type
        if kind is QPainterPath.ElementType.CurveToElement:
            yield "c", (*points[place], *points[place + 1], *points[place + 2])
            place += 3
        else:
            yield "m" if kind is QPainterPath.ElementType.MoveToElement else "l", points[place]
            place += 1


def _paint(font: QRawFont, index: int) -> tuple[bytes, QRectF] | None:
    bounds = font.boundingRect(index)
    if bounds.isEmpty():
        return None
    box = QRectF(bounds.adjusted(-1, -1, 1, 1).toAlignedRect())
    image = QImage(int(box.width()), int(box.height()), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes([index])
    run.setPositions([QPointF(0, 0)])
    painter = QPainter(image)
    painter.drawGlyphRun(-box.topLeft(), run)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data()), box
