"""Paints the line of months under the marks: its ticks, today, and the names with their stems."""

from datetime import date

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from rerecruit_desktop.ui.person.line_plan import GAP, LinePlan
from rerecruit_desktop.ui.widgets.day_text import qdate
from rerecruit_desktop.ui.widgets.look import Look

_TEXT_HEIGHT, _DISC = 18, 7
_AIR = 4  # pixels between the word for today and the name of a month


class LinePainting:
    """Draws one plan with one painter, whose font is that of all words."""

    def __init__(self, painter: QPainter, plan: LinePlan, look: Look) -> None:
        self._painter, self._plan, self._look = painter, plan, look
        self._metrics = QFontMetricsF(painter.font())
        self._written_to = 0.0  # the right end of the last month that was written

    def months(self, today: date, word: str) -> None:
        """The line with its ticks; ``word`` stands under today, and takes the place of a month that would meet it."""
        plan, look, painter = self._plan, self._look, self._painter
        y, under = plan.line_y, plan.line_y + plan.inset
        painter.setPen(QPen(look.colour("edge"), 2))
        painter.drawLine(QPointF(plan.inset, y), QPointF(plan.width - plan.inset, y))
        x, length = plan.x(today), self._metrics.horizontalAdvance(word)
        left = min(max(x - length / 2, 0.0), plan.width - length)
        room = QRectF(left, under, length, look.px(_TEXT_HEIGHT))
        for day in plan.scale.ticks:
            self._tick(day, room.adjusted(-_AIR, 0, _AIR, 0))
        painter.setPen(QPen(look.colour("ink"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, y - plan.inset), QPointF(x, under))
        painter.setPen(look.colour("ink"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), word)

    def _tick(self, day: date, taken: QRectF) -> None:
        plan, look = self._plan, self._look
        x, y, under = plan.x(day), plan.line_y, plan.line_y + plan.inset
        step = plan.scale.step
        form = "yyyy" if step >= 12 else "MMM yyyy" if day.month <= step else "MMM"
        text = QLocale().toString(qdate(day), form)
        box = QRectF(x + look.px(3), under, self._metrics.horizontalAdvance(text), look.px(_TEXT_HEIGHT))
        self._painter.setPen(QPen(look.colour("edge"), 1))
        self._painter.drawLine(QPointF(x, y), QPointF(x, under))
        if not box.intersects(taken) and box.right() <= plan.width and box.left() >= self._written_to:
            self._written_to = box.right() + _AIR
            self._write(box, text, "muted")

    def name(self, place: int, text: str, token: str) -> None:
        """The name of the mark at ``place``, with the stem that leads to it."""
        plan, box, x = self._plan, self._plan.boxes[place], self._plan.middles[place]
        if box is None:
            return
        self._painter.setPen(QPen(self._look.colour("edge"), 1))
        self._painter.drawLine(QPointF(x, box.center().y()), QPointF(x, plan.line_y - self._look.px(_DISC)))
        inset = self._look.px(GAP) if box.left() >= x - 1 else 0
        self._write(box.adjusted(inset, 0, 0, 0), text, token)

    def _write(self, box: QRectF, text: str, token: str) -> None:
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
        self._painter.setPen(self._look.colour(token))
        self._painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
