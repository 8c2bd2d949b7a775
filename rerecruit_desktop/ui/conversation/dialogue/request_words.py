"""How a request of the dialogue reads: its answer, by when, and what is overdue."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.request import Answer, Request, is_overdue
from rerecruit_desktop.ui.conversation.dialogue.caught_row import CaughtRow
from rerecruit_desktop.ui.moments import day_text

translate = QCoreApplication.translate


def show_request(row: CaughtRow, one: Request, today: date) -> None:
    """A promise can be ticked when it is kept; one without an answer is marked."""
    note = _note(one, today)
    if is_overdue(one, today):
        note = translate("Requests", "{note} · overdue").format(note=note)
    if one.answer is Answer.AGREED:
        row.show_tickable(one.text, note, one.kept_on is not None)
    elif one.answer is Answer.OPEN:
        row.show_plain(one.text, note, "help", "accent")
    else:
        icon = "close" if one.answer is Answer.CANNOT else "clock"
        row.show_plain(one.text, note, icon, "muted")


def _note(one: Request, today: date) -> str:
    day = day_text(one.due_on, today) if one.due_on else ""
    if one.answer is Answer.AGREED:
        return translate("Requests", "by {day}").format(day=day) if day else translate("Requests", "promised, no day")
    if one.answer is Answer.CANNOT:
        return translate("Requests", "you said that you can't")
    if one.answer is Answer.FINDING_OUT:
        by = translate("Requests", "you find out by {day}").format(day=day)
        return by if day else translate("Requests", "you find out")
    by = translate("Requests", "no answer yet · by {day}").format(day=day)
    return by if day else translate("Requests", "no answer yet")
