"""A count as a row of marks: filled ones for what happened, hollow ones for what was planned and did not."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from rerecruit_desktop.domain.attention import Count
from rerecruit_desktop.ui.widgets.look import Look

MOST = 8  # marks that can be counted at a glance; a longer plan is a bar
_DISC, _GAP, _APART, _LINE = 9, 3, 7, 15  # pixels at the usual text size
_BAR = 8
_TEXT = 12


@dataclass(frozen=True, slots=True)
class MarkRow:
    """``filled`` and ``hollow`` are the plan, ``extra`` came beyond it, or without one; ``more`` finds no place."""

    filled: int
    hollow: int
    extra: int
    more: int


def mark_row(count: Count) -> MarkRow:
    """The marks of a plan of no more than :data:`MOST`."""
    filled = min(count.done, count.wanted)
    beyond = count.done - filled
    extra = min(beyond, MOST - count.wanted)
    return MarkRow(filled, count.wanted - filled, extra, beyond - extra)


class MarkPainter:
    """Paints counts, without a colour that means anything."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def paint(self, painter: QPainter, box: QRect, count: Count) -> None:
        if count.wanted > MOST:
            self._paint_bar(painter, box, count)
        elif count == Count(0):
            self._paint_nothing(painter, box)
        else:
            self._paint_row(painter, box, mark_row(count), is_planned=count.wanted > 0)

    def _paint_nothing(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(QPen(self._look.colour("muted"), 1.5))
        middle = box.center().y() + 1
        painter.drawLine(box.left(), middle, box.left() + self._look.px(_DISC), middle)

    def _paint_bar(self, painter: QPainter, box: QRect, count: Count) -> None:
        """Filled as far as the plan was kept; what came beyond it is told after it."""
        look, beyond = self._look, count.done - count.wanted
        words = f"+{beyond}" if beyond > 0 else ""
        taken = self._width_of(painter, words) + look.px(_GAP) * 2 if words else 0
        height = look.px(_BAR)
        bar = QRectF(box.left() + 0.5, box.center().y() + 1 - height / 2, box.width() - taken - 1, height)
        painter.setPen(QPen(look.colour("muted"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar, height / 2, height / 2)
        if words:
            self._write(painter, QPointF(bar.right() + look.px(_GAP) * 2, bar.center().y()), words)
        if count.done:
            bar.setWidth(max(bar.width() * min(count.done / count.wanted, 1), height))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary"))
            painter.drawRoundedRect(bar, height / 2, height / 2)

    def _paint_row(self, painter: QPainter, box: QRect, row: MarkRow, *, is_planned: bool) -> None:
        """In one line, or in as many as the width asks for."""
        words = f"+{row.more}" if row.more else ""
        places = list(self._places(row, self._width_of(painter, words), box.width(), is_planned=is_planned))
        lines = places[-1][2] + 1
        height = min(self._look.px(_LINE), box.height() // lines)
        top = box.center().y() + 1 - height * (lines - 1) / 2
        for kind, left, line in places:
            self._paint_mark(painter, kind, QPointF(box.left() + left, top + line * height), words)

    def _places(self, row: MarkRow, words: int, room: int, *, is_planned: bool) -> Iterator[tuple[str, int, int]]:
        """Each mark with its left edge and its line."""
        look = self._look
        kinds = ["filled"] * row.filled + ["hollow"] * row.hollow
        if is_planned and row.extra + row.more:
            kinds.append("end")
        kinds += ["filled"] * row.extra + ["more"] * bool(row.more)
        wide = {"filled": look.px(_DISC), "hollow": look.px(_DISC), "end": look.px(_APART), "more": words}
        left = line = 0
        for kind in kinds:
            if left and left + wide[kind] > room:
                left, line = 0, line + 1
            yield kind, left, line
            left += wide[kind] + look.px(_GAP)

    def _paint_mark(self, painter: QPainter, kind: str, at: QPointF, words: str) -> None:
        """With its left edge at ``at``, upright around it."""
        look, size = self._look, self._look.px(_DISC)
        if kind == "more":
            self._write(painter, at, words)
        elif kind == "end":
            middle, half = at.x() + look.px(_APART) / 2, look.px(_LINE) / 2 - 1
            painter.setPen(QPen(look.colour("ink"), 1.5))
            painter.drawLine(QPointF(middle, at.y() - half), QPointF(middle, at.y() + half))
        else:
            is_filled = kind == "filled"
            painter.setPen(QPen(look.colour("primary" if is_filled else "muted"), 1.4))
            painter.setBrush(look.colour("primary") if is_filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(at.x() + 0.7, at.y() - size / 2 + 0.7, size - 1.4, size - 1.4))

    def _write(self, painter: QPainter, at: QPointF, words: str) -> None:
        painter.setFont(self._font(painter))
        painter.setPen(self._look.colour("ink"))
        height = self._look.px(_LINE)
        box = QRectF(at.x(), at.y() - height / 2, self._width_of(painter, words) + 2, height)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), words)

    def _width_of(self, painter: QPainter, words: str) -> int:
        return QFontMetrics(self._font(painter)).horizontalAdvance(words)

    def _font(self, painter: QPainter) -> QFont:
        font = QFont(painter.font())
        font.setPixelSize(self._look.px(_TEXT))
        return font
