"""Shocks: row and value."""

from collections.abc import Iterable
from datetime import date

from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table

_UNANSWERED = """NOT EXISTS (
    SELECT 1 FROM conversations talk WHERE talk.person_id = shocks.person_id AND talk.trashed_at IS NULL
        AND talk.held_on >= shocks.happened_on)"""


class Shocks(Table[Shock]):
    NAME = "shocks"

    def unanswered(self) -> tuple[Shock, ...]:
        """Everybody's that no conversation followed yet. Raises :class:`NotReadable`."""
        return self._of_all(_UNANSWERED)

    def _to_row(self, value: Shock) -> Values:
        return {
            "id": value.id,
            "person_id": value.person_id,
            "kind": value.kind,
            "happened_on": value.on.isoformat(),
            "talk_by": value.talk_by.isoformat(),
            "text": value.text,
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
        id=row["id"],
    )
