"""The message of an invitation: made from a template, and following the day as long as nobody wrote in it."""

import re
import unicodedata
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from rerecruit_desktop.domain.conversation import Invite
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.invitation import PLACES, fill_template
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.moments import time_text
from rerecruit_desktop.ui.widgets.day_text import long_day, qdate

_LEFT_TO_RIGHT = "\u200e"  # a mark without width: a paragraph runs as its first letter does
_OPEN_PLACE = re.compile(r"\{(" + "|".join(PLACES) + r")\}")


def written(invite: Invite, person: Person, guide: Guide, today: date) -> str:
    """The text of the chosen template with all that is known filled in; empty without a template."""
    template = next((one for one in guide.templates if one.key == invite.template), None)
    return fill_template(template.text.strip("\n"), _values(invite, person, today)) if template else ""


def is_untouched(invite: Invite, person: Person, guide: Guide, today: date) -> bool:
    """The message is just what the template says, or still empty: nobody wrote in it."""
    return not invite.message.strip() or invite.message == written(invite, person, guide, today)


def following(before: Invite, after: Invite, person: Person, guide: Guide, today: date) -> Invite:
    """``after`` with its message brought up to date, unless somebody wrote in it."""
    if not before.message or not is_untouched(before, person, guide, today):
        return after
    return replace(after, message=written(after, person, guide, today))


def open_places(message: str) -> str:
    """What the message still has to say, in words: "the day, the place"; empty when nothing is open."""
    names = {
        "name": QCoreApplication.translate("Invitation", "the name"),
        "day": QCoreApplication.translate("Invitation", "the day"),
        "time": QCoreApplication.translate("Invitation", "the time"),
        "minutes": QCoreApplication.translate("Invitation", "the length"),
        "place": QCoreApplication.translate("Invitation", "the place"),
    }
    found = dict.fromkeys(_OPEN_PLACE.findall(message))
    return ", ".join(names[place] for place in found)


def _values(invite: Invite, person: Person, today: date) -> dict[str, str]:
    locale = QLocale()
    return {
        "name": _isolated(person.short_name, locale),
        "day": _spoken_day(invite.meet_on, today, locale) if invite.meet_on else "",
        "time": time_text(invite.meet_at) if invite.meet_at else "",
        "minutes": locale.toString(invite.minutes),
        "place": invite.place.strip(),
    }


def _isolated(name: str, locale: QLocale) -> str:
    """A name written the other way must not turn the message around it."""
    if locale.textDirection() is Qt.LayoutDirection.LeftToRight and any(map(_runs_left, name)):
        return f"{_LEFT_TO_RIGHT}\u2068{name}\u2069"
    return name


def _runs_left(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in {"R", "AL"}


def _spoken_day(day: date, today: date, locale: QLocale) -> str:
    """With the weekday; the year only when it is not this one."""
    return locale.toString(qdate(day), "dddd, d MMMM") if day.year == today.year else long_day(day, locale)
