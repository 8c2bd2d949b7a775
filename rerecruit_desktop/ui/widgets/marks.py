"""A mark from one to five, by key, by mouse, or taken back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.ui.widgets.segments import Segments

_DIGITS = range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)


class Marks(Segments[int]):
    """As many marks as there are ``meanings``, counted from 1; a figure chooses, Delete tells ``taken_back``."""

    taken_back = Signal()

    def __init__(self, name: str, meanings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(name, [(mark, str(mark)) for mark in range(1, len(meanings) + 1)], parent)
        for (mark, made), meaning in zip(self.choices.items(), meanings, strict=True):
            spoken = f"{mark}, {meaning}" if meaning else str(mark)
            made.setAccessibleName(f"{name}: {spoken}")
            made.setToolTip(spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the buttons leave over, for one of them has the keyboard."""
        if event.key() in _DIGITS and (chosen := event.key() - Qt.Key.Key_0) in self.choices:
            self.choices[chosen].setFocus()
            self.choices[chosen].setChecked(True)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.value is not None:
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)
