"""The papers there are, whose they are, and how each is read; without Qt, so that the command line can use it too."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP, Translate
from rerecruit_desktop.storage.notebook import Notebook

if TYPE_CHECKING:
    from rerecruit_desktop.documents.catalogue import Printable
    from rerecruit_desktop.documents.press import Press

_NONE = Id("")

# Given what the press knows, the bytes of a PDF; safe to call in a job, for it holds only frozen values.
Render = Callable[["Press"], bytes]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a paper is to be about; each kind takes of it what it needs."""

    person_id: Id
    conversation_id: Id = _NONE


@dataclass(frozen=True, slots=True)
class KindWords:
    """How a kind of paper introduces itself."""

    name: str
    about: str
    lane: str = ""


_WORDS = {
    PaperKind.HANDOUT: KindWords(
        QT_TRANSLATE_NOOP("Papers", "Handout"),
        QT_TRANSLATE_NOOP("Papers", "Thanks, qualities, milestones and your promises. Private notes can't get in."),
    ),
    PaperKind.DEVELOPMENT_PLAN: KindWords(
        QT_TRANSLATE_NOOP("Papers", "Development plan"),
        QT_TRANSLATE_NOOP("Papers", "Milestones with their steps, your help, and boxes to tick."),
    ),
    PaperKind.AGREED_ACTIONS: KindWords(
        QT_TRANSLATE_NOOP("Papers", "Agreed actions"),
        QT_TRANSLATE_NOOP("Papers", "Who does what by when, on half a page."),
    ),
    PaperKind.SUMMARY: KindWords(
        QT_TRANSLATE_NOOP("Papers", "Private summary"),
        QT_TRANSLATE_NOOP("Papers", "Everything noted in the conversation, stage by stage."),
    ),
}


def words_of(kind: PaperKind, translate: Translate) -> KindWords:
    """The words of a kind in the user's language, with the lane it belongs to."""
    words = _WORDS[kind]
    lane = translate("Papers", "only for you") if kind.is_private else translate("Papers", "to hand over")
    return replace(words, name=translate("Papers", words.name), about=translate("Papers", words.about), lane=lane)


def file_name(kind: PaperKind, day: date) -> str:
    """A neutral name: it says neither who nor what about."""
    return f"{kind.value}-{day.isoformat()}.pdf"


def prepare(kind: PaperKind, notebook: Notebook, subject: Subject, *, signatures: bool = False) -> Render:
    """Read the frozen value now, and give what renders it later, elsewhere. Raises what the notebook raises."""
    return partial(_render, _read(kind, notebook, subject), signatures)


def _read(kind: PaperKind, notebook: Notebook, subject: Subject) -> "Printable":
    match kind:
        case PaperKind.HANDOUT:
            return notebook.shared_papers.handout(subject.conversation_id)
        case PaperKind.DEVELOPMENT_PLAN:
            return notebook.shared_papers.development_plan(subject.person_id)
        case PaperKind.AGREED_ACTIONS:
            return notebook.shared_papers.agreed_actions(subject.conversation_id)
        case PaperKind.SUMMARY:
            return notebook.private_papers.summary(subject.conversation_id)


def _render(value: "Printable", signatures: bool, press: "Press") -> bytes:
    from rerecruit_desktop.documents.catalogue import render

    return render(value, press, signatures=signatures)
