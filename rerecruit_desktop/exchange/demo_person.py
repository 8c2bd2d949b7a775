"""One person of the fictional team, from their table, with all that belongs to them."""

from dataclasses import dataclass

from rerecruit_desktop.domain.cadence import MONTHLY, Cadence
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, MilestoneStep, Obstacle
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person, Recognition, Strength
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.exchange.demo_days import Calendar
from rerecruit_desktop.exchange.demo_story import Story
from rerecruit_desktop.exchange.demo_year import Year, YearValue
from rerecruit_desktop.exchange.toml_table import UNKNOWN, Misfit, Table


@dataclass(frozen=True, slots=True)
class DemoPerson:
    person: Person
    contributions: tuple[Contribution, ...]
    conversations: tuple[Conversation, ...]
    requests: tuple[Request, ...]
    milestones: tuple[Milestone, ...]
    year: tuple[YearValue, ...]
    portrait: str  # the name of the file with their picture, or nothing


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
    portrait = table.text_or_nothing("portrait")
    year = tuple(Year(person.id, contributions, conversations, calendar).values(table))
    table.nothing_else()
    talks = tuple(conversations.values())
    return DemoPerson(person, tuple(contributions.values()), talks, tuple(requests), milestones, year, portrait)


def _person(table: Table, calendar: Calendar) -> Person:
    return Person(
        full_name=table.text("full_name"),
        called=table.text_or_nothing("called"),
        role=table.text_or_nothing("role"),
        team=table.text_or_nothing("team"),
        email=table.text_or_nothing("email"),
        joined_on=calendar.day(table, "joined"),
        cadence=_cadence(table.table("cadence")) if table.has("cadence") else MONTHLY,
        recognition=_recognition(table, "recognition"),
        archived_on=calendar.day(table, "archived"),
        tags=table.texts_or_none("tags"),
        touch_weeks=table.number("touch_weeks", 0),
        strength=table.one_of(Strength, "strength") if table.has("strength") else Strength.UNSAID,
    )


def _recognition(table: Table, key: str) -> Recognition:
    return table.one_of(Recognition, key) if table.has(key) else Recognition.UNKNOWN


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
        situation=row.text_or_nothing("situation"),
        quality_key=row.text_or_nothing("quality"),
        need=row.one_of(Need, "need") if row.has("need") else None,
        known_to=row.text_or_nothing("known_to"),
        recognised_on=calendar.day(row, "recognised"),
        recognised_how=_recognition(row, "how"),
    )
    row.nothing_else()
    return contribution


def _request(row: Table, conversation: Conversation, calendar: Calendar) -> Request:
    answer = row.one_of(Answer, "answer") if row.has("answer") else Answer.OPEN
    asked_on = conversation.held_on or calendar.today
    at_once = None if answer is Answer.OPEN else asked_on
    request = Request(
        conversation.person_id,
        text=row.text("text"),
        conversation_id=conversation.id,
        answer=answer,
        because=row.text_or_nothing("because"),
        due_on=calendar.day(row, "due"),
        kept_on=calendar.day(row, "kept"),
        broken_on=calendar.day(row, "broken"),
        outcome=row.text_or_nothing("outcome"),
        asked_on=asked_on,
        answered_on=calendar.day(row, "answered") or at_once,
    )
    row.nothing_else()
    return request


def _milestone(row: Table, person_id: Id, told: dict[str, Conversation], calendar: Calendar) -> Milestone:
    talk = _born_in(row, told)
    talked_on = talk.held_on if talk else None
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
        options=row.text_or_nothing("options"),
        steps=tuple(_step(one, calendar) for one in row.rows("steps")),
        help_promised=row.text_or_nothing("help_promised"),
        state_on=calendar.day(row, "reached") or calendar.day(row, "since") or talked_on,
        celebrated_on=calendar.day(row, "celebrated"),
        obstacles=tuple(_obstacle(one) for one in row.rows("obstacles")),
        conversation_id=talk.id if talk else None,
    )
    row.nothing_else()
    return milestone


def _born_in(row: Table, told: dict[str, Conversation]) -> Conversation | None:
    if not row.has("from"):
        return None
    if (key := row.text("from")) not in told:
        raise Misfit(row.at("from"), UNKNOWN)
    return told[key]


def _step(row: Table, calendar: Calendar) -> MilestoneStep:
    step = MilestoneStep(row.text("text"), calendar.day(row, "done"))
    row.nothing_else()
    return step


def _obstacle(row: Table) -> Obstacle:
    obstacle = Obstacle(row.text("what"), row.text_or_nothing("help"))
    row.nothing_else()
    return obstacle
