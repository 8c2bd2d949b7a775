"""The language of a paper: its fixed words, and how it writes a day. What was typed stays as it was typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class PaperLanguage:
    """``code`` is a BCP 47 tag, ``name`` what the language calls itself.

    ``day`` and ``short_day`` have the places {day}, {month}, {short} and {number} for the month, and {year}. The short
    months stand in figures, too. ``words`` are by their context and their English.
    """

    code: str
    name: str
    day: str
    short_day: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    words: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def translate(self, context: str, text: str) -> str:
        """As :data:`~rerecruit_desktop.domain.words.Translate` says; what has no translation stays English."""
        return self.words.get((context, text), text)

    def write_day(self, day: date) -> str:
        return self._written(self.day, day)

    def write_short_day(self, day: date) -> str:
        return self._written(self.short_day, day)

    def write_month(self, day: date) -> str:
        """The month for a figure, without its year."""
        return self.short_months[day.month - 1]

    def _written(self, form: str, day: date) -> str:
        month, short = self.months[day.month - 1], self.short_months[day.month - 1]
        return form.format(day=day.day, month=month, short=short, number=day.month, year=day.year)


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ENGLISH = PaperLanguage(
    code="en",
    name="English",
    day="{day} {month} {year}",
    short_day="{day} {short} {year}",
    months=_MONTHS,
    short_months=tuple(month[:3] for month in _MONTHS),
)
