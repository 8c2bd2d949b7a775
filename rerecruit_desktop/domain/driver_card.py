"""The driver card: what moves a person, line by line, each dated and asked again after a year."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.domain.ids import Id, new_id
from rerecruit_desktop.domain.source import Source

ASKED_AGAIN_AFTER = Cadence(months=12)


class Driver(StrEnum):
    """What a line of the card is about, in the card's order (Driver card in the method)."""

    RECOGNITION = "recognition"
    STRENGTHS = "strengths"
    PASSIONS = "passions"
    VALUES = "values"
    ENERGISES = "energises"
    DRAINS = "drains"
    HEADING = "heading"
    LEAVING = "leaving"


@dataclass(frozen=True, slots=True)
class DriverLine:
    """One thing known, or guessed, of a person; private. ``replaced_on`` ends it: another line took its place."""

    person_id: Id
    driver: Driver
    text: str
    noted_on: date
    source: Source = Source.MY_GUESS
    replaced_on: date | None = None
    id: Id = field(default_factory=new_id)

    @property
    def is_current(self) -> bool:
        return self.replaced_on is None


def is_to_ask_again(line: DriverLine, today: date) -> bool:
    """It still stands, and a year has gone by since."""
    return line.is_current and ASKED_AGAIN_AFTER.next_after(line.noted_on) <= today


def in_card_order(lines: Iterable[DriverLine]) -> tuple[DriverLine, ...]:
    """The lines that stand, by what they are about, the newest of each first."""
    order = list(Driver)
    current = sorted((one for one in lines if one.is_current), key=lambda one: one.noted_on, reverse=True)
    return tuple(sorted(current, key=lambda one: order.index(one.driver)))
