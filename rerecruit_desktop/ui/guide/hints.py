"""What is said beneath a field of the guide: what it lacks, what can't be filled in, what the guide says instead."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.guide_parts import Field, Words, fitting, words_of
from rerecruit_desktop.domain.invitation import unknown_spans, unresolved_spans
from rerecruit_desktop.domain.own_words import Listed
from rerecruit_desktop.ui.widgets.flow import shortened
from rerecruit_desktop.ui.widgets.marked_text import MarkKind, TextMark

_LONGEST = 200
BETWEEN = "\n\n"  # the texts of a list
translate = QCoreApplication.translate


def hint_of(one: Listed, field: Field) -> str:
    """A sentence where the words typed need one, else nothing."""
    written = one.as_written()[field.name]
    if _is_empty(written):
        return _said_of_nothing(one, field)
    if field.is_filled and isinstance(written, str) and (spans := unknown_spans(written)):
        places = ", ".join(dict.fromkeys(written[start:end] for start, end in spans))
        text = translate("Guide", "Nothing is known that could stand for {places}; it stays as you write it.")
        return text.format(places=shortened(places, _LONGEST))
    return ""


def _said_of_nothing(one: Listed, field: Field) -> str:
    if field.is_needed and fitting(field, words_of(one.kind, one.entry)[field.name]):
        return translate("Guide", "Empty: the guide's own words are shown.")
    if field.is_needed:
        return translate("Guide", "It is offered once this is filled in.")
    if one.shipped is not None and not _is_empty(words_of(one.kind, one.shipped)[field.name]):
        return translate("Guide", "Empty: nothing is shown here.")
    return ""


def marks_in(text: str) -> list[TextMark]:
    """The places in braces: those that will be filled in, and those that can't."""
    unknown = set(unknown_spans(text))
    return [TextMark(*span, MarkKind.DOUBTFUL if span in unknown else MarkKind.OPEN) for span in unresolved_spans(text)]


def shipped_words(one: Listed, field: Field, names: Mapping[str, str]) -> str:
    """What the guide says in this field where the manager says something else; ``names`` are those of its choices."""
    if one.shipped is None or one.own is None or field.name not in dict(one.own.written):
        return ""
    words = words_of(one.kind, one.shipped)[field.name]
    if _is_empty(words):
        return translate("Guide", "Nothing.")
    if not isinstance(words, str):
        return BETWEEN.join(words)
    return names.get(words, words)


def _is_empty(words: Words) -> bool:
    return not words.strip() if isinstance(words, str) else not any(one.strip() for one in words)
