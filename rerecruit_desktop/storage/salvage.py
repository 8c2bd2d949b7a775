"""What can still be read of a damaged notebook and is newer than a backup; the damaged files are only read."""

from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.storage.cipher import Connection, DataKey, connect
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.privacy import PRIVATE, SHAREABLE
from rerecruit_desktop.storage.store import Store, as_stamp

Row = dict[str, object]
TABLES = tuple(table for table in PRIVATE if not table.startswith("_"))  # owners before what belongs to them


@dataclass(frozen=True, slots=True)
class Salvage:
    """Rows by table that are newer than the backup, and the tables of which not everything could be read."""

    rows: dict[str, tuple[Row, ...]]
    torn: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        return sum(map(len, self.rows.values()))

    @property
    def counts(self) -> dict[str, int]:
        return {table: len(rows) for table, rows in self.rows.items() if rows}


def read_newer(folder: Path, key: DataKey, since: datetime) -> Salvage:
    """Everything that was made, changed or trashed after ``since``, as far as it can be read. Raises nothing.

    A page that can't be read ends a scan and spoils its connection: so each table is read from both ends, each time
    over a fresh one.
    """
    rows: dict[str, tuple[Row, ...]] = {}
    torn: list[str] = []
    for table in TABLES:
        forwards, is_whole = _scan(folder, key, table, since, "ASC")
        backwards: list[Row] = [] if is_whole else _scan(folder, key, table, since, "DESC")[0]
        rows[table] = _without_twins([*forwards, *reversed(backwards)])
        if not is_whole:
            torn.append(table)
    return Salvage(rows, tuple(torn))


def _scan(folder: Path, key: DataKey, table: str, since: datetime, way: str) -> tuple[list[Row], bool]:
    found: list[Row] = []
    try:
        with closing(connect(folder / DATABASE, key, read_only=True)) as connection:
            for row in connection.execute(f"SELECT * FROM {table} ORDER BY rowid {way}"):  # noqa: S608
                if _is_newer(table, row, as_stamp(since)):
                    found.append(dict(zip(row.keys(), row, strict=True)))  # noqa: PERF401 - what was read stays
    except (Refused, driver.Error):
        return found, False
    return found, True


def _is_newer(table: str, row: driver.Row, since: str) -> bool:
    columns = PRIVATE[table] | SHAREABLE.get(table, frozenset())
    stamps = (row[column] for column in ("changed_at", "created_at", "trashed_at") if column in columns)
    return any(stamp is not None and stamp > since for stamp in stamps)


def _without_twins(rows: Sequence[Row]) -> tuple[Row, ...]:
    return tuple({tuple(row.items()): row for row in rows}.values())


def put_in(store: Store, salvage: Salvage) -> dict[str, int]:
    """Put what was read into a sound notebook, and say how many rows of each table found their place.

    A row whose owner is gone stays out. Raises :class:`NotSaved`; nothing was changed then.
    """
    placed: dict[str, int] = {}
    with store.writing():
        for table, rows in salvage.rows.items():
            if number := sum(_placed(store.connection, table, row) for row in rows):
                placed[table] = number
    return placed


def _placed(connection: Connection, table: str, row: Row) -> bool:
    columns = list(_columns(connection, table))
    key = [name for name, is_key in columns if is_key]
    names = [name for name, _is_key in columns if name in row]
    changes = ", ".join(f"{name} = excluded.{name}" for name in names if name not in key)
    sql = (
        f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))}) "  # noqa: S608
        f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changes}"
    )
    with suppress(driver.IntegrityError):
        connection.execute(sql, [row[name] for name in names])
        return True
    return False


def _columns(connection: Connection, table: str) -> Iterator[tuple[str, bool]]:
    for column in connection.execute(f"PRAGMA table_info({table})"):
        yield column["name"], bool(column["pk"])
