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
        height = max(self._text_height(), self._least * line)
        return QSize(super().sizeHint().width(), height + _FRAME + 2 * _MARGIN)

    def _text_height(self) -> int:
        """Of as many lines as are shown at most; those of some scripts are higher than the typeface's own."""
        layout, block = self.document().documentLayout(), self.document().begin()
        height, lines = 0.0, 0
        while block.isValid() and lines < self._most:
            height += layout.blockBoundingRect(block).height()
            lines += block.lineCount()
            block = block.next()
        return ceil(height * min(1.0, self._most / max(lines, 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _on_text_changed(self) -> None:
        self.updateGeometry()  # the document tells of another number of lines only
        if not self._is_being_filled:
            self.typed.emit(self.toPlainText())
