"""A column of widgets known by key: what stays is kept, focus and cursor and all; only what changed moves."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


class KeyedColumn(QWidget, Generic[W]):
    def __init__(self, spacing: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: dict[str, W] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    @property
    def widgets(self) -> tuple[W, ...]:
        """In the order they are shown."""
        return tuple(self._widgets.values())

    def get(self, key: str) -> W | None:
        return self._widgets.get(key)

    def height_for(self, width: int) -> int:
        """How high the whole column is at that width."""
        return self._column.heightForWidth(width) if self._column.hasHeightForWidth() else self.sizeHint().height()

    def show_keys(self, keys: Sequence[str], make: Callable[[str], W]) -> None:
        """Hold exactly the widgets of ``keys``, in their order; missing ones come from ``make``."""
        for gone in set(self._widgets) - set(keys):
            widget = self._widgets.pop(gone)
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        new = [key for key in keys if key not in self._widgets]
        ordered = {key: self._widgets.get(key) or make(key) for key in keys}
        for place, widget in enumerate(ordered.values()):
            if self._column.indexOf(widget) != place:
                self._column.removeWidget(widget)
                self._column.insertWidget(place, widget)
        for key in new:  # now, not when the layout gets round to it: it may be given the focus at once
            ordered[key].show()
        self._widgets = ordered
        self.updateGeometry()
