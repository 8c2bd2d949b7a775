"""What every table of the notebook can do: get, list, save, trash, restore."""

import json
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import ClassVar, Generic, Protocol, TypeVar

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.revision import Written
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.revisions import Revisions
from rerecruit_desktop.storage.store import Store, Values


class Identified(Protocol):
    @property
    def id(self) -> Id: ...


Value = TypeVar("Value", bound=Identified)

# What belongs to a person in the trash is gone with them, though its own row says nothing of it.
WITH_THEIR_PERSON = "(SELECT people.trashed_at IS NULL FROM people WHERE people.id = person_id)"


class Table(ABC, Generic[Value]):
    """One table: rows there, frozen values here."""

    NAME: ClassVar[str]
    KEPT: ClassVar[str] = WITH_THEIR_PERSON  # the SQL condition beside the row's own trash mark

    def __init__(self, store: Store, revisions: Revisions | None = None) -> None:
        self._store, self._revisions = store, revisions

    def get(self, value_id: Id) -> Value | None:
        """The value, or ``None`` when there is none or it is in the trash. Raises :class:`NotReadable`."""
        return next(iter(self._read(f"trashed_at IS NULL AND {self.KEPT} AND id = ?", value_id)), None)

    def of(self, person_id: Id) -> tuple[Value, ...]:
        """All that belongs to a person, in the order it was first saved."""
        return self._read(f"trashed_at IS NULL AND {self.KEPT} AND person_id = ?", person_id)

    def among(self, ids: Sequence[str]) -> dict[str, Value]:
        """Those of ``ids`` that are not in the trash, by their id, in one question. Raises :class:`NotReadable`."""
        found = self._read("trashed_at IS NULL AND id IN (SELECT value FROM json_each(?))", json.dumps(ids))
        return {value.id: value for value in found}

    def count(self, person_id: Id) -> int:
        """How many belong to a person. Raises :class:`NotReadable`."""
        sql = f"SELECT count(*) AS many FROM {self.NAME} WHERE person_id = ? AND trashed_at IS NULL"  # noqa: S608
        many: int = self._store.rows(sql, person_id)[0]["many"]
        return many

    def everything(self) -> tuple[Value, ...]:
        """All there is of everybody, in the order it was first saved."""
        return self._of_all("TRUE")

    def _of_all(self, where: str, *values: object) -> tuple[Value, ...]:
        return self._read(f"trashed_at IS NULL AND {self.KEPT} AND {where}", *values)

    def trashed(self) -> tuple[Value, ...]:
        """What was put into the trash itself, not what went along with its person; the last one first."""
        return self._read(f"trashed_at IS NOT NULL AND {self.KEPT}", order="trashed_at DESC, rowid DESC")

    def save(self, value: Value) -> None:
        """Insert or change the value in one transaction. Raises :class:`NotSaved`; nothing was changed then."""
        with self._store.writing():
            self._keep_version(value)
            self._store.put(self.NAME, self._to_row(value))

    def _keep_version(self, value: Value, previous: Value | None = None) -> None:
        """Keep long texts that ``value`` takes the place of, where that is worth it; inside the transaction."""
        if self._revisions is None or not isinstance(value, Written):
            return
        old = previous if previous is not None else self._stored(value.id)
        if isinstance(old, Written):
            self._revisions.note(value, old)

    def _stored(self, value_id: Id) -> Value | None:
        return next(iter(self._read("id = ?", value_id)), None)

    def trash(self, value_id: Id) -> None:
        """Put it into the trash. Raises :class:`NotSaved`."""
        with self._store.writing():
            sql = f"UPDATE {self.NAME} SET trashed_at = ? WHERE id = ? AND trashed_at IS NULL"  # noqa: S608
            self._store.execute(sql, self._store.stamp(), value_id)

    def restore(self, value_id: Id) -> None:
        """Take it out of the trash again. Raises :class:`NotSaved`."""
        with self._store.writing():
            self._store.execute(f"UPDATE {self.NAME} SET trashed_at = NULL WHERE id = ?", value_id)  # noqa: S608

    def _read(self, where: str, *values: object, order: str = "created_at, rowid") -> tuple[Value, ...]:
        sql = f"SELECT * FROM {self.NAME} WHERE {where} ORDER BY {order}"  # noqa: S608
        return tuple(self._from_rows(self._store.rows(sql, *values)))

    @abstractmethod
    def _to_row(self, value: Value) -> Values: ...

    @abstractmethod
    def _from_rows(self, rows: list[Row]) -> Iterable[Value]: ...

    def _parts(self, table: str, column: str, owners: list[Row]) -> dict[str, list[Row]]:
        """The parts that belong to the rows ``owners``, in their order, by the id of their owner."""
        found: dict[str, list[Row]] = defaultdict(list)
        among = "IN (SELECT value FROM json_each(?))"  # one question, however many owners
        sql = f"SELECT * FROM {table} WHERE {column} {among} ORDER BY {column}, position"  # noqa: S608
        for row in self._store.rows(sql, json.dumps([owner["id"] for owner in owners])):
            found[row[column]].append(row)
        return found


def day_text(day: date | time | None) -> str | None:
    """A day or a time of day as it stands in the table."""
    return day.isoformat() if day is not None else None


def as_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text is not None else None


def as_time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text is not None else None


def as_moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text is not None else None
