"""A check box whose text wraps: a title, what belongs to it, and a small line beneath."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from rerecruit_desktop.ui.widgets.flow import Flow, shortened
from rerecruit_desktop.ui.widgets.look import Look

_LONGEST = 240


class Tick(QCheckBox):
    """Drawn by hand; ``framed`` as a card of its own, ``strong`` with a heavy title, ``dims`` while unticked."""

    def __init__(
        self,
        look: Look,
        *,
        framed: bool = False,
        strong: bool = False,
        dims: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._laid_out: tuple[Flow, Flow | None] | None = None
        super().__init__(parent)
        self._look = look
        self._framed, self._strong, self._dims = framed, strong, dims
        self._title = self._detail = self._note = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self._on_look_changed)

    def show_text(self, title: str, detail: str = "", note: str = "") -> None:
        """``title``, then ``detail`` in the same flow, and ``note`` small beneath."""
        if (title, detail, note) == (self._title, self._detail, self._note):
            return
        self._title, self._detail, self._note = title, detail, note
        self._laid_out = None
        self.setAccessibleName(" · ".join(part for part in (title, detail) if part))
        self.setAccessibleDescription(note)
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        self._laid_out = None  # the letters may have changed
        super().changeEvent(event)

    def _on_look_changed(self) -> None:
        self._laid_out = None
        self.updateGeometry()
        self.update()

    def _flows(self) -> tuple[Flow, Flow | None]:
        self.ensurePolished()
        if self._laid_out is None:
            self._laid_out = self._lay_out()
        return self._laid_out

    def _lay_out(self) -> tuple[Flow, Flow | None]:
        title = shortened(self._title, _LONGEST)
        text = f"{title} · {shortened(self._detail, _LONGEST)}" if self._detail else title
        small = QFont(self.font())
        small.setPixelSize(self._look.px(12))
        above = Flow(text, self.font(), len(title) if self._strong else 0)
        return above, Flow(self._note, small) if self._note else None

    def _inside(self, box: QRect) -> QRect:
        sideways, above = (14, 11) if self._framed else (6, 5)
        return box.adjusted(sideways, above, -sideways, -above)

    @property
    def _indent(self) -> int:
        return self._look.px(16) + self._look.px(10)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self._inside(QRect(0, 0, width, 0))
        above, below = self._flows()
        room = inside.width() - self._indent
        height = above.height_for(room) + (below.height_for(room) + 1 if below else 0)
        return max(height, self._look.px(18)) - inside.height()

    def sizeHint(self) -> QSize:
        above, _ = self._flows()
        width = min(above.natural_width() + self._indent - self._inside(QRect()).width(), self._look.px(420))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(90), self._look.px(26))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            inside = self._inside(self.rect())
            above, below = self._flows()
            line = Flow("x", self.font()).height_for(self.width())
            side = self._look.px(16)
            self._paint_box(painter, QRectF(inside.left(), inside.top() + (line - side) / 2, side, side))
            left, room = inside.left() + self._indent, inside.width() - self._indent
            painter.setPen(self._look.colour("muted" if self._dims and not self.isChecked() else "ink"))
            height = above.draw(painter, left, inside.top(), room)
            if below:
                painter.setPen(self._look.colour("muted"))
                below.draw(painter, left, inside.top() + height + 1, room)

    def _paint_ground(self, painter: QPainter) -> None:
        look, box = self._look, QRectF(self.rect())
        if self._framed:
            painter.setPen(QPen(look.colour("line"), 1))
            painter.setBrush(look.colour("hover" if self.underMouse() and self.isEnabled() else "surface"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("primary"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = 10 if self._framed else 6
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        look, checked = self._look, self.isChecked()
        painter.setPen(QPen(look.colour("primary" if checked else "muted"), 1.5))
        painter.setBrush(look.colour("primary" if checked else "surface"))
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        if checked:
            pen = QPen(look.colour("on_primary"), box.width() / 8)
            paint_check(painter, box, pen)


def paint_check(painter: QPainter, box: QRectF, pen: QPen) -> None:
    """A check mark in ``box``."""
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    mark = QPainterPath(box.topLeft() + _part(box, 0.27, 0.52))
    mark.lineTo(box.topLeft() + _part(box, 0.44, 0.69))
    mark.lineTo(box.topLeft() + _part(box, 0.74, 0.33))
    painter.strokePath(mark, pen)


def _part(box: QRectF, across: float, down: float) -> QPointF:
    return QPointF(box.width() * across, box.height() * down)
