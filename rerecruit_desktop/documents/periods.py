"""How a stretch of days is written."""

from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.domain.period import Period


def period_words(press: Press, period: Period) -> str:
    """Both days of a period: "25 November 2025 to 24 November 2026"."""
    text = press.translate("Paper", "{first} to {last}")
    return text.format(first=press.day(period.first), last=press.day(period.last))
