"""Marks over time, ready to be drawn: one series for a need, or for a person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.domain.pulse import Pulse
from rerecruit_desktop.domain.source import Source


@dataclass(frozen=True, slots=True)
class Reading:
    """A mark from 1 to 5 on a day; ``told`` where the person said so, not the manager's guess."""

    on: date
    mark: int
    told: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """Readings under one name, the oldest first, at most one a day."""

    name: str
    readings: tuple[Reading, ...]


def series_of(name: str, pulses: Iterable[Pulse]) -> Series:
    """The pulses of one need of one person; of one day the one that was noted last counts."""
    by_day = {one.on: Reading(one.on, one.mark, one.source is Source.TOLD_ME) for one in pulses}
    return Series(name, tuple(by_day[day] for day in sorted(by_day)))
