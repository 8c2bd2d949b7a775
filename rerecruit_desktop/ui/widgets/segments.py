"""A choice of one among a few, all of them seen at once, side by side."""

from collections.abc import Collection, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from rerecruit_desktop.ui.widgets.parts import mark

T = TypeVar("T")


class Segments(QFrame, Generic[T]):
    """Tells the value that a person chose; filling it tells nothing. The arrow keys walk through it."""

    chosen = Signal(object)

    def __init__(self, name: str, options: Sequence[tuple[T, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self.choices: dict[T, QRadioButton] = {}
        for value, words in options:
            made = QRadioButton(words)
            made.setAccessibleName(f"{name}: {words}")
            mark(made, kind="segment")
            made.clicked.connect(self._on_clicked)
            self._group.addButton(made)
            row.addWidget(made)
            self.choices[value] = made

    @property
    def value(self) -> T | None:
        return next((value for value, made in self.choices.items() if made.isChecked()), None)

    def fill(self, value: T) -> None:
        self.choices[value].setChecked(True)

    def allow(self, values: Collection[T], why_not: str) -> None:
        """Only ``values`` can be chosen; of the others the tooltip says why they can't."""
        for value, made in self.choices.items():
            made.setEnabled(value in values)
            made.setToolTip("" if value in values else why_not)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.value)
