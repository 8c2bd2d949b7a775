"""Is the notebook whole? Every check on a connection of its own, for one bad page spoils the connection that met it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rerecruit_desktop.domain.errors import KeysDamaged, NotebookDamaged, NotReadable
from rerecruit_desktop.storage.cipher import Connection, DataKey, connect
from rerecruit_desktop.storage.driver_errors import translated
from rerecruit_desktop.storage.folder import DATABASE
from rerecruit_desktop.storage.keys import read_slots
from rerecruit_desktop.storage.privacy import PRIVATE


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
    rows: list[tuple[str, int]] = []
    checks: tuple[tuple[str, Callable[[], Iterator[str]]], ...] = (
        ("the file with the keys", lambda: _keys(folder)),
        ("every page of the encrypted file", lambda: _lines(folder, key, "cipher_integrity_check")),
        ("the structure of the database", lambda: _lines(folder, key, "integrity_check")),
        ("the links between rows", lambda: _links(folder, key)),
        ("the rows of every table", lambda: _count(folder, key, rows)),
    )
    return CheckReport(folder, tuple(Finding(what, _damage(look)) for what, look in checks), tuple(rows))


def _damage(look: Callable[[], Iterator[str]]) -> tuple[str, ...]:
    try:
        return tuple(look())
    except (NotebookDamaged, KeysDamaged, NotReadable) as refusal:
        return (str(refusal),)


def _keys(folder: Path) -> Iterator[str]:
    read_slots(folder)
    yield from ()


def _ask(folder: Path, key: DataKey, sql: str) -> list[tuple[object, ...]]:
    connection: Connection = connect(folder / DATABASE, key, read_only=True)
    try:
        with translated(folder):
            return [tuple(row) for row in connection.execute(sql)]
    finally:
        connection.close()


def _lines(folder: Path, key: DataKey, pragma: str) -> Iterator[str]:
    """Both pragmas tell damage in lines; sound is nothing, or one "ok"."""
    return (str(line) for (line,) in _ask(folder, key, f"PRAGMA {pragma}") if line != "ok")


def _links(folder: Path, key: DataKey) -> Iterator[str]:
    for table, _row, owner, _number in _ask(folder, key, "PRAGMA foreign_key_check"):
        yield f"a row of {table} belongs to nothing in {owner}"


def _count(folder: Path, key: DataKey, rows: list[tuple[str, int]]) -> Iterator[str]:
    for table in PRIVATE:
        if table.startswith("_"):
            continue
        ((number,),) = _ask(folder, key, f"SELECT count(*) FROM {table}")  # noqa: S608
        rows.append((table, int(str(number))))
    yield from ()
