"""The conversations with one person that were held, as a row to walk along."""

from dataclasses import dataclass
from datetime import date

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.ids import Id


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation that was held: which one, and when."""

    id: Id
    held_on: date


def earlier(talks: tuple[Talk, ...], shown: Conversation) -> tuple[Talk, ...]:
    """Those of ``talks``, the oldest first, that were held before ``shown``; the last one of them first."""
    return talks[: _place(talks, shown)][::-1]


def later(talks: tuple[Talk, ...], shown: Conversation) -> tuple[Talk, ...]:
    """Those of ``talks``, the oldest first, that were held after ``shown``; the next one first."""
    return tuple(one for one in talks[_place(talks, shown) :] if one.id != shown.id)


def _place(talks: tuple[Talk, ...], shown: Conversation) -> int:
    """How many were held before it; what is still to be held comes after all of them, planned for whatever day."""
    for place, one in enumerate(talks):
        if one.id == shown.id:
            return place
    ended_on = shown.held_on or shown.not_held_on or date.max
    return sum(one.held_on <= ended_on for one in talks)
