"""What the driver's errors mean to a manager; the one place that knows."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage

from sqlcipher3 import dbapi2 as driver

from rerecruit_desktop.domain.errors import (
    FolderNotWritable,
    NotebookDamaged,
    NotebookInUse,
    NotReadable,
    NotSaved,
    Refused,
)
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

_LEAST_FREE_BYTES = 65_536
_NOT_ITS_KEY = QT_TRANSLATE_NOOP("Refused", "its database and its file with the keys don't fit together")
TORN = QT_TRANSLATE_NOOP("Refused", "a part of its database can't be read")
NOT_ALLOWED = QT_TRANSLATE_NOOP("Refused", "its files may not be read")
_DISK_FULL = QT_TRANSLATE_NOOP("Refused", "the disk is full")
_READ_ONLY = QT_TRANSLATE_NOOP("Refused", "its folder can't be written to")
_IN_USE = QT_TRANSLATE_NOOP("Refused", "another program is using it")
_DISK_FAULT = QT_TRANSLATE_NOOP("Refused", "the disk reported a fault")
_NOT_THERE = QT_TRANSLATE_NOOP("Refused", "it is not there")
_OWNER_GONE = QT_TRANSLATE_NOOP("Refused", "what it belongs to was deleted")

_REASONS = {
    driver.SQLITE_FULL: _DISK_FULL,
    driver.SQLITE_READONLY: _READ_ONLY,
    driver.SQLITE_CANTOPEN: _READ_ONLY,
    driver.SQLITE_PERM: _READ_ONLY,
    driver.SQLITE_BUSY: _IN_USE,
    driver.SQLITE_LOCKED: _IN_USE,
    driver.SQLITE_IOERR: _DISK_FAULT,
    driver.SQLITE_CORRUPT: TORN,
    driver.SQLITE_NOTADB: TORN,
    driver.SQLITE_CONSTRAINT: _OWNER_GONE,
}


# Copying a whole database raises errors without their code, but with the text that SQLite has for it.
_CODES = {
    "database or disk is full": driver.SQLITE_FULL,
    "database disk image is malformed": driver.SQLITE_CORRUPT,
    "disk I/O error": driver.SQLITE_IOERR,
    "attempt to write a readonly database": driver.SQLITE_READONLY,
    "file is not a database": driver.SQLITE_NOTADB,
    "database is locked": driver.SQLITE_BUSY,
}


def _code(error: driver.Error) -> int:
    """The first byte is the kind, the rest details."""
    code = int(getattr(error, "sqlite_errorcode", 0) or _CODES.get(str(error), 0))
    return code & 0xFF


@contextmanager
def translated(folder: Path, *, saving: bool = False) -> Iterator[None]:
    """Turn what the driver raises into what the world refused; anything else is a bug and passes.

    While ``saving`` everything is :class:`NotSaved` with its reason.
    """
    try:
        yield
    except driver.Error as error:
        code = _code(error)
        if code not in _REASONS:
            raise
        if code == driver.SQLITE_IOERR and _is_full(folder):  # no room for the log looks like a fault of the disk
            code = driver.SQLITE_FULL
        if saving:
            raise NotSaved(why=_REASONS[code]) from error
        raise _refusal(code, folder) from error


def os_reason(error: OSError) -> str:
    """The same, for what the file system raises."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _DISK_FULL
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _READ_ONLY
    return _NOT_THERE if error.errno in (errno.ENOENT, errno.ENOTDIR) else _DISK_FAULT


def _is_full(folder: Path) -> bool:
    try:
        return disk_usage(folder).free < _LEAST_FREE_BYTES
    except OSError:
        return False


def _refusal(code: int, folder: Path) -> Refused:
    if code == driver.SQLITE_NOTADB:
        return NotebookDamaged(folder=folder, what=_NOT_ITS_KEY)
    if code == driver.SQLITE_CORRUPT:
        return NotebookDamaged(folder=folder, what=TORN)
    if code in (driver.SQLITE_BUSY, driver.SQLITE_LOCKED):
        return NotebookInUse(folder=folder)
    if code in (driver.SQLITE_READONLY, driver.SQLITE_CANTOPEN, driver.SQLITE_PERM):
        return FolderNotWritable(folder=folder)
    return NotReadable(why=_REASONS[code])
