"""The whole roster, arranged: grouped by what the manager asks for, and sorted within each group."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rerecruit_desktop.domain.cadence import Cadence, Standing
from rerecruit_desktop.domain.person import Person, Strength
from rerecruit_desktop.domain.roster import RosterEntry


class Grouping(StrEnum):
    STANDING = "standing"
    TEAM = "team"
    TAG = "tag"
    CADENCE = "cadence"
    STRENGTH = "strength"
    NOTHING = "nothing"


class Sorting(StrEnum):
    DUE = "due"
    NAME = "name"
    LAST_TALK = "last talk"
    JOINED = "joined"


# What the members of a group have in common; ``None`` where they have none of it: no team, no tag.
Common = Standing | Cadence | Strength | str | None


@dataclass(frozen=True, slots=True)
class Group:
    common: Common
    entries: tuple[RosterEntry, ...]


def arranged(entries: Iterable[RosterEntry], grouping: Grouping, sorting: Sorting, today: date) -> tuple[Group, ...]:
    """Groups in their own order, those that have nothing in common last; who has two tags stands in two groups.

    Due: the earliest first, and the new ones last. Last talk: who waited longest first, whom nobody ever talked to
    before all. Joined: the newest first, those whose day is unknown last.
    """
    members: dict[Common, list[RosterEntry]] = {}
    for entry in sorted(entries, key=_ORDER[sorting]):
        for common in _commons(entry, grouping, today):
            members.setdefault(common, []).append(entry)
    return tuple(Group(common, tuple(members[common])) for common in sorted(members, key=_place))


def teams_of(entries: Iterable[RosterEntry]) -> tuple[str, ...]:
    """Every team by name, once."""
    return _by_name(entry.person.team.strip() for entry in entries)


def tags_of(entries: Iterable[RosterEntry]) -> tuple[str, ...]:
    """Every tag by name, once."""
    return _by_name(tag for entry in entries for tag in entry.person.tags)


def with_tag(tags: tuple[str, ...], tag: str) -> tuple[str, ...]:
    """``tags`` with one more, unless it is there already in whatever case."""
    wanted = " ".join(tag.split())
    is_there = wanted.casefold() in {one.casefold() for one in tags}
    return tags if is_there or not wanted else (*tags, wanted)


def without_tag(tags: tuple[str, ...], tag: str) -> tuple[str, ...]:
    return tuple(one for one in tags if one.casefold() != tag.casefold())


def _commons(entry: RosterEntry, grouping: Grouping, today: date) -> tuple[Common, ...]:
    person = entry.person
    match grouping:
        case Grouping.STANDING:
            return (entry.standing(today),)
        case Grouping.TEAM:
            return (person.team.strip() or None,)
        case Grouping.TAG:
            return person.tags or (None,)
        case Grouping.CADENCE:
            return (person.cadence,)
        case Grouping.STRENGTH:
            return (person.strength,)
        case Grouping.NOTHING:
            return (None,)


def _place(common: Common) -> tuple[bool, int, str]:
    if isinstance(common, Standing | Strength):
        return False, list(type(common)).index(common), ""
    if isinstance(common, Cadence):
        return False, common.weeks * 7 + common.months * 30, ""
    return common is None, 0, (common or "").casefold()


def _name(person: Person) -> str:
    return person.full_name.casefold()


def _by_due(entry: RosterEntry) -> tuple[bool, date, str]:
    return entry.due_on is None, entry.due_on or date.max, _name(entry.person)


def _by_name_only(entry: RosterEntry) -> tuple[bool, date, str]:
    return False, date.min, _name(entry.person)


def _by_last_talk(entry: RosterEntry) -> tuple[bool, date, str]:
    return False, entry.last_held_on or date.min, _name(entry.person)


def _by_joined(entry: RosterEntry) -> tuple[bool, date, str]:
    joined_on = entry.person.joined_on
    newest_first = date.fromordinal(date.max.toordinal() + 1 - joined_on.toordinal()) if joined_on else date.max
    return joined_on is None, newest_first, _name(entry.person)


_ORDER: dict[Sorting, Callable[[RosterEntry], tuple[bool, date, str]]] = {
    Sorting.DUE: _by_due,
    Sorting.NAME: _by_name_only,
    Sorting.LAST_TALK: _by_last_talk,
    Sorting.JOINED: _by_joined,
}


def _by_name(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({word for word in words if word}, key=str.casefold))
