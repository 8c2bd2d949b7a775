"""The row of cards on the person page, which folds where there is little room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from rerecruit_desktop.ui.person.cards import AheadCard, NextCard
from rerecruit_desktop.ui.person.needs_card import NeedsCard

_LEAST_LETTERS = 98  # average letters; narrower, three cards side by side would cut their words


class CardsRow(QWidget):
    """Three cards side by side; where that is too narrow, the first beside the other two with one row each."""

    def __init__(self, first: NextCard, second: NeedsCard, third: AheadCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = (first, second, third)
        self._is_narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(32, 0, 32, 12)
        self._grid.setSpacing(16)
        self._place(is_narrow=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(is_narrow=event.size().width() < _LEAST_LETTERS * self.fontMetrics().averageCharWidth())

    def _place(self, *, is_narrow: bool) -> None:
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        first, second, third = self._cards
        if is_narrow:
            self._grid.addWidget(first, 0, 0, 2, 1)
            self._grid.addWidget(second, 0, 1)
            self._grid.addWidget(third, 1, 1)
        else:
            for column, one in enumerate(self._cards):
                self._grid.addWidget(one, 0, column)
        for column, stretch in enumerate((2, 3, 0) if is_narrow else (1, 1, 1)):
            self._grid.setColumnStretch(column, stretch)
        self._grid.setVerticalSpacing(8 if is_narrow else 16)
        for one in (second, third):
            one.be_compact(is_narrow)
