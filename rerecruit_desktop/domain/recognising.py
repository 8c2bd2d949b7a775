"""Recognising contributions: which still wait for it, whether it was given as the person likes it, who else knows."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.domain.words import holds_words, one_line

_BETWEEN_NAMES = re.compile(r"[,;\n，、؛،]")


class Fit(StrEnum):
    """How the way somebody was recognised sits with the way they like (the need for recognition)."""

    AS_LIKED = "as liked"
    OTHERWISE = "otherwise"
    NOT_ASKED = "not asked"
    NOT_SAID = "not said"


def fit(how: Recognition, liked: Recognition) -> Fit:
    """Whether ``how`` they were recognised is how they like it, as far as both are known."""
    if liked is Recognition.UNKNOWN:
        return Fit.NOT_ASKED
    if how is Recognition.UNKNOWN:
        return Fit.NOT_SAID
    return Fit.AS_LIKED if how is liked else Fit.OTHERWISE


def thanks(conversations: Iterable[Conversation]) -> Mapping[Id, date]:
    """The last day each contribution was thanked for in a conversation that was held."""
    days: dict[Id, date] = {}
    for conversation in conversations:
        if conversation.held_on is None:
            continue
        for planned in conversation.plan.contributions:
            if planned.said:
                before = days.get(planned.contribution_id, date.min)
                days[planned.contribution_id] = max(before, conversation.held_on)
    return days


def recognised_on(one: Contribution, thanked: Mapping[Id, date]) -> date | None:
    """The day it was recognised, outside a conversation or, as ``thanked`` has it, within one."""
    return one.recognised_on or thanked.get(one.id)


def recognise(one: Contribution, person: Person, today: date) -> Contribution:
    """Recognised ``today``, in the way this person likes."""
    return replace(one, recognised_on=today, recognised_how=person.recognition)


def who_knows(contributions: Iterable[Contribution]) -> tuple[tuple[str, int], ...]:
    """Everybody named as knowing of a contribution, with how many they know of; the best informed first."""
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for one in contributions:
        names = {one_line(name) for name in _BETWEEN_NAMES.split(one.known_to)} - {""}
        for folded, name in {name.casefold(): name for name in sorted(names)}.items():
            written.setdefault(folded, name)
            counts[folded] += 1
    known = ((written[folded], count) for folded, count in counts.items())
    return tuple(sorted(known, key=lambda found: (-found[1], found[0].casefold())))


@dataclass(frozen=True, slots=True)
class Sought:
    """What one looks for among contributions; a part that says nothing lets everything through.

    ``words`` are looked for one by one, whatever their case; ``since`` leaves out what has no day.
    """

    words: str = ""
    quality_key: str = ""
    need: Need | None = None
    is_recognised: bool | None = None
    since: date | None = None

    def finds(self, one: Contribution, recognised: date | None) -> bool:
        """Whether ``one``, that was ``recognised`` on that day or not yet, is among what is looked for."""
        return (
            (not self.quality_key or one.quality_key == self.quality_key)
            and (self.need is None or one.need is self.need)
            and (self.is_recognised is None or (recognised is not None) is self.is_recognised)
            and (self.since is None or (one.done_on is not None and one.done_on >= self.since))
            and holds_words(self.words, one.what, one.effect, one.situation, one.known_to)
        )
