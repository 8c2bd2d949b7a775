"""Contributions: row and value."""

from collections.abc import Iterable

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table, as_day, day_text


class Contributions(Table[Contribution]):
    NAME = "contributions"

    def _to_row(self, value: Contribution) -> Values:
        return {
            "id": value.id,
            "person_id": value.person_id,
            "what": value.what,
            "effect": value.effect,
            "done_on": day_text(value.done_on),
            "beyond_role": value.beyond_role,
        }

    def _from_rows(self, rows: list[Row]) -> Iterable[Contribution]:
        return map(_contribution, rows)


def _contribution(row: Row) -> Contribution:
    return Contribution(
        person_id=row["person_id"],
        what=row["what"],
        effect=row["effect"],
        done_on=as_day(row["done_on"]),
        beyond_role=bool(row["beyond_role"]),
        id=row["id"],
    )
