"""A notebook that is damaged or gone: what backup there is, and what newer rows can still be read."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from rerecruit_desktop.domain.errors import (
    BackupUnusable,
    KeysDamaged,
    NotebookDamaged,
    NotebookMissing,
    Refused,
    WrongPassphrase,
)
from rerecruit_desktop.storage import backup_file, backups, keys
from rerecruit_desktop.storage.backups import Backup
from rerecruit_desktop.storage.cipher import DataKey
from rerecruit_desktop.storage.folder import UNFINISHED
from rerecruit_desktop.storage.notebook import Notebook, open_notebook, read_notebook
from rerecruit_desktop.storage.restoring import Restored, restore, unlock_backup
from rerecruit_desktop.storage.salvage import Salvage, read_newer


@dataclass(frozen=True, slots=True)
class Rescue:
    """The best there is: the newest backup that is whole to this day, and what is ``newer`` in the damaged files."""

    folder: Path
    key: DataKey = field(repr=False)
    backup: Backup
    newer: Salvage


def find_rescue(folder: Path, passphrase: str) -> Rescue | None:
    """What can be done for the notebook in ``folder``; ``None`` where there is no backup. Only reads.

    Raises :class:`WrongPassphrase` when the passphrase opens neither the notebook's keys nor those of a backup.
    """
    key = _key(folder, passphrase)
    if key is None:
        return None
    for backup in backups.listed(folder, key):
        if backup.label is not None and backups.is_whole(backup):
            return Rescue(folder, key, backup, read_newer(folder, key, backup.label.made_at))
    return None


def _key(folder: Path, passphrase: str) -> DataKey | None:
    """From the notebook's own slots, or where those hang in the air, from the newest backup's."""
    with suppress(NotebookDamaged, NotebookMissing, KeysDamaged):
        return keys.unlock(folder, passphrase)
    refusal: WrongPassphrase | None = None
    for file in backups.files(folder):
        try:
            return unlock_backup(file, passphrase)
        except WrongPassphrase as wrong:
            refusal = wrong
            break  # the next would be as slow, and hardly another
        except BackupUnusable:
            continue
    if refusal is not None:
        raise refusal
    return None


def look_into(rescue: Rescue, now: Callable[[], datetime]) -> tuple[Notebook, "TemporaryDirectory[str]"]:
    """The backup, open for reading only, from a copy in the folder that is given beside it; whoever closes it drops it.

    Raises :class:`BackupUnusable`, and what opening a notebook raises.
    """
    shop = TemporaryDirectory(suffix=UNFINISHED, dir=rescue.backup.file.parent, ignore_cleanup_errors=True)
    try:
        with_tables = Path(shop.name)
        backup_file.unpack(rescue.backup.file, with_tables)
        open_notebook(with_tables, rescue.key, now).close()  # the copy gets the tables of today
        return read_notebook(with_tables, rescue.key, now), shop
    except BaseException as error:
        shop.cleanup()
        if isinstance(error, backup_file.Torn):
            raise BackupUnusable(file=rescue.backup.file, why="") from error
        raise


def rescued(
    rescue: Rescue, now: Callable[[], datetime], *, with_newer: bool
) -> tuple[Notebook, Restored, dict[str, int]]:
    """Restore the backup, the damaged files set aside, and put in what was newer, if wanted; what found its place.

    Raises as :func:`restore` and opening a notebook do.
    """
    restored = restore(rescue.folder, rescue.backup.file, rescue.key, now, rescue.key)
    notebook = open_notebook(rescue.folder, rescue.key, now)
    placed: dict[str, int] = {}
    if with_newer:
        with suppress(Refused):  # the restored one is open and sound, and the damaged files are still there
            placed = notebook.take_in(rescue.newer)
    return notebook, restored, placed
