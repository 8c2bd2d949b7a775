"""A numbered place in a row of steps: a circle with its number or a check mark, its name, and a word at the edge."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.tick import paint_check


class Mark(StrEnum):
    """What the circle shows; told by shape and number as well as by colour."""

    AHEAD = "ahead"
    HERE = "here"
    DONE = "done"


class NumberedButton(QPushButton):
    """``wide`` ones fill their row, with a ground of their own while they are the place one is at."""

    def __init__(
        self, look: Look, number: int, name: str, *, wide: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._number, self._name, self._wide = look, number, name, wide
        self._mark = Mark.AHEAD
        self._aside = ""
        self._is_compact = False
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Preferred if wide else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    @property
    def mark(self) -> Mark:
        return self._mark

    def show_mark(self, mark: Mark, spoken: str) -> None:
        """Draw ``mark``; ``spoken`` says the same to a screen reader."""
        if mark is not self._mark or spoken != self.accessibleDescription():
            self._mark = mark
            self.setAccessibleDescription(spoken)
            self.update()

    def be_compact(self, is_compact: bool) -> None:
        """Show the circle alone, where there is no room for the name."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self.updateGeometry()
            self.update()

    def full_width(self) -> int:
        """The width with its name."""
        self.ensurePolished()
        text = self.fontMetrics().horizontalAdvance(self._name)
        aside = self.fontMetrics().horizontalAdvance("000:00") if self._wide else 0
        return self._look.px(26) + self._look.px(10) + text + aside + 16

    def show_aside(self, text: str) -> None:
        if text != self._aside:
            self._aside = text
            self.update()

    @property
    def aside(self) -> str:
        return self._aside

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        circle = self._look.px(26)
        return QSize(circle + 8 if self._is_compact else self.full_width(), circle + (20 if self._wide else 10))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._look.px(140)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, box = self._look, QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, box)
            side = look.px(26)
            circle = QRectF(8 if self._wide else 4, (box.height() - side) / 2, side, side)
            self._paint_circle(painter, circle)
            if self._is_compact:
                return
            painter.setFont(self.font())
            painter.setPen(look.colour("ink" if self._mark is Mark.HERE else "muted"))
            words = box.adjusted(circle.right() + look.px(10), 0, -8, 0)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), self._name)
            painter.setFont(_sized(self.font(), look.px(12)))
            painter.setPen(look.colour("muted"))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self._aside)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        here = self._wide and self._mark is Mark.HERE
        ground = "primary_soft" if here else "hover" if self.underMouse() else ""
        painter.setPen(QPen(self._look.colour("primary"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        look = self._look
        ground = {Mark.AHEAD: "surface", Mark.HERE: "primary", Mark.DONE: "good_soft"}[self._mark]
        painter.setPen(QPen(look.colour("edge"), 1.5) if self._mark is Mark.AHEAD else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(ground))
        painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75))
        if self._mark is Mark.DONE:
            paint_check(painter, circle.adjusted(3, 3, -3, -3), QPen(look.colour("good_text"), look.px(2)))
            return
        font = _sized(self.font(), look.px(12))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(look.colour("on_primary" if self._mark is Mark.HERE else "muted"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


def _sized(font: QFont, pixels: int) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(pixels)
    return sized
