"""The papers that leave the manager's hands, each read over a connection that cannot see a private column."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rerecruit_desktop.domain.agreed_actions import AgreedActions, my_actions, their_actions
from rerecruit_desktop.domain.development_plan import DevelopmentPlan
from rerecruit_desktop.domain.handout import Handout
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.paper_errors import NoConversation, NoPerson
from rerecruit_desktop.domain.period import Period
from rerecruit_desktop.domain.year_review import SharedTalk, YearReview
from rerecruit_desktop.storage.cipher import Connection, DataKey, Row
from rerecruit_desktop.storage.shareable import shareable_only
from rerecruit_desktop.storage.shared_parts import milestones_of, promises_of, qualities_of, thanks_of
from rerecruit_desktop.storage.table import as_day

_CONVERSATION = """
    SELECT c.id, c.person_id, c.held_on, c.direction, c.their_part, c.agreed_words, p.full_name, p.called
    FROM conversations c JOIN people p ON p.id = c.person_id
    WHERE c.id = ? AND c.trashed_at IS NULL AND p.trashed_at IS NULL"""
_PERSON = "SELECT full_name, called FROM people WHERE id = ? AND trashed_at IS NULL"

_TALKS = """
    SELECT id, held_on FROM conversations
    WHERE person_id = ? AND held_on BETWEEN ? AND ? AND trashed_at IS NULL ORDER BY held_on DESC"""


@dataclass(frozen=True, slots=True)
class SharedPapers:
    """Reads from the database at ``path``; every verb raises what opening a connection raises."""

    path: Path
    key: DataKey

    def handout(self, conversation_id: Id) -> Handout:
        """Everything the handout of a conversation says. Raises :class:`NoConversation`."""
        with shareable_only(self.path, self.key) as connection:
            row = _conversation(connection, conversation_id)
            person_id, held = Id(row["person_id"]), Id(row["id"])
            return Handout(
                full_name=row["full_name"].strip(),
                short_name=_short_name(row),
                held_on=as_day(row["held_on"]),
                thanks=thanks_of(connection, held),
                qualities=qualities_of(connection, held),
                direction=row["direction"],
                their_part=row["their_part"],
                milestones=milestones_of(connection, person_id, reached_in=held),
                promises=promises_of(connection, person_id, held),
                agreed_words=row["agreed_words"],
            )

    def development_plan(self, person_id: Id) -> DevelopmentPlan:
        """Everything the development plan of a person says. Raises :class:`NoPerson`."""
        with shareable_only(self.path, self.key) as connection:
            row = _person(connection, person_id)
            return DevelopmentPlan(row["full_name"].strip(), _short_name(row), milestones_of(connection, person_id))

    def year_review(self, person_id: Id, period: Period) -> YearReview:
        """What of a period may be handed over. Raises :class:`NoPerson`."""
        with shareable_only(self.path, self.key) as connection:
            row = _person(connection, person_id)
            milestones = milestones_of(connection, person_id)
            days = (person_id, period.first.isoformat(), period.last.isoformat())
            talks = connection.execute(_TALKS, days).fetchall()
            return YearReview(
                full_name=row["full_name"].strip(),
                short_name=_short_name(row),
                period=period,
                talks=tuple(
                    SharedTalk(date.fromisoformat(talk["held_on"]), thanks_of(connection, Id(talk["id"])))
                    for talk in talks
                ),
                reached=tuple(one for one in milestones if not one.is_open and period.holds(one.reached_on)),
                ahead=tuple(one for one in milestones if one.is_open),
            )

    def agreed_actions(self, conversation_id: Id) -> AgreedActions:
        """Who does what after a conversation, with what is left from earlier ones. Raises :class:`NoConversation`."""
        with shareable_only(self.path, self.key) as connection:
            row = _conversation(connection, conversation_id)
            person_id = Id(row["person_id"])
            milestones = milestones_of(connection, person_id)
            return AgreedActions(
                full_name=row["full_name"].strip(),
                short_name=_short_name(row),
                held_on=as_day(row["held_on"]),
                mine=my_actions(promises_of(connection, person_id, conversation_id), milestones),
                theirs=their_actions(milestones),
            )


def _conversation(connection: Connection, conversation_id: Id) -> Row:
    row: Row | None = connection.execute(_CONVERSATION, (conversation_id,)).fetchone()
    if row is None:
        raise NoConversation
    return row


def _person(connection: Connection, person_id: Id) -> Row:
    row: Row | None = connection.execute(_PERSON, (person_id,)).fetchone()
    if row is None:
        raise NoPerson
    return row


def _short_name(row: Row) -> str:
    """As :attr:`Person.short_name` says."""
    name: str = row["called"].strip() or row["full_name"].strip()
    return name
