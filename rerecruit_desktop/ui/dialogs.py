"""The windows beside the one window."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication


def close_dialogs(keep: QObject) -> None:
    """Close every window of ours but ``keep``: a file dialog shows folders, a menu shows names."""
    for window in QApplication.topLevelWidgets():
        if window is not keep and window.isVisible():
            window.close()
