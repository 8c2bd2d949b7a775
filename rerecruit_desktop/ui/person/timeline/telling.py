"""What each kind of row on the timeline says."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.driver_card import DriverLine
from rerecruit_desktop.domain.forecast import StayForecast
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, is_late
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.person import Recognition
from rerecruit_desktop.domain.pulse import Pulse, latest
from rerecruit_desktop.domain.request import Request, is_overdue
from rerecruit_desktop.domain.shock import Shock
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.timeline import Moment
from rerecruit_desktop.domain.today import About
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.follow_through.wording import light_text, outcome_text
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import answer_text, driver_name, recognition_text, shock_name, source_text, state_text
from rerecruit_desktop.ui.person.lines import contribution_line, conversation_line
from rerecruit_desktop.ui.widgets.lines import Line

translate = QCoreApplication.translate
LONGEST = 400  # characters of a row


def joined(*parts: str, by: str = " · ") -> str:
    """Those that say anything, one behind the other."""
    return by.join(part for part in parts if part)


def _line(icon: str, token: str, title: str, *details: str) -> Line:
    return Line("", title[:LONGEST], joined(*details)[:LONGEST], "", icon, token)


def conversation(about: Conversation, moment: Moment, today: date) -> Line:
    line = conversation_line(about, today)
    if not about.is_held:
        return line
    return replace(line, detail=joined(line.detail[:LONGEST], _promises(moment.promises), _set(moment.milestones)))


def _promises(count: int) -> str:
    if count == 1:
        return translate("Timeline", "1 promise")
    return translate("Timeline", "{n} promises").format(n=count) if count else ""


def _set(count: int) -> str:
    if count == 1:
        return translate("Timeline", "1 milestone")
    return translate("Timeline", "{n} milestones").format(n=count) if count else ""


def move(about: Conversation, moment: Moment, today: date) -> Line:
    move = about.invite.moves[moment.part]
    was = translate("Timeline", "it was to be on {day}").format(day=day_text(move.was_on, today)) if move.was_on else ""
    return _line("calendar", "muted", translate("Timeline", "Conversation moved"), was, one_line(move.because))


def contribution(about: Contribution, moment: Moment, today: date) -> Line:
    return contribution_line(about, about.recognised_on or moment.answered_on, today)


def recognition(about: Contribution) -> Line:
    title = translate("Timeline", "Thanked: {what}").format(what=one_line(about.what) or one_line(about.effect))
    how = "" if about.recognised_how is Recognition.UNKNOWN else recognition_text(about.recognised_how)
    return _line("check", "good", title, translate("Timeline", "Recognition given"), how)


def request(about: Request, today: date) -> Line:
    due = translate("Timeline", "by {day}").format(day=day_text(about.due_on, today)) if about.due_on else ""
    late = is_overdue(about, today)
    overdue = translate("Timeline", "overdue") if late else ""
    asked, answer = translate("Timeline", "Asked for"), answer_text(about.answer)
    token = "bad" if late else "muted"
    return _line("promise", token, one_line(about.text), asked, answer, due, overdue, one_line(about.because))


def outcome(about: Request) -> Line:
    if about.kept_on is not None:
        icon, token, words = "checkbox-checked", "good", translate("Timeline", "Promise kept: {what}")
    else:
        icon, token, words = "close", "bad", translate("Timeline", "Promise not kept: {what}")
    return _line(icon, token, words.format(what=one_line(about.text)), one_line(about.outcome))


def milestone(about: Milestone, today: date) -> Line:
    state = about.state if about.is_open else MilestoneState.PLANNED
    late = is_late(about, today)
    target = translate("Timeline", "for {day}").format(day=day_text(about.target_on, today)) if about.target_on else ""
    details = translate("Timeline", "Milestone"), state_text(state), target
    overdue = translate("Timeline", "late") if late else ""
    return _line("progress", "bad" if late else "primary", one_line(about.goal), *details, overdue)


def milestone_end(about: Milestone, moment: Moment) -> Line:
    goal = translate("Timeline", "Milestone reached: {goal}")
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


def pulses(reads: tuple[Pulse, ...], guide: Guide) -> Line:
    marks = [f"{guide.need(need).name} {pulse.mark}" for need, pulse in latest(reads).items()]
    return _line("progress", "primary", translate("Timeline", "Your read of the needs"), *marks)


def forecast(about: StayForecast) -> Line:
    title = translate("Timeline", "Stay forecast for {n} months").format(n=about.months)
    outcome = "" if about.stayed is None else outcome_text(stayed=about.stayed)
    return _line("eye", "muted", title, light_text(about.light), one_line(about.reason), outcome)


def driver(about: DriverLine, today: date) -> Line:
    gone = about.replaced_on
    until = translate("Timeline", "until {day}").format(day=day_text(gone, today)) if gone else ""
    return _line("person", "primary", one_line(about.text), driver_name(about.driver), source_text(about.source), until)


def touchpoint(about: Touchpoint) -> Line:
    kind = translate("Timeline", "Touchpoint")
    return _line("people", "primary", one_line(about.text) or kind, kind)


def note(about: Note) -> Line:
    kind = translate("Timeline", "Note")
    title, *rest = list(filter(None, map(_unmarked, about.text[: 2 * LONGEST].splitlines()))) or [kind]
    return _line("note", "accent", title, kind, *rest)


def _unmarked(line: str) -> str:
    """A line of Markdown without the marks at its ends."""
    return one_line(line).lstrip("#>-* ").replace("**", "")


def shock(about: Shock, moment: Moment, today: date) -> Line:
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


def snooze(about: Snooze, today: date) -> Line:
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
