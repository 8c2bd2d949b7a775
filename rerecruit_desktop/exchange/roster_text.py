"""The roster as text: a table to look at, and JSON for scripts."""

import json
from collections.abc import Sequence
from datetime import date
from unicodedata import category, east_asian_width

from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.words import one_line

_HEAD = ("NAME", "ROLE", "TEAM", "STANDING", "DUE", "LAST HELD")
_WIDEST = 32  # of a column; the whole text is in the JSON


def as_json(entries: Sequence[RosterEntry], today: date) -> str:
    """One object for each direct report; days as YYYY-MM-DD, what is not known as null.

    Written in ASCII, so that a name in any script passes through any pipe.
    """
    return json.dumps([_object(entry, today) for entry in entries], indent=2)


def _object(entry: RosterEntry, today: date) -> dict[str, object]:
    person = entry.person
    return {
        "id": person.id,
        "full_name": person.full_name,
        "called": person.called,
        "role": person.role,
        "team": person.team,
        "email": person.email,
        "joined_on": _day(person.joined_on) or None,
        "cadence": {"months": person.cadence.months, "weeks": person.cadence.weeks},
        "last_held_on": _day(entry.last_held_on) or None,
        "due_on": _day(entry.due_on) or None,
        "standing": entry.standing(today).value,
        "unfinished_step": entry.draft.value if entry.draft else None,
    }


def as_table(entries: Sequence[RosterEntry], today: date) -> str:
    """One line for each direct report, under a head, in columns."""
    table = [_HEAD, *(_line(entry, today) for entry in entries)]
    widths = [max(map(_width, column)) for column in zip(*table, strict=True)]
    return "\n".join("  ".join(map(_padded, line, widths)).rstrip() for line in table)


def _line(entry: RosterEntry, today: date) -> tuple[str, ...]:
    person = entry.person
    days = _day(entry.due_on), _day(entry.last_held_on)
    words = (person.full_name, person.role, person.team, entry.standing(today).value, *days)
    return tuple(_short(one_line(word)) for word in words)


def _short(word: str) -> str:
    return word if len(word) <= _WIDEST else word[: _WIDEST - 1] + "…"


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _padded(word: str, width: int) -> str:
    return word + " " * (width - _width(word))


def _width(text: str) -> int:
    """How many columns of a terminal the text takes: wide signs take two, combining and invisible ones none."""
    return sum(0 if category(sign) in {"Mn", "Me", "Cf"} else 1 + (east_asian_width(sign) in "WF") for sign in text)
