"""Keys that count while the focus is somewhere inside a widget."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def add_key(where: QWidget, keys: str, slot: Callable[[], object]) -> QShortcut:
    """Call ``slot`` on ``keys`` inside ``where``."""
    shortcut = QShortcut(QKeySequence(keys), where)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(slot)
    return shortcut
