"""Everything that makes an open notebook lock by itself, and takes what was copied from it away again."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from rerecruit_desktop.ui.clipboard import ClipboardGuard
from rerecruit_desktop.ui.idle import IdleWatch
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.system_watch import SystemWatch


class Guard(QObject):
    """``lock_wanted`` when nobody is there any more: idle, asleep, or the screen was locked."""

    lock_wanted = Signal()

    def __init__(self, application: QGuiApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._idle = IdleWatch(application, parent=self)
        self._system = SystemWatch(self)
        self._clipboard = ClipboardGuard(application.clipboard(), parent=self)
        self._is_on = False
        self._idle.idle.connect(self.lock_wanted)
        self._system.leaving.connect(self._on_leaving)
        settings.idle_changed.connect(self._start_idle)

    def turn_on(self) -> None:
        """From now on a notebook is open."""
        self._is_on = True
        self._start_idle()

    def turn_off(self) -> None:
        """Nothing is open any more; what was copied goes with it."""
        self._is_on = False
        self._idle.start(0)
        self._clipboard.clear()

    def _start_idle(self) -> None:
        if self._is_on:
            self._idle.start(self._settings.idle_minutes * 60)

    def _on_leaving(self) -> None:
        if self._is_on:
            self.lock_wanted.emit()
