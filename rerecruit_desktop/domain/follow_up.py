"""What is left to do once a conversation was held."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from rerecruit_desktop.domain.conversation import Conversation, Plan
from rerecruit_desktop.domain.request import Answer, Request

REMEMBERED_DAYS = 3  # notes belong to the same day (Working notes in the method); some days later little is left


def notes_missing(conversation: Conversation, today: date) -> bool:
    """Held today or in the last days, and not a word was written down of what was said."""
    held = conversation.held_on
    if held is None or not 0 <= (today - held).days <= REMEMBERED_DAYS:
        return False
    dialogue = conversation.dialogue
    written = (*(record.notes for record in dialogue.records), *_heard(conversation.plan))
    return not any(text.strip() for text in (*written, dialogue.what_keeps, dialogue.sum_up))


def _heard(plan: Plan) -> Iterator[str]:
    """What they said to each point of the plan."""
    for points in (plan.contributions, plan.qualities, plan.expected):
        yield from (point.heard for point in points)
    yield plan.direction_heard
    yield from (question.answer for question in plan.questions)


def is_answered(request: Request) -> bool:
    """It has its answer: a promise or a search with a day, a no with a reason (Requests and promises in the method)."""
    if request.answer is Answer.OPEN:
        return False
    if request.answer is Answer.CANNOT:
        return bool(request.because.strip())
    return request.is_settled or request.due_on is not None


def unanswered(requests: Iterable[Request]) -> tuple[Request, ...]:
    """Those that still lack their answer, its day or its reason."""
    return tuple(one for one in requests if not is_answered(one))


def answered(request: Request, answer: Answer, today: date) -> Request:
    """``request`` with another answer; it counts as given on ``today``, unless that still has to be found out."""
    is_given = answer in (Answer.AGREED, Answer.CANNOT)
    day = (request.answered_on or today) if is_given else None
    kept_on, broken_on = (request.kept_on, request.broken_on) if answer is Answer.AGREED else (None, None)
    return replace(request, answer=answer, answered_on=day, kept_on=kept_on, broken_on=broken_on)
