"""The scrolling text one reads: nothing in it can be changed, and nothing is ever loaded for it."""

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark

WIDEST, WIDEST_BESIDE = 760, 1120  # pixels at the usual text size
_SIDE, _FOCUS = 32, 3  # the line at the left that shows the focus is part of the side
_SAFE = {"http", "https", "mailto"}
_MOST_FOUND = 1000


def open_outside(url: QUrl) -> None:
    QDesktopServices.openUrl(url)


class Reader(QTextBrowser):
    """A link is shown, and followed only when it is clicked and leads to the web or a mail; ``resized`` to how wide."""

    resized = Signal()

    def __init__(
        self, look: Look, open_link: Callable[[QUrl], None] = open_outside, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._open_link = look, open_link
        self.is_wide = False
        mark(self, role="reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("The conversation"))
        self.anchorClicked.connect(self._on_link)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing: neither from the net nor from the disk."""
        return None

    @property
    def column_width(self) -> int:
        """How wide the text is, in pixels."""
        widest = self._look.px(WIDEST_BESIDE if self.is_wide else WIDEST)
        return max(min(widest, self.width() - 2 * _SIDE), 1)

    def hold_margins(self) -> None:
        """Keep the lines no longer than the eye follows."""
        left = _SIDE - _FOCUS
        right = max(self.width() - _SIDE - self.column_width - self.verticalScrollBar().sizeHint().width(), 0)
        if (found := self.viewportMargins()).left() != left or found.right() != right:
            self.setViewportMargins(left, 0, right, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.hold_margins()
        super().resizeEvent(event)
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """It scrolls and never zooms: the text size is that of the whole program."""
        if event.modifiers():
            event.ignore()
        else:
            super().wheelEvent(event)

    def find_all(self, text: str) -> list[QTextCursor]:
        """Where ``text`` stands, from the top; at most a thousand places."""
        found: list[QTextCursor] = []
        place = QTextCursor(self.document())
        while text and len(found) < _MOST_FOUND:
            place = self.document().find(text, place, QTextDocument.FindFlag(0))
            if place.isNull():
                break
            found.append(place)
        return found

    def show_found(self, found: list[QTextCursor], chosen: int) -> None:
        """Mark every place, and bring the one that is ``chosen`` into sight."""
        marked = QTextCharFormat()
        marked.setBackground(self._look.colour("accent_soft"))
        selections = []
        for cursor in found:
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, marked
            selections.append(selection)
        self.setExtraSelections(selections)
        if found:
            self.setTextCursor(found[chosen])
            self.ensureCursorVisible()

    def _on_link(self, url: QUrl) -> None:
        if url.scheme().lower() in _SAFE:
            self._open_link(url)
