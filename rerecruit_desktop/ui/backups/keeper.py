"""Backups and checks that happen by themselves while a notebook is open; all their work is done in jobs."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.domain.errors import DamageFound
from rerecruit_desktop.storage.safety import BackedUp, Checked, Safety
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.settings import Settings

SETTLE_MS = 60_000  # after opening, when nobody waits for the first page any more
HOUR_MS = 3_600_000


class BackupKeeper(QObject):
    """Looks after one open notebook; costs nothing while nothing changes.

    ``made`` tells of a backup, ``checked`` of a check. What goes wrong is told in the bar: it never blocks.
    """

    made = Signal(object)
    checked = Signal(object)

    def __init__(
        self, safety: Safety, jobs: Jobs, messages: Messages, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._safety, self._jobs, self._messages, self._settings = safety, jobs, messages, settings
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.look_after)
        self._hour = QTimer(self, singleShot=True, interval=HOUR_MS)
        self._hour.timeout.connect(self.look_after)

    def start(self) -> None:
        """Look after it from now on, and for the first time when it has settled."""
        self._settle.start()

    def note_change(self) -> None:
        """Something was saved: within an hour of use there will be a backup of it."""
        if not self._hour.isActive():
            self._hour.start()

    def look_after(self) -> None:
        """Back up and check, each only if it is due."""
        safety, second = self._safety, self._settings.second_folder
        self._jobs.start(lambda _: _backed_up(safety, second), self._on_made, self._on_failed)
        self._jobs.start(lambda _: _checked(safety), self._on_checked, self._on_failed)

    def close(self, *, back_up: bool) -> None:
        """The notebook is closed: back up what changed, if it is time, and be quiet."""
        self._settle.stop()
        changed = self._hour.isActive()
        self._hour.stop()
        if changed and back_up:
            safety, second = self._safety, self._settings.second_folder
            self._jobs.start(lambda _: _backed_up(safety, second), self._on_made, self._on_failed)

    def _on_made(self, done: BackedUp | None) -> None:
        if done is None:
            return
        if done.problem is not None:
            self._messages.refuse(done.problem)
        self.made.emit(done)

    def _on_checked(self, checked: Checked | None) -> None:
        if checked is None:
            return
        if not checked.is_sound:
            self._messages.refuse(DamageFound(what=(checked.damage + checked.backups)[0]))
        self.checked.emit(checked)

    def _on_failed(self, error: BaseException) -> None:
        self._messages.refuse(error)


def _backed_up(safety: Safety, second: Path | None) -> BackedUp | None:
    return safety.back_up(Reason.USE, second) if safety.is_backup_due() else None


def _checked(safety: Safety) -> Checked | None:
    return safety.check() if safety.is_check_due() else None
