"""A row of short words, each on a ground of its own."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from rerecruit_desktop.ui.widgets.parts import label, mark


class WordRow(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[QLabel] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)
        self.hide()

    def show_words(self, words: Sequence[str]) -> None:
        while len(self._labels) < len(words):
            made = label("")
            mark(made, chip="ok")
            self._row.insertWidget(len(self._labels), made)
            self._labels.append(made)
        for place, made in enumerate(self._labels):
            made.setText(words[place] if place < len(words) else "")
            made.setVisible(place < len(words))
        self.setVisible(bool(words))

    @property
    def words(self) -> list[str]:
        return [made.text() for made in self._labels if made.text()]
