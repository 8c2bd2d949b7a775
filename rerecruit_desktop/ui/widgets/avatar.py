"""The round badge with a person's photograph, or their initials."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rerecruit_desktop.ui.widgets.look import FaceOf

# Calm colours on which white letters keep a contrast of at least 4.5 to 1.
_COLOURS = ("#0F5C5C", "#7A4B9A", "#3A6B93", "#9A5A3C", "#526E36", "#8A3F5C", "#4A5A9C", "#73632B")


def avatar_colour(identity: str) -> QColor:
    """The same colour for the same identity, always."""
    return QColor(_COLOURS[sum(identity.encode()) % len(_COLOURS)])


def paint_avatar(painter: QPainter, box: QRectF, initials: str, identity: str, face_of: FaceOf | None = None) -> None:
    """Draw the badge into ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    face = face_of(identity, round(box.height() * painter.device().devicePixelRatioF())) if face_of else None
    if face is not None:
        painter.drawPixmap(box, face, QRectF(face.rect()))
    else:
        _paint_initials(painter, box, initials, identity)
    painter.restore()


def _paint_initials(painter: QPainter, box: QRectF, initials: str, identity: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(avatar_colour(identity))
    painter.drawEllipse(box)
    font = QFont(painter.font())
    font.setPixelSize(max(9, round(box.height() * 0.38)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor("#FFFFFF"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials)


class Avatar(QWidget):
    """The badge as a control of its own; decoration, so screen readers pass over it."""

    def __init__(self, size: int, face_of: FaceOf | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._face_of = size, face_of
        self._initials = ""
        self._identity = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, initials: str, identity: str) -> None:
        self._initials, self._identity = initials, identity
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_avatar(painter, QRectF(self.rect()), self._initials, self._identity, self._face_of)
