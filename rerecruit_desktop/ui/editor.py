"""What every form for one value has in common."""

from typing import Generic, TypeVar

from PySide6.QtCore import Signal

from rerecruit_desktop.ui.widgets.form import Form

T = TypeVar("T")


class Editor(Form, Generic[T]):
    """Shows one value and tells each change of it as a new value."""

    changed = Signal(object)

    def show_value(self, value: T) -> None:
        raise NotImplementedError

    def begin(self) -> None:
        """Put the cursor where typing starts."""
        raise NotImplementedError
