"""What may be shared, read piece by piece over a connection that sees nothing else."""

from collections import defaultdict

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import MilestoneState
from rerecruit_desktop.domain.request import Answer
from rerecruit_desktop.domain.shared import SeenQuality, SharedMilestone, SharedPromise, SharedStep, Thanks
from rerecruit_desktop.storage.cipher import Connection, Row
from rerecruit_desktop.storage.table import as_day

_THANKS = """
    SELECT c.what, planned.effect FROM planned_contributions planned
    JOIN contributions c ON c.id = planned.contribution_id
    WHERE planned.conversation_id = ? AND planned.chosen AND c.trashed_at IS NULL ORDER BY planned.position"""
_QUALITIES = """
    SELECT name, example FROM planned_qualities WHERE conversation_id = ? AND chosen ORDER BY position"""
# Of this conversation, or still to be kept from an earlier one; what can't be kept was explained, and is over.
_PROMISES = """
    SELECT text, due_on FROM requests
    WHERE person_id = ? AND (conversation_id = ? OR kept_on IS NULL) AND answer = ? AND broken_on IS NULL
        AND trashed_at IS NULL
    ORDER BY due_on IS NULL, due_on, created_at"""
_MILESTONES = """
    SELECT id, conversation_id, goal, skill, measure, target_on, state, reached_on, help_promised FROM milestones
    WHERE person_id = ? AND state <> ? AND trashed_at IS NULL ORDER BY target_on IS NULL, target_on, created_at"""
_STEPS = """
    SELECT milestone_id, text, done_on FROM milestone_steps
    WHERE milestone_id IN (SELECT id FROM milestones WHERE person_id = ?) ORDER BY milestone_id, position"""


def thanks_of(connection: Connection, conversation_id: Id) -> tuple[Thanks, ...]:
    """What was chosen for the thanks of a conversation, as planned."""
    return tuple(Thanks(one["what"], one["effect"]) for one in _rows(connection, _THANKS, conversation_id))


def qualities_of(connection: Connection, conversation_id: Id) -> tuple[SeenQuality, ...]:
    """The qualities chosen for a conversation, as planned."""
    return tuple(SeenQuality(one["name"], one["example"]) for one in _rows(connection, _QUALITIES, conversation_id))


def promises_of(connection: Connection, person_id: Id, conversation_id: Id) -> tuple[SharedPromise, ...]:
    """What was agreed in a conversation, and what is still to be kept from others; the earliest day first."""
    found = _rows(connection, _PROMISES, person_id, conversation_id, Answer.AGREED)
    return tuple(SharedPromise(one["text"], as_day(one["due_on"])) for one in found)


def milestones_of(connection: Connection, person_id: Id, reached_in: Id | None = None) -> tuple[SharedMilestone, ...]:
    """The milestones of a person that were not dropped, the nearest first.

    With ``reached_in``, of those that were reached only what was born in that conversation.
    """
    steps: dict[str, list[SharedStep]] = defaultdict(list)
    for row in _rows(connection, _STEPS, person_id):
        steps[row["milestone_id"]].append(SharedStep(row["text"], as_day(row["done_on"])))
    rows = _rows(connection, _MILESTONES, person_id, MilestoneState.DROPPED)
    wanted = [
        row
        for row in rows
        if reached_in is None or row["state"] != MilestoneState.REACHED or row["conversation_id"] == reached_in
    ]
    return tuple(_milestone(row, tuple(steps[row["id"]])) for row in wanted)


def _milestone(row: Row, steps: tuple[SharedStep, ...]) -> SharedMilestone:
    return SharedMilestone(
        goal=row["goal"],
        skill=row["skill"],
        measure=row["measure"],
        target_on=as_day(row["target_on"]),
        state=MilestoneState(row["state"]),
        reached_on=as_day(row["reached_on"]),
        steps=steps,
        help_promised=row["help_promised"],
    )


def _rows(connection: Connection, sql: str, *values: object) -> list[Row]:
    found: list[Row] = connection.execute(sql, values).fetchall()
    return found
