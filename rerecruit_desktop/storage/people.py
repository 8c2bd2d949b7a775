"""Direct reports: row and value, and the roster."""

import json
from collections.abc import Iterable
from functools import cache

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.domain.conversation import Step
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.merging import merged
from rerecruit_desktop.domain.one_person import as_one
from rerecruit_desktop.domain.person import Person, Recognition, Strength
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.storage.cipher import Connection, Row
from rerecruit_desktop.storage.one_person import Merger, give_all, give_back
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table, as_day, day_text

# Answered from the index of the conversations alone.
_ROSTER = """
    SELECT people.*,
        (SELECT max(held_on) FROM conversations
            WHERE person_id = people.id AND trashed_at IS NULL) AS last_held_on,
        (SELECT step FROM conversations
            WHERE person_id = people.id AND trashed_at IS NULL AND held_on IS NULL AND not_held_on IS NULL
            ORDER BY created_at DESC, rowid DESC LIMIT 1) AS draft,
        (SELECT next_on FROM conversations
            WHERE person_id = people.id AND trashed_at IS NULL AND held_on IS NOT NULL
            ORDER BY held_on DESC LIMIT 1) AS agreed_on,
        (SELECT min(talk_by) FROM shocks
            WHERE person_id = people.id AND trashed_at IS NULL AND settled_on IS NULL AND happened_on > coalesce(
                (SELECT max(held_on) FROM conversations WHERE person_id = people.id AND trashed_at IS NULL), '')
        ) AS shock_by
    FROM people WHERE trashed_at IS NULL"""
_DIRECT_REPORTS = " AND archived_on IS NULL ORDER BY rowid"


def read_roster(connection: Connection) -> tuple[RosterEntry, ...]:
    """The roster, read over another connection than the notebook's."""
    return tuple(map(_entry, connection.execute(_ROSTER + _DIRECT_REPORTS)))


class People(Table[Person]):
    NAME = "people"
    KEPT = "TRUE"

    def of(self, person_id: Id) -> tuple[Person, ...]:
        """The person alone."""
        return self._read("trashed_at IS NULL AND id = ?", person_id)

    def all(self) -> tuple[Person, ...]:
        """Everyone who is not in the trash, the archived too, by name."""
        return tuple(sorted(self._read("trashed_at IS NULL"), key=lambda one: one.full_name.casefold()))

    def archived(self) -> tuple[Person, ...]:
        """Those who no longer are direct reports, by name."""
        return tuple(person for person in self.all() if person.archived_on is not None)

    def roster(self) -> tuple[RosterEntry, ...]:
        """Every direct report of today: last conversation held, day agreed on there, step of one not finished."""
        return tuple(map(_entry, self._store.rows(_ROSTER + _DIRECT_REPORTS)))

    def entry(self, person_id: Id) -> RosterEntry | None:
        """What the roster says of one person, archived or not; ``None`` when there is none."""
        return next(map(_entry, self._store.rows(_ROSTER + " AND id = ?", person_id)), None)

    def merge(self, kept: Person, gone: Person) -> Merger:
        """Give everything of ``gone`` to ``kept`` and put that entry into the trash, all of it or nothing.

        Raises :class:`NotSaved`; both are as they were then.
        """
        with self._store.writing():
            moved = give_all(self._store, gone.id, kept.id)
            self.save(as_one(kept, gone))
            self.trash(gone.id)
        return Merger(kept, gone, moved)

    def part(self, merger: Merger) -> None:
        """Take a merger back: two entries again, each with what was its own. Raises :class:`NotSaved`.

        What was changed in the profile since stays changed.
        """
        kept, gone = merger.kept, merger.gone
        now = self.get(kept.id) or kept
        with self._store.writing():
            self.restore(gone.id)
            give_back(self._store, merger.moved, gone.id)
            self.save(merged(as_one(kept, gone), kept, now))

    def _to_row(self, value: Person) -> Values:
        return {
            "id": value.id,
            "full_name": value.full_name,
            "called": value.called,
            "role": value.role,
            "team": value.team,
            "email": value.email,
            "joined_on": day_text(value.joined_on),
            "cadence_months": value.cadence.months,
            "cadence_weeks": value.cadence.weeks,
            "recognition": value.recognition,
            "archived_on": day_text(value.archived_on),
            "tags": json.dumps(value.tags, ensure_ascii=False),
            "touch_weeks": value.touch_weeks,
            "strength": value.strength,
        }

    def _from_rows(self, rows: list[Row]) -> Iterable[Person]:
        return map(_person, rows)


def _entry(row: Row) -> RosterEntry:
    draft = row["draft"]
    return RosterEntry(
        _person(row),
        as_day(row["last_held_on"]),
        Step(draft) if draft else None,
        as_day(row["agreed_on"]),
        as_day(row["shock_by"]),
    )


@cache
def _tags(written: str) -> tuple[str, ...]:
    """Few people have any, and they share them."""
    return tuple(json.loads(written))


@cache
def _cadence(months: int, weeks: int) -> Cadence:
    """The same few rhythms stand in a thousand rows."""
    return Cadence(months, weeks)


def _person(row: Row) -> Person:
    return Person(
        full_name=row["full_name"],
        called=row["called"],
        role=row["role"],
        team=row["team"],
        email=row["email"],
        joined_on=as_day(row["joined_on"]),
        cadence=_cadence(row["cadence_months"], row["cadence_weeks"]),
        recognition=Recognition(row["recognition"]),
        archived_on=as_day(row["archived_on"]),
        tags=_tags(row["tags"]),
        touch_weeks=row["touch_weeks"],
        strength=Strength(row["strength"]),
        id=row["id"],
    )
