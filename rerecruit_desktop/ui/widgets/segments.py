"""A choice of one among a few, all of them seen at once, side by side."""

from collections.abc import Collection, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
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
        self._is_being_filled = False
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self.choices: dict[T, QRadioButton] = {}
        for value, words in options:
            made = QRadioButton(words)
            made.setAccessibleName(f"{name}: {words}")
            mark(made, kind="segment")
            made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._group.addButton(made)
            row.addWidget(made)
            self.choices[value] = made
        self._group.buttonToggled.connect(self._on_toggled)  # assistive technology toggles, and never clicks
        self._let_tab_in()

    @property
    def value(self) -> T | None:
        return next((value for value, made in self.choices.items() if made.isChecked()), None)

    def fill(self, value: T | None) -> None:
        """Show ``value`` as chosen, or none of them."""
        self._is_being_filled = True
        if value is None:
            self._clear()
        else:
            self.choices[value].setChecked(True)
        self._is_being_filled = False

    def _clear(self) -> None:
        self._group.setExclusive(False)
        for made in self.choices.values():
            made.setChecked(False)
        self._group.setExclusive(True)
        self._let_tab_in()

    def allow(self, values: Collection[T], why_not: str) -> None:
        """Only ``values`` can be chosen; of the others the tooltip says why they can't."""
        for value, made in self.choices.items():
            made.setEnabled(value in values)
            made.setToolTip("" if value in values else why_not)

    def _let_tab_in(self) -> None:
        """The Tab key comes to the chosen one only; to the first where none is chosen."""
        reached = next((made for made in self.choices.values() if made.isChecked()), None)
        reached = reached or next(iter(self.choices.values()), None)
        for made in self.choices.values():
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if made is reached else Qt.FocusPolicy.ClickFocus)

    def _on_toggled(self, _made: QRadioButton, is_chosen: bool) -> None:
        self._let_tab_in()
        if is_chosen and not self._is_being_filled:
            self.chosen.emit(self.value)
