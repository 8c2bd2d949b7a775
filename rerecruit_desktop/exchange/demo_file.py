"""The fictional team of ``--demo``: a year of history, told so that today is always today."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.errors import FileNotRead
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.own_words import OwnEntry
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.exchange.demo_days import Calendar
from rerecruit_desktop.exchange.demo_guide import own_entries
from rerecruit_desktop.exchange.demo_person import DemoPerson, read_person
from rerecruit_desktop.exchange.demo_year import YearValue
from rerecruit_desktop.exchange.guide_file import shipped_guide
from rerecruit_desktop.exchange.toml_table import NOT_READ, Misfit, read_table
from rerecruit_desktop.paths import resources

LANGUAGE = "en"
Value = Person | Contribution | Conversation | Request | Milestone | YearValue | OwnEntry


@dataclass(frozen=True, slots=True)
class DemoTeam:
    """The team, with identities of its own each time it is made."""

    people: tuple[Person, ...]
    contributions: tuple[Contribution, ...]
    conversations: tuple[Conversation, ...]
    requests: tuple[Request, ...]
    milestones: tuple[Milestone, ...]
    year: tuple[YearValue, ...]
    own_words: tuple[OwnEntry, ...] = ()
    portraits: tuple[tuple[Id, bytes], ...] = ()  # whose, and the picture as PNG

    @property
    def values(self) -> tuple[Value, ...]:
        """Everything, in an order in which it can be saved: what is referred to comes first."""
        told = (*self.people, *self.contributions, *self.conversations, *self.requests, *self.milestones, *self.year)
        return (*told, *self.own_words)


def demo_team(today: date) -> DemoTeam:
    """The fictional team as it stands ``today``.

    Raises :class:`FileNotRead` when the file that comes with the program was spoilt.
    """
    file = resources() / "demo" / f"{LANGUAGE}.toml"
    try:
        return _read(file, today)
    except Misfit as misfit:
        raise FileNotRead(file=file, why=str(misfit)) from misfit


def _read(file: Path, today: date) -> DemoTeam:
    table = read_table(file)
    calendar = Calendar(today, table.texts("weekdays"), table.texts("months"))
    guide = shipped_guide(LANGUAGE)
    people = tuple(read_person(entry, calendar, guide) for entry in table.rows("people"))
    own_words = tuple(own_entries(table.rows("guide"), guide))
    table.nothing_else()
    portraits = tuple((one.person.id, _picture(file.parent / one.portrait)) for one in people if one.portrait)
    return replace(_gathered(people), own_words=own_words, portraits=portraits)


def _picture(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Misfit(file.name, NOT_READ) from error


def _gathered(told: tuple[DemoPerson, ...]) -> DemoTeam:
    return DemoTeam(
        people=tuple(one.person for one in told),
        contributions=tuple(it for one in told for it in one.contributions),
        conversations=tuple(it for one in told for it in one.conversations),
        requests=tuple(it for one in told for it in one.requests),
        milestones=tuple(it for one in told for it in one.milestones),
        year=tuple(it for one in told for it in one.year),
    )
