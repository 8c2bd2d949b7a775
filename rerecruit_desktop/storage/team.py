"""What the page of the whole team is made of, read in a few questions however many people there are.

It has a connection of its own, so that it can be read in a job while one goes on typing.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from rerecruit_desktop.domain.attention import A_YEAR, LATELY, Attention, Tally
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.today import earlier
from rerecruit_desktop.storage.cipher import Connection, DataKey, connect
from rerecruit_desktop.storage.driver_errors import translated
from rerecruit_desktop.storage.people import read_roster
from rerecruit_desktop.storage.table import as_day

# Each gives, for a person, how often something happened since :lately and since :year, and the last day of it.
_COUNTED = """
    SELECT person_id, sum(day >= :lately) AS lately, count(*) AS year, max(day) AS last FROM ({events})
    WHERE day BETWEEN :year AND :today GROUP BY person_id"""
_TALKS = "SELECT person_id, held_on AS day FROM conversations WHERE trashed_at IS NULL AND held_on IS NOT NULL"
_TOUCHPOINTS = "SELECT person_id, happened_on AS day FROM touchpoints WHERE trashed_at IS NULL"
_THANKS = """
    SELECT id, person_id, recognised_on AS day FROM contributions WHERE trashed_at IS NULL
    UNION SELECT thanks.contribution_id, talk.person_id, talk.held_on FROM conversations talk
        JOIN planned_contributions thanks ON thanks.conversation_id = talk.id
        JOIN contributions ON contributions.id = thanks.contribution_id
        WHERE thanks.said AND talk.held_on IS NOT NULL AND talk.trashed_at IS NULL
            AND contributions.trashed_at IS NULL"""
# One that came out of a conversation was set on its day, though it may have been written down later.
_GROWTH = f"""
    SELECT one.id, one.person_id, coalesce(talk.held_on, substr(one.created_at, 1, 10)) AS day FROM milestones one
        LEFT JOIN conversations talk ON talk.id = one.conversation_id WHERE one.trashed_at IS NULL
    UNION SELECT id, person_id, reached_on FROM milestones WHERE trashed_at IS NULL
    UNION SELECT id, person_id, state_on FROM milestones WHERE trashed_at IS NULL
        AND state NOT IN ('{MilestoneState.PLANNED}', '{MilestoneState.DROPPED}')
    UNION SELECT milestones.id, person_id, done_on FROM milestone_steps
        JOIN milestones ON milestones.id = milestone_id WHERE trashed_at IS NULL"""  # noqa: S608 - our own words
_READ_DAYS = """
    SELECT min(noted_on) AS first, max(noted_on) AS last FROM pulses
    JOIN people ON people.id = pulses.person_id
    WHERE pulses.trashed_at IS NULL AND people.trashed_at IS NULL AND people.archived_on IS NULL"""


@dataclass(frozen=True, slots=True)
class Team:
    """Everyone on the roster with what they got; ``read_days`` are the first and the last day of any pulse."""

    attentions: tuple[Attention, ...] = ()
    read_days: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class TeamReader:
    """Reads from the database at ``path``."""

    path: Path
    key: DataKey

    def read(self, today: date) -> Team:
        """Raises what opening a connection raises."""
        with self._connection() as connection:
            roster = read_roster(connection)
            counted = [_counted(connection, events, today) for events in (_TALKS, _TOUCHPOINTS, _THANKS, _GROWTH)]
            (row,) = connection.execute(_READ_DAYS).fetchall()
        first, last = as_day(row["first"]), as_day(row["last"])
        read_days = (first, last) if first and last else None
        return Team(tuple(_attention(entry, counted) for entry in roster), read_days)

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        connection = connect(self.path, self.key, read_only=True)
        try:
            with translated(self.path.parent):
                yield connection
        finally:
            connection.close()


_Counted = dict[Id, tuple[int, int, str]]


def _counted(connection: Connection, events: str, today: date) -> _Counted:
    since = {name: earlier(today, timedelta(days=span - 1)) for name, span in (("lately", LATELY), ("year", A_YEAR))}
    given = {"today": today.isoformat(), **{name: day.isoformat() for name, day in since.items()}}
    found: _Counted = defaultdict(lambda: (0, 0, ""))
    for row in connection.execute(_COUNTED.format(events=events), given):
        found[Id(row["person_id"])] = (row["lately"], row["year"], row["last"])
    return found


def _attention(entry: RosterEntry, counted: list[_Counted]) -> Attention:
    found = [one[entry.person.id] for one in counted]
    talks, touchpoints, *_ = found
    last = max(talks[2], touchpoints[2], entry.last_held_on.isoformat() if entry.last_held_on else "")
    lately = Tally(*(lately for lately, _, _ in found))
    year = Tally(*(year for _, year, _ in found))
    return Attention(entry, lately, year, as_day(last or None))
