"""A text box that grows with what is typed; Tab leaves it."""

from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

_FRAME = 17  # border and padding above and below, as the style sheet sets them
_MARGIN = 2


class GrowingText(QPlainTextEdit):
    """Plain text of ``least`` to ``most`` lines in height; beyond that it scrolls."""

    typed = Signal(str)

    def __init__(self, least: int = 1, most: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self._is_being_filled = False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def fill(self, text: str) -> None:
        """Show ``text`` without telling that it was typed; the same text is left alone, cursor and all."""
        if text == self.toPlainText():
            return
        self._is_being_filled = True
        self.setPlainText(text)
        self._is_being_filled = False

    def sizeHint(self) -> QSize:
        line = ceil(QFontMetricsF(self.font()).height())  # as a text layout counts it
        lines = int(self.document().documentLayout().documentSize().height())
        lines = min(max(lines, self._least), self._most)
        return QSize(super().sizeHint().width(), lines * line + _FRAME + 2 * _MARGIN)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _on_text_changed(self) -> None:
        if not self._is_being_filled:
            self.typed.emit(self.toPlainText())
