"""The places that an invitation may have in braces, each a button and a key that writes it."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from rerecruit_desktop.domain.invitation import PLACES
from rerecruit_desktop.ui.names import place_name
from rerecruit_desktop.ui.widgets.keys import add_key
from rerecruit_desktop.ui.widgets.parts import button, label

_GAP = 6


class Places(QWidget):
    """``wanted`` tells what to write, such as "{day}"; the keys count while the focus is somewhere in ``where``.

    The buttons stand in as many columns as there is room for.
    """

    wanted = Signal(str)

    def __init__(self, where: QWidget) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        for number, place in enumerate(PLACES, 1):
            self._add(place, f"Alt+{number}", where)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(label(self.tr("Filled in by itself; write it where the cursor is"), "field", wraps=True))
        column.addLayout(self._grid)
        self._stand_in(len(PLACES))

    def _add(self, place: str, key: str, where: QWidget) -> None:
        tell = partial(self.wanted.emit, f"{{{place}}}")
        made = self.buttons[place] = button(f"{{{place}}}")
        made.setAccessibleName(self.tr("Write {place} here").format(place=place_name(place)))
        made.setToolTip(f"{place_name(place)}  ({key})")
        made.clicked.connect(tell)
        add_key(where, key, tell)

    def _stand_in(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for place, made in enumerate(self.buttons.values()):
                self._grid.addWidget(made, place // columns, place % columns)

    @property
    def _widest(self) -> int:
        return max(made.sizeHint().width() for made in self.buttons.values())

    def minimumSizeHint(self) -> QSize:
        """As narrow as one button: then they stand one under the other."""
        return QSize(self._widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = (self.width() + _GAP) // (self._widest + _GAP)
        self._stand_in(max(1, min(fitting, 3 if fitting < len(PLACES) else len(PLACES))))
