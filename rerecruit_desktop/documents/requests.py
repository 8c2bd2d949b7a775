"""What was asked for, on the manager's own paper: each request with its answer, reason and date."""

from datetime import date

from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.styles import HANGING
from rerecruit_desktop.domain.request import Answer, Request, by_urgency
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

_ANSWERS = {
    Answer.OPEN: QT_TRANSLATE_NOOP("Request", "No answer yet"),
    Answer.AGREED: QT_TRANSLATE_NOOP("Request", "Agreed"),
    Answer.FINDING_OUT: QT_TRANSLATE_NOOP("Request", "Finding out"),
    Answer.CANNOT: QT_TRANSLATE_NOOP("Request", "Cannot"),
}

_KEPT = QT_TRANSLATE_NOOP("Request", "{answer}, kept on {day}")
_TAKEN_BACK = QT_TRANSLATE_NOOP("Request", "{answer}, taken back on {day}")
_ANSWER_BY = QT_TRANSLATE_NOOP("Request", "{answer}, answer by {day}")
_BY = QT_TRANSLATE_NOOP("Request", "{answer}, by {day}")


def add_requests(composer: Composer, requests: tuple[Request, ...], press: Press) -> None:
    """The section of requests, the most urgent first; nothing where there are none."""
    told = [one for one in by_urgency(requests) if one.text.strip()]
    if told:
        composer.heading(press.translate("Summary", "Requests"))
    for one in told:
        composer.item(one.text, _answer(one, press))
        composer.note(one.because, indent=HANGING)
        composer.note(one.outcome, indent=HANGING)


def _answer(request: Request, press: Press) -> str:
    """The answer with its day: "Agreed, by 1 December 2026"."""
    word = press.translate("Request", _ANSWERS[request.answer])
    text, day = _with_day(request)
    return press.translate("Request", text).format(answer=word, day=press.day(day)) if day else word


def _with_day(request: Request) -> tuple[str, date | None]:
    """How an answer is told together with the day that counts for it."""
    if request.kept_on:
        return _KEPT, request.kept_on
    if request.broken_on:
        return _TAKEN_BACK, request.broken_on
    if request.answer is Answer.CANNOT:
        return "", None
    return (_ANSWER_BY if request.answer is Answer.FINDING_OUT else _BY), request.due_on
