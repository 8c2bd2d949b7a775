"""The papers there are, whose they are, and how each is read; without Qt, so that the command line can use it too."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.paper_part import USUALLY_LEFT_OUT, PaperPart, without
from rerecruit_desktop.domain.paper_worksheet import blank_worksheet
from rerecruit_desktop.domain.period import Period
from rerecruit_desktop.storage.notebook import Notebook

if TYPE_CHECKING:
    from rerecruit_desktop.documents.catalogue import Printable
    from rerecruit_desktop.documents.press import Press

_NONE = Id("")
_ALL_TIME = Period(date.min, date.max)

# Given what the press knows, the bytes of a PDF; safe to call in a job, for it holds only frozen values.
Render = Callable[["Press"], bytes]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a paper is to be about; each kind takes of it what it needs."""

    person_id: Id = _NONE
    conversation_id: Id = _NONE
    period: Period = _ALL_TIME


_READERS: dict[PaperKind, Callable[[Notebook, Subject], "Printable"]] = {
    PaperKind.HANDOUT: lambda notebook, about: notebook.shared_papers.handout(about.conversation_id),
    PaperKind.DEVELOPMENT_PLAN: lambda notebook, about: notebook.shared_papers.development_plan(about.person_id),
    PaperKind.AGREED_ACTIONS: lambda notebook, about: notebook.shared_papers.agreed_actions(about.conversation_id),
    PaperKind.YEAR_REVIEW: lambda notebook, about: notebook.shared_papers.year_review(about.person_id, about.period),
    PaperKind.SUMMARY: lambda notebook, about: notebook.private_papers.summary(about.conversation_id),
    PaperKind.WORKSHEET: lambda notebook, about: notebook.private_papers.worksheet(about.conversation_id),
    PaperKind.BLANK_WORKSHEET: lambda _notebook, _about: blank_worksheet(),
    PaperKind.CUE_CARD: lambda notebook, about: notebook.private_papers.cue_card(about.conversation_id),
    PaperKind.PRIVATE_YEAR: lambda notebook, about: notebook.private_papers.year(about.person_id, about.period),
    PaperKind.TEAM_OVERVIEW: lambda notebook, _about: notebook.private_papers.team_overview(),
}


def file_name(kind: PaperKind, day: date) -> str:
    """A neutral name: it says neither who nor what about."""
    return f"{kind.value}-{day.isoformat()}.pdf"


def prepare(
    kind: PaperKind,
    notebook: Notebook,
    subject: Subject,
    left_out: frozenset[PaperPart] = USUALLY_LEFT_OUT,
) -> Render:
    """Read the frozen value now, and give what renders it later, elsewhere. Raises what the notebook raises."""
    return partial(_render, without(_READERS[kind](notebook, subject), left_out), left_out)


def _render(value: "Printable", left_out: frozenset[PaperPart], press: "Press") -> bytes:
    from rerecruit_desktop.documents.catalogue import render

    drawn = replace(press, has_timeline=PaperPart.TIMELINE not in left_out)
    return render(value, drawn, signatures=PaperPart.SIGNATURES not in left_out)
