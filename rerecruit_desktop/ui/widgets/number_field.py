"""A whole number to type; Up and Down step it, nonsense is kept and pointed out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.ui.widgets.line_field import TypedLine
from rerecruit_desktop.ui.widgets.parts import mark


class NumberField(TypedLine):
    """Tells a number from ``least`` to ``most``; what is none of them tells nothing and stays."""

    chosen = Signal(int)

    def __init__(self, least: int, most: int, step: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most, self._step = least, most, step
        self._number = least
        self.typed.connect(self._on_typed)

    @property
    def number(self) -> int:
        """The last number that was understood."""
        return self._number

    def fill(self, number: int) -> None:
        """Show ``number`` without telling; left alone while it is being typed in."""
        if number == self._number and self.hasFocus():
            return
        self._number = number
        self.put(self.locale().toString(number))
        mark(self, wrong=False)

    def _read(self) -> int | None:
        number, is_number = self.locale().toInt(self.text().strip()[:12])
        return number if is_number and self._least <= number <= self._most else None

    def _on_typed(self) -> None:
        if (number := self._read()) is not None:
            mark(self, wrong=False)
            self._tell(number)

    def _tell(self, number: int) -> None:
        if number != self._number:
            self._number = number
            self.chosen.emit(number)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.text().strip():
            self.put(self.locale().toString(self._number))
        mark(self, wrong=self._read() is None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: self._step, Qt.Key.Key_Down: -self._step}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        number = min(max(self._number + by, self._least), self._most)
        self.put(self.locale().toString(number))
        mark(self, wrong=False)
        self._tell(number)
