"""The badge in the head of a person's page: a button for their photograph, onto which a picture can be dropped."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.widgets.avatar import paint_avatar
from rerecruit_desktop.ui.widgets.look import FaceOf, Look

_SIDE, _RING = 56, 2


class PhotoBadge(QAbstractButton):
    """``dropped`` tells the file of a picture that was dropped onto it."""

    dropped = Signal(object)

    def __init__(self, look: Look, face_of: FaceOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._face_of = look, face_of
        self._person: Person | None = None
        self._is_over = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Choose a photograph, or drop one here. It stays in the notebook, and on no paper."))

    def show_person(self, person: Person) -> None:
        self._person = person
        self.setAccessibleName(self.tr("Photograph of {name}").format(name=person.full_name))
        self.update()

    def sizeHint(self) -> QSize:
        side = self._look.px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._person is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_avatar(painter, QRectF(self.rect()), self._person.initials, self._person.id, self._face_of)
            if self.hasFocus() or self._is_over or self.underMouse():
                painter.setPen(QPen(self._look.colour("ink" if self.hasFocus() else "primary"), _RING))
                inside = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
                painter.drawEllipse(inside)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._show_over(is_over=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._show_over(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(is_over=False)
        if urls := event.mimeData().urls():
            self.dropped.emit(Path(urls[0].toLocalFile()))
            event.acceptProposedAction()

    def _show_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()
