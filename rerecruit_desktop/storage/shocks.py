"""Shocks: row and value."""

from collections.abc import Iterable
from datetime import date

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table, as_day, day_text

_UNANSWERED = """settled_on IS NULL AND NOT EXISTS (
    SELECT 1 FROM conversations talk WHERE talk.person_id = shocks.person_id AND talk.trashed_at IS NULL
        AND talk.held_on >= shocks.happened_on)"""


class Shocks(Table[Shock]):
    NAME = "shocks"

    def unanswered(self) -> tuple[Shock, ...]:
        """Everybody's that no conversation followed yet. Raises :class:`NotReadable`."""
        return self._of_all(_UNANSWERED)

    def pressing(self, person_id: Id) -> Shock | None:
        """Of a person's that no conversation followed yet, the one that wants it first. Raises :class:`NotReadable`."""
        where = f"trashed_at IS NULL AND person_id = ? AND {_UNANSWERED}"
        return next(iter(self._read(where, person_id, order="talk_by, happened_on LIMIT 1")), None)

    def _to_row(self, value: Shock) -> Values:
        return {
            "id": value.id,
            "person_id": value.person_id,
            "kind": value.kind,
            "happened_on": value.on.isoformat(),
            "talk_by": value.talk_by.isoformat(),
            "text": value.text,
            "settled_on": day_text(value.settled_on),
        }

    def _from_rows(self, rows: list[Row]) -> Iterable[Shock]:
        return map(_shock, rows)


def _shock(row: Row) -> Shock:
    return Shock(
        person_id=row["person_id"],
        kind=ShockKind(row["kind"]),
        on=date.fromisoformat(row["happened_on"]),
        talk_by=date.fromisoformat(row["talk_by"]),
        text=row["text"],
        settled_on=as_day(row["settled_on"]),
        id=row["id"],
    )
