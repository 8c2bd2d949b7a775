"""A choice of one among a few values, by their words."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

T = TypeVar("T")


class Choice(QComboBox, Generic[T]):
    """Tells the value that a person chose; filling it tells nothing."""

    chosen = Signal(object)

    def __init__(self, options: Sequence[tuple[T, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[T] = []
        self.offer(options)
        self.activated.connect(self._on_activated)

    def offer(self, options: Sequence[tuple[T, str]]) -> None:
        """Let one choose among ``options``; what is chosen stays so if it is still among them, else the first is."""
        chosen = self._values[self.currentIndex()] if self._values else None
        self._values = [value for value, _ in options]
        self.clear()
        for _, words in options:
            self.addItem(words)
        self.setCurrentIndex(next((place for place, value in enumerate(self._values) if value == chosen), 0))

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
