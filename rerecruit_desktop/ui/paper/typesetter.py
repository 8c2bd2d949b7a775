"""Sets for paper what the embedded family can't: Qt breaks and shapes the text, and we keep the outlines.

It works off the GUI thread too, as long as a QGuiApplication stands.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from rerecruit_desktop.documents.styles import Face, Look
from rerecruit_desktop.documents.typesetting import Cluster, Glyph, Picture, SetLine, Span, Spot
from rerecruit_desktop.domain.paper_errors import SignsMissing
from rerecruit_desktop.ui.paper.glyphs import EM, GlyphBook

_SCALE = 8.0  # laid out larger and scaled down, so that no place is rounded to a visible step
_FAMILY = "Inter"


class QtTypesetter:
    """The typesetter of the program; ``fonts`` is the folder of the embedded family."""

    def __init__(self, fonts: Path) -> None:
        self._book = GlyphBook()
        if not QFontDatabase.hasFamily(_FAMILY):
            for face in Face:
                QFontDatabase.addApplicationFont(str(fonts / face.file))

    def lay_out(self, text: str, width: float, look: Look, spans: tuple[Span, ...] = ()) -> tuple[SetLine, ...]:
        """As :class:`Typesetter` says."""
        from_right = _reads_from_right(text)
        spans = tuple(_in_units(text, spans))
        layout = QTextLayout(text, _font(look, look.face))
        layout.setFormats([_format(span, look) for span in spans if span.face])
        option = QTextOption(Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width * _SCALE)
            line.setPosition(QPointF(0, 0))
        layout.endLayout()
        lines = (layout.lineAt(place) for place in range(layout.lineCount()))
        units = text.encode("utf-16-le")
        return tuple(
            replace(self._line(layout, line, units, from_right), links=tuple(_links(line, spans))) for line in lines
        )

    def _line(self, layout: QTextLayout, line: QTextLine, units: bytes, from_right: bool) -> SetLine:
        natural = line.naturalTextRect()
        origin = QPointF(natural.left(), line.y() + line.ascent())
        glyphs: list[Glyph] = []
        pictures: list[Picture] = []
        for run in line.glyphRuns():
            if 0 in run.glyphIndexes() or not run.rawFont().isValid():
                raise SignsMissing
            if self._book.is_coloured(run.rawFont()):
                pictures.extend(self._pictures(run, origin))
            else:
                glyphs.extend(self._glyphs(run, origin))
        rise, drop = _reach(glyphs, pictures)
        return SetLine(
            text=_part(units, line.textStart(), line.textLength()),
            width=natural.width() / _SCALE,
            glyphs=tuple(glyphs),
            pictures=tuple(pictures),
            clusters=tuple(_clusters(layout, line, units, origin.x())),
            rise=rise,
            drop=drop,
            right_to_left=from_right,
        )

    def _glyphs(self, run: QGlyphRun, origin: QPointF) -> Iterator[Glyph]:
        font = run.rawFont()
        size = font.pixelSize() / _SCALE
        for index, position in zip(run.glyphIndexes(), run.positions(), strict=True):
            outline = self._book.outline(font, index)
            if outline.commands:
                place = (position - origin) / _SCALE
                yield Glyph(outline, place.x(), -place.y(), size)

    def _pictures(self, run: QGlyphRun, origin: QPointF) -> Iterator[Picture]:
        font = run.rawFont()
        for index, position in zip(run.glyphIndexes(), run.positions(), strict=True):
            if painted := self._book.picture(font, index):
                png, box = painted
                place = (position - origin + box.bottomLeft()) / _SCALE
                yield Picture(png, place.x(), -place.y(), box.width() / _SCALE, box.height() / _SCALE)


def _in_units(text: str, spans: tuple[Span, ...]) -> Iterator[Span]:
    """The spans, counted as Qt counts."""
    for span in spans:
        start, end = (len(text[:place].encode("utf-16-le")) // 2 for place in (span.start, span.end))
        yield replace(span, start=start, end=end)


def _format(span: Span, look: Look) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFont(_font(look, span.face or look.face))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = span.start, span.end - span.start, form
    return found


def _links(line: QTextLine, spans: tuple[Span, ...]) -> Iterator[Spot]:
    """Where the links of a paragraph lie on one of its lines."""
    left, first, last = line.naturalTextRect().left(), line.textStart(), line.textStart() + line.textLength()
    for span in spans:
        start, end = max(span.start, first), min(span.end, last)
        if span.link and start < end:
            place = _cluster(line.glyphRuns(start, end - start), "", left)
            yield Spot(span.link, place.x, place.width)


def _font(look: Look, face: Face) -> QFont:
    font = QFont(_FAMILY)
    font.setPixelSize(round(look.size * _SCALE))
    font.setWeight(QFont.Weight(face.weight))
    font.setItalic(face.slants)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, look.tracking * _SCALE)
    return font


def _reads_from_right(text: str) -> bool:
    """By the first letter that has a direction, as Unicode's rules for paragraphs say."""
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"})
    return next(strong, "L") != "L"


def _reach(glyphs: list[Glyph], pictures: list[Picture]) -> tuple[float, float]:
    """How far the ink reaches above and below the baseline."""
    highs = [one.y + one.outline.high * one.size / EM for one in glyphs] + [one.y + one.height for one in pictures]
    lows = [one.y + one.outline.low * one.size / EM for one in glyphs] + [one.y for one in pictures]
    return max(0.0, *highs, 0.0), -min(0.0, *lows, 0.0)


def _clusters(layout: QTextLayout, line: QTextLine, units: bytes, left: float) -> Iterator[Cluster]:
    """What stands as one on the line, each with its place; blanks at the end of the line are left out.

    We ask for the signs of each cluster alone: the places that Qt gives for a cursor, and the letters it names for a
    whole run, are wrong where the direction or the font changes. Letters joined into one sign are one cluster.
    """
    start = line.textStart()
    end = start + len(_part(units, start, line.textLength()).rstrip().encode("utf-16-le")) // 2
    joined: Cluster | None = None
    while start < end:
        after = min(layout.nextCursorPosition(start), end)
        cluster = _cluster(line.glyphRuns(start, after - start), _part(units, start, after - start), left)
        if joined and (joined.x, joined.width) == (cluster.x, cluster.width):
            joined = replace(joined, text=joined.text + cluster.text)
        else:
            if joined:
                yield joined
            joined = cluster
        start = after
    if joined:
        yield joined


def _cluster(runs: list[QGlyphRun], text: str, left: float) -> Cluster:
    spans = [
        (position.x(), position.x() + advance.x())
        for run in runs
        for position, advance in zip(
            run.positions(), run.rawFont().advancesForGlyphIndexes(run.glyphIndexes()), strict=True
        )
    ]
    begin = min((span[0] for span in spans), default=left)
    width = max((span[1] for span in spans), default=left) - begin
    return Cluster(text, (begin - left) / _SCALE, width / _SCALE, any(run.isRightToLeft() for run in runs))


def _part(units: bytes, start: int, length: int) -> str:
    """Part of a text, counted as Qt does: in units of UTF-16."""
    return units[2 * start : 2 * (start + length)].decode("utf-16-le")
