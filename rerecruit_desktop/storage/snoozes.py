"""What was put off: row and value."""

from collections.abc import Iterable
from datetime import date

from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table


class Snoozes(Table[Snooze]):
    NAME = "snoozes"

    def after(self, today: date) -> tuple[Snooze, ...]:
        """What is still put off. Raises :class:`NotReadable`."""
        return self._of_all("until > ?", today.isoformat())

    def _to_row(self, value: Snooze) -> Values:
        return {
            "id": value.id,
            "person_id": value.person_id,
            "about": value.about,
            "until": value.until.isoformat(),
            "because": value.because,
        }

    def _from_rows(self, rows: list[Row]) -> Iterable[Snooze]:
        return map(_snooze, rows)


def _snooze(row: Row) -> Snooze:
    return Snooze(
        person_id=row["person_id"],
        about=row["about"],
        until=date.fromisoformat(row["until"]),
        because=row["because"],
        id=row["id"],
    )
