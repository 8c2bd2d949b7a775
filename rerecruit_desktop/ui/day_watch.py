"""Notices that another day has begun: at midnight, after the laptop slept, and when the time zone changed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

MINUTE_MS = 60_000


class DayWatch(QObject):
    """``turned`` when ``today`` gives another day than before, whichever way the clock went.

    A timer alone may be late after a sleep, so it also looks when the program comes to the front.
    """

    turned = Signal()

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._day = today()
        self._timer = QTimer(self, interval=MINUTE_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        if isinstance(application := QGuiApplication.instance(), QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    def look(self) -> None:
        """See what day it is."""
        if (day := self._today()) != self._day:
            self._day = day
            self.turned.emit()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()
