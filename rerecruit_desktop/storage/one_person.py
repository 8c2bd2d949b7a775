"""Making two entries of one person one: everything that names the one is given to the other, and can be given back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.store import Store

# Every table that names a person; one that is added later is found by itself.
_TABLES = """
    SELECT kind.name FROM sqlite_master kind JOIN pragma_table_info(kind.name) part
    WHERE kind.type = 'table' AND kind.sql NOT LIKE 'CREATE VIRTUAL%' AND part.name = 'person_id' ORDER BY kind.name"""


@dataclass(frozen=True, slots=True)
class Merger:
    """What was done, for taking it back: ``kept`` as they were before, and the rows that were ``gone``'s."""

    kept: Person
    gone: Person
    moved: Mapping[str, tuple[int, ...]]

    @property
    def count(self) -> int:
        """How many rows moved, parts of earlier versions among them."""
        return sum(map(len, self.moved.values()))


def give_all(store: Store, source: Id, target: Id) -> Mapping[str, tuple[int, ...]]:
    """Give every row of ``source`` to ``target``, inside a transaction; by table, which rows those were.

    What there may be but one of, as a photograph, stays where ``target`` has its own.
    """
    moved = {}
    for (table,) in store.rows(_TABLES):
        before = _rows_of(store, table, source)
        sql = f"UPDATE OR IGNORE {table} SET person_id = ? WHERE person_id = ?"  # noqa: S608
        store.execute(sql, target, source)
        moved[table] = tuple(sorted(before - _rows_of(store, table, source)))
    return {table: rows for table, rows in moved.items() if rows}


def give_back(store: Store, moved: Mapping[str, tuple[int, ...]], source: Id) -> None:
    """Give those rows back to ``source``, inside a transaction."""
    for table, rows in moved.items():
        among = "rowid IN (SELECT value FROM json_each(?))"
        sql = f"UPDATE OR IGNORE {table} SET person_id = ? WHERE {among}"  # noqa: S608
        store.execute(sql, source, json.dumps(rows))


def _rows_of(store: Store, table: str, person_id: Id) -> set[int]:
    return {row["rowid"] for row in store.rows(f"SELECT rowid FROM {table} WHERE person_id = ?", person_id)}  # noqa: S608
