"""Conversations with their plan and their dialogue: rows and value."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime

from rerecruit_desktop.domain.asked import Asked, EarlierDirection
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.talk import Talk
from rerecruit_desktop.storage import conversation_rows as rows_of
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import WITH_THEIR_PERSON, Table, as_day, day_text

_OPEN = "held_on IS NULL AND not_held_on IS NULL"
TIMES_ASKED = 12  # as many as fit on the screen under a question
_ASKED = """
    SELECT * FROM (
        SELECT asked.question_key, asked.answer, talk.held_on, talk.created_at,
            row_number() OVER (
                PARTITION BY asked.question_key ORDER BY talk.held_on DESC, talk.created_at DESC
            ) AS times_ago
        FROM conversations talk JOIN planned_questions asked ON asked.conversation_id = talk.id
        WHERE talk.person_id = ? AND talk.id <> ? AND talk.held_on IS NOT NULL AND talk.trashed_at IS NULL
            AND (asked.said OR asked.answer <> '')
    ) WHERE times_ago <= ? ORDER BY held_on DESC, created_at DESC"""
_DIRECTION = """
    SELECT talk.direction, coalesce(talk.direction_at, talk.created_at) AS at, people.called, people.full_name
    FROM conversations talk JOIN people ON people.id = talk.person_id
    WHERE talk.id <> ? AND trim(talk.direction) <> '' AND talk.trashed_at IS NULL AND people.trashed_at IS NULL
    ORDER BY talk.direction_at DESC, talk.rowid DESC LIMIT 1"""
_THANKED = """
    SELECT thanks.contribution_id, max(talk.held_on) AS day FROM conversations talk
    JOIN planned_contributions thanks ON thanks.conversation_id = talk.id
    WHERE talk.person_id = ? AND talk.id <> ? AND talk.held_on IS NOT NULL AND talk.trashed_at IS NULL AND thanks.said
    GROUP BY thanks.contribution_id"""
_HELD = """
    SELECT id, held_on FROM conversations WHERE person_id = ? AND held_on IS NOT NULL AND trashed_at IS NULL
    ORDER BY held_on, created_at, rowid"""
_LAST_HELD = """
    SELECT max(held_on) AS day FROM conversations
    WHERE person_id = ? AND id <> ? AND trashed_at IS NULL AND held_on <= ?"""


class Conversations(Table[Conversation]):
    NAME = "conversations"

    def draft_of(self, person_id: Id) -> Conversation | None:
        """The newest conversation with a person that is still to be held."""
        where = f"trashed_at IS NULL AND {WITH_THEIR_PERSON} AND person_id = ? AND {_OPEN}"
        return next(iter(self._read(where, person_id, order="created_at DESC, rowid DESC LIMIT 1")), None)

    def newest_of(self, person_id: Id) -> Conversation | None:
        """The one of the latest day, whatever became of it. Raises :class:`NotReadable`."""
        where, day = "trashed_at IS NULL AND person_id = ?", "coalesce(held_on, meet_on, not_held_on, "
        order = f"{day}substr(created_at, 1, 10)) DESC, rowid DESC LIMIT 1"  # as the index days_of_talks names it
        return next(iter(self._read(where, person_id, order=order)), None)

    def asked(self, person_id: Id, but: Id) -> dict[str, tuple[Asked, ...]]:
        """By its key, when each question was asked of a person and what they said, the last time first.

        Only conversations that were held count, and not the one called ``but``; of each question the last
        :data:`TIMES_ASKED` times. Raises :class:`NotReadable`.
        """
        found: dict[str, list[Asked]] = defaultdict(list)
        for row in self._store.rows(_ASKED, person_id, but, TIMES_ASKED):
            one = Asked(row["question_key"], date.fromisoformat(row["held_on"]), row["answer"])
            found[one.key].append(one)
        return {key: tuple(many) for key, many in found.items()}

    def latest_direction(self, but: Id | None = None) -> EarlierDirection | None:
        """The newest wording used with anybody, but in the conversation ``but``. Raises :class:`NotReadable`."""
        for row in self._store.rows(_DIRECTION, but or ""):
            name = row["called"].strip() or row["full_name"].strip()
            return EarlierDirection(row["direction"], name, datetime.fromisoformat(row["at"]))
        return None

    def thanked(self, person_id: Id, but: Id) -> dict[Id, date]:
        """The last day a person was thanked for each contribution, in talks that were held and are not ``but``.

        Raises :class:`NotReadable`.
        """
        rows = self._store.rows(_THANKED, person_id, but)
        return {Id(row["contribution_id"]): date.fromisoformat(row["day"]) for row in rows}

    def last_held(self, person_id: Id, but: Id, until: date | None = None) -> date | None:
        """The day of the last conversation with a person that was held, other than ``but`` and not after ``until``.

        Raises :class:`NotReadable`.
        """
        (row,) = self._store.rows(_LAST_HELD, person_id, but, day_text(until or date.max))
        return as_day(row["day"])

    def held(self, person_id: Id) -> tuple[Talk, ...]:
        """Those with a person that were held, the oldest first. Raises :class:`NotReadable`."""
        rows = self._store.rows(_HELD, person_id)
        return tuple(Talk(Id(row["id"]), date.fromisoformat(row["held_on"])) for row in rows)

    def held_since(self, first: date) -> tuple[Conversation, ...]:
        """Everybody's that were held on that day or later. Raises :class:`NotReadable`."""
        return self._of_all("held_on >= ?", first.isoformat())

    def open_ones(self) -> tuple[Conversation, ...]:
        """Everybody's that are still to be held, the oldest first. Raises :class:`NotReadable`."""
        return self._of_all(_OPEN)

    def save(self, value: Conversation, previous: Conversation | None = None) -> None:
        """Save the conversation with all its parts, in one transaction.

        With ``previous``, the value as it was last saved, only what differs is written: a key in one box of the
        dialogue changes one row. Raises :class:`NotSaved`; nothing was changed then.
        """
        if previous is not None and previous.id != value.id:
            raise ValueError("two different conversations")
        with self._store.writing():
            self._keep_version(value, previous)
            row = self._to_row(value)
            if previous is None or row != self._to_row(previous):
                self._store.put(self.NAME, row)
            for part in rows_of.PARTS:
                self._save_part(part, value, previous)

    def _save_part(self, part: rows_of.Part, value: Conversation, previous: Conversation | None) -> None:
        new, old = part.rows(value), None if previous is None else part.rows(previous)
        if new != old:
            self._store.put_parts(part.table, ("conversation_id", value.id), new, old)

    def planning_what_goes(self, before: str) -> list[str]:
        """The conversations that plan contributions which were trashed before that stamp."""
        sql = """
            SELECT DISTINCT conversation_id FROM planned_contributions
            JOIN contributions ON contributions.id = contribution_id WHERE trashed_at < ?"""
        return [row["conversation_id"] for row in self._store.rows(sql, before)]

    def close_gaps(self, conversation_ids: list[str]) -> None:
        """Count the planned contributions through again, for parts are told apart by their position."""
        wanted = "SELECT position FROM planned_contributions WHERE conversation_id = ? ORDER BY position"
        move = "UPDATE planned_contributions SET position = ? WHERE conversation_id = ? AND position = ?"
        for conversation_id in conversation_ids:
            for position, row in enumerate(self._store.rows(wanted, conversation_id)):
                self._store.execute(move, position, conversation_id, row["position"])

    def _to_row(self, value: Conversation) -> Values:
        return rows_of.conversation_row(value)

    def _from_rows(self, rows: list[Row]) -> Iterable[Conversation]:
        parts = {part.table: self._parts(part.table, "conversation_id", rows) for part in rows_of.PARTS}
        return (rows_of.conversation(row, {table: found[row["id"]] for table, found in parts.items()}) for row in rows)
