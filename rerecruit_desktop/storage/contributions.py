"""Contributions: row and value."""

from collections.abc import Iterable
from datetime import date

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Recognition
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table, as_day, day_text

_UNTHANKED = """NOT EXISTS (
    SELECT 1 FROM planned_contributions planned JOIN conversations talk ON talk.id = planned.conversation_id
    WHERE planned.contribution_id = contributions.id AND planned.said AND talk.held_on IS NOT NULL
        AND talk.trashed_at IS NULL)"""

_DAY = "coalesce(done_on, substr(created_at, 1, 10))"  # as the index days_of_acts names it


class Contributions(Table[Contribution]):
    NAME = "contributions"

    def unrecognised(self, since: date) -> tuple[Contribution, ...]:
        """Everybody's since that day, or without one, that nobody was thanked for yet. Raises :class:`NotReadable`."""
        is_recent = "(done_on >= ? OR done_on IS NULL)"
        return self._of_all(f"recognised_on IS NULL AND {is_recent} AND {_UNTHANKED}", since.isoformat())

    def unthanked_of(self, person_id: Id, since: date, most: int = 100) -> tuple[Contribution, ...]:
        """A person's since that day that nobody was thanked for, the newest first. Raises :class:`NotReadable`."""
        where = f"trashed_at IS NULL AND person_id = ? AND {_DAY} >= ? AND recognised_on IS NULL AND {_UNTHANKED}"
        return self._read(where, person_id, since.isoformat(), order=f"{_DAY} DESC, rowid DESC LIMIT {most}")

    def _to_row(self, value: Contribution) -> Values:
        return {
            "id": value.id,
            "person_id": value.person_id,
            "what": value.what,
            "effect": value.effect,
            "done_on": day_text(value.done_on),
            "beyond_role": value.beyond_role,
            "situation": value.situation,
            "quality_key": value.quality_key,
            "need": value.need,
            "known_to": value.known_to,
            "recognised_on": day_text(value.recognised_on),
            "recognised_how": value.recognised_how,
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
        situation=row["situation"],
        quality_key=row["quality_key"],
        need=Need(row["need"]) if row["need"] else None,
        known_to=row["known_to"],
        recognised_on=as_day(row["recognised_on"]),
        recognised_how=Recognition(row["recognised_how"]),
        id=row["id"],
    )
