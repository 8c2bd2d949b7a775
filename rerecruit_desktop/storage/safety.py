"""Keeping an open notebook safe: its backups and its weekly check, over connections of their own, in any thread."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from rerecruit_desktop.domain.backup import Reason, is_due
from rerecruit_desktop.domain.errors import BackupNotCopied
from rerecruit_desktop.storage import backups
from rerecruit_desktop.storage.backups import Backup
from rerecruit_desktop.storage.check import check
from rerecruit_desktop.storage.cipher import DataKey
from rerecruit_desktop.storage.durable import write_durably
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.restoring import RestorePlan, plan_restore

CHECK_EVERY = timedelta(days=7)
_CHECKED = "checked.json"


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was made, and why there is no copy of it in the second folder, if that was wanted and failed."""

    backup: Backup
    problem: BackupNotCopied | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of the last check: what is damaged in the notebook, and the names of backups that are damaged."""

    on: date
    damage: tuple[str, ...] = ()
    backups: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        return not (self.damage or self.backups)


@dataclass(frozen=True, slots=True)
class Safety:
    """Of the notebook in ``folder``; nothing here touches the connection that is used for writing."""

    folder: Path
    key: DataKey = field(repr=False)
    _now: Callable[[], datetime]

    def back_up(self, reason: Reason, second: Path | None = None) -> BackedUp:
        """Make and verify a backup, copy it to a ``second`` folder, and thin the older ones in both.

        Raises :class:`BackupNotMade`, :class:`NotebookDamaged`. A second folder that is absent blocks nothing.
        """
        backup = backups.make(self.folder, self.key, self._now, reason)
        backups.thin(self.folder, self.key)
        if second is None:
            return BackedUp(backup)
        try:
            backups.copy_to(backup, second)
        except BackupNotCopied as problem:
            return BackedUp(backup, problem)
        backups.thin(self.folder, self.key, second)
        return BackedUp(backup)

    def is_backup_due(self) -> bool:
        """Whether anything changed since the last backup, and an hour has passed since."""
        last = next((one for one in self.listed() if one.label), None)
        if last is None or last.label is None:
            return True
        return is_due(last.label.made_at, self._now()) and self._changed_since(last)

    def _changed_since(self, backup: Backup) -> bool:
        """By the file system's own clock on both sides, whatever ours says."""
        try:
            made = backup.file.stat().st_mtime
            files = (self.folder / name for name in (DATABASE, DATABASE + "-wal"))
            return any(file.stat().st_mtime > made for file in files if file.exists())
        except OSError:
            return True

    def listed(self) -> tuple[Backup, ...]:
        """The backups, the last one made first. Opens each: do it in a job."""
        return backups.listed(self.folder, self.key)

    def plan_restore(self, file: Path) -> RestorePlan:
        """What restoring ``file`` would change. Raises :class:`BackupUnusable`."""
        return plan_restore(self.folder, file, self.key)

    def check(self) -> Checked:
        """Check everything, backups too, and keep the result in the notebook's folder.

        Damage counts only when it is met twice, on fresh connections: a disk that went away for a moment is no
        damage. Raises :class:`NotebookMissing`, and what the world refuses.
        """
        damage = self._damage()
        if damage:
            second = set(self._damage())
            damage = tuple(line for line in damage if line in second)
        spoilt = backups.damaged_backups(self.folder, self.key)
        checked = Checked(self._now().astimezone().date(), damage, spoilt)
        self._keep(checked)
        return checked

    def _damage(self) -> tuple[str, ...]:
        report = check(self.folder, self.key)
        return tuple(line for finding in report.findings for line in finding.damage)

    def _keep(self, checked: Checked) -> None:
        record = {"on": checked.on.isoformat(), "damage": checked.damage, "backups": checked.backups}
        try:
            write_durably(self.folder / _CHECKED, json.dumps(record).encode())
        except OSError:  # then it is checked again sooner
            return

    def last_check(self) -> Checked | None:
        """The kept result, or ``None`` where there is none that can be read."""
        try:
            record = json.loads((self.folder / _CHECKED).read_bytes())
            damage, spoilt = (tuple(map(str, record[name])) for name in ("damage", "backups"))
            return Checked(date.fromisoformat(record["on"]), damage, spoilt)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def is_check_due(self) -> bool:
        """A week has passed since the last one; one from the future says nothing of that."""
        last = self.last_check()
        today = self._now().astimezone().date()
        return last is None or not timedelta(0) <= today - last.on < CHECK_EVERY
