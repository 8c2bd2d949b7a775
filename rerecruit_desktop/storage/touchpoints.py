"""Touchpoints: row and value."""

from collections.abc import Iterable
from datetime import date

from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table


class Touchpoints(Table[Touchpoint]):
    NAME = "touchpoints"

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
