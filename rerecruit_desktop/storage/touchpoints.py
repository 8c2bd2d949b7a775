"""Touchpoints: row and value."""

from collections.abc import Iterable
from datetime import date

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table


class Touchpoints(Table[Touchpoint]):
    NAME = "touchpoints"

    def last_day(self, person_id: Id, today: date) -> date | None:
        """The day of a person's last one, up to ``today``. Raises :class:`NotReadable`."""
        where = "trashed_at IS NULL AND person_id = ? AND happened_on <= ?"
        found = self._read(where, person_id, today.isoformat(), order="happened_on DESC LIMIT 1")
        return found[0].on if found else None

    def _to_row(self, value: Touchpoint) -> Values:
        return {
            "id": value.id,
            "person_id": value.person_id,
            "text": value.text,
            "happened_on": value.on.isoformat(),
        }

    def _from_rows(self, rows: list[Row]) -> Iterable[Touchpoint]:
        return map(_touchpoint, rows)


def _touchpoint(row: Row) -> Touchpoint:
    return Touchpoint(
        person_id=row["person_id"],
        text=row["text"],
        on=date.fromisoformat(row["happened_on"]),
        id=row["id"],
    )
