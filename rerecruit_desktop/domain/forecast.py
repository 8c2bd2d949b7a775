"""The stay forecast: the manager's own guess whether a person stays, scored when the time has passed.

Never computed from anything, never exported, never printed (After in the method's follow-through).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.domain.ids import Id, new_id

HORIZONS = (3, 6, 12)  # months


class Light(StrEnum):
    """How sure the manager is that the person stays: sure, unsure, afraid that they leave."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class StayForecast:
    """What the manager expects for the next ``months``; ``stayed`` is what came of it, once that is known.

    Raises :class:`ValueError` for a horizon that is none.
    """

    person_id: Id
    made_on: date
    months: int
    light: Light
    reason: str = ""
    conversation_id: Id | None = None
    scored_on: date | None = None
    stayed: bool | None = None
    id: Id = field(default_factory=new_id)

    def __post_init__(self) -> None:
        if self.months not in HORIZONS:
            raise ValueError(f"not a horizon: {self.months} months")

    @property
    def due_on(self) -> date:
        """The day it can be said what came of it."""
        return Cadence(months=self.months).next_after(self.made_on)


def is_to_score(forecast: StayForecast, today: date) -> bool:
    """Its time has passed, and nobody has said yet what came of it."""
    return forecast.stayed is None and forecast.due_on <= today


@dataclass(frozen=True, slots=True)
class Judgement:
    """Of the scored forecasts in one light: how many there were, and how many of those people stayed."""

    light: Light
    scored: int
    stayed: int


def judgement(forecasts: Iterable[StayForecast]) -> tuple[Judgement, ...]:
    """How well the manager judges, light by light; only what was scored counts."""
    outcomes: dict[Light, list[bool]] = {light: [] for light in Light}
    for one in forecasts:
        if one.stayed is not None:
            outcomes[one.light].append(one.stayed)
    return tuple(Judgement(light, len(stayed), sum(stayed)) for light, stayed in outcomes.items())
