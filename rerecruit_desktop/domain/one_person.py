"""Two entries of the roster that are one person: what becomes of the profile, and who may be meant."""

from collections.abc import Iterable
from dataclasses import replace

from rerecruit_desktop.domain.person import Person, Recognition, Strength, tags_in


def as_one(kept: Person, gone: Person) -> Person:
    """``kept`` with what only ``gone`` tells of them; where both say something, what ``kept`` says stays.

    They are archived only where both are, and they joined on the earlier day.
    """
    archived = (kept.archived_on, gone.archived_on)
    joined = [day for day in (kept.joined_on, gone.joined_on) if day is not None]
    return replace(
        kept,
        called=kept.called or gone.called,
        role=kept.role or gone.role,
        team=kept.team or gone.team,
        email=kept.email or gone.email,
        joined_on=min(joined, default=None),
        recognition=gone.recognition if kept.recognition is Recognition.UNKNOWN else kept.recognition,
        archived_on=None if None in archived else kept.archived_on,
        tags=tags_in(", ".join((*kept.tags, *gone.tags))),
        touch_weeks=kept.touch_weeks or gone.touch_weeks,
        strength=gone.strength if kept.strength is Strength.UNSAID else kept.strength,
    )


def likely_the_same(person: Person, others: Iterable[Person]) -> tuple[Person, ...]:
    """``others`` without ``person``, those first who share most words of their names, then by name."""
    words = _words(person)
    some = [one for one in others if one.id != person.id]
    return tuple(sorted(some, key=lambda one: (-len(words & _words(one)), one.full_name.casefold())))


def _words(person: Person) -> set[str]:
    return set(f"{person.full_name} {person.called} {person.email}".casefold().split())
