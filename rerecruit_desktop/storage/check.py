"""Is the notebook whole? Every check on a connection of its own, for one bad page spoils the connection that met it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rerecruit_desktop.domain.errors import KeysDamaged, NotebookDamaged, NotReadable
from rerecruit_desktop.storage.cipher import Connection, DataKey, connect
from rerecruit_desktop.storage.driver_errors import translated
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.keys import read_slots
from rerecruit_desktop.storage.privacy import PRIVATE

_ROOMY = "PRAGMA cache_size = -65536"  # KiB; pages that need not be decrypted again make it three times as fast


@dataclass(frozen=True, slots=True)
class Finding:
    """What was checked, and every damage that was found; no damage, no lines."""

    what: str
    damage: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The findings, and how many rows each table holds."""

    folder: Path
    findings: tuple[Finding, ...]
    rows: tuple[tuple[str, int], ...] = ()

    @property
    def is_sound(self) -> bool:
        return not any(finding.damage for finding in self.findings)


def check(folder: Path, key: DataKey) -> CheckReport:
    """Check keys, encryption, structure and links; changes nothing.

    Raises what :func:`~rerecruit_desktop.storage.cipher.connect` raises when there is no notebook to check, or the
    world is in the way; damage stands in the report.
    """
    keys = Finding("the file with the keys", _damage(lambda: _keys(folder)))
    database = check_database(folder / DATABASE, key)
    return CheckReport(folder, (keys, *database.findings), database.rows)


def check_database(path: Path, key: DataKey) -> CheckReport:
    """The same for a database alone, wherever it lies."""
    rows: list[tuple[str, int]] = []
    checks: tuple[tuple[str, Callable[[], Iterator[str]]], ...] = (
        ("every page of the encrypted file", lambda: _lines(path, key, "cipher_integrity_check")),
        ("the structure of the database", lambda: _lines(path, key, "integrity_check")),
        ("the links between rows", lambda: _links(path, key)),
        ("the rows of every table", lambda: _count(path, key, rows)),
    )
    return CheckReport(path.parent, tuple(Finding(what, _damage(look)) for what, look in checks), tuple(rows))


def count_rows(connection: Connection) -> dict[str, int]:
    """How many rows each table of the notebook holds; tables that its schema does not have yet are left out."""
    present = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {
        table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608
        for table in PRIVATE
        if table in present and not table.startswith("_")
    }


def _damage(look: Callable[[], Iterator[str]]) -> tuple[str, ...]:
    try:
        return tuple(look())
    except (NotebookDamaged, KeysDamaged, NotReadable) as refusal:
        return (str(refusal),)


def _keys(folder: Path) -> Iterator[str]:
    read_slots(folder)
    yield from ()


@contextmanager
def _asking(path: Path, key: DataKey) -> Iterator[Connection]:
    connection: Connection = connect(path, key, read_only=True)
    try:
        connection.execute(_ROOMY)
        with translated(path.parent):
            yield connection
    finally:
        connection.close()


def _ask(path: Path, key: DataKey, sql: str) -> list[tuple[object, ...]]:
    with _asking(path, key) as connection:
        return [tuple(row) for row in connection.execute(sql)]


def _lines(path: Path, key: DataKey, pragma: str) -> Iterator[str]:
    """Both pragmas tell damage in lines; sound is nothing, or one "ok"."""
    return (str(line) for (line,) in _ask(path, key, f"PRAGMA {pragma}") if line != "ok")


def _links(path: Path, key: DataKey) -> Iterator[str]:
    for table, _row, owner, _number in _ask(path, key, "PRAGMA foreign_key_check"):
        yield f"a row of {table} belongs to nothing in {owner}"


def _count(path: Path, key: DataKey, rows: list[tuple[str, int]]) -> Iterator[str]:
    with _asking(path, key) as connection:
        rows.extend(count_rows(connection).items())
    yield from ()
