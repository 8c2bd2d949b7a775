"""A text box that marks places in what is typed; the marks are only painted, the text is never touched."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.utf16 import units

_MOST = 200  # more than anyone reads


class MarkKind(StrEnum):
    """An ``OPEN`` place waits to be filled in, on a ground of its own; ``DOUBTFUL`` words have a wavy line."""

    OPEN = "open"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class TextMark:
    """The letters from ``start`` to ``end``, counted as Python does."""

    start: int
    end: int
    kind: MarkKind


class MarkedText(GrowingText):
    def __init__(self, look: Look, least: int = 1, most: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(least, most, parent)
        self._look = look
        self._marks: Sequence[TextMark] = ()
        look.changed.connect(self._draw)

    @property
    def marks(self) -> Sequence[TextMark]:
        return self._marks

    def show_marks(self, marks: Sequence[TextMark]) -> None:
        """Mark these places of the text as it stands, and no others."""
        self._marks = marks[:_MOST]
        self._draw()

    def _draw(self) -> None:
        text = self.toPlainText()
        self.setExtraSelections([self._selection(mark, text) for mark in self._marks])

    def _selection(self, mark: TextMark, text: str) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(text[: mark.start]))
        cursor.setPosition(units(text[: mark.end]), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, self._format(mark.kind)
        return selection

    def _format(self, kind: MarkKind) -> QTextCharFormat:
        made = QTextCharFormat()
        if kind is MarkKind.OPEN:
            made.setBackground(self._look.colour("accent_soft"))
            made.setForeground(self._look.colour("accent_text"))
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        else:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            made.setUnderlineColor(self._look.colour("bad"))
        return made
