"""The open database, with one way to read and one way to write: all of it, or nothing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cache
from itertools import zip_longest
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from rerecruit_desktop.domain.errors import NotSaved
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP
from rerecruit_desktop.storage.cipher import Connection, Row
from rerecruit_desktop.storage.driver_errors import translated

Values = Mapping[str, object]

_IS_BACKUP = QT_TRANSLATE_NOOP("Refused", "this is a backup, and is open for reading only")
_MOVED = QT_TRANSLATE_NOOP("Refused", "its file was moved, deleted or replaced by another program")


class Store:
    """One connection to the database at ``path``; ``now`` is the clock of the stamps on every row."""

    def __init__(
        self, connection: Connection, path: Path, now: Callable[[], datetime], *, read_only: bool = False
    ) -> None:
        self.connection = connection
        self.path = path
        self.now = now
        self._log = path.with_name(path.name + "-wal")
        self.is_read_only = read_only
        self.on_undone: Callable[[], None] = lambda: None  # called when a transaction was not kept
        self._identity = () if read_only else self._identify()
        self._is_writing = False

    def _identify(self) -> tuple[object, ...]:
        return tuple((found.st_dev, found.st_ino) for found in (self.path.stat(), self._log.stat()))

    def rows(self, sql: str, *values: object) -> list[Row]:
        """All rows of a question. Raises :class:`NotReadable` or :class:`NotebookDamaged`."""
        with translated(self.path.parent):
            found: list[Row] = self.connection.execute(sql, values).fetchall()
            return found

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction, kept only when the whole block succeeds; within another it is a part of that one.

        Raises :class:`NotSaved`, and nothing was changed then.
        """
        if self._is_writing:
            yield
            return
        if self.is_read_only:
            raise NotSaved(why=_IS_BACKUP)
        self._is_writing = True
        try:
            with translated(self.path.parent, saving=True):
                self._roll_back()  # should the last one have failed to, or this one would end inside it
                self.connection.execute("BEGIN IMMEDIATE")
                yield
                self._refuse_ghost()
                self.connection.execute("COMMIT")
        except BaseException:
            with suppress(driver.Error):
                self._roll_back()
            self.on_undone()
            raise
        finally:
            self._is_writing = False

    def _roll_back(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")

    def _refuse_ghost(self) -> None:
        """What was moved or deleted can still be written to while it is open, and nobody would find it again."""
        try:
            if self._identify() == self._identity:
                return
        except OSError as error:
            raise NotSaved(why=_MOVED) from error
        raise NotSaved(why=_MOVED)

    def execute(self, sql: str, *values: object) -> int:
        """Change rows inside :meth:`writing`; the number of rows it met."""
        met: int = self.connection.execute(sql, values).rowcount
        return met

    def stamp(self) -> str:
        """This moment as it stands in ``created_at``, ``changed_at`` and ``trashed_at``."""
        return as_stamp(self.now())

    def put(self, table: str, row: Values) -> None:
        """Insert the row, or change the one that has its id."""
        self._put(table, row, ("id",))

    def put_parts(
        self, table: str, owner: tuple[str, str], new: Sequence[Values], old: Sequence[Values] | None
    ) -> None:
        """Make the parts of an ``owner`` (column, id) be ``new``, writing only what differs from ``old``.

        Parts are told apart by their position. Without ``old`` everything is written.
        """
        column, owner_id = owner
        for position, (row, was) in enumerate(zip_longest(new, old or ())):
            if row is not None and row != was:
                self._put(table, {column: owner_id, "position": position, **row}, (column, "position"))
        if old is None or len(new) < len(old):
            sql = f"DELETE FROM {table} WHERE {column} = ? AND position >= ?"  # noqa: S608
            self.execute(sql, owner_id, len(new))

    def _put(self, table: str, row: Values, key: tuple[str, ...]) -> None:
        stamp = self.stamp()
        values = [clean(value) if isinstance(value, str) else value for value in row.values()]
        self.connection.execute(_upsert(table, tuple(row), key), (*values, stamp, stamp))


@cache
def _upsert(table: str, columns: tuple[str, ...], key: tuple[str, ...]) -> str:
    names = (*columns, "created_at", "changed_at")
    changes = ", ".join(f"{name} = excluded.{name}" for name in names if name not in {*key, "created_at"})
    return (
        f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))}) "  # noqa: S608
        f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changes}"
    )


def as_stamp(moment: datetime) -> str:
    """A moment as UTC text, always equally long, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def clean(text: str) -> str:
    """``text`` as it can be stored: halves of characters that lost their other half become U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
