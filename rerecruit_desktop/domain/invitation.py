"""Making the invitation's message from a template."""

import re
from collections.abc import Mapping

PLACES = ("name", "day", "time", "minutes", "place")
_PLACE = re.compile(r"\{(\w+)\}")


def fill_template(text: str, values: Mapping[str, str]) -> str:
    """``text`` with every ``{place}`` replaced by its value.

    A place that has no value yet, or is not known, stays as it is written, so that it can be seen and mended.
    """
    return _PLACE.sub(lambda found: values.get(found[1]) or found[0], text)


def unresolved_places(text: str) -> tuple[str, ...]:
    """The places in braces that are still open, in the order they stand."""
    return tuple(found[0] for found in _PLACE.finditer(text))
