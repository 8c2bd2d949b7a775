"""As many rows as one takes in at a glance, and more of them on demand: hundreds of rows stay light."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.parts import button

W = TypeVar("W", bound=QWidget)


class MoreRows(QWidget, Generic[W]):
    """``more_shown`` tells the place of the first row that came on demand."""

    more_shown = Signal(int)

    def __init__(self, most: int = 5, spacing: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = self._most = most
        self._keys: Sequence[str] = ()
        self._make: Callable[[str], W] | None = None
        self.column: KeyedColumn[W] = KeyedColumn(spacing)
        self.more = button("", "link")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(6)
        around.addWidget(self.column)
        around.addWidget(self.more)
        self.more.clicked.connect(self._on_more)

    @property
    def widgets(self) -> tuple[W, ...]:
        return self.column.widgets

    def get(self, key: str) -> W | None:
        return self.column.get(key)

    def show_keys(self, keys: Sequence[str], make: Callable[[str], W]) -> None:
        """Hold the widgets of the first of ``keys``, in their order; missing ones come from ``make``."""
        self._keys, self._make = keys, make
        self._draw()

    def start_over(self) -> None:
        """No more than at a glance again, for something else is about to be shown."""
        self._most = self._step

    def _draw(self) -> None:
        if self._make is None:
            return
        self.column.show_keys(self._keys[: self._most], self._make)
        rest = len(self._keys) - self._most
        words = QCoreApplication.translate("MoreRows", "Show more ({n})").format(n=rest)
        self.more.setText(words)
        self.more.setAccessibleName(words)
        self.more.setVisible(rest > 0)
        self.setVisible(bool(self._keys))

    def _on_more(self) -> None:
        first_new = self._most
        self._most += self._step * 2
        self._draw()
        self.more_shown.emit(first_new)
