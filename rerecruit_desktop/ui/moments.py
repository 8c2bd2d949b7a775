"""How days, times and standings are told on screen, in the user's locale."""

from datetime import date, time

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from rerecruit_desktop.domain.cadence import Cadence, Standing
from rerecruit_desktop.domain.person import whole_months_between
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.ui.widgets.day_text import short_day

translate = QCoreApplication.translate

CHIP_OF = {Standing.LATE: "late", Standing.SOON: "soon", Standing.ON_TRACK: "ok", Standing.NEW: "neutral"}


def day_text(day: date, today: date) -> str:
    return short_day(day, today, QLocale())


def time_text(at: time, locale: QLocale | None = None) -> str:
    return (locale or QLocale()).toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def due_chip(entry: RosterEntry, today: date) -> str:
    """A few letters for the roster's right edge: "9 d late", "in 2 d", "in 3 wk", "new"."""
    due = entry.due_on
    if due is None:
        return translate("Moments", "new")
    days = (due - today).days
    if days == 0:
        return translate("Moments", "today")
    if days < 0:
        return translate("Moments", "{count} late").format(count=_span(-days))
    return translate("Moments", "in {count}").format(count=_span(days))


def _span(days: int) -> str:
    if days < 14:
        return translate("Moments", "{n} d").format(n=days)
    if days < 70:
        return translate("Moments", "{n} wk").format(n=days // 7)
    if days < 730:
        return translate("Moments", "{n} mo").format(n=days // 30)
    return translate("Moments", "{n} y").format(n=days // 365)


def standing_text(standing: Standing) -> str:
    return {
        Standing.LATE: translate("Moments", "Late"),
        Standing.SOON: translate("Moments", "Due soon"),
        Standing.ON_TRACK: translate("Moments", "On track"),
        Standing.NEW: translate("Moments", "New"),
    }[standing]


def cadence_text(cadence: Cadence) -> str:
    if cadence.weeks:
        return translate("Moments", "Every {n} weeks").format(n=cadence.weeks)
    if cadence.months == 1:
        return translate("Moments", "Every month")
    if cadence.months == 3:
        return translate("Moments", "Every quarter")
    return translate("Moments", "Every {n} months").format(n=cadence.months)


def tenure_text(joined_on: date, today: date) -> str:
    """Time since joining: "3 y 2 m"."""
    years, months = divmod(whole_months_between(joined_on, today), 12)
    if years and months:
        return translate("Moments", "{y} y {m} m").format(y=years, m=months)
    if years:
        return translate("Moments", "{y} y").format(y=years)
    return translate("Moments", "{m} m").format(m=months)


def minutes_text(seconds: int) -> str:
    """A clock of minutes and seconds: "04:10"."""
    return f"{seconds // 60:02d}:{seconds % 60:02d}"
