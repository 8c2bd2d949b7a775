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


def of_occasion(
    forecasts: Iterable[StayForecast], months: int, conversation_id: Id | None, on: date
) -> StayForecast | None:
    """The forecast of that horizon that belongs to a conversation; without one, the last of the day ``on``.

    One whose time has passed on that day can be scored, not changed any more.
    """
    found = [one for one in of_horizon(forecasts, months) if one.stayed is None and one.due_on > on]
    if conversation_id is not None:
        return next((one for one in reversed(found) if one.conversation_id == conversation_id), None)
    return next((one for one in reversed(found) if one.made_on == on), None)


def of_horizon(forecasts: Iterable[StayForecast], months: int) -> tuple[StayForecast, ...]:
    """Those that look so far ahead, the oldest first; of one day, the one that was noted last counts last."""
    return tuple(sorted((one for one in forecasts if one.months == months), key=lambda one: one.made_on))


def to_score(forecasts: Iterable[StayForecast], today: date) -> tuple[StayForecast, ...]:
    """Those whose time has passed without a word on what came of it, the longest due first."""
    return tuple(sorted((one for one in forecasts if is_to_score(one, today)), key=lambda one: one.due_on))
