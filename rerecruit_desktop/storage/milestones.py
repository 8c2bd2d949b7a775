"""Development milestones with their obstacles and steps: rows and value."""

from collections.abc import Iterable
from datetime import date

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, MilestoneStep, Obstacle
from rerecruit_desktop.storage.cipher import Row
from rerecruit_desktop.storage.store import Values
from rerecruit_desktop.storage.table import Table, as_day, day_text


class Milestones(Table[Milestone]):
    NAME = "milestones"

    def near(self, last: date) -> tuple[Milestone, ...]:
        """Everybody's open ones due by ``last``, and those reached but not celebrated. Raises :class:`NotReadable`."""
        wanted = "celebrated_on IS NULL AND ((state IN (?, ?) AND target_on <= ?) OR state = ?)"
        states = MilestoneState.PLANNED, MilestoneState.UNDER_WAY
        return self._of_all(wanted, *states, last.isoformat(), MilestoneState.REACHED)

    def open_of(self, person_id: Id) -> tuple[Milestone, ...]:
        """Those of one person that are planned or under way. Raises :class:`NotReadable`."""
        states = MilestoneState.PLANNED, MilestoneState.UNDER_WAY
        return self._read("trashed_at IS NULL AND person_id = ? AND state IN (?, ?)", person_id, *states)

    def of_talk(self, person_id: Id, conversation_id: Id) -> tuple[Milestone, ...]:
        """Of a person's milestones those of one conversation, and all that are open. Raises :class:`NotReadable`."""
        states = MilestoneState.PLANNED, MilestoneState.UNDER_WAY
        where = "person_id = ? AND (conversation_id = ? OR state IN (?, ?))"
        return self._of_all(where, person_id, conversation_id, *states)

    def save(self, value: Milestone) -> None:
        """Insert or change it with its obstacles and steps, in one transaction. Raises :class:`NotSaved`."""
        obstacles = [{"what": one.what, "help": one.help} for one in value.obstacles]
        steps = [{"text": one.text, "done_on": day_text(one.done_on)} for one in value.steps]
        with self._store.writing():
            self._keep_version(value)
            self._store.put(self.NAME, self._to_row(value))
            self._store.put_parts("obstacles", ("milestone_id", value.id), obstacles, None)
            self._store.put_parts("milestone_steps", ("milestone_id", value.id), steps, None)

    def _to_row(self, value: Milestone) -> Values:
        return {
            "id": value.id,
            "person_id": value.person_id,
            "conversation_id": value.conversation_id,
            "goal": value.goal,
            "skill": value.skill,
            "measure": value.measure,
            "target_on": day_text(value.target_on),
            "reality": value.reality,
            "state": value.state,
            "state_reason": value.state_reason,
            "state_on": day_text(value.state_on),
            "celebrated_on": day_text(value.celebrated_on),
            "reached_on": day_text(value.reached_on),
            "options": value.options,
            "help_promised": value.help_promised,
        }

    def _from_rows(self, rows: list[Row]) -> Iterable[Milestone]:
        obstacles = self._parts("obstacles", "milestone_id", rows)
        steps = self._parts("milestone_steps", "milestone_id", rows)
        return (_milestone(row, obstacles[row["id"]], steps[row["id"]]) for row in rows)


def _milestone(row: Row, obstacles: list[Row], steps: list[Row]) -> Milestone:
    return Milestone(
        person_id=row["person_id"],
        goal=row["goal"],
        skill=row["skill"],
        measure=row["measure"],
        target_on=as_day(row["target_on"]),
        reality=row["reality"],
        state=MilestoneState(row["state"]),
        state_reason=row["state_reason"],
        state_on=as_day(row["state_on"]),
        celebrated_on=as_day(row["celebrated_on"]),
        reached_on=as_day(row["reached_on"]),
        obstacles=tuple(Obstacle(one["what"], one["help"]) for one in obstacles),
        options=row["options"],
        steps=tuple(MilestoneStep(one["text"], as_day(one["done_on"])) for one in steps),
        help_promised=row["help_promised"],
        conversation_id=row["conversation_id"],
        id=row["id"],
    )
