"""A row of short words, each on a ground of its own; one under the other where there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.parts import label, mark


class WordRow(FoldingRow):
    """Takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=6, parent=parent)
        self._labels: list[QLabel] = []
        self.row.addStretch(1)
        self.hide()

    def show_words(self, words: Sequence[tuple[str, str]]) -> None:
        """Show each word in the look of the chip that stands beside it."""
        while len(self._labels) < len(words):
            made = label("")
            self.row.insertWidget(len(self._labels), made, 0, Qt.AlignmentFlag.AlignLeft)
            self._labels.append(made)
        for made, (text, chip) in zip(self._labels, words, strict=False):
            made.setText(text)
            mark(made, chip=chip)
        for place, made in enumerate(self._labels):
            made.setVisible(place < len(words))
        self.setVisible(bool(words))

    @property
    def words(self) -> list[str]:
        """Those that are shown."""
        return [made.text() for made in self._labels if not made.isHidden()]
