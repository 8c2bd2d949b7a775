"""The handout, read over a connection of its own that cannot see a private column."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from rerecruit_desktop.domain.errors import NoConversation
from rerecruit_desktop.domain.handout import Handout, SeenQuality, SharedMilestone, SharedPromise, Thanks
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.request import Answer
from rerecruit_desktop.storage.cipher import Connection, DataKey, Row, connect
from rerecruit_desktop.storage.driver_errors import translated
from rerecruit_desktop.storage.privacy import is_shareable
from rerecruit_desktop.storage.table import as_day

_CONVERSATION = """
    SELECT c.id, c.person_id, c.held_on, c.direction, c.their_part, c.agreed_words, p.full_name, p.called
    FROM conversations c JOIN people p ON p.id = c.person_id
    WHERE c.id = ? AND c.trashed_at IS NULL AND p.trashed_at IS NULL"""
_THANKS = """
    SELECT c.what, planned.effect FROM planned_contributions planned
    JOIN contributions c ON c.id = planned.contribution_id
    WHERE planned.conversation_id = ? AND planned.chosen AND c.trashed_at IS NULL ORDER BY planned.position"""
_QUALITIES = """
    SELECT name, example FROM planned_qualities WHERE conversation_id = ? AND chosen ORDER BY position"""
# Of this conversation, or still to be kept from an earlier one.
_PROMISES = """
    SELECT text, due_on FROM requests
    WHERE person_id = ? AND (conversation_id = ? OR kept_on IS NULL) AND answer = ? AND trashed_at IS NULL
    ORDER BY due_on IS NULL, due_on, created_at"""
_MILESTONES = """
    SELECT goal, skill, measure, target_on, state, reached_on FROM milestones
    WHERE person_id = ? AND (conversation_id = ? OR state <> ?) AND state <> ? AND trashed_at IS NULL
    ORDER BY target_on IS NULL, target_on, created_at"""


def read_handout(path: Path, key: DataKey, conversation_id: Id) -> Handout:
    """Everything the handout of a conversation says.

    Raises :class:`NoConversation`, and what :func:`~rerecruit_desktop.storage.cipher.connect` raises.
    """
    with shareable_only(path, key) as connection, translated(path.parent):
        row = connection.execute(_CONVERSATION, (conversation_id,)).fetchone()
        if row is None:
            raise NoConversation
        return _handout(connection, row)


@contextmanager
def shareable_only(path: Path, key: DataKey) -> Iterator[Connection]:
    """A connection that can write nothing, and read only columns that are declared shareable."""
    connection = connect(path, key, read_only=True)
    try:
        connection.set_authorizer(_authorize)
        yield connection
    finally:
        connection.close()


def _authorize(action: int, table: str | None, column: str | None, _database: str | None, _inside: str | None) -> int:
    if action == driver.SQLITE_SELECT:
        return int(driver.SQLITE_OK)
    if action == driver.SQLITE_READ and table and column and is_shareable(table, column):
        return int(driver.SQLITE_OK)
    return int(driver.SQLITE_DENY)


def _handout(connection: Connection, row: Row) -> Handout:
    def rows(sql: str, *values: object) -> list[Row]:
        found: list[Row] = connection.execute(sql, values).fetchall()
        return found

    theirs = row["person_id"], row["id"]
    ended = MilestoneState.REACHED, MilestoneState.DROPPED
    return Handout(
        full_name=row["full_name"].strip(),
        short_name=row["called"].strip() or row["full_name"].strip(),
        held_on=as_day(row["held_on"]),
        thanks=tuple(Thanks(one["what"], one["effect"]) for one in rows(_THANKS, row["id"])),
        qualities=tuple(SeenQuality(one["name"], one["example"]) for one in rows(_QUALITIES, row["id"])),
        direction=row["direction"],
        their_part=row["their_part"],
        milestones=tuple(map(_milestone, rows(_MILESTONES, *theirs, *ended))),
        promises=tuple(
            SharedPromise(one["text"], as_day(one["due_on"])) for one in rows(_PROMISES, *theirs, Answer.AGREED)
        ),
        agreed_words=row["agreed_words"],
    )


def _milestone(row: Row) -> SharedMilestone:
    return SharedMilestone(
        goal=row["goal"],
        skill=row["skill"],
        measure=row["measure"],
        target_on=as_day(row["target_on"]),
        state=MilestoneState(row["state"]),
        reached_on=as_day(row["reached_on"]),
    )
