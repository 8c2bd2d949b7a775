"""The lines of the driver cards: rows and value."""

from collections.abc import Iterable
from datetime import date

from rerecruit_desktop.domain.driver_card import Driver, DriverLine
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table, as_day, day_text


class DriverLines(Table[DriverLine]):
    NAME = "driver_lines"

    def noted_by(self, last: date) -> tuple[DriverLine, ...]:
        """Everybody's lines that stand since that day or longer. Raises :class:`NotReadable`."""
        return self._of_all("replaced_on IS NULL AND noted_on <= ?", last.isoformat())

    def _to_row(self, value: DriverLine) -> Values:
        return {
            "id": value.id,
            "person_id": value.person_id,
            "driver": value.driver,
            "text": value.text,
            "noted_on": value.noted_on.isoformat(),
            "source": value.source,
            "replaced_on": day_text(value.replaced_on),
        }

    def _from_rows(self, rows: list[Row]) -> Iterable[DriverLine]:
        return map(_line, rows)


def _line(row: Row) -> DriverLine:
    return DriverLine(
        person_id=row["person_id"],
        driver=Driver(row["driver"]),
        text=row["text"],
        noted_on=date.fromisoformat(row["noted_on"]),
        source=Source(row["source"]),
        replaced_on=as_day(row["replaced_on"]),
        id=row["id"],
    )
