"""Restoring a backup: what it would change is shown first, and then it is done whole or not at all."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from rerecruit_desktop.domain.backup import Reason
from rerecruit_desktop.domain.errors import (
    BackupUnusable,
    KeysDamaged,
    NotebookDamaged,
    NotebookInUse,
    NotReadable,
    NotRestored,
    Refused,
)
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP
from rerecruit_desktop.storage import backup_file, backups, keys
from rerecruit_desktop.storage.backup_file import Label, NoKeys, OtherKey, Torn
from rerecruit_desktop.storage.backups import Backup
from rerecruit_desktop.storage.check import check_database, count_rows
from rerecruit_desktop.storage.cipher import Connection, DataKey, connect
from rerecruit_desktop.storage.driver_errors import os_reason, translated
from rerecruit_desktop.storage.durable import settle_folder
from rerecruit_desktop.storage.folder import (
    DATABASE,
    KEEP,
    KEYS,
    RESTORING,
    UNFINISHED,
    finish_restore,
    holds_notebook,
    prepare,
    refuse_file,
)
from rerecruit_desktop.storage.privacy import PRIVATE, SHAREABLE
from rerecruit_desktop.storage.slots_file import from_bytes
from rerecruit_desktop.storage.store import as_stamp

_TORN = QT_TRANSLATE_NOOP("Refused", "it is damaged, or no backup of Re-recruit")
_OTHER = QT_TRANSLATE_NOOP("Refused", "it was made with another key")
_NO_KEYS = QT_TRANSLATE_NOOP("Refused", "it holds no keys that a passphrase could open; use the recovery code")


@dataclass(frozen=True, slots=True)
class RestorePlan:
    """What restoring would change: rows by table, ``now`` and ``then``.

    ``lost`` counts rows that were made or changed since. Both are ``None`` where there is no notebook that can be
    read.
    """

    file: Path
    label: Label
    then: dict[str, int]
    now: dict[str, int] | None = None
    lost: dict[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of the notebook from before: a backup of it, or its files set aside where none could be made."""

    kept: Backup | None = None
    set_aside: Path | None = None


def unlock_backup(file: Path, passphrase: str) -> DataKey:
    """The data key of a backup, by a passphrase that opened the notebook then. As slow as unlocking.

    Raises :class:`BackupUnusable`, :class:`WrongPassphrase`.
    """
    with _usable(file), TemporaryDirectory() as shop:
        try:
            backup_file.unpack_keys(file, Path(shop))
            return keys.unlock(Path(shop), passphrase)
        except NoKeys as error:
            raise BackupUnusable(file=file, why=_NO_KEYS) from error
        except (KeysDamaged, NotebookDamaged) as error:
            raise BackupUnusable(file=file, why=_TORN) from error


def keys_for(folder: Path, file: Path, passphrase: str) -> tuple[DataKey, DataKey | None]:
    """The data key of the backup ``file``, and that of the notebook in ``folder`` where the passphrase opens it.

    Either passphrase will do: the one of today, or the one of when the backup was made. Raises as
    :func:`unlock_backup` does.
    """
    present = None
    with suppress(Refused, Torn, OtherKey, OSError):
        present = keys.unlock(folder, passphrase)
        backup_file.label_of(file, present)
        return present, present
    return unlock_backup(file, passphrase), present


def plan_restore(folder: Path, file: Path, key: DataKey) -> RestorePlan:
    """What restoring ``file`` over the notebook in ``folder`` would change; changes nothing, reads all of the backup.

    ``key`` opens the backup. Raises :class:`BackupUnusable`.
    """
    label = _whole(file, key)
    try:
        now, lost = _present(folder, key, label.made_at)
    except Refused:
        return RestorePlan(file, label, label.rows)
    return RestorePlan(file, label, label.rows, now, lost)


def _whole(file: Path, key: DataKey) -> Label:
    with _usable(file):
        label = backup_file.label_of(file, key)
        if not backup_file.is_whole(file, label):
            raise Torn
        return label


@contextmanager
def _usable(file: Path) -> Iterator[None]:
    try:
        yield
    except Torn as error:
        raise BackupUnusable(file=file, why=_TORN) from error
    except OtherKey as error:
        raise BackupUnusable(file=file, why=_OTHER) from error
    except OSError as error:
        raise BackupUnusable(file=file, why=os_reason(error)) from error


def _present(folder: Path, key: DataKey, since: datetime) -> tuple[dict[str, int], dict[str, int]]:
    with closing(connect(folder / DATABASE, key, read_only=True)) as connection, translated(folder):
        now = count_rows(connection)
        lost = {table: _count_changed(connection, table, as_stamp(since)) for table in now}
    return now, lost


def _count_changed(connection: Connection, table: str, since: str) -> int:
    columns = PRIVATE[table] | SHAREABLE.get(table, frozenset())
    stamps = [column for column in ("changed_at", "trashed_at") if column in columns]
    if not stamps:
        return 0
    later = " OR ".join(f"{column} > ?" for column in stamps)
    sql = f"SELECT count(*) FROM {table} WHERE {later}"  # noqa: S608
    return int(connection.execute(sql, [since] * len(stamps)).fetchone()[0])


def restore(
    folder: Path, file: Path, key: DataKey, now: Callable[[], datetime], present_key: DataKey | None = None
) -> Restored:
    """Put the backup ``file`` in place of the notebook in ``folder``, which nobody has open; or make one there.

    The present one is kept as a backup first, and where that can't be, its files are set aside, never deleted. ``key``
    opens the backup, ``present_key`` the present notebook if that is another. Key slots that fit stay as they are, so
    that a passphrase changed since is still the one. All or nothing, wherever it is cut off.

    Raises :class:`BackupUnusable`, :class:`NotRestored`, :class:`NotebookInUse`.
    """
    _whole(file, key)
    refuse_file(folder)
    try:
        if not holds_notebook(folder):
            prepare(folder)
        finish_restore(folder)
        shop = _unpacked(folder, file, key)
        try:
            kept, is_safe = _keep_present(folder, present_key or key, now)
            _leave_fitting_keys(folder, shop, key, present_key)
            if not is_safe:
                (shop / KEEP).touch()
            settle_folder(shop)
            shop.rename(folder / RESTORING)  # from here on the restored one counts
        except BaseException:
            rmtree(shop, ignore_errors=True)
            raise
        settle_folder(folder)
        set_aside = finish_restore(folder)
        settle_folder(folder)
    except OSError as error:
        raise NotRestored(why=os_reason(error)) from error
    return Restored(kept, set_aside)


def _unpacked(folder: Path, file: Path, key: DataKey) -> Path:
    shop = folder / (RESTORING + UNFINISHED)
    rmtree(shop, ignore_errors=True)
    shop.mkdir(mode=0o700)
    with _usable(file):
        try:
            backup_file.unpack(file, shop)
            if not check_database(shop / DATABASE, key).is_sound:
                raise Torn
        except BaseException:
            rmtree(shop, ignore_errors=True)
            raise
    return shop


def _keep_present(folder: Path, key: DataKey, now: Callable[[], datetime]) -> tuple[Backup | None, bool]:
    """A verified backup of the present notebook, and whether its own files may go."""
    if not (folder / DATABASE).exists():
        return None, not holds_notebook(folder)
    _refuse_open(folder, key)
    try:
        kept = backups.make(folder, key, now, Reason.RESTORE)
    except NotebookInUse:
        raise
    except Refused:  # damaged, or no room: then the files themselves stay, a rename needs neither
        return None, False
    return kept, kept.is_verified


def _refuse_open(folder: Path, key: DataKey) -> None:
    """Raise :class:`NotebookInUse` while anybody has the database open; a damaged one can't be asked."""
    with (
        suppress(NotebookDamaged, NotReadable),
        closing(connect(folder / DATABASE, key)) as connection,
        translated(folder),
    ):
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("ROLLBACK")


def _leave_fitting_keys(folder: Path, shop: Path, key: DataKey, present_key: DataKey | None) -> None:
    """Take the backup's own key slots out where the present ones fit what is restored."""
    try:
        slots = from_bytes((folder / KEYS).read_bytes())
    except (OSError, ValueError):
        return
    with (shop / DATABASE).open("rb") as file:
        fits = slots.notebook_id == file.read(len(slots.notebook_id))
    with suppress(Refused):
        if fits and (present_key == key or keys.opens(folder, key)):
            (shop / KEYS).unlink(missing_ok=True)
