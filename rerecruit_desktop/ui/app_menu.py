"""The menu behind "more": how the window looks, when it locks and reminds, and the pages one seldom needs."""

from datetime import time
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from rerecruit_desktop.ui.moments import time_text
from rerecruit_desktop.ui.settings import IDLE_MINUTES, REMINDER_HOURS, TEXT_SCALES, Settings
from rerecruit_desktop.ui.theme import Scheme, Theme


class AppMenu(QMenu):
    roster_wanted = Signal()
    guide_wanted = Signal()
    team_wanted = Signal()
    archive_wanted = Signal()
    backups_wanted = Signal()
    security_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._settings = theme, settings
        self._add_schemes()
        self._add_sizes()
        self._add_idle()
        self._add_reminder()
        self.addSeparator()
        self._add(self.tr("Everybody"), self.roster_wanted, "Ctrl+Shift+K")
        self._add(self.tr("Guide"), self.guide_wanted, "Ctrl+G")
        self._add(self.tr("Team overview on paper"), self.team_wanted)
        self._add(self.tr("Archive and trash"), self.archive_wanted)
        self._add(self.tr("Backups"), self.backups_wanted)
        self._add(self.tr("Security"), self.security_wanted)
        self._add(self.tr("Keys"), self.keys_wanted, "F1")

    def _add(self, text: str, wanted: SignalInstance, key: str = "") -> None:
        """An entry that asks for a place; its key is only shown, for it counts without the menu too."""
        self.addAction(f"{text}\t{key}" if key else text, wanted.emit)

    def _add_schemes(self) -> None:
        words = {
            Scheme.SYSTEM: self.tr("As the system"),
            Scheme.LIGHT: self.tr("Light"),
            Scheme.DARK: self.tr("Dark"),
        }
        menu = self.addMenu(self.tr("Appearance"))
        group = QActionGroup(menu)
        for scheme, text in words.items():
            action = self._choice(menu, group, text, is_chosen=scheme is self._settings.scheme)
            action.triggered.connect(partial(self._on_scheme, scheme))

    def _add_sizes(self) -> None:
        menu = self.addMenu(self.tr("Text size"))
        group = QActionGroup(menu)
        for scale in TEXT_SCALES:
            text = self.tr("{n} %").format(n=round(scale * 100))
            action = self._choice(menu, group, text, is_chosen=scale == self._settings.text_scale)
            action.triggered.connect(partial(self._on_size, scale))

    def _add_idle(self) -> None:
        menu = self.addMenu(self.tr("Lock by itself"))
        group = QActionGroup(menu)
        for minutes in IDLE_MINUTES:
            text = self.tr("after {n} min").format(n=minutes) if minutes else self.tr("only on sleep and screen lock")
            action = self._choice(menu, group, text, is_chosen=minutes == self._settings.idle_minutes)
            action.triggered.connect(partial(self._on_idle, minutes))

    def _add_reminder(self) -> None:
        menu = self.addMenu(self.tr("Remind of the day"))
        group = QActionGroup(menu)
        for hour in (*REMINDER_HOURS, None):
            text = self.tr("not at all") if hour is None else self.tr("at {time}").format(time=time_text(time(hour)))
            action = self._choice(menu, group, text, is_chosen=hour == self._settings.reminder_hour)
            action.triggered.connect(partial(self._on_reminder, hour))

    def _choice(self, menu: QMenu, group: QActionGroup, text: str, *, is_chosen: bool) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        group.addAction(action)
        return action

    def _on_scheme(self, scheme: Scheme) -> None:
        self._settings.scheme = scheme
        self._wear()

    def _on_size(self, scale: float) -> None:
        self._settings.text_scale = scale
        self._wear()

    def _on_idle(self, minutes: int) -> None:
        self._settings.idle_minutes = minutes

    def _on_reminder(self, hour: int | None) -> None:
        self._settings.reminder_hour = hour

    def _wear(self) -> None:
        self._theme.wear(self._settings.scheme, self._settings.text_scale)
