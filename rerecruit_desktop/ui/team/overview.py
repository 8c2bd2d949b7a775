"""What the page of the team shows, read and put in order in a job."""

from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.domain.attention import Attention, quietest_first
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.weeks_ahead import WeeksAhead, weeks_ahead
from rerecruit_desktop.storage.team import TeamReader


@dataclass(frozen=True, slots=True)
class Group:
    """Part of the team: one team, or everyone with a tag; of neither, everybody."""

    team: str = ""
    tag: str = ""

    def holds(self, person: Person) -> bool:
        return (not self.team or person.team.strip() == self.team) and (not self.tag or self.tag in person.tags)


EVERYBODY = Group()


@dataclass(frozen=True, slots=True)
class Overview:
    """The part of the team that was asked for, the quietest first, its weeks, and what other parts there are."""

    group: Group
    attentions: tuple[Attention, ...]
    weeks: WeeksAhead
    groups: tuple[Group, ...]
    read_days: tuple[date, date] | None


def read_overview(reader: TeamReader, group: Group, today: date, first_weekday: int) -> Overview:
    """Raises what reading the team raises."""
    team = reader.read(today)
    groups = _groups([one.person for one in team.attentions])
    if group not in groups:
        group = EVERYBODY
    some = [one for one in team.attentions if group.holds(one.person)]
    weeks = weeks_ahead((one.entry for one in some), today, first_weekday)
    return Overview(group, quietest_first(some, today), weeks, groups, team.read_days)


def _groups(people: list[Person]) -> tuple[Group, ...]:
    teams = sorted({person.team.strip() for person in people} - {""}, key=str.casefold)
    tags = sorted({tag for person in people for tag in person.tags} - {""}, key=str.casefold)
    return (EVERYBODY, *(Group(team=team) for team in teams), *(Group(tag=tag) for tag in tags))
