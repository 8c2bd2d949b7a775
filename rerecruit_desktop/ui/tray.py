"""The icon in the system's tray, and what it says; where there is no tray, nothing at all."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon

from rerecruit_desktop import paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QSystemTrayIcon


class Tray(QObject):
    """``opened`` by a click on the icon, on what it said, or by its menu. Nothing private is ever handed to it."""

    opened = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None

    def show(self) -> None:
        """Show the icon, where the system has a place for it."""
        from PySide6.QtWidgets import QSystemTrayIcon

        if self._icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = self._make()
        if self._icon is not None:
            self._icon.show()

    def hide(self) -> None:
        if self._icon is not None:
            self._icon.hide()

    def say(self, title: str, text: str) -> None:
        """Tell it as the system tells such things, if it does; the system may decide to keep quiet."""
        self.show()
        if self._icon is not None and self._icon.supportsMessages():
            self._icon.showMessage(title, text, self._icon.icon())

    def _make(self) -> "QSystemTrayIcon":
        from PySide6.QtWidgets import QMenu, QSystemTrayIcon

        icon = QSystemTrayIcon(QIcon(str(paths.resources() / "icons" / "app.svg")), self)
        icon.setToolTip("Re-recruit")
        self._menu = QMenu()
        self._menu.addAction(self.tr("Open Re-recruit"), self.opened.emit)
        icon.setContextMenu(self._menu)
        icon.messageClicked.connect(self.opened)
        icon.activated.connect(self._on_activated)
        return icon

    def _on_activated(self, reason: "QSystemTrayIcon.ActivationReason") -> None:
        from PySide6.QtWidgets import QSystemTrayIcon

        ways = QSystemTrayIcon.ActivationReason
        if reason in (ways.Trigger, ways.DoubleClick):
            self.opened.emit()
