"""How everything that happened with a person reads as a row of the timeline."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.driver_card import DriverLine
from rerecruit_desktop.domain.forecast import StayForecast
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.shock import Shock
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.timeline import Moment, Topic
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.person.timeline import telling
from rerecruit_desktop.ui.widgets.day_text import qdate
from rerecruit_desktop.ui.widgets.lines import Line

translate = QCoreApplication.translate


def topic_text(topic: Topic) -> str:
    """For a choice: what the timeline is narrowed to."""
    return {
        Topic.CONVERSATIONS: translate("Timeline", "Conversations"),
        Topic.CONTRIBUTIONS: translate("Timeline", "Contributions"),
        Topic.FOLLOW_UPS: translate("Timeline", "Follow-ups"),
        Topic.MILESTONES: translate("Timeline", "Milestones"),
        Topic.NEEDS: translate("Timeline", "Needs"),
        Topic.DRIVERS: translate("Timeline", "What moves them"),
        Topic.TOUCHPOINTS: translate("Timeline", "Touchpoints"),
        Topic.NOTES: translate("Timeline", "Notes"),
        Topic.SHOCKS: translate("Timeline", "Shocks"),
        Topic.PUT_OFF: translate("Timeline", "Put off"),
    }[topic]


def month_head(day: date) -> Line:
    """The head above the rows of a month."""
    locale = QLocale()
    return Line("", f"{locale.standaloneMonthName(day.month)} {day.year}")


def near_day(day: date, today: date) -> str:
    """For the margin: the year stands in the head of the month."""
    if day == today:
        return translate("Timeline", "Today")
    if today > date.min and day == today - timedelta(days=1):
        return translate("Timeline", "Yesterday")
    return QLocale().toString(qdate(day), "d MMM")


def moment_line(moment: Moment, guide: Guide, today: date) -> Line:
    """The row that tells of ``moment`` today."""
    line = _told(moment, guide, today)
    spoken = telling.joined(day_text(moment.on, today), line.title, line.detail, by=", ")
    return replace(line, key=moment.key, aside=near_day(moment.on, today), spoken=spoken)


def _told(moment: Moment, guide: Guide, today: date) -> Line:
    if moment.tells_a_part:
        return _told_of_part(moment, guide, today)
    match moment.about:
        case Conversation() as about:
            line = telling.conversation(about, moment, today)
        case Contribution() as about:
            line = telling.contribution(about, moment, today)
        case Request() as about:
            line = telling.request(about, today)
        case Milestone() as about:
            line = telling.milestone(about, today)
        case _:
            line = _told_of_note(moment, today)
    return line


def _told_of_part(moment: Moment, guide: Guide, today: date) -> Line:
    match moment.about:
        case Conversation() as about:
            line = telling.move(about, moment, today)
        case Contribution() as about:
            line = telling.recognition(about)
        case Request() as about:
            line = telling.outcome(about)
        case Milestone() as about:
            line = telling.milestone_end(about, moment)
        case tuple() as reads:
            line = telling.pulses(reads, guide)
        case _:
            raise TypeError(moment.happening)
    return line


def _told_of_note(moment: Moment, today: date) -> Line:
    match moment.about:
        case StayForecast() as about:
            line = telling.forecast(about)
        case DriverLine() as about:
            line = telling.driver(about, today)
        case Touchpoint() as about:
            line = telling.touchpoint(about)
        case Note() as about:
            line = telling.note(about)
        case Shock() as about:
            line = telling.shock(about, moment, today)
        case Snooze() as about:
            line = telling.snooze(about, today)
        case _:
            raise TypeError(moment.happening)
    return line
