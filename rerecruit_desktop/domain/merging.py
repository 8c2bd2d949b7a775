"""Two changes of one value, made in two places: both are kept where they concern different parts of it."""

from dataclasses import fields, replace
from typing import Any, TypeVar, cast

T = TypeVar("T")


def merged(base: T, mine: T, stored: T) -> T:
    """``stored`` with what ``mine`` changed since ``base``; where both changed the same part, mine wins."""
    changed = {name: getattr(mine, name) for name in parts_changed(base, mine)}
    return cast("T", replace(cast("Any", stored), **changed))


def contested(base: object, mine: object, stored: object) -> frozenset[str]:
    """The parts that both changed, each in another way."""
    both = parts_changed(base, mine) & parts_changed(base, stored)
    return frozenset(name for name in both if getattr(mine, name) != getattr(stored, name))


def parts_changed(base: object, value: object) -> frozenset[str]:
    """The names of the fields in which ``value`` differs."""
    return frozenset(
        one.name for one in fields(cast("Any", base)) if getattr(value, one.name) != getattr(base, one.name)
    )
