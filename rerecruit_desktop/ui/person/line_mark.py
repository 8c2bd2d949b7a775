"""A milestone on the line of months: a disc to look at, to drag to another day, or to move by key."""

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from rerecruit_desktop.domain.milestone import Milestone, MilestoneState
from rerecruit_desktop.ui.widgets.look import Look

_RADIUS = 6  # pixels of the disc at the usual text size
_A_MONTH = 30
_TOKENS = {
    MilestoneState.PLANNED: "primary",
    MilestoneState.UNDER_WAY: "accent",
    MilestoneState.REACHED: "good",
    MilestoneState.DROPPED: "muted",
}
_BY_KEY = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LineMark(QAbstractButton):
    """``dragged`` to the middle of the line's pixels while the mouse is down, then ``dropped``, or ``released_back``.

    ``stepped`` by days with the arrow keys, ``walked`` to the mark before or after it; ``wanted`` by Enter.
    """

    dragged = Signal(object, float)
    dropped = Signal(object)
    released_back = Signal(object)
    stepped = Signal(object, int)
    walked = Signal(object, int)
    wanted = Signal(object)
    reached = Signal()  # the keyboard came to it
    left = Signal()

    def __init__(self, look: Look, milestone: Milestone, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self.milestone = look, milestone
        self._pressed_at: QPointF | None = None
        self.is_dragged = False
        self.is_current = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_milestone(self, milestone: Milestone) -> None:
        self.milestone = milestone
        shape = Qt.CursorShape.SizeHorCursor if milestone.is_open else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not self.milestone.is_open:
            return
        far = abs(event.position().x() - self._pressed_at.x()) >= QApplication.startDragDistance()
        if far or self.is_dragged:
            self.is_dragged = True
            self.dragged.emit(self, self.mapToParent(event.position()).x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self.is_dragged:
            self.is_dragged = False
            self.setDown(False)
            self.dropped.emit(self)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.is_dragged:
            self._pressed_at, self.is_dragged = None, False
            self.setDown(False)
            self.released_back.emit(self)
        elif key in _BY_KEY:
            self.stepped.emit(self, _BY_KEY[key] * _days(event.modifiers()))
        elif key in _STEPS:
            self.walked.emit(self, _STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(self)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Planned is hollow, under way is half filled, reached is full, dropped is crossed out: without colour, too."""
        look, middle = self._look, QRectF(self.rect()).center()
        radius, state = look.px(_RADIUS), self.milestone.state
        box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        colour = look.colour(_TOKENS[state])
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus() or self.is_current:
                painter.setPen(QPen(look.colour("primary"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("primary_soft"))
                painter.drawEllipse(middle, radius + look.px(5) - 1, radius + look.px(5) - 1)
            painter.setPen(QPen(colour, 2))
            painter.setBrush(colour if state is MilestoneState.REACHED else look.colour("surface"))
            painter.drawEllipse(box)
            if state is MilestoneState.UNDER_WAY:
                painter.setBrush(colour)
                painter.drawPie(box, 90 * 16, 180 * 16)
            elif state is MilestoneState.DROPPED:
                inset = radius * 0.4
                painter.drawLine(box.topLeft() + QPointF(inset, inset), box.bottomRight() - QPointF(inset, inset))
                painter.drawLine(box.topRight() + QPointF(-inset, inset), box.bottomLeft() + QPointF(inset, -inset))


def _days(modifiers: Qt.KeyboardModifier) -> int:
    """How far an arrow key goes: a day, with Shift a week, with Ctrl a month."""
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return _A_MONTH
    return 7 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1


def moved_by(day: date, days: int) -> date:
    """``day`` so many days on, as far as the calendar goes."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day
