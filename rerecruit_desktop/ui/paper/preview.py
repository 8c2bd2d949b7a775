"""One page of the very PDF that will leave, as large as there is room for."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label

MARGIN = 20


class Sheet(QWidget):
    """Paints a page centred on a sunken ground, with a little shadow; ``resized`` when it needs another picture."""

    resized = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._picture = QImage()
        self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(180, 220)
        look.changed.connect(self.update)

    def show_picture(self, picture: QImage, spoken: str) -> None:
        self._picture, self._note = picture, ""
        self.setAccessibleName(spoken)
        self.update()

    def show_note(self, note: str) -> None:
        """Words in place of a page."""
        self._picture, self._note = QImage(), note
        self.setAccessibleName(note)
        self.update()

    def width_for(self, page: QSize) -> int:
        """How many real pixels wide a page of these proportions is to be painted."""
        shown = self._box(page)
        return max(1, round(shown.width() * self.devicePixelRatioF()))

    def _box(self, page: QSize) -> QRectF:
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        scale = min(room.width() / max(page.width(), 1), room.height() / max(page.height(), 1))
        width, height = page.width() * scale, page.height() * scale
        return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)

    def sizeHint(self) -> QSize:
        return QSize(420, 560)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("sunken"))
            painter.drawRoundedRect(self.rect(), 12, 12)
            if self._picture.isNull():
                painter.setPen(self._look.colour("muted"))
                flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
                painter.drawText(self.rect().adjusted(32, 32, -32, -32), flags, self._note)
            else:
                self._paint_page(painter)

    def _paint_page(self, painter: QPainter) -> None:
        box = self._box(self._picture.size())
        shadow = QColor(self._look.colour("shadow"))
        for spread in (6, 4, 2):
            shadow.setAlpha(12)
            painter.setBrush(shadow)
            painter.drawRoundedRect(box.adjusted(-spread, -spread + 2, spread, spread + 2), spread, spread)
        painter.drawImage(box, self._picture)


class Preview(QWidget):
    """The sheet with the way through its pages."""

    page_wanted = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet(look)
        self._place, self._count = 0, 0
        self.back = button("", "quiet", key="PgUp", tip=self.tr("Previous page"))
        self.on = button("", "quiet", key="PgDown", tip=self.tr("Next page"))
        self.back.setAccessibleName(self.tr("Previous page"))
        self.on.setAccessibleName(self.tr("Next page"))
        self._where = label("", "small")
        look.dress(self.back, "arrow-left")
        look.dress(self.on, "arrow-right")
        row = QHBoxLayout()
        row.addStretch(1)
        for part in (self.back, self._where, self.on):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet, 1)
        column.addLayout(row)
        self.back.clicked.connect(self._on_back)
        self.on.clicked.connect(self._on_on)
        self.stand_at(0, 0)

    def stand_at(self, place: int, count: int) -> None:
        """Say that the page at ``place`` of ``count`` is shown."""
        self._place, self._count = place, count
        self._where.setText(self.where)
        self.back.setEnabled(place > 0)
        self.on.setEnabled(place + 1 < count)
        for control in (self.back, self.on, self._where):
            control.setVisible(count > 1)

    @property
    def where(self) -> str:
        return self.tr("Page {n} of {count}").format(n=self._place + 1, count=self._count)

    def _on_back(self) -> None:
        self.page_wanted.emit(self._place - 1)

    def _on_on(self) -> None:
        self.page_wanted.emit(self._place + 1)
