"""The stay forecasts, for the manager alone: rows and value."""

from collections.abc import Iterable
from datetime import date

from rerecruit_desktop.domain.forecast import Light, StayForecast
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table, as_day, day_text


class Forecasts(Table[StayForecast]):
    NAME = "forecasts"

    def _to_row(self, value: StayForecast) -> Values:
        return {
            "id": value.id,
            "person_id": value.person_id,
            "made_on": value.made_on.isoformat(),
            "months": value.months,
            "light": value.light,
            "reason": value.reason,
            "conversation_id": value.conversation_id,
            "scored_on": day_text(value.scored_on),
            "stayed": value.stayed,
        }

    def _from_rows(self, rows: list[Row]) -> Iterable[StayForecast]:
        return map(_forecast, rows)


def _forecast(row: Row) -> StayForecast:
    return StayForecast(
        person_id=row["person_id"],
        made_on=date.fromisoformat(row["made_on"]),
        months=row["months"],
        light=Light(row["light"]),
        reason=row["reason"],
        conversation_id=row["conversation_id"],
        scored_on=as_day(row["scored_on"]),
        stayed=None if row["stayed"] is None else bool(row["stayed"]),
        id=row["id"],
    )
