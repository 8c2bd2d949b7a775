"""A choice of one among a few values, by their words."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

T = TypeVar("T")
_LEAST_LETTERS = 8


class Choice(QComboBox, Generic[T]):
    """Tells the value that a person chose; filling it tells nothing. One that ``shrinks`` cuts long words for room."""

    chosen = Signal(object)

    def __init__(
        self, options: Sequence[tuple[T, str]], *, shrinks: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if shrinks:
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.setMinimumContentsLength(_LEAST_LETTERS)
        self._values: list[T] = []
        self.offer(options)
        self.activated.connect(self._on_activated)

    def offer(self, options: Sequence[tuple[T, str]]) -> None:
        """Let one choose among ``options``; what is chosen stays so if it is still among them, else the first is."""
        if [(value, self.itemText(place)) for place, value in enumerate(self._values)] == list(options):
            return
        chosen = [self.value] if self._values else []
        self._values = [value for value, _ in options]
        self.clear()
        self.addItems([words for _, words in options])
        if chosen and chosen[0] in self._values:
            self.fill(chosen[0])

    @property
    def value(self) -> T:
        return self._values[self.currentIndex()]

    def fill(self, value: T) -> None:
        self.setCurrentIndex(self._values.index(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a page must not change an answer on the way."""
        event.ignore()

    def _on_activated(self, place: int) -> None:
        self.chosen.emit(self._values[place])
