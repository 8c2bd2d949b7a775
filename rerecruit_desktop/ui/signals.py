"""Ending quietly when the system says so: SIGTERM and Ctrl+C close the window as a person would."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class SignalWatch(QObject):
    """Wakes Qt through a socket, for Python hears of a signal only when its own code runs; costs nothing idle."""

    def __init__(self, close: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._close = close
        self._near, self._far = socket.socketpair()
        self._far.setblocking(False)
        signal.set_wakeup_fd(self._far.fileno())
        for which in (signal.SIGTERM, signal.SIGINT):
            signal.signal(which, _heard)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def stop(self) -> None:
        """Leave signals to Python again."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._near.close()
        self._far.close()

    def _on_signal(self) -> None:
        self._near.recv(64)
        self._close()


def _heard(_number: int, _frame: object) -> None:
    """The socket was written to before this runs; without a handler the signal would end the process."""
