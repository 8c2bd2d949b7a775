"""The manager's own read of each need, dated and private; never computed from notes, never printed for anyone else."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from rerecruit_desktop.domain.ids import Id, new_id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.source import Source

STARVED, MET = 1, 5


@dataclass(frozen=True, slots=True)
class Pulse:
    """How far one need is met, as a ``mark`` from 1 (starved) to 5 (met), with the ``reason`` for it.

    Raises :class:`ValueError` for another mark.
    """

    person_id: Id
    need: Need
    mark: int
    on: date
    reason: str = ""
    source: Source = Source.MY_GUESS
    conversation_id: Id | None = None
    id: Id = field(default_factory=new_id)

    def __post_init__(self) -> None:
        if not STARVED <= self.mark <= MET:
            raise ValueError(f"not a mark: {self.mark}")


def of_need(pulses: Iterable[Pulse], need: Need) -> tuple[Pulse, ...]:
    """Those of one need, the oldest first; of one day, the one that was noted last counts last."""
    return tuple(sorted((one for one in pulses if one.need is need), key=lambda one: one.on))


def latest(pulses: Iterable[Pulse]) -> dict[Need, Pulse]:
    """The last read of each need that was ever read, in the order of the needs."""
    everything = tuple(pulses)
    read = ((need, of_need(everything, need)) for need in Need)
    return {need: found[-1] for need, found in read if found}


def trend(pulses: Iterable[Pulse], need: Need) -> int:
    """By how many marks the last read of a need lies above (or below) the one before; 0 where there are not two."""
    found = of_need(pulses, need)
    return found[-1].mark - found[-2].mark if len(found) > 1 else 0


def of_occasion(pulses: Iterable[Pulse], need: Need, conversation_id: Id | None, on: date) -> Pulse | None:
    """The read of a need that belongs to a conversation; without one, the last of the day ``on``."""
    found = of_need(pulses, need)
    if conversation_id is not None:
        return next((one for one in reversed(found) if one.conversation_id == conversation_id), None)
    return next((one for one in reversed(found) if one.on == on), None)
