"""One person of the fictional team, from their table, with all that belongs to them."""

from dataclasses import dataclass

from rerecruit_desktop.domain.cadence import MONTHLY, Cadence
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, Obstacle
from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.exchange.demo_days import Calendar
from rerecruit_desktop.exchange.demo_story import Story
from rerecruit_desktop.exchange.toml_table import UNKNOWN, Misfit, Table


@dataclass(frozen=True, slots=True)
class DemoPerson:
    person: Person
    contributions: tuple[Contribution, ...]
    conversations: tuple[Conversation, ...]
    requests: tuple[Request, ...]
    milestones: tuple[Milestone, ...]


def read_person(table: Table, calendar: Calendar, guide: Guide) -> DemoPerson:
    """The person told in ``table``. Raises :class:`Misfit` for anything missing or unknown in it."""
    person = _person(table, calendar)
    contributions = {row.text("key"): _contribution(row, person.id, calendar) for row in table.rows("contributions")}
    story = Story(person, contributions, guide, calendar)
    conversations: dict[str, Conversation] = {}
    requests: list[Request] = []
    for row in table.rows("conversations"):
        conversation = conversations[row.text("key")] = story.conversation(row)
        requests += [_request(one, conversation, calendar) for one in row.rows("requests")]
        row.nothing_else()
    milestones = tuple(_milestone(row, person.id, conversations, calendar) for row in table.rows("milestones"))
    table.nothing_else()
    return DemoPerson(person, tuple(contributions.values()), tuple(conversations.values()), tuple(requests), milestones)


def _person(table: Table, calendar: Calendar) -> Person:
    return Person(
        full_name=table.text("full_name"),
        called=table.text_or_nothing("called"),
        role=table.text_or_nothing("role"),
        team=table.text_or_nothing("team"),
        email=table.text_or_nothing("email"),
        joined_on=calendar.day(table, "joined"),
        cadence=_cadence(table.table("cadence")) if table.has("cadence") else MONTHLY,
        recognition=table.one_of(Recognition, "recognition") if table.has("recognition") else Recognition.UNKNOWN,
        archived_on=calendar.day(table, "archived"),
    )


def _cadence(table: Table) -> Cadence:
    cadence = Cadence(months=table.number("months", 0), weeks=table.number("weeks", 0))
    table.nothing_else()
    return cadence


def _contribution(row: Table, person_id: Id, calendar: Calendar) -> Contribution:
    contribution = Contribution(
        person_id,
        what=row.text("what"),
        effect=row.text_or_nothing("effect"),
        done_on=calendar.day(row, "on"),
        beyond_role=row.yes("beyond_role", otherwise=False),
    )
    row.nothing_else()
    return contribution


def _request(row: Table, conversation: Conversation, calendar: Calendar) -> Request:
    request = Request(
        conversation.person_id,
        text=row.text("text"),
        conversation_id=conversation.id,
        answer=row.one_of(Answer, "answer") if row.has("answer") else Answer.OPEN,
        because=row.text_or_nothing("because"),
        due_on=calendar.day(row, "due"),
        kept_on=calendar.day(row, "kept"),
    )
    row.nothing_else()
    return request


def _milestone(row: Table, person_id: Id, told: dict[str, Conversation], calendar: Calendar) -> Milestone:
    milestone = Milestone(
        person_id,
        goal=row.text("goal"),
        skill=row.text_or_nothing("skill"),
        measure=row.text_or_nothing("measure"),
        target_on=calendar.day(row, "target"),
        reality=row.text_or_nothing("reality"),
        state=row.one_of(MilestoneState, "state"),
        state_reason=row.text_or_nothing("reason"),
        reached_on=calendar.day(row, "reached"),
        obstacles=tuple(_obstacle(one) for one in row.rows("obstacles")),
        conversation_id=_born_in(row, told),
    )
    row.nothing_else()
    return milestone


def _born_in(row: Table, told: dict[str, Conversation]) -> Id | None:
    if not row.has("from"):
        return None
    if (key := row.text("from")) not in told:
        raise Misfit(row.at("from"), UNKNOWN)
    return told[key].id


def _obstacle(row: Table) -> Obstacle:
    obstacle = Obstacle(row.text("what"), row.text_or_nothing("help"))
    row.nothing_else()
    return obstacle
