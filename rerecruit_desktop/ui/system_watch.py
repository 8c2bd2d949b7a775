"""Hearing from the system that the session is being locked or put to sleep, where the system says so."""

import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot

# Signals with one truth value: the screen saver came on, the laptop is about to sleep.
_ON_OR_OFF = (
    ("session", "org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("session", "org.gnome.ScreenSaver", "ActiveChanged"),
    ("system", "org.freedesktop.login1.Manager", "PrepareForSleep"),
)
_PLAIN = (("system", "org.freedesktop.login1.Session", "Lock"),)


class SystemWatch(QObject):
    """``leaving`` when the screen is locked or the laptop goes to sleep.

    Linux tells it over D-Bus. Elsewhere, and where no bus answers, the idle watch notices a sleep when it ends.
    """

    leaving = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform == "linux":
            self._listen()

    def _listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        buses = {"session": QDBusConnection.sessionBus(), "system": QDBusConnection.systemBus()}
        # The slot goes in as the text that SLOT gives, although the stubs ask for bytes: those are refused.
        for bus, interface, signal in _ON_OR_OFF:
            buses[bus].connect("", "", interface, signal, self, SLOT("on_switched(bool)"))  # type: ignore[call-overload]
        for bus, interface, signal in _PLAIN:
            buses[bus].connect("", "", interface, signal, self, SLOT("on_locked()"))  # type: ignore[call-overload]

    @Slot(bool)
    def on_switched(self, on: bool) -> None:
        if on:
            self.leaving.emit()

    @Slot()
    def on_locked(self) -> None:
        self.leaving.emit()
