"""A thin bar that shows a share of a whole; its track can be seen on any ground."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from rerecruit_desktop.ui.widgets.look import Look

_HEIGHT = 6


class ShareBar(QProgressBar):
    """A progress bar to screen readers; ``token`` is the colour of the share."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._token = "primary"
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, part: int, whole: int, token: str) -> None:
        self._token = token
        self.setRange(0, max(whole, 1))
        self.setValue(min(part, max(whole, 1)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("line"))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            box.setWidth(box.width() * self.value() / max(self.maximum(), 1))
            painter.setBrush(self._look.colour(self._token))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
