"""How the days of an invitation are told: when it is, where it was moved from, and what may be done about it."""

from datetime import date, time

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.conversation import Conversation, Move
from rerecruit_desktop.domain.invitation import InvitationState, invitation_state
from rerecruit_desktop.ui.moments import day_text, time_text

translate = QCoreApplication.translate


def when_text(day: date | None, at: time | None, today: date) -> str:
    """ "24 Nov, 15:00", or what there is of it; empty when nothing is."""
    parts = (day_text(day, today) if day else "", time_text(at) if at else "")
    return ", ".join(filter(None, parts))


def move_text(move: Move, today: date) -> str:
    """A line of the trail."""
    was, moved = when_text(move.was_on, move.was_at, today), day_text(move.moved_on, today)
    if not was:
        return translate("Invitation", "had no day, moved on {moved}").format(moved=moved) + _reason(move)
    return translate("Invitation", "was {when}, moved on {moved}").format(when=was, moved=moved) + _reason(move)


def _reason(move: Move) -> str:
    if not move.because.strip():
        return translate("Invitation", ", no reason noted")
    return translate("Invitation", ": {reason}").format(reason=move.because.strip())


def state_sentence(conversation: Conversation, today: date) -> str:
    """How far the invitation is, and what comes next, in a sentence or two."""
    invite, state = conversation.invite, invitation_state(conversation)

    def on(text: str, day: date | None) -> str:
        return text.format(day=day_text(day or today, today))

    match state:
        case InvitationState.INVITED:
            return on(translate("Invitation", "Asked on {day}; no answer noted yet."), invite.sent_on)
        case InvitationState.ACCEPTED:
            return on(translate("Invitation", "They accepted on {day}."), invite.accepted_on)
        case InvitationState.MOVED:
            return _moved_sentence(conversation, today)
        case InvitationState.HELD:
            return on(translate("Invitation", "Held on {day}."), conversation.held_on)
        case InvitationState.NOT_HELD:
            return on(translate("Invitation", "Not held on {day}. What was planned is kept."), conversation.not_held_on)
    return translate("Invitation", "The day has passed, and nobody was asked.")


def _moved_sentence(conversation: Conversation, today: date) -> str:
    invite = conversation.invite
    if invite.meet_on is None:
        return translate("Invitation", "Put off; there is no new day yet.")
    when = when_text(invite.meet_on, invite.meet_at, today)
    return translate("Invitation", "Moved to {when}. Tell them, and note their answer.").format(when=when)
