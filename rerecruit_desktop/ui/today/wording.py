"""How a row of Today reads: its title, what is said beneath, and what its button does."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.cadence import Standing
from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Step
from rerecruit_desktop.domain.driver_card import DriverLine
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, is_late
from rerecruit_desktop.domain.request import Request, is_overdue
from rerecruit_desktop.domain.shock import Shock
from rerecruit_desktop.domain.today import Ask, Talk
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.moments import day_text, time_text
from rerecruit_desktop.ui.names import recognition_text, shock_name, step_name, steps_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Face:
    """What a row shows; an ``icon`` of nothing is the badge of the person. ``act`` is on its button."""

    title: str
    detail: str
    act: str
    icon: str = ""
    token: str = "muted"
    is_late: bool = False
    steps: int = 0
    steps_done: int = 0


def face_of(ask: Ask, today: date) -> Face:
    """How ``ask`` reads today."""
    value, name = ask.value, ask.person.short_name
    match value:
        case Talk():
            face = _talk(value, today)
        case Request():
            face = _request(value, name, today)
        case Contribution():
            face = _contribution(ask, value, today)
        case Milestone():
            face = _milestone(value, name, today)
        case DriverLine():
            face = _driver(value, name, today)
        case Conversation():
            face = _unwritten(ask.person.full_name, value, today)
        case Shock():
            face = _shock(value, name, today)
    return face


def _talk(talk: Talk, today: date) -> Face:
    entry = talk.entry
    parts = [_due(talk, today)]
    if entry.shock_by is not None and entry.shock_by == entry.due_on:
        parts.append(translate("Today", "moved forward by what happened"))
    if talk.draft is not None:
        parts.append(_draft(talk, talk.draft, today))
    is_late = entry.standing(today) is Standing.LATE
    return Face(entry.person.full_name, _joined(*parts), _way_on(talk.draft, today), is_late=is_late)


def _due(talk: Talk, today: date) -> str:
    due = talk.entry.due_on
    if due is None:
        return translate("Today", "you have not talked yet")
    days = (today - due).days
    if days == 0:
        return translate("Today", "conversation due today")
    if days == 1:
        return translate("Today", "conversation due yesterday")
    if days > 1:
        return translate("Today", "conversation {n} days late").format(n=days)
    return translate("Today", "due {day}").format(day=day_text(due, today))


def _draft(talk: Talk, draft: Conversation, today: date) -> str:
    invite = draft.invite
    if talk.is_unanswered and invite.sent_on:
        return translate("Today", "invited {day}, no answer yet").format(day=day_text(invite.sent_on, today))
    if invite.meet_on and (invite.sent_on or invite.accepted_on):
        at = f" {time_text(invite.meet_at)}" if invite.meet_at else ""
        return translate("Today", "invited, {day}").format(day=day_text(invite.meet_on, today) + at)
    return translate("Today", "draft at {step}").format(step=step_name(draft.step))


def _way_on(draft: Conversation | None, today: date) -> str:
    if draft is None:
        return translate("Today", "Invite")
    if draft.step is Step.DIALOGUE or draft.invite.meet_on == today:
        return translate("Today", "Start")
    is_invited = draft.step is Step.INVITE and draft.invite.sent_on
    return translate("Today", "Plan") if is_invited else translate("Today", "Continue")


def _request(request: Request, name: str, today: date) -> Face:
    day = day_text(request.due_on, today) if request.due_on else translate("Today", "no day set")
    owed = "" if request.is_promise else translate("Today", "you owe an answer")
    late = translate("Today", "overdue") if is_overdue(request, today) else ""
    detail = _joined(name, day, owed, late)
    act = translate("Today", "Kept") if request.is_promise else translate("Today", "Answer")
    return Face(one_line(request.text), detail, act, "promise", is_late=is_overdue(request, today))


def _contribution(ask: Ask, contribution: Contribution, today: date) -> Face:
    day = day_text(contribution.done_on, today) if contribution.done_on else ""
    liking = translate("Today", "likes: {way}").format(way=recognition_text(ask.person.recognition))
    detail = _joined(ask.person.short_name, day, liking)
    return Face(one_line(contribution.what), detail, translate("Today", "Thanked"), "star", "accent")


def _milestone(milestone: Milestone, name: str, today: date) -> Face:
    if milestone.state is MilestoneState.REACHED:
        day = day_text(milestone.reached_on, today) if milestone.reached_on else ""
        detail = _joined(name, translate("Today", "reached"), day)
        return Face(one_line(milestone.goal), detail, translate("Today", "Celebrated"), "flag", "good")
    day = day_text(milestone.target_on, today) if milestone.target_on else ""
    late = is_late(milestone, today)
    detail = _joined(name, day, steps_text(milestone), translate("Today", "late") if late else "")
    face = Face(one_line(milestone.goal), detail, translate("Today", "Open"), "progress", is_late=late)
    return replace(face, steps=len(milestone.steps), steps_done=milestone.steps_done)


def _unwritten(name: str, talk: Conversation, today: date) -> Face:
    day = day_text(talk.held_on, today) if talk.held_on else ""
    detail = translate("Today", "you talked {day}; nothing is written down yet").format(day=day)
    return Face(name, detail, translate("Today", "Write it down"), "edit", "accent")


def _driver(line: DriverLine, name: str, today: date) -> Face:
    noted = translate("Today", "noted {day}").format(day=day_text(line.noted_on, today))
    return Face(one_line(line.text), _joined(name, noted), translate("Today", "Still true"), "speech")


def _shock(shock: Shock, name: str, today: date) -> Face:
    title = translate("Today", "{name}: {what}").format(name=name, what=shock_name(shock.kind))
    detail = _joined(day_text(shock.on, today), one_line(shock.text))
    return Face(title, detail, translate("Today", "Talk"), "calendar")


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
