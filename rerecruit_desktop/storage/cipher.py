"""The one door to the encrypted database: how a connection is made, and what its errors mean."""

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import disk_usage
from typing import Any

from sqlcipher3 import dbapi2 as driver

from rerecruit_desktop.domain.errors import (
    FolderNotWritable,
    NotAFolder,
    NotebookDamaged,
    NotebookInUse,
    NotebookMissing,
    NotReadable,
    NotSaved,
    Refused,
)
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

# sqlite_utils catches the errors of the driver that it finds under these names, so they stand before it is imported.
sys.modules["pysqlite3"] = sys.modules["pysqlite3.dbapi2"] = driver

Connection = Any  # the driver carries no types
Row = Any

_KEY_BYTES = 32
_PLAIN = b"SQLite format 3\0"
_LEAST_SQLITE = (3, 51, 3)  # earlier ones can lose commits when the write-ahead log starts over
_PATIENCE_S = 1.0
_LEAST_FREE_BYTES = 65_536

_EMPTY = QT_TRANSLATE_NOOP("Refused", "its database is empty")
_NOT_ENCRYPTED = QT_TRANSLATE_NOOP("Refused", "its database is not encrypted")
_NOT_ITS_KEY = QT_TRANSLATE_NOOP("Refused", "its database can't be opened with its own key")
_TORN = QT_TRANSLATE_NOOP("Refused", "a part of its database can't be read")
_NO_FILE = QT_TRANSLATE_NOOP("Refused", "something else stands where its database should be")


@dataclass(frozen=True, slots=True)
class DataKey:
    """The random key that the whole notebook is encrypted with. It shows nothing of itself."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != _KEY_BYTES:  # a shorter one would silently be taken as a passphrase
            raise ValueError("a data key has 32 bytes")


def new_data_key() -> DataKey:
    """A fresh random key."""
    return DataKey(secrets.token_bytes(_KEY_BYTES))


def make_file(path: Path) -> None:
    """An empty file for a new database, readable for its owner alone; SQLite gives its log the same mode."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def connect(path: Path, key: DataKey, *, read_only: bool = False, new: bool = False) -> Connection:
    """An open connection that has proved its key, with every safeguard on.

    ``new`` is for the empty file of a notebook that is being made; any other empty file is damage. Transactions are
    begun and ended by hand. It may be handed from one thread to another, but serves one at a time.

    Raises :class:`NotebookMissing`, :class:`NotebookDamaged`, :class:`NotebookInUse`, :class:`NotAFolder`,
    :class:`FolderNotWritable` or :class:`NotReadable`.
    """
    _refuse_strange_file(path, new)
    address = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    with translated(path.parent):
        connection = driver.connect(
            address, uri=True, isolation_level=None, check_same_thread=False, timeout=_PATIENCE_S, cached_statements=256
        )
        try:
            _prove_key(connection, key)
            _set_up(connection, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return connection


def _refuse_strange_file(path: Path, new: bool) -> bytes:
    folder = path.parent
    try:
        if not path.is_file():
            raise NotebookDamaged(folder=folder, what=_NO_FILE) if path.exists() else NotebookMissing(folder=folder)
        with path.open("rb") as file:
            start = file.read(len(_PLAIN))
    except NotADirectoryError as error:
        raise NotAFolder(folder=folder) from error
    except OSError as error:
        raise NotReadable(why=_NOT_ALLOWED) from error
    if start == _PLAIN:
        raise NotebookDamaged(folder=folder, what=_NOT_ENCRYPTED)
    if not start and not new:
        raise NotebookDamaged(folder=folder, what=_EMPTY)
    if len(start) < len(_PLAIN) and not new:
        raise NotebookDamaged(folder=folder, what=_TORN)
    return start


def salt_of(path: Path) -> bytes:
    """The first 16 bytes of a database, which its key slots are bound to.

    Raises :class:`NotebookMissing`, :class:`NotebookDamaged`, :class:`NotAFolder`, :class:`NotReadable`.
    """
    return _refuse_strange_file(path, new=False)


def _prove_key(connection: Connection, key: DataKey) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # or damage is told on stderr
    connection.execute(f"PRAGMA key = \"x'{key.secret.hex()}'\"")
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise RuntimeError("this SQLite cannot encrypt")
    if driver.sqlite_version_info < _LEAST_SQLITE:
        raise RuntimeError("this SQLite is too old to be trusted")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _set_up(connection: Connection, *, read_only: bool) -> None:
    connection.row_factory = driver.Row
    for pragma in ("foreign_keys = ON", "temp_store = MEMORY", "trusted_schema = OFF", "cell_size_check = ON"):
        connection.execute(f"PRAGMA {pragma}")
    if read_only:
        return
    if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
        raise RuntimeError("no write-ahead log")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # macOS: past the drive's own cache
    connection.execute("PRAGMA checkpoint_fullfsync = ON")


@contextmanager
def impatient(connection: Connection) -> Iterator[None]:
    """Don't wait for a lock that another holds, but give up at once."""
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(_PATIENCE_S * 1000)}")


_DISK_FULL = QT_TRANSLATE_NOOP("Refused", "the disk is full")
_NOT_ALLOWED = QT_TRANSLATE_NOOP("Refused", "its files may not be read")
_READ_ONLY = QT_TRANSLATE_NOOP("Refused", "its folder can't be written to")
_IN_USE = QT_TRANSLATE_NOOP("Refused", "another program is using it")
_DISK_FAULT = QT_TRANSLATE_NOOP("Refused", "the disk reported a fault")
_OWNER_GONE = QT_TRANSLATE_NOOP("Refused", "what it belongs to was deleted")

_REASONS = {
    driver.SQLITE_FULL: _DISK_FULL,
    driver.SQLITE_READONLY: _READ_ONLY,
    driver.SQLITE_CANTOPEN: _READ_ONLY,
    driver.SQLITE_PERM: _READ_ONLY,
    driver.SQLITE_BUSY: _IN_USE,
    driver.SQLITE_LOCKED: _IN_USE,
    driver.SQLITE_IOERR: _DISK_FAULT,
    driver.SQLITE_CORRUPT: _TORN,
    driver.SQLITE_NOTADB: _TORN,
    driver.SQLITE_CONSTRAINT: _OWNER_GONE,
}


@contextmanager
def translated(folder: Path, *, saving: bool = False) -> Iterator[None]:
    """Turn what the driver raises into what the world refused; anything else is a bug and passes.

    While ``saving`` everything is :class:`NotSaved` with its reason.
    """
    try:
        yield
    except driver.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the first byte is the kind, the rest details
        if code not in _REASONS:
            raise
        if code == driver.SQLITE_IOERR and _is_full(folder):  # no room for the log looks like a fault of the disk
            code = driver.SQLITE_FULL
        if saving:
            raise NotSaved(why=_REASONS[code]) from error
        raise _refusal(code, folder) from error


def _is_full(folder: Path) -> bool:
    try:
        return disk_usage(folder).free < _LEAST_FREE_BYTES
    except OSError:
        return False


def _refusal(code: int, folder: Path) -> Refused:
    if code == driver.SQLITE_NOTADB:
        return NotebookDamaged(folder=folder, what=_NOT_ITS_KEY)
    if code == driver.SQLITE_CORRUPT:
        return NotebookDamaged(folder=folder, what=_TORN)
    if code in (driver.SQLITE_BUSY, driver.SQLITE_LOCKED):
        return NotebookInUse(folder=folder)
    if code in (driver.SQLITE_READONLY, driver.SQLITE_CANTOPEN, driver.SQLITE_PERM):
        return FolderNotWritable(folder=folder)
    return NotReadable(why=_REASONS[code])
