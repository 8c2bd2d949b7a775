"""What the message still lacks, and what in it may be read otherwise than it is meant; it never blocks."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.guide import Wording
from rerecruit_desktop.domain.invitation import unresolved_spans
from rerecruit_desktop.domain.wording import Found, find_phrases
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.conversation.invite.invitation_text import open_places, unknown_places
from rerecruit_desktop.ui.widgets.flow import shortened
from rerecruit_desktop.ui.widgets.marked_text import MarkKind, TextMark

_MOST_PHRASES, _LONGEST = 4, 300
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Checked:
    """``marks`` are the places to mark in the message, ``gaps`` and ``doubts`` say in words what is there."""

    marks: list[TextMark]
    gaps: str
    doubts: str


def check(message: str, wording: Wording) -> Checked:
    """Look through ``message`` once."""
    promises, appraisal = find_phrases(message, wording.promises), find_phrases(message, wording.appraisal)
    marks = [TextMark(*span, MarkKind.OPEN) for span in unresolved_spans(message)]
    marks += [TextMark(one.start, one.end, MarkKind.DOUBTFUL) for one in (*promises, *appraisal)]
    return Checked(marks, gaps(message), _doubts(_quoted(message, promises), _quoted(message, appraisal)))


def gaps(message: str) -> str:
    """What the message still has to say, in a sentence or two; empty when it is whole."""
    sentences = []
    if places := open_places(message):
        sentences.append(translate("Invitation", "Still open in the message: {places}.").format(places=places))
    if unknown := unknown_places(message):
        text = translate("Invitation", "Nothing is known that could stand for {places}; write it yourself.")
        sentences.append(text.format(places=shortened(unknown, _LONGEST)))
    return " ".join(sentences)


def _doubts(promises: list[str], appraisal: list[str]) -> str:
    """What reads like a promise or an appraisal, and what to say instead; a line for each."""
    lines = []
    if promises:
        reads = (
            translate("Invitation", "{phrases} reads like a promise about their employment.")
            if len(promises) == 1
            else translate("Invitation", "{phrases} read like promises about their employment.")
        )
        instead = translate("Invitation", "Promise the conversation and nothing else.")
        lines.append(f"{reads.format(phrases=_joined(promises))} {instead}")
    if appraisal:
        sounds = (
            translate("Invitation", "{phrases} sounds like an appraisal.")
            if len(appraisal) == 1
            else translate("Invitation", "{phrases} sound like an appraisal.")
        )
        instead = translate("Invitation", "Say that you want to thank them and to listen.")
        lines.append(f"{sounds.format(phrases=_joined(appraisal))} {instead}")
    return "\n".join(lines)


def _quoted(message: str, found: Iterable[Found]) -> list[str]:
    """Each as it is written there, once."""
    written = dict.fromkeys(one_line(message[one.start : one.end]) for one in found)
    return [translate("Invitation", "“{phrase}”").format(phrase=phrase) for phrase in written]


def _joined(phrases: list[str]) -> str:
    return ", ".join(phrases[:_MOST_PHRASES]) + (" …" if len(phrases) > _MOST_PHRASES else "")
