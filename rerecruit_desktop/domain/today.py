"""What the day asks for: whom to talk to, what was promised, what is not recognised yet, what comes near.

Pure; read anew whenever the day turns. The order is that of the method: late before soon, and across the team the
strongest first, then the middle, then those who struggle.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from rerecruit_desktop.domain.cadence import SOON_DAYS, Standing
from rerecruit_desktop.domain.contribution import Contribution, newest_first
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.driver_card import DriverLine, is_to_ask_again
from rerecruit_desktop.domain.follow_up import notes_missing
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, by_target
from rerecruit_desktop.domain.person import Person, Strength
from rerecruit_desktop.domain.request import Request, by_urgency
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.shock import Shock, ShockKind, anniversary
from rerecruit_desktop.domain.snooze import Snooze, sleeping

UNANSWERED_AFTER = timedelta(days=2)
MILESTONE_NEAR = timedelta(days=30)
ANNIVERSARY_NEAR = timedelta(days=14)
UNRECOGNISED_SINCE = timedelta(days=365)
_FIRST_TALKS = 3  # people never talked to; the rest of them stands in the roster
_RANK = {Strength.STRONG: 0, Strength.MIDDLE: 1, Strength.UNSAID: 1, Strength.STRUGGLING: 2}


class About(StrEnum):
    """What a row is about; the beginning of the name it is put off by."""

    TALK = "talk"
    REQUEST = "request"
    CONTRIBUTION = "contribution"
    MILESTONE = "milestone"
    DRIVER = "driver"
    SHOCK = "shock"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Talk:
    """Somebody to talk to: when it is due, the conversation that is open, and whether its invitation got no answer."""

    entry: RosterEntry
    draft: Conversation | None = None
    is_unanswered: bool = False


# What is asked of one row of the notebook each.
Listed = Request | Contribution | Milestone | DriverLine | Conversation


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that the day asks for. ``key`` names it for putting it off; it stays the same from day to day."""

    about: About
    person: Person
    value: Listed | Talk | Shock

    @property
    def key(self) -> str:
        value = self.value
        if isinstance(value, Talk):
            return f"{self.about}/{self.person.id}"
        if isinstance(value, Shock) and value.kind is ShockKind.ANNIVERSARY:  # made anew each day
            return f"{self.about}/{self.person.id}/{value.on.year}"
        return f"{self.about}/{value.id}"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is read from the notebook for one day; of everybody, the archived left out by ``roster``."""

    roster: tuple[RosterEntry, ...]
    open_conversations: tuple[Conversation, ...] = ()
    requests: tuple[Request, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    driver_lines: tuple[DriverLine, ...] = ()
    shocks: tuple[Shock, ...] = ()
    snoozes: tuple[Snooze, ...] = ()
    held_lately: tuple[Conversation, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The rows of the page, each list in its order; ``reached`` are milestones to celebrate, once.

    ``unwritten`` are conversations held of which nothing was noted yet. ``pressing`` is the number beside Today: how
    many talks and promises are late or near, and talks are still unwritten.
    """

    talk: tuple[Ask, ...] = ()
    unwritten: tuple[Ask, ...] = ()
    promised: tuple[Ask, ...] = ()
    unrecognised: tuple[Ask, ...] = ()
    milestones: tuple[Ask, ...] = ()
    reached: tuple[Ask, ...] = ()
    ask_again: tuple[Ask, ...] = ()
    ahead: tuple[Ask, ...] = ()
    pressing: int = 0


def agenda(facts: Facts, today: date) -> Agenda:
    """Everything ``today`` asks for, without what was put off."""
    people = {entry.person.id: entry.person for entry in facts.roster}
    asleep = sleeping(facts.snoozes, today)

    def awake(asks: Iterable[Ask]) -> tuple[Ask, ...]:
        return tuple(ask for ask in asks if ask.key not in asleep)

    def asks(
        about: About, values: Iterable[Request | Contribution | Milestone | DriverLine | Conversation]
    ) -> tuple[Ask, ...]:
        return awake(Ask(about, people[one.person_id], one) for one in values if one.person_id in people)

    near = [one for one in facts.milestones if one.is_open and _is_near(one, today)]
    reached = [one for one in facts.milestones if one.state is MilestoneState.REACHED and one.celebrated_on is None]
    talk = awake(_talks(facts, today))
    unwritten = asks(About.NOTES, (one for one in facts.held_lately if notes_missing(one, today)))
    promised = asks(About.REQUEST, by_urgency(tuple(one for one in facts.requests if not one.is_settled)))
    return Agenda(
        talk=talk,
        unwritten=unwritten,
        promised=promised,
        unrecognised=asks(About.CONTRIBUTION, _unrecognised(facts.contributions, today)),
        milestones=asks(About.MILESTONE, by_target(tuple(near))),
        reached=asks(About.MILESTONE, reached),
        ask_again=asks(About.DRIVER, (one for one in facts.driver_lines if is_to_ask_again(one, today))),
        ahead=awake(_ahead(people, facts.shocks, today)),
        pressing=len(unwritten) + sum(_presses(ask, today) for ask in (*talk, *promised)),
    )


def _presses(ask: Ask, today: date) -> bool:
    match ask.value:
        case Talk():
            return ask.value.entry.standing(today) in (Standing.LATE, Standing.SOON)
        case Request():
            return ask.value.due_on is not None and (ask.value.due_on - today).days <= SOON_DAYS
    return False


def _talks(facts: Facts, today: date) -> list[Ask]:
    drafts = {one.person_id: one for one in facts.open_conversations}
    talks = [_talk(entry, drafts.get(entry.person.id), today) for entry in facts.roster]
    wanted = [talk for talk in talks if _is_wanted(talk, today)]
    wanted.sort(key=lambda talk: _urgency(talk, today))
    new = [talk for talk in talks if talk.draft is None and talk.entry.due_on is None]
    new.sort(key=lambda talk: _RANK[talk.entry.person.strength])
    return [Ask(About.TALK, talk.entry.person, talk) for talk in (*wanted, *new[:_FIRST_TALKS])]


def _talk(entry: RosterEntry, draft: Conversation | None, today: date) -> Talk:
    invite = draft.invite if draft else None
    is_unanswered = (
        invite is not None
        and invite.sent_on is not None
        and invite.accepted_on is None
        and today - invite.sent_on >= UNANSWERED_AFTER
    )
    return Talk(entry, draft, is_unanswered)


def _is_wanted(talk: Talk, today: date) -> bool:
    return talk.draft is not None or talk.entry.standing(today) in (Standing.LATE, Standing.SOON)


def _urgency(talk: Talk, today: date) -> tuple[bool, int, date]:
    is_late = talk.entry.standing(today) is Standing.LATE
    return not is_late, _RANK[talk.entry.person.strength], talk.entry.due_on or date.max


def _is_near(milestone: Milestone, today: date) -> bool:
    return milestone.target_on is not None and (milestone.target_on - today) <= MILESTONE_NEAR


def _unrecognised(contributions: tuple[Contribution, ...], today: date) -> Iterable[Contribution]:
    """An act of more than a year ago is not news any more; one without a day may be."""
    waiting = (one for one in contributions if one.recognised_on is None)
    return newest_first(tuple(one for one in waiting if not one.done_on or today - one.done_on <= UNRECOGNISED_SINCE))


def _ahead(people: Mapping[Id, Person], shocks: tuple[Shock, ...], today: date) -> list[Ask]:
    asks = [Ask(About.SHOCK, people[one.person_id], one) for one in shocks if one.person_id in people]
    for person in people.values():
        if person.joined_on is not None and person.joined_on < today:
            day = anniversary(person.joined_on, today)
            if day - today <= ANNIVERSARY_NEAR:
                asks.append(Ask(About.SHOCK, person, Shock(person.id, ShockKind.ANNIVERSARY, day, day)))
    return sorted(asks, key=lambda ask: ask.value.on if isinstance(ask.value, Shock) else today)


def later(day: date, by: timedelta) -> date:
    """``day`` moved on; the end of the calendar is as far as it goes."""
    return day + by if by <= date.max - day else date.max


def earlier(day: date, by: timedelta) -> date:
    """``day`` moved back; the beginning of the calendar is as far as it goes."""
    return day - by if by <= day - date.min else date.min


def celebrated(milestone: Milestone, today: date) -> Milestone:
    """The milestone, its being reached seen by the manager: Today shows that once."""
    return replace(milestone, celebrated_on=today)
