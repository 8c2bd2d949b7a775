"""Reminds of the day through the system's tray: at start-up and at a chosen hour, in words that give nobody away."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.reminder import is_time
from rerecruit_desktop.ui.clock import local_now
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.tray import Tray

if TYPE_CHECKING:
    from rerecruit_desktop.ui.session import Session

MINUTE_MS = 60_000
_KNOWN_AHEAD = 4  # days whose number is known while the notebook is locked: over a weekend


class Reminder(QObject):
    """``wanted`` when the window is to come forward.

    While the notebook is locked it knows numbers, and nothing else: how many things the next days ask for.
    """

    wanted = Signal()

    def __init__(
        self, settings: Settings, tray: Tray, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._tray, self._now = settings, tray, now
        self._session: Session | None = None
        self._numbers: dict[date, int] = {}  # by day, known from before the notebook was locked
        self._told_on: date | None = None
        self._has_greeted = False
        self._timer = QTimer(self, interval=MINUTE_MS)
        self._timer.timeout.connect(self.look)
        tray.opened.connect(self.wanted)
        settings.reminder_changed.connect(self._on_hour_changed)
        if isinstance(application := QGuiApplication.instance(), QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)
            application.aboutToQuit.connect(self.stop)

    def _start(self) -> None:
        """From now on watch for the hour, with the icon in the tray unless it is switched off."""
        if self._settings.reminder_hour is not None:
            self._tray.show()
            self._timer.start()

    def stop(self) -> None:
        """Say nothing any more; no icon stays behind."""
        self._timer.stop()
        self._tray.hide()

    def attend(self, session: "Session") -> None:
        """A notebook was opened; the first time the day is told at once."""
        self._session = session
        self._start()
        hour = self._settings.reminder_hour
        if not self._has_greeted and hour is not None:
            self._tell(self._now().date())
            if is_time(self._now(), hour, self._told_on):  # the same would only be said again
                self._told_on = self._now().date()
        self._has_greeted = True
        self.look()

    def leave(self) -> None:
        """The notebook is about to be closed: keep the numbers of the next days, never what they count."""
        self._numbers = self._numbers_ahead()
        self._session = None

    def look(self) -> None:
        """Is it time? Where the number is not known, it is said once it is."""
        now = self._now()
        if is_time(now, self._settings.reminder_hour, self._told_on) and self._tell(now.date()):
            self._told_on = now.date()

    def _tell(self, day: date) -> bool:
        """Say how many things there are, unless there are none; ``False`` where nobody knows."""
        count = self._count(day)
        if count:
            self._tray.say("Re-recruit", self._words(count))
        return count is not None

    def _words(self, count: int) -> str:
        return self.tr("One thing for today") if count == 1 else self.tr("{n} things for today").format(n=count)

    def _count(self, day: date) -> int | None:
        if self._session is None:
            return self._numbers.get(day)
        numbers = self._numbers_of((day,))
        return numbers.get(day)

    def _numbers_ahead(self) -> dict[date, int]:
        today = self._now().date()
        room = min(_KNOWN_AHEAD, (date.max - today).days + 1)
        return self._numbers_of(tuple(today + timedelta(days=number) for number in range(room)))

    def _numbers_of(self, days: tuple[date, ...]) -> dict[date, int]:
        from rerecruit_desktop.domain.today import agenda
        from rerecruit_desktop.storage.facts import read_facts

        if self._session is None:
            return {}
        try:
            facts = read_facts(self._session.notebook, days[0])
        except Refused:  # the page that can't be read says so itself
            return {}
        return {day: agenda(facts, day).pressing for day in days}

    def _on_hour_changed(self) -> None:
        hour = self._settings.reminder_hour
        if hour is None:
            self.stop()
            return
        if hour > self._now().hour:  # it comes again today
            self._told_on = None
        elif self._told_on is None:
            self._told_on = self._now().date()  # it is past: from tomorrow on
        self._start()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._timer.isActive():
            self.look()


def make_reminder(settings: Settings, come_forward: Callable[[], None], parent: QObject) -> Reminder:
    """The reminder with the system's tray and clock; ``come_forward`` raises the window."""
    made = Reminder(settings, Tray(parent), local_now, parent)
    made.wanted.connect(come_forward)
    return made
