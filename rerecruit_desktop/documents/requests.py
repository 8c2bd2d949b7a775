"""What was asked for, on the manager's own paper: each request with its answer, reason and date."""

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


def add_requests(composer: Composer, requests: tuple[Request, ...], press: Press) -> None:
    """The section of requests, the most urgent first; nothing where there are none."""
    told = [one for one in by_urgency(requests) if one.text.strip()]
    if told:
        composer.heading(press.translate("Summary", "Requests"))
    for one in told:
        composer.item(one.text, _answer(one, press))
        composer.note(one.because, indent=HANGING)


def _answer(request: Request, press: Press) -> str:
    """The answer with its day: "Agreed, by 1 December 2026"."""
    translate = press.translate
    word = translate("Request", _ANSWERS[request.answer])
    if request.kept_on:
        return translate("Request", "{answer}, kept on {day}").format(answer=word, day=press.day(request.kept_on))
    if request.due_on and request.answer is Answer.FINDING_OUT:
        return translate("Request", "{answer}, answer by {day}").format(answer=word, day=press.day(request.due_on))
    if request.due_on and request.answer is not Answer.CANNOT:
        return translate("Request", "{answer}, by {day}").format(answer=word, day=press.day(request.due_on))
    return word
