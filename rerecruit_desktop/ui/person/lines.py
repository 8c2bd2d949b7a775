"""How what belongs to a person reads as a line of a list."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation, Stage
from rerecruit_desktop.domain.invitation import InvitationState, invitation_state
from rerecruit_desktop.domain.ledger import Account, account, is_unexplained
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, is_late
from rerecruit_desktop.domain.person import Recognition
from rerecruit_desktop.domain.request import Request, is_overdue
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import answer_text, recognition_text, state_text, step_name, steps_text
from rerecruit_desktop.ui.widgets.lines import Line

translate = QCoreApplication.translate


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def contribution_line(one: Contribution, thanked: date | None, today: date) -> Line:
    beyond = translate("Person", "beyond the role") if one.beyond_role else ""
    return Line(
        key=one.id,
        title=one_line(one.what) or one_line(one.effect),
        detail=_joined(translate("Person", "Contribution"), beyond, _thanks(one, thanked or one.recognised_on, today)),
        aside=day_text(one.done_on, today) if one.done_on else "",
        icon="star",
        token="accent",
    )


def _thanks(one: Contribution, thanked: date | None, today: date) -> str:
    if thanked is None:
        return translate("Person", "not yet recognised")
    told = translate("Person", "thanked on {day}").format(day=day_text(thanked, today))
    is_told_how = thanked == one.recognised_on and one.recognised_how is not Recognition.UNKNOWN
    return f"{told}, {recognition_text(one.recognised_how)}" if is_told_how else told


def conversation_line(one: Conversation, today: date) -> Line:
    day = day_text(one.day, today) if one.day else ""
    if one.is_held:
        minutes = round(one.dialogue.seconds / 60)
        length = translate("Person", "{n} min").format(n=minutes) if minutes else ""
        held = translate("Person", "Conversation held")
        return Line(one.id, f"{held}, {length}" if length else held, _gist(one), day, "speech", "primary")
    if one.not_held_on is not None:
        return Line(one.id, translate("Person", "Not held"), one_line(one.not_held_because), day, "close", "muted")
    title = translate("Person", "Draft in progress: {step}").format(step=step_name(one.step))
    return Line(one.id, title, _joined(_asked(one, today), one.invite.place), day, "edit", "accent")


def _asked(one: Conversation, today: date) -> str:
    """How far the invitation is; empty while it is being drafted."""
    invite, state = one.invite, invitation_state(one)
    if state is InvitationState.MOVED:
        return translate("Person", "moved on {day}").format(day=day_text(invite.moves[-1].moved_on, today))
    if state is InvitationState.ACCEPTED and invite.accepted_on:
        return translate("Person", "accepted on {day}").format(day=day_text(invite.accepted_on, today))
    return translate("Person", "invited on {day}").format(day=day_text(invite.sent_on, today)) if invite.sent_on else ""


def _gist(one: Conversation) -> str:
    """The first words noted, from the stage that matters most: what they asked for."""
    for stage in (Stage.ASK, Stage.QUALITIES, Stage.DIRECTION, Stage.THANK):
        if words := " · ".join(filter(None, map(_unmarked, one.dialogue.of(stage).notes[:400].splitlines()))):
            return words
    return ""


def _unmarked(line: str) -> str:
    """A line of notes without the mark of a list."""
    return one_line(line).removeprefix("- ").removeprefix("* ")


def milestone_line(one: Milestone, today: date) -> Line:
    icon, token = {
        MilestoneState.PLANNED: ("circle", "muted"),
        MilestoneState.UNDER_WAY: ("progress", "primary"),
        MilestoneState.REACHED: ("flag", "good"),
        MilestoneState.DROPPED: ("close", "muted"),
    }[one.state]
    late = translate("Person", "late") if is_late(one, today) else ""
    shown = one.shown_on
    reason = "" if one.is_open else one_line(one.state_reason)
    about = steps_text(one), one_line(one.skill), one_line(one.measure)
    return Line(
        key=one.id,
        title=one_line(one.goal),
        detail=_joined(state_text(one.state), late, reason, *about),
        aside=day_text(shown, today) if shown else "",
        icon=icon,
        token="bad" if late else token,
    )


def request_line(one: Request, today: date) -> Line:
    icon, token = {
        Account.KEPT: ("checkbox-checked", "good"),
        Account.BROKEN: ("close", "bad"),
        Account.DECLINED: ("close", "muted"),
        Account.OPEN: ("checkbox" if one.is_promise else "info", "muted"),
    }[account(one)]
    overdue = translate("Person", "overdue") if is_overdue(one, today) else ""
    because = one.outcome if account(one) is Account.BROKEN else one.because
    return Line(
        key=one.id,
        title=one_line(one.text),
        detail=_joined(_standing(one, today), overdue, one_line(because)),
        aside=day_text(one.due_on, today) if one.due_on else "",
        icon=icon,
        token="bad" if overdue else token,
    )


def _standing(one: Request, today: date) -> str:
    if one.kept_on is not None:
        return translate("Person", "promise kept on {day}").format(day=day_text(one.kept_on, today))
    if one.broken_on is not None:
        told = translate("Person", "not kept, said on {day}").format(day=day_text(one.broken_on, today))
        return _joined(told, translate("Person", "not explained yet") if is_unexplained(one) else "")
    return answer_text(one.answer)
