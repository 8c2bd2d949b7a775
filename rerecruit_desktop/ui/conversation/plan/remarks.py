"""Small remarks beside what was written, each with a sign and words; they explain, and never stand in the way."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look


class Remarks(QWidget):
    """Takes no room while there is nothing to remark."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[tuple[IconLabel, FlowLabel]] = []
        self._texts: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2, 2, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show each of ``texts`` in a line of its own."""
        self._texts = tuple(texts)
        while len(self._rows) < len(texts):
            self._add_row()
        for place, (sign, words) in enumerate(self._rows):
            is_needed = place < len(texts)
            words.setText(texts[place] if is_needed else "")
            sign.setVisible(is_needed)
            words.setVisible(is_needed)
        self.setVisible(bool(texts))

    def text(self) -> str:
        """All of it."""
        return "\n".join(self._texts)

    def _add_row(self) -> None:
        sign, words = IconLabel(self._look, "info", "accent_text", 14, self), FlowLabel("", "hint", self)
        self._grid.addWidget(sign, len(self._rows), 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, len(self._rows), 1)
        self._rows.append((sign, words))
