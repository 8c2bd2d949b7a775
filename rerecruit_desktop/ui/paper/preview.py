"""One page of the very PDF that will leave, as large as there is room for."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label

MARGIN = 20
LEAST_SHEET = QSize(180, 220)
STEPS = (1.0, 1.5, 2.0, 3.0)  # times the whole page


class Sheet(QWidget):
    """Paints a page centred on a sunken ground, with a little shadow; ``resized`` when it needs another picture."""

    resized = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._picture = QImage()
        self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
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


class Ground(QScrollArea):
    """Shows a sheet whole, or so many times larger, to be scrolled by mouse or key."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet, self._times = sheet, 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(sheet)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(LEAST_SHEET)
        self.setCornerWidget(QWidget())  # what styles draw between two scroll bars is no sight

    def enlarge(self, times: float) -> None:
        """Show it ``times`` as large as there is room for, and keep to what is in the middle."""
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        middles = [(bar.value() + bar.pageStep() / 2) / max(bar.maximum() + bar.pageStep(), 1) for bar in bars]
        self._times = times
        self._fit()
        for bar, middle in zip(bars, middles, strict=True):
            bar.setValue(round(middle * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_whole = self._times == 1.0
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if is_whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(policy)
        self.setVerticalScrollBarPolicy(policy)
        self._sheet.setMinimumSize(QSize(0, 0) if is_whole else self.viewport().size() * self._times)
        # at once, so that one can scroll to where one was
        self._sheet.resize(self._sheet.minimumSize().expandedTo(self.viewport().size()))


class Preview(QWidget):
    """The sheet with the way through its pages, and nearer to them."""

    page_wanted = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet(look)
        self.ground = Ground(self.sheet)
        self._place, self._count, self._step = 0, 0, 0
        self.back = button("", "quiet", key="PgUp", tip=self.tr("Previous page"))
        self.on = button("", "quiet", key="PgDown", tip=self.tr("Next page"))
        self.smaller = button("", "quiet", key="Ctrl+-", tip=self.tr("Smaller, down to the whole page"))
        self.larger = button("", "quiet", key="Ctrl++", tip=self.tr("Larger, to read it"))
        self._where = label("", "small")
        self._prepare(look)
        self._lay_out()
        self.back.clicked.connect(self._on_back)
        self.on.clicked.connect(self._on_on)
        self.smaller.clicked.connect(self._on_smaller)
        self.larger.clicked.connect(self._on_larger)
        self.stand_at(0, 0)

    def _prepare(self, look: Look) -> None:
        for made, name, icon in (
            (self.back, self.tr("Previous page"), "arrow-left"),
            (self.on, self.tr("Next page"), "arrow-right"),
            (self.smaller, self.tr("Smaller"), "minus"),
            (self.larger, self.tr("Larger"), "plus"),
        ):
            made.setAccessibleName(name)
            look.dress(made, icon)

    def _lay_out(self) -> None:
        row = FoldingRow(spacing=4)
        row.row.addStretch(1)
        row.row.addWidget(_side_by_side(self.back, self._where, self.on))
        row.row.addStretch(1)
        row.row.addWidget(_side_by_side(self.smaller, self.larger))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ground, 1)
        column.addWidget(row)

    def stand_at(self, place: int, count: int) -> None:
        """Say that the page at ``place`` of ``count`` is shown."""
        self._place, self._count = place, count
        self._where.setText(self.where)
        self.back.setEnabled(place > 0)
        self.on.setEnabled(place + 1 < count)
        for control in (self.back, self.on, self._where):
            control.setVisible(count > 1)
        self._allow_steps()

    @property
    def where(self) -> str:
        return self.tr("Page {n} of {count}").format(n=self._place + 1, count=self._count)

    def _on_back(self) -> None:
        self.page_wanted.emit(self._place - 1)

    def _on_on(self) -> None:
        self.page_wanted.emit(self._place + 1)

    def _on_smaller(self) -> None:
        self._enlarge(self._step - 1)

    def _on_larger(self) -> None:
        self._enlarge(self._step + 1)

    def _enlarge(self, step: int) -> None:
        self._step = step
        self._allow_steps()
        self.ground.enlarge(STEPS[step])

    def _allow_steps(self) -> None:
        self.smaller.setEnabled(self._step > 0)
        self.larger.setEnabled(self._step + 1 < len(STEPS) and self._count > 0)


def _side_by_side(*parts: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for part in parts:
        row.addWidget(part)
    return holder
