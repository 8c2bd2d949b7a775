"""The timeline of one person, read a stretch at a time: one question gives the newest rows of fifteen kinds.

Each part of the question walks down an index of its own (``storage/migrations/timeline.py``) and the parts are merged
as they are read, so that a stretch costs the same however much there is.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.driver_card import DriverLine
from rerecruit_desktop.domain.forecast import StayForecast
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.shock import Shock
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.timeline import (
    EVERYTHING,
    HAPPENINGS,
    Happening,
    Mark,
    Moment,
    Stretch,
    Told,
    Topic,
    Wanted,
)
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.pulses import Pulses
from rerecruit_desktop.storage.store import Store
from rerecruit_desktop.storage.table import Table

SCANNED = 1000  # rows looked through for words at a time
_NOTED = "substr(created_at, 1, 10)"
_OPEN = "state IN ('planned', 'under way')"
_ENDED = "coalesce(reached_on, state_on, substr(changed_at, 1, 10))"
_NEWEST = Mark("~")  # after every day there is
_NOTES = "(SELECT group_concat(notes, ' ') FROM stage_records WHERE conversation_id = conversations.id)"
_NO_LATER_OF_THAT_DAY = """NOT EXISTS (
    SELECT 1 FROM pulses later WHERE later.person_id = pulses.person_id AND later.noted_on = pulses.noted_on
        AND later.trashed_at IS NULL AND later.rowid > pulses.rowid)"""
_REASONS = """(
    SELECT group_concat(reason, ' ') FROM pulses read WHERE read.person_id = pulses.person_id
        AND read.noted_on = pulses.noted_on AND read.trashed_at IS NULL)"""
_OF_KEPT_TALK = "EXISTS (SELECT 1 FROM conversations talk WHERE talk.id = conversation_id AND talk.trashed_at IS NULL)"
_THANKED = """
    SELECT thanks.contribution_id AS id, max(talk.held_on) AS day FROM planned_contributions thanks
    JOIN conversations talk ON talk.id = thanks.conversation_id
    WHERE thanks.contribution_id IN (SELECT value FROM json_each(?)) AND thanks.said AND talk.held_on IS NOT NULL
        AND talk.trashed_at IS NULL
    GROUP BY thanks.contribution_id"""

_FOLLOWED = """
    SELECT shocks.id AS id, min(talk.held_on) AS day FROM shocks
    JOIN conversations talk ON talk.person_id = shocks.person_id AND talk.trashed_at IS NULL
        AND talk.held_on >= shocks.happened_on
    WHERE shocks.id IN (SELECT value FROM json_each(?)) GROUP BY shocks.id"""

_FRUITS = """
    SELECT talk.value AS id,
        (SELECT count(*) FROM requests
            WHERE conversation_id = talk.value AND answer = 'agreed' AND trashed_at IS NULL) AS promises,
        (SELECT count(*) FROM milestones WHERE conversation_id = talk.value AND trashed_at IS NULL) AS milestones
    FROM json_each(?) talk"""


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the rows of one kind are: their table, their day as its index names it, and the words in them."""

    table: str
    kind: type
    day: str
    words: tuple[str, ...]
    where: str = "trashed_at IS NULL"
    value_id: str = "id"
    part: str = "0"


_ACT = ("what", "effect", "situation", "known_to")
_ASKED = ("text", "because", "outcome")
_GOAL = ("goal", "skill", "measure", "state_reason")
_TALK = ("place", "message", "what_keeps", "sum_up", "agreed_words", "not_held_because", _NOTES)
_KEPT = "trashed_at IS NULL"
SOURCES: dict[Happening, _Source] = {
    Happening.CONVERSATION: _Source(
        "conversations", Conversation, f"coalesce(held_on, meet_on, not_held_on, {_NOTED})", _TALK
    ),
    Happening.MOVE: _Source(
        "moves", Conversation, "moved_on", ("because",), _OF_KEPT_TALK, "conversation_id", "position"
    ),
    Happening.CONTRIBUTION: _Source("contributions", Contribution, f"coalesce(done_on, {_NOTED})", _ACT),
    Happening.RECOGNITION: _Source(
        "contributions", Contribution, "recognised_on", _ACT, f"{_KEPT} AND recognised_on IS NOT NULL"
    ),
    Happening.REQUEST: _Source("requests", Request, f"coalesce(asked_on, {_NOTED})", _ASKED),
    Happening.OUTCOME: _Source(
        "requests",
        Request,
        "coalesce(kept_on, broken_on)",
        _ASKED,
        f"{_KEPT} AND coalesce(kept_on, broken_on) IS NOT NULL",
    ),
    Happening.MILESTONE: _Source(  # one that was put down only when it had ended was never planned
        "milestones",
        Milestone,
        f"CASE WHEN {_OPEN} THEN coalesce(state_on, {_NOTED}) ELSE {_NOTED} END",
        _GOAL,
        f"{_KEPT} AND ({_OPEN} OR {_NOTED} < {_ENDED})",
    ),
    Happening.MILESTONE_END: _Source("milestones", Milestone, _ENDED, _GOAL, f"{_KEPT} AND NOT {_OPEN}"),
    Happening.PULSES: _Source("pulses", Pulse, "noted_on", (_REASONS,), f"{_KEPT} AND {_NO_LATER_OF_THAT_DAY}"),
    Happening.FORECAST: _Source("forecasts", StayForecast, "made_on", ("reason",)),
    Happening.DRIVER: _Source("driver_lines", DriverLine, "noted_on", ("text",)),
    Happening.TOUCHPOINT: _Source("touchpoints", Touchpoint, "happened_on", ("text",)),
    Happening.NOTE: _Source("notes", Note, "noted_on", ("text",)),
    Happening.SHOCK: _Source("shocks", Shock, "happened_on", ("text",)),
    Happening.SNOOZE: _Source("snoozes", Snooze, _NOTED, ("because",)),
}
_RANKED = tuple(SOURCES)


class Timeline:
    """Reads it; writing is the business of the tables."""

    def __init__(self, store: Store, tables: Mapping[type, Table[Any]], pulses: Pulses) -> None:
        self._store, self._tables, self._pulses = store, tables, pulses

    def stretch(self, person_id: Id, most: int, after: Mark | None = None, wanted: Wanted = EVERYTHING) -> Stretch:
        """At most that many rows that come ``after`` a mark, or the newest.

        Where words are wanted, only so many rows are looked through at a time: there may be none in it, and older ones
        after its end. Raises :class:`NotReadable`.
        """
        words = wanted.words.casefold().split()
        limit = SCANNED if words else most
        rows = self._rows(person_id, after or _NEWEST, limit + 1, wanted.topics, with_words=bool(words))
        read = rows[:limit]
        found = [row for row in read if _has(row["words"], words)][:most]
        if len(found) == most:
            read = read[: read.index(found[-1]) + 1]
        is_whole = len(read) == len(rows)
        return Stretch(tuple(self._moments(person_id, found)), None if is_whole else _mark(read[-1]))

    def years(self, person_id: Id, most: int = 30) -> tuple[int, ...]:
        """The years in which anything happened, the last one first; no more than ``most`` of them."""
        found: list[int] = []
        mark = _NEWEST
        while len(found) < most and (rows := self._rows(person_id, mark, 1, frozenset(Topic), with_words=False)):
            found.append(int(rows[0]["day"][:4]))
            mark = Mark(rows[0]["day"][:4])  # before the first day of that year
        return tuple(found)

    def _rows(self, person_id: Id, after: Mark, limit: int, topics: frozenset[Topic], *, with_words: bool) -> list[Row]:
        if not topics:
            return []
        sql = question(topics, with_words=with_words)
        return self._store.rows(sql, person_id, after.day, after.place, after.rank, limit)

    def _moments(self, person_id: Id, rows: Sequence[Row]) -> Iterator[Moment]:
        ids: dict[type, list[str]] = defaultdict(list)
        for row in rows:
            ids[SOURCES[_RANKED[row["rank"]]].kind].append(row["id"])
        days = [row["day"] for row in rows if _RANKED[row["rank"]] is Happening.PULSES]
        reads = self._reads(person_id, days) if days else {}
        values = {kind: self._tables[kind].among(found) for kind, found in ids.items() if kind is not Pulse}
        answered = self._days(_THANKED, ids[Contribution]) | self._days(_FOLLOWED, ids[Shock])
        fruits = self._fruits(ids[Conversation])
        for row in rows:
            happening = _RANKED[row["rank"]]
            on, kind = date.fromisoformat(row["day"]), SOURCES[happening].kind
            about: Told = reads[on] if kind is Pulse else values[kind][row["id"]]
            yield Moment(on, happening, about, row["part"], answered.get(row["id"]), *fruits.get(row["id"], ()))

    def _reads(self, person_id: Id, days: list[str]) -> Mapping[date, tuple[Pulse, ...]]:
        found: dict[date, tuple[Pulse, ...]] = defaultdict(tuple)
        for pulse in self._pulses.of_days(person_id, days):
            found[pulse.on] += (pulse,)
        return found

    def _fruits(self, ids: list[str]) -> dict[str, tuple[int, int]]:
        """How many promises and milestones came out of each conversation."""
        rows = self._store.rows(_FRUITS, json.dumps(ids)) if ids else []
        return {row["id"]: (row["promises"], row["milestones"]) for row in rows}

    def _days(self, sql: str, ids: list[str]) -> dict[str, date]:
        """The day that a question has for each of ``ids``."""
        rows = self._store.rows(sql, json.dumps(ids)) if ids else []
        return {row["id"]: date.fromisoformat(row["day"]) for row in rows}


def _has(text: str, words: Sequence[str]) -> bool:
    folded = text.casefold() if words else ""
    return all(word in folded for word in words)


def _mark(row: Row) -> Mark:
    return Mark(row["day"], row["place"], row["rank"])


@cache
def question(topics: frozenset[Topic], *, with_words: bool) -> str:
    """The question for rows of these topics: whose (1), after which day (2), place (3) and rank (4), how many (5)."""
    wanted = [happening for topic in Topic if topic in topics for happening in HAPPENINGS[topic]]
    parts = "\nUNION ALL ".join(_part(_RANKED.index(one), SOURCES[one], with_words) for one in wanted)
    return f"{parts}\nORDER BY day DESC, place DESC, rank DESC LIMIT ?5"


def _part(rank: int, source: _Source, with_words: bool) -> str:
    table, day = source.table, source.day
    words = " || ' ' || ".join(f"coalesce({column}, '')" for column in source.words) if with_words else "''"
    return f"""
        SELECT {rank} AS rank, {source.value_id} AS id, {source.part} AS part, {day} AS day,
            {table}.rowid AS place, {words} AS words
        FROM {table}
        WHERE person_id = (SELECT people.id FROM people WHERE people.id = ?1 AND people.trashed_at IS NULL)
            AND {source.where} AND {day} <= ?2
            AND ({day} < ?2 OR {table}.rowid < ?3 OR ({table}.rowid = ?3 AND {rank} < ?4))"""  # noqa: S608
