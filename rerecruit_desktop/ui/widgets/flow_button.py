"""A button whose words wrap: for a sentence that leads somewhere."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from rerecruit_desktop.ui.widgets.flow import Flow, shortened
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark

_AROUND = 4  # pixels, for the ring that shows the focus


class FlowButton(QPushButton):
    """Drawn by hand, in the colour ``token``; ``icon`` stands before the words."""

    def __init__(self, look: Look, token: str = "primary", parent: QWidget | None = None) -> None:
        self._flow: Flow | None = None
        super().__init__(parent)
        self._look, self._token, self._sign = look, token, ""
        self._sign_token = token
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        mark(self, kind="flow")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self._on_look_changed)

    def say(self, words: str, name: str = "") -> None:
        """Show ``words``; ``name`` is what a screen reader says where that differs."""
        self.setAccessibleName(name or words)
        if words != self._words:
            self._words, self._flow = words, None
            self._on_look_changed()

    @property
    def words(self) -> str:
        return self._words

    def show_sign(self, icon: str, token: str) -> None:
        """Put a sign before the words."""
        if (icon, token) != (self._sign, self._sign_token):
            self._sign, self._sign_token = icon, token
            self.updateGeometry()
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        self._flow = None  # the letters may have changed
        super().changeEvent(event)

    def _on_look_changed(self) -> None:
        self._flow = None
        self.updateGeometry()
        self.update()

    def _laid_out(self) -> Flow:
        self.ensurePolished()
        if self._flow is None:
            self._flow = Flow(shortened(self._words), self.font())
        return self._flow

    @property
    def _indent(self) -> int:
        return self._look.px(22) if self._sign else 0

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid_out().height_for(width - 2 * _AROUND - self._indent) + 2 * _AROUND

    def sizeHint(self) -> QSize:
        width = min(self._laid_out().natural_width() + self._indent, self._look.px(420)) + 2 * _AROUND
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(90), self._look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, box = self._look, QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("primary"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary_soft") if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
            if self._sign:
                side = look.px(14)
                look.icon(self._sign, self._sign_token, side).paint(painter, _AROUND, _AROUND + 2, side, side)
            painter.setPen(look.colour(self._token))
            left = _AROUND + self._indent
            self._laid_out().draw(painter, left, _AROUND, self.width() - left - _AROUND)
