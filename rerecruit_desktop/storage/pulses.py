"""The manager's reads of the five needs: rows and value."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table

_LAST_TWO = """
    SELECT * FROM pulses WHERE person_id = ? AND need = ? AND trashed_at IS NULL
    ORDER BY noted_on DESC, rowid DESC LIMIT 2"""


class Pulses(Table[Pulse]):
    NAME = "pulses"

    def of_each(self, person_ids: Iterable[Id]) -> dict[Id, tuple[Pulse, ...]]:
        """Those of several people, in one question. Raises :class:`NotReadable`."""
        found: dict[Id, list[Pulse]] = defaultdict(list)
        for one in self._of_all("person_id IN (SELECT value FROM json_each(?))", json.dumps(list(person_ids))):
            found[one.person_id].append(one)
        return {person_id: tuple(some) for person_id, some in found.items()}

    def of_days(self, person_id: Id, days: Sequence[str]) -> tuple[Pulse, ...]:
        """All reads of a person on some days, in ISO form. Raises :class:`NotReadable`."""
        where = "trashed_at IS NULL AND person_id = ? AND noted_on IN (SELECT value FROM json_each(?))"
        return self._read(where, person_id, json.dumps(days))

    def last_two_of(self, person_id: Id) -> tuple[Pulse, ...]:
        """The last two reads of each need of a person, the oldest first. Raises :class:`NotReadable`."""
        found = [row for need in Need for row in reversed(self._store.rows(_LAST_TWO, person_id, need))]
        return tuple(self._from_rows(found))

    def _to_row(self, value: Pulse) -> Values:
        return {
            "id": value.id,
            "person_id": value.person_id,
            "need": value.need,
            "mark": value.mark,
            "noted_on": value.on.isoformat(),
            "reason": value.reason,
            "source": value.source,
            "conversation_id": value.conversation_id,
        }

    def _from_rows(self, rows: list[Row]) -> Iterable[Pulse]:
        return map(_pulse, rows)


def _pulse(row: Row) -> Pulse:
    return Pulse(
        person_id=row["person_id"],
        need=Need(row["need"]),
        mark=row["mark"],
        on=date.fromisoformat(row["noted_on"]),
        reason=row["reason"],
        source=Source(row["source"]),
        conversation_id=row["conversation_id"],
        id=row["id"],
    )
