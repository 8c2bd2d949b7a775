"""Days as people type and read them, in their own locale."""

import re
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

_FORMATS = ("yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "d.M.yyyy", "d/M/yyyy")
_YEAR = re.compile(r"[\s,]*('[^']*'\s*)?yyyy(\s*'[^']*'\.?)?$|^yyyy\S?\s*")  # with what ties it to the month
_YEARLESS = ("d MMM", "d MMMM", "MMM d", "d.M.", "d/M")


def parse_day(text: str, today: date, locale: QLocale) -> date | None:
    """The day that ``text`` means, or ``None`` where it is not understood.

    The locale's own short form comes first, then ISO and common forms; "+14" is in 14 days. Without a year the
    nearest such day is meant, not more than half a year back.
    """
    words = text.strip()
    if words.startswith("+") and words[1:].strip().isdecimal():
        return _days_later(today, int(words[1:]))
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    with_century = short if "yyyy" in short else short.replace("yy", "yyyy")
    for form in (with_century, *_FORMATS):
        if (day := locale.toDate(words, form)).isValid() and day.year() > 99:
            return _python_day(day)
    return _nearest(words, today, locale)


def _nearest(words: str, today: date, locale: QLocale) -> date | None:
    for form in _YEARLESS:
        for year in (today.year, today.year + 1):
            day = locale.toDate(f"{words} {year}", f"{form} yyyy")
            if day.isValid() and (found := _python_day(day)) >= today - timedelta(days=183):
                return found
    return None


def _days_later(today: date, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def _python_day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def full_day(day: date, locale: QLocale) -> str:
    """For fields: day, short month and year, in the locale's order as far as it has one."""
    return locale.toString(qdate(day), "d MMM yyyy")


def short_day(day: date, today: date, locale: QLocale) -> str:
    """For lists: without the year when it is this one."""
    return locale.toString(qdate(day), "d MMM" if day.year == today.year else "d MMM yyyy")


def spoken_day(day: date, today: date, locale: QLocale) -> str:
    """For sentences: as the locale writes it, with the weekday; the year only when it is not this one."""
    whole = locale.dateFormat(QLocale.FormatType.LongFormat)
    return locale.toString(qdate(day), _YEAR.sub("", whole) if day.year == today.year else whole)
