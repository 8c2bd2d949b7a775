"""How the facts of a conversation are told where it is read."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from rerecruit_desktop.domain.conversation import Conversation, Move, PlannedQuestion, StageRecord
from rerecruit_desktop.domain.milestone import Milestone, is_late
from rerecruit_desktop.domain.pulse import MET, Pulse
from rerecruit_desktop.domain.request import Answer, Request, is_overdue
from rerecruit_desktop.ui.moments import day_text, time_text
from rerecruit_desktop.ui.names import answer_text, source_text, state_text
from rerecruit_desktop.ui.reading.parts import Parts, Role, joined, words
from rerecruit_desktop.ui.widgets.day_text import spoken_day

translate = QCoreApplication.translate


def only_for_you() -> str:
    return translate("Reading", "only for you")


def may_be_shared() -> str:
    return translate("Reading", "may be shared")


def standing(conversation: Conversation, today: date) -> str:
    """What it is: "Conversation held on Monday, 12 October"."""
    day = spoken_day(conversation.day, today, QLocale()) if conversation.day else ""
    if conversation.is_held:
        text = translate("Reading", "Conversation held on {day}")
    elif conversation.not_held_on is not None:
        text = translate("Reading", "Conversation not held, {day}")
    elif day:
        text = translate("Reading", "Conversation planned for {day}")
    else:
        text = translate("Reading", "Conversation without a date yet")
    return text.format(day=day)


def meeting(conversation: Conversation) -> str:
    """When, where, how long, and who spoke."""
    invite, dialogue = conversation.invite, conversation.dialogue
    at = time_text(invite.meet_at) if invite.meet_at else ""
    return joined(at, invite.place, length(dialogue.seconds), share(dialogue.their_share))


def length(seconds: int) -> str:
    """Minutes, at least one; nothing where no time was counted."""
    return translate("Reading", "{n} min").format(n=max(round(seconds / 60), 1)) if seconds else ""


def share(theirs: float | None) -> str:
    """How much of what was said they said, where that was marked."""
    return "" if theirs is None else translate("Reading", "they spoke {n}\u00a0%").format(n=round(100 * theirs))


def spent(record: StageRecord) -> str:
    """The time of one stage, and who spoke in it."""
    spoken = record.theirs + record.mine
    return joined(length(record.seconds), share(record.theirs / spoken if spoken else None))


def moved(move: Move, today: date) -> str:
    was = day_text(move.was_on, today) if move.was_on else translate("Reading", "no day yet")
    text = translate("Reading", "Moved on {day}, from {was}").format(day=day_text(move.moved_on, today), was=was)
    return joined(text, move.because)


def said(is_said: bool, conversation: Conversation) -> str:
    """Whether a planned point came to be said; before the talk that is no question."""
    if is_said:
        return translate("Reading", "said")
    return translate("Reading", "not said") if conversation.is_held else ""


def answer(question: PlannedQuestion) -> Parts:
    """What they answered, or why there is no answer."""
    if question.answer.strip():
        return words(Role.PLAIN, question.answer)
    if question.said:
        return words(Role.MUTED, translate("Reading", "Asked; no answer was noted"))
    return words(Role.MUTED, translate("Reading", "Planned, not asked"))


def request_parts(request: Request, today: date) -> Parts:
    """What they asked for, what became of it, and the reasons."""
    return (
        *words(Role.STRONG, request.text or "…"),
        *words(Role.MUTED, _became(request, today)),
        *words(Role.PLAIN, request.because),
        *words(Role.PLAIN, request.outcome),
    )


def _became(request: Request, today: date) -> str:
    if request.kept_on:
        return translate("Reading", "promise kept on {day}").format(day=day_text(request.kept_on, today))
    if request.broken_on:
        return translate("Reading", "promise taken back on {day}").format(day=day_text(request.broken_on, today))
    due = ""
    if request.due_on and request.answer is not Answer.CANNOT:
        due = translate("Reading", "by {day}").format(day=day_text(request.due_on, today))
    overdue = translate("Reading", "overdue") if is_overdue(request, today) else ""
    return joined(answer_text(request.answer), due, overdue)


def milestone_facts(milestone: Milestone, today: date) -> str:
    """Its state with the day that counts."""
    if milestone.reached_on:
        return translate("Reading", "reached on {day}").format(day=day_text(milestone.reached_on, today))
    due = ""
    if milestone.target_on:
        due = translate("Reading", "by {day}").format(day=day_text(milestone.target_on, today))
    late = translate("Reading", "late") if is_late(milestone, today) else ""
    return joined(state_text(milestone.state), due, late)


def mark(pulse: Pulse) -> str:
    return translate("Reading", "{mark} of {most}").format(mark=pulse.mark, most=MET)


def pulse_facts(pulse: Pulse, today: date) -> str:
    """When it was read, and on what ground."""
    return joined(day_text(pulse.on, today), source_text(pulse.source))
