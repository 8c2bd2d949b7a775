"""How everything that happened with a person reads as a row of the timeline."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.driver_card import DriverLine
from rerecruit_desktop.domain.forecast import StayForecast
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, is_late
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.person import Recognition
from rerecruit_desktop.domain.pulse import latest
from rerecruit_desktop.domain.request import Request, is_overdue
from rerecruit_desktop.domain.shock import Shock
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.timeline import Happening, Moment, Topic
from rerecruit_desktop.domain.today import About
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.follow_through.wording import light_text, outcome_text
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import answer_text, driver_name, recognition_text, shock_name, source_text, state_text
from rerecruit_desktop.ui.person.lines import contribution_line, conversation_line
from rerecruit_desktop.ui.widgets.day_text import qdate
from rerecruit_desktop.ui.widgets.lines import Line

translate = QCoreApplication.translate
LONGEST = 400  # characters of a row


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
    line = _TELLERS[moment.happening](moment, guide, today)
    aside = near_day(moment.on, today)
    spoken = _joined(day_text(moment.on, today), line.title, line.detail, by=", ")
    return replace(line, key=moment.key, aside=aside, spoken=spoken)


def _joined(*parts: str, by: str = " · ") -> str:
    return by.join(part for part in parts if part)


def _line(icon: str, token: str, title: str, *details: str) -> Line:
    return Line("", title[:LONGEST], _joined(*details)[:LONGEST], "", icon, token)


def _conversation(moment: Moment, _guide: Guide, today: date) -> Line:
    about = moment.about
    assert isinstance(about, Conversation)
    line = conversation_line(about, today)
    if not about.is_held:
        return line
    return replace(line, detail=_joined(line.detail[:LONGEST], _promises(moment.promises), _set(moment.milestones)))


def _promises(count: int) -> str:
    if count == 1:
        return translate("Timeline", "1 promise")
    return translate("Timeline", "{n} promises").format(n=count) if count else ""


def _set(count: int) -> str:
    if count == 1:
        return translate("Timeline", "1 milestone")
    return translate("Timeline", "{n} milestones").format(n=count) if count else ""


def _move(moment: Moment, _guide: Guide, today: date) -> Line:
    about = moment.about
    assert isinstance(about, Conversation)
    move = about.invite.moves[moment.part]
    was = translate("Timeline", "it was to be on {day}").format(day=day_text(move.was_on, today)) if move.was_on else ""
    return _line("calendar", "muted", translate("Timeline", "Conversation moved"), was, one_line(move.because))


def _contribution(moment: Moment, _guide: Guide, today: date) -> Line:
    about = moment.about
    assert isinstance(about, Contribution)
    return contribution_line(about, about.recognised_on or moment.answered_on, today)


def _recognition(moment: Moment, _guide: Guide, _today: date) -> Line:
    about = moment.about
    assert isinstance(about, Contribution)
    title = translate("Timeline", "Thanked: {what}").format(what=one_line(about.what) or one_line(about.effect))
    how = "" if about.recognised_how is Recognition.UNKNOWN else recognition_text(about.recognised_how)
    return _line("check", "good", title, translate("Timeline", "Recognition given"), how)


def _request(moment: Moment, _guide: Guide, today: date) -> Line:
    about = moment.about
    assert isinstance(about, Request)
    due = translate("Timeline", "by {day}").format(day=day_text(about.due_on, today)) if about.due_on else ""
    late = is_overdue(about, today)
    overdue = translate("Timeline", "overdue") if late else ""
    asked, answer = translate("Timeline", "Asked for"), answer_text(about.answer)
    token = "bad" if late else "muted"
    return _line("promise", token, one_line(about.text), asked, answer, due, overdue, one_line(about.because))


def _outcome(moment: Moment, _guide: Guide, _today: date) -> Line:
    about = moment.about
    assert isinstance(about, Request)
    if about.kept_on is not None:
        icon, token, words = "checkbox-checked", "good", translate("Timeline", "Promise kept: {what}")
    else:
        icon, token, words = "close", "bad", translate("Timeline", "Promise not kept: {what}")
    return _line(icon, token, words.format(what=one_line(about.text)), one_line(about.outcome))


def _milestone(moment: Moment, _guide: Guide, today: date) -> Line:
    about = moment.about
    assert isinstance(about, Milestone)
    state = about.state if about.is_open else MilestoneState.PLANNED
    late = is_late(about, today)
    target = translate("Timeline", "for {day}").format(day=day_text(about.target_on, today)) if about.target_on else ""
    details = translate("Timeline", "Milestone"), state_text(state), target
    overdue = translate("Timeline", "late") if late else ""
    return _line("progress", "bad" if late else "primary", one_line(about.goal), *details, overdue)


def _milestone_end(moment: Moment, _guide: Guide, _today: date) -> Line:
    about, goal = moment.about, translate("Timeline", "Milestone reached: {goal}")
    assert isinstance(about, Milestone)
    if about.state is MilestoneState.DROPPED:
        goal = translate("Timeline", "Milestone dropped: {goal}")
        return _line("close", "muted", goal.format(goal=one_line(about.goal)), one_line(about.state_reason))
    against = _against_target(about.target_on, moment.on) if about.target_on else ""
    return _line("flag", "good", goal.format(goal=one_line(about.goal)), against, one_line(about.state_reason))


def _against_target(target: date, reached: date) -> str:
    days = (target - reached).days
    if days == 0:
        return translate("Timeline", "on the target date")
    weeks, is_ahead = abs(days) // 7, days > 0
    if weeks > 1:
        told = translate("Timeline", "{n} weeks ahead of the target date") if is_ahead else ""
        return (told or translate("Timeline", "{n} weeks after the target date")).format(n=weeks)
    told = translate("Timeline", "{n} d ahead of the target date") if is_ahead else ""
    return (told or translate("Timeline", "{n} d after the target date")).format(n=abs(days))


def _pulses(moment: Moment, guide: Guide, _today: date) -> Line:
    reads = moment.about
    assert isinstance(reads, tuple)
    marks = [f"{guide.need(need).name} {pulse.mark}" for need, pulse in latest(reads).items()]
    return _line("progress", "primary", translate("Timeline", "Your read of the needs"), *marks)


def _forecast(moment: Moment, _guide: Guide, _today: date) -> Line:
    about = moment.about
    assert isinstance(about, StayForecast)
    title = translate("Timeline", "Stay forecast for {n} months").format(n=about.months)
    outcome = "" if about.stayed is None else outcome_text(stayed=about.stayed)
    return _line("eye", "muted", title, light_text(about.light), one_line(about.reason), outcome)


def _driver(moment: Moment, _guide: Guide, today: date) -> Line:
    about = moment.about
    assert isinstance(about, DriverLine)
    gone = about.replaced_on
    until = translate("Timeline", "until {day}").format(day=day_text(gone, today)) if gone else ""
    return _line("person", "primary", one_line(about.text), driver_name(about.driver), source_text(about.source), until)


def _touchpoint(moment: Moment, _guide: Guide, _today: date) -> Line:
    about = moment.about
    assert isinstance(about, Touchpoint)
    kind = translate("Timeline", "Touchpoint")
    return _line("people", "primary", one_line(about.text) or kind, kind)


def _note(moment: Moment, _guide: Guide, _today: date) -> Line:
    about = moment.about
    assert isinstance(about, Note)
    kind = translate("Timeline", "Note")
    title, *rest = list(filter(None, map(_unmarked, about.text[: 2 * LONGEST].splitlines()))) or [kind]
    return _line("note", "accent", title, kind, *rest)


def _unmarked(line: str) -> str:
    """A line of Markdown without the marks at its ends."""
    return one_line(line).lstrip("#>-* ").replace("**", "")


def _shock(moment: Moment, _guide: Guide, today: date) -> Line:
    about = moment.about
    assert isinstance(about, Shock)
    name = shock_name(about.kind)
    if moment.answered_on is not None:
        then, day = translate("Timeline", "you talked on {day}"), moment.answered_on
    elif about.settled_on is not None:
        then, day = translate("Timeline", "settled on {day}"), about.settled_on
    else:
        then, day = translate("Timeline", "talk by {day}"), about.talk_by
    then = then.format(day=day_text(day, today))
    title = f"{name[:1].upper()}{name[1:]}"
    return _line("warning", "accent", title, translate("Timeline", "Shock"), then, one_line(about.text))


def _snooze(moment: Moment, _guide: Guide, today: date) -> Line:
    about = moment.about
    assert isinstance(about, Snooze)
    until = translate("Timeline", "Put off until {day}").format(day=day_text(about.until, today))
    return _line("clock", "muted", until, _put_off(about.about), one_line(about.because))


def _put_off(about: str) -> str:
    """What was put off, from the beginning of its name."""
    return {
        About.TALK: translate("Timeline", "the conversation"),
        About.REQUEST: translate("Timeline", "a request"),
        About.CONTRIBUTION: translate("Timeline", "recognising a contribution"),
        About.MILESTONE: translate("Timeline", "a milestone"),
        About.DRIVER: translate("Timeline", "asking again what moves them"),
        About.SHOCK: translate("Timeline", "talking about what happened"),
        About.NOTES: translate("Timeline", "writing a conversation down"),
    }.get(About(kind) if (kind := about.partition("/")[0]) in list(About) else About.TALK, "")


_TELLERS: dict[Happening, Callable[[Moment, Guide, date], Line]] = {
    Happening.CONVERSATION: _conversation,
    Happening.MOVE: _move,
    Happening.CONTRIBUTION: _contribution,
    Happening.RECOGNITION: _recognition,
    Happening.REQUEST: _request,
    Happening.OUTCOME: _outcome,
    Happening.MILESTONE: _milestone,
    Happening.MILESTONE_END: _milestone_end,
    Happening.PULSES: _pulses,
    Happening.FORECAST: _forecast,
    Happening.DRIVER: _driver,
    Happening.TOUCHPOINT: _touchpoint,
    Happening.NOTE: _note,
    Happening.SHOCK: _shock,
    Happening.SNOOZE: _snooze,
}
