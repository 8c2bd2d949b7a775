"""Notes on a person: row and value."""

from collections.abc import Iterable
from datetime import date

from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table


class Notes(Table[Note]):
    NAME = "notes"

    def _to_row(self, value: Note) -> Values:
        return {
            "id": value.id,
            "person_id": value.person_id,
            "text": value.text,
            "noted_on": value.on.isoformat(),
        }

    def _from_rows(self, rows: list[Row]) -> Iterable[Note]:
        return map(_note, rows)


def _note(row: Row) -> Note:
    return Note(
        person_id=row["person_id"],
        text=row["text"],
        on=date.fromisoformat(row["noted_on"]),
        id=row["id"],
    )
