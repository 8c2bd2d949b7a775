"""The one door to the encrypted database: how a connection is made."""

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from rerecruit_desktop.domain.errors import NotAFolder, NotebookDamaged, NotebookMissing, NotReadable
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP
from rerecruit_desktop.storage.driver_errors import NOT_ALLOWED, TORN, translated

# sqlite_utils catches the errors of the driver that it finds under these names, so they stand before it is imported.
sys.modules["pysqlite3"] = sys.modules["pysqlite3.dbapi2"] = driver

Connection = Any  # the driver carries no types
Row = Any

_KEY_BYTES = 32
_PLAIN = b"SQLite format 3\0"
_LEAST_SQLITE = (3, 51, 3)  # earlier ones can lose commits when the write-ahead log starts over
_PATIENCE_S = 1.0

_EMPTY = QT_TRANSLATE_NOOP("Refused", "its database is empty")
_NOT_ENCRYPTED = QT_TRANSLATE_NOOP("Refused", "its database is not encrypted")
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


def connect(path: Path, key: DataKey, *, read_only: bool = False, new: bool = False, salt: bytes = b"") -> Connection:
    """An open connection that has proved its key, with every safeguard on.

    ``new`` is for the empty file of a notebook that is being made, and ``salt`` for one that shall begin like another,
    so that its key slots fit; any other empty file is damage. Transactions are
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
            _prove_key(connection, key, salt)
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
        raise NotReadable(why=NOT_ALLOWED) from error
    if start == _PLAIN:
        raise NotebookDamaged(folder=folder, what=_NOT_ENCRYPTED)
    if not start and not new:
        raise NotebookDamaged(folder=folder, what=_EMPTY)
    if len(start) < len(_PLAIN) and not new:
        raise NotebookDamaged(folder=folder, what=TORN)
    return start


def salt_of(path: Path) -> bytes:
    """The first 16 bytes of a database, which its key slots are bound to.

    Raises :class:`NotebookMissing`, :class:`NotebookDamaged`, :class:`NotAFolder`, :class:`NotReadable`.
    """
    return _refuse_strange_file(path, new=False)


def _prove_key(connection: Connection, key: DataKey, salt: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # or damage is told on stderr
    connection.execute(f"PRAGMA key = \"x'{key.secret.hex()}{salt.hex()}'\"")
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
