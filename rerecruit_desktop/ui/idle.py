"""Noticing that nobody is there: no key and no mouse for a while, or a laptop that slept."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

Seconds = Callable[[], float]
_INPUT = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class IdleWatch(QObject):
    """``idle`` after ``limit`` seconds without a key or the mouse in any window of ours; 0 is never.

    Two clocks are asked: the steady one stands still while a laptop sleeps, the one on the wall does not. Sleeping
    costs nothing either: there is one timer, set for the earliest moment at which it could be time.
    """

    idle = Signal()

    def __init__(
        self,
        application: QGuiApplication,
        steady: Seconds = time.monotonic,
        wall: Seconds = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._steady, self._wall = steady, wall
        self._limit = 0.0
        self._last = (steady(), wall())
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        application.focusWindowChanged.connect(self._on_focus_window)
        self._on_focus_window(application.focusWindow())

    def start(self, limit: float) -> None:
        """Watch from now on; ``limit`` in seconds, 0 to stop."""
        self._limit = limit
        self._last = (self._steady(), self._wall())
        if limit:
            self._timer.start(round(limit * 1000))
        else:
            self._timer.stop()

    def look(self) -> None:
        """Is it time? If not, look again when it could be."""
        if not self._limit:
            return
        left = self._limit - self._quiet_for()
        if left <= 0:
            self._limit = 0.0
            self._timer.stop()
            self.idle.emit()
        else:
            self._timer.start(max(1, round(left * 1000)))

    def _quiet_for(self) -> float:
        steady, wall = self._last
        return max(self._steady() - steady, self._wall() - wall)

    def _on_focus_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._limit and event.type() in _INPUT:
            if self._quiet_for() >= self._limit:  # the first touch after a sleep, before the timer woke up
                self.look()
                return True
            self._last = (self._steady(), self._wall())
        return super().eventFilter(watched, event)
