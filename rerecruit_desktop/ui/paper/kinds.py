"""The papers there are, whose they are, and how each is rendered from its frozen value."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.storage.notebook import Notebook

if TYPE_CHECKING:
    from rerecruit_desktop.documents.press import Press

translate = QCoreApplication.translate

# Given what the press knows, the bytes of a PDF; safe to call in a job, for it holds only frozen values.
Render = Callable[["Press"], bytes]


class Kind(StrEnum):
    HANDOUT = "handout"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class KindWords:
    """How a kind of paper introduces itself; ``is_private`` says that it never leaves the manager's hands."""

    name: str
    about: str
    lane: str
    is_private: bool


def words_of(kind: Kind) -> KindWords:
    if kind is Kind.HANDOUT:
        return KindWords(
            translate("Papers", "Handout"),
            translate("Papers", "Thanks, qualities, milestones and your promises. Private notes can't get in."),
            translate("Papers", "to hand over"),
            is_private=False,
        )
    return KindWords(
        translate("Papers", "Private summary"),
        translate("Papers", "Everything noted in the conversation, stage by stage."),
        translate("Papers", "only for you"),
        is_private=True,
    )


def file_name(kind: Kind, day: date) -> str:
    """A neutral name: it says neither who nor what about."""
    return f"{kind.value}-{day.isoformat()}.pdf"


def prepare(kind: Kind, notebook: Notebook, conversation_id: Id, *, signatures: bool) -> Render:
    """Read the frozen value now, and give what renders it later, elsewhere. Raises what the notebook raises."""
    if kind is Kind.HANDOUT:
        handout = notebook.handout(conversation_id)

        def render_handout(press: "Press") -> bytes:
            from rerecruit_desktop.documents import handout as document

            return document.render_handout(handout, press, signatures)

        return render_handout
    summary = notebook.summary(conversation_id)

    def render_summary(press: "Press") -> bytes:
        from rerecruit_desktop.documents import summary as document

        return document.render_summary(summary, press)

    return render_summary
