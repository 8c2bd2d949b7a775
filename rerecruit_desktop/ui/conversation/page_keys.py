"""The keys of a conversation that work in each of its steps."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from rerecruit_desktop.ui.widgets.keys import add_key


def add_keys(
    page: QWidget, go_on: Callable[[], None], go_back: Callable[[], None], steps: Iterable[QPushButton]
) -> None:
    """Give ``page`` its keys; they are its own, not its buttons', for the dialogue hides some of those."""

    def go_back_outside_text() -> None:
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            go_back()

    add_key(page, "Ctrl+Return", go_on)
    add_key(page, "Ctrl+Enter", go_on)
    add_key(page, "Ctrl+Shift+Return", go_back)
    add_key(page, "Alt+Left", go_back_outside_text)
    for number, made in enumerate(steps, 1):
        add_key(page, f"Alt+{number}", made.click)
