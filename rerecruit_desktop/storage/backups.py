"""Backups: made, verified and only then counted; older ones thinned; copied into a second folder."""

import errno
import os
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from shutil import copyfile, rmtree
from tempfile import TemporaryDirectory

from rerecruit_desktop.domain.backup import Kept, Reason, worth_keeping
from rerecruit_desktop.domain.errors import (
    BackupNotCopied,
    BackupNotMade,
    KeysDamaged,
    NotebookMissing,
    NotReadable,
    NotSaved,
)
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP
from rerecruit_desktop.storage import backup_file
from rerecruit_desktop.storage.backup_file import Label, OtherKey, Torn
from rerecruit_desktop.storage.check import check_database, count_rows
from rerecruit_desktop.storage.cipher import DataKey, connect, impatient, make_file, salt_of
from rerecruit_desktop.storage.driver_errors import os_reason, translated
from rerecruit_desktop.storage.durable import settle_folder
from rerecruit_desktop.storage.folder import BACKUPS, DATABASE, UNFINISHED
from rerecruit_desktop.storage.keys import read_slots

FOLDER = BACKUPS
_SURELY_LEFT_S = 86_400
_NAME = re.compile(r"rerecruit-(\d{6,9})-\d{8}T\d{6}Z-([0-9a-f]{8})\.zip")
_NOT_THE_SAME = QT_TRANSLATE_NOOP("Refused", "what was written could not be read back the same")
_IS_DAMAGED = QT_TRANSLATE_NOOP("Refused", "a part of the notebook is damaged")


class Standing(StrEnum):
    """What is known of a backup without reading all of it."""

    VERIFIED = "verified"
    WITHOUT_KEYS = "without its keys"  # verified, but only the recovery code opens it
    DAMAGED = "damaged"
    OTHER_KEY = "locked with another key"


@dataclass(frozen=True, slots=True)
class Backup:
    """One file; ``label`` where it could be read with the present key. ``size`` in bytes."""

    file: Path
    number: int
    size: int
    standing: Standing
    label: Label | None = None

    @property
    def is_verified(self) -> bool:
        return self.standing is Standing.VERIFIED


def make(folder: Path, key: DataKey, now: Callable[[], datetime], reason: Reason) -> Backup:
    """Make a backup of the notebook in ``folder`` and verify it; whoever has the notebook open may go on writing.

    Takes seconds for a large notebook and waits for nobody: do it in a job. What can't be verified is not kept.
    Raises :class:`BackupNotMade`, :class:`NotebookMissing`, and :class:`NotebookDamaged` where it can't be read.
    """
    place = folder / FOLDER
    try:
        with translated(folder, saving=True), _workshop(folder, place, now()) as shop:
            return _made(folder, place, shop, key, now, reason)
    except (NotSaved, NotReadable) as refusal:
        raise BackupNotMade(why=refusal.details["why"]) from refusal
    except OSError as error:
        raise BackupNotMade(why=os_reason(error)) from error


@contextmanager
def _workshop(folder: Path, place: Path, now: datetime) -> Iterator[Path]:
    if not (folder / DATABASE).exists():
        raise NotebookMissing(folder=folder)
    place.mkdir(mode=0o700, exist_ok=True)
    for left in place.glob(f"*{UNFINISHED}"):  # by one that was killed; another program may be at work on a young one
        if abs(now.timestamp() - left.stat().st_mtime) > _SURELY_LEFT_S:
            rmtree(left, ignore_errors=True)
    with TemporaryDirectory(suffix=UNFINISHED, dir=place, ignore_cleanup_errors=True) as shop:
        yield Path(shop)


def _made(folder: Path, place: Path, shop: Path, key: DataKey, now: Callable[[], datetime], reason: Reason) -> Backup:
    rows = _copy_database(folder / DATABASE, shop / DATABASE, key)
    keys = _fitting_keys(folder)
    number, made_at = _next_number(place), now().astimezone(UTC)
    beside = shop / "backup.zip"
    with ThreadPoolExecutor(1) as helper, backup_file.private(beside) as file:
        checking = helper.submit(check_database, shop / DATABASE, key)  # while it is packed: two cores, half the time
        archive = backup_file.pack(file, shop / DATABASE, keys)
        label = Label(number, made_at, reason, rows, *_digests(shop / DATABASE, keys))
        backup_file.seal(archive, label, key)
        file.flush()
        os.fsync(file.fileno())
        report = checking.result()
    if not report.is_sound:
        raise BackupNotMade(why=_IS_DAMAGED)
    if (
        dict(report.rows) != rows
        or backup_file.label_of(beside, key) != label
        or not backup_file.is_whole(beside, label)
    ):
        raise BackupNotMade(why=_NOT_THE_SAME)
    final = place / f"rerecruit-{number:06}-{made_at:%Y%m%dT%H%M%SZ}-{backup_file.key_mark(key)}.zip"
    beside.replace(final)
    settle_folder(place)
    return _look_at(final, number, key)


def _digests(database: Path, keys: bytes) -> tuple[str, str]:
    import hashlib

    with database.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), hashlib.sha256(keys).hexdigest() if keys else ""


def _copy_database(source: Path, target: Path, key: DataKey) -> dict[str, int]:
    """The whole database at one moment, into a file that begins alike; how many rows each table had then."""
    make_file(target)
    with closing(connect(source, key)) as original:
        with impatient(original):  # what a reader holds back is read from the log
            original.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        with closing(connect(target, key, new=True, salt=salt_of(source))) as copy:
            copy.execute("PRAGMA journal_mode = OFF")
            copy.execute("PRAGMA synchronous = OFF")
            original.execute("BEGIN")
            rows = count_rows(original)
            original.backup(copy, pages=-1)
            original.execute("ROLLBACK")
            copy.execute("PRAGMA journal_mode = DELETE")
    return rows


def _fitting_keys(folder: Path) -> bytes:
    """The file with the key slots, where it is whole and belongs to the database; else nothing."""
    try:
        return read_slots(folder).to_bytes()
    except (KeysDamaged, NotReadable):
        return b""


def _next_number(place: Path) -> int:
    return max((number for _file, number, _mark in _files(place)), default=0) + 1


def _files(place: Path) -> Iterator[tuple[Path, int, str]]:
    for file in place.iterdir():
        if found := _NAME.fullmatch(file.name):
            yield file, int(found[1]), found[2]


def listed(folder: Path, key: DataKey, place: Path | None = None) -> tuple[Backup, ...]:
    """Every backup of the notebook in ``folder``, or in another ``place``, the last one made first. Raises nothing."""
    try:
        found = sorted(_files(place or folder / FOLDER), key=lambda one: (one[1], one[0].name), reverse=True)
    except OSError:
        return ()
    return tuple(_look_at(file, number, key) for file, number, _mark in found)


def files(folder: Path) -> tuple[Path, ...]:
    """The files of all backups, whoever's key they have, the last one made first. Raises nothing."""
    try:
        found = sorted(_files(folder / FOLDER), key=lambda one: one[1], reverse=True)
    except OSError:
        return ()
    return tuple(file for file, _number, _mark in found)


def _look_at(file: Path, number: int, key: DataKey) -> Backup:
    size, label, standing = 0, None, Standing.DAMAGED
    try:
        size = file.stat().st_size
        label = backup_file.label_of(file, key)
        standing = Standing.VERIFIED if label.keys else Standing.WITHOUT_KEYS
    except OtherKey:
        standing = Standing.OTHER_KEY
    except (Torn, OSError):
        standing = Standing.DAMAGED
    return Backup(file, number, size, standing, label)


def is_whole(backup: Backup) -> bool:
    """Whether a backup still is, byte for byte, what was verified; reads all of it."""
    try:
        return backup.label is not None and backup_file.is_whole(backup.file, backup.label)
    except OSError:
        return False


def thin(folder: Path, key: DataKey, place: Path | None = None) -> int:
    """Delete what is not worth keeping any more, and say how many that were.

    Only backups that are whole to this day push others out; those that are not, and those of another key, stay where
    they are. Raises nothing: what can't be deleted now goes the next time.
    """
    verified = [one for one in listed(folder, key, place) if one.is_verified]
    surplus = _surplus(verified)
    if surplus:  # reading them all is worth it only now
        surplus = _surplus([one for one in verified if is_whole(one)])
    return sum(map(_deleted, surplus))


def _surplus(backups: list[Backup]) -> list[Backup]:
    keep = worth_keeping(Kept(one.number, one.label.made_at) for one in backups if one.label)
    return [one for one in backups if one.number not in keep]


def _deleted(backup: Backup) -> bool:
    try:
        backup.file.unlink()
    except OSError:
        return False
    return True


def damaged_backups(folder: Path, key: DataKey) -> tuple[str, ...]:
    """The names of those that are not any more what was verified; reads them all."""
    ours = [one for one in listed(folder, key) if one.standing is not Standing.OTHER_KEY]
    return tuple(one.file.name for one in ours if not is_whole(one))


def copy_to(backup: Backup, second: Path) -> Path:
    """A copy in a second folder, read back and compared. Raises :class:`BackupNotCopied`; nothing is left half done."""
    if not second.is_dir():
        raise BackupNotCopied(folder=second, why=os_reason(FileNotFoundError(errno.ENOENT, "")))
    return save_copy(backup, second)


def save_copy(backup: Backup, to: Path) -> Path:
    """The same in a file or folder of any name. Raises :class:`BackupNotCopied`."""
    target = to / backup.file.name if to.is_dir() else to
    second = target.parent
    beside = target.with_name(target.name + UNFINISHED)
    try:
        copyfile(backup.file, beside)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        if backup.label is None or not backup_file.is_whole(beside, backup.label):
            raise BackupNotCopied(folder=second, why=_NOT_THE_SAME)
        beside.replace(target)
        settle_folder(second)
    except OSError as error:
        raise BackupNotCopied(folder=second, why=os_reason(error)) from error
    finally:
        _discard(beside)
    return target


def _discard(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return
