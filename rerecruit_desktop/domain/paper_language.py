"""The language of a paper: its fixed words, and how it writes a day. What was typed stays as it was typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class PaperLanguage:
    """``code`` is a BCP 47 tag, ``name`` what the language calls itself.

    ``day`` has the places {day}, {month} and {year}; the months are as they stand in a day, shortened in a short day,
    and shortened once more on the axis of a figure. ``words`` are by their context and their English.
    """

    code: str
    name: str
    day: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    axis_months: tuple[str, ...]
    words: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def translate(self, context: str, text: str) -> str:
        """As :data:`~rerecruit_desktop.domain.words.Translate` says; what has no translation stays English."""
        return self.words.get((context, text), text)

    def long_day(self, day: date) -> str:
        return self._written(day, self.months)

    def short_day(self, day: date) -> str:
        return self._written(day, self.short_months)

    def month(self, day: date) -> str:
        """The month for a figure, without its year."""
        return self.axis_months[day.month - 1]

    def _written(self, day: date, months: tuple[str, ...]) -> str:
        return self.day.format(day=day.day, month=months[day.month - 1], year=day.year)


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT = tuple(month[:3] for month in _MONTHS)
ENGLISH = PaperLanguage("en", "English", "{day} {month} {year}", _MONTHS, _SHORT, _SHORT)
