"""What could not be saved, as plain text that any program can open."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum

from rerecruit_desktop.domain.forecast import StayForecast
from rerecruit_desktop.domain.own_words import OwnEntry
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP, Translate

_CONTEXT = "PlainText"
# Only what somebody typed; what ticks, counts and refers to other things is left out.
_LABELS = {
    "full_name": QT_TRANSLATE_NOOP(_CONTEXT, "Name"),
    "called": QT_TRANSLATE_NOOP(_CONTEXT, "Likes to be called"),
    "role": QT_TRANSLATE_NOOP(_CONTEXT, "Role"),
    "team": QT_TRANSLATE_NOOP(_CONTEXT, "Team"),
    "email": QT_TRANSLATE_NOOP(_CONTEXT, "Email"),
    "what": QT_TRANSLATE_NOOP(_CONTEXT, "What"),
    "effect": QT_TRANSLATE_NOOP(_CONTEXT, "Effect"),
    "help": QT_TRANSLATE_NOOP(_CONTEXT, "What the manager does"),
    "meet_on": QT_TRANSLATE_NOOP(_CONTEXT, "Day"),
    "meet_at": QT_TRANSLATE_NOOP(_CONTEXT, "Time"),
    "place": QT_TRANSLATE_NOOP(_CONTEXT, "Place"),
    "message": QT_TRANSLATE_NOOP(_CONTEXT, "Invitation"),
    "name": QT_TRANSLATE_NOOP(_CONTEXT, "Quality"),
    "example": QT_TRANSLATE_NOOP(_CONTEXT, "Example"),
    "direction": QT_TRANSLATE_NOOP(_CONTEXT, "Direction"),
    "their_part": QT_TRANSLATE_NOOP(_CONTEXT, "Their part"),
    "text": QT_TRANSLATE_NOOP(_CONTEXT, "Text"),
    "notes": QT_TRANSLATE_NOOP(_CONTEXT, "Notes"),
    "agreed_words": QT_TRANSLATE_NOOP(_CONTEXT, "Agreed words"),
    "held_on": QT_TRANSLATE_NOOP(_CONTEXT, "Held on"),
    "done_on": QT_TRANSLATE_NOOP(_CONTEXT, "Day"),
    "accepted_on": QT_TRANSLATE_NOOP(_CONTEXT, "Accepted on"),
    "answer": QT_TRANSLATE_NOOP(_CONTEXT, "Answer"),
    "unready_because": QT_TRANSLATE_NOOP(_CONTEXT, "Went on without being ready, because"),
    "what_keeps": QT_TRANSLATE_NOOP(_CONTEXT, "What would keep them"),
    "sum_up": QT_TRANSLATE_NOOP(_CONTEXT, "Summing up"),
    "not_held_on": QT_TRANSLATE_NOOP(_CONTEXT, "Not held on"),
    "not_held_because": QT_TRANSLATE_NOOP(_CONTEXT, "Not held, because"),
    "next_on": QT_TRANSLATE_NOOP(_CONTEXT, "Next on"),
    "options": QT_TRANSLATE_NOOP(_CONTEXT, "Options"),
    "help_promised": QT_TRANSLATE_NOOP(_CONTEXT, "Help promised"),
    "reason": QT_TRANSLATE_NOOP(_CONTEXT, "Reason"),
    "because": QT_TRANSLATE_NOOP(_CONTEXT, "Because"),
    "beside": QT_TRANSLATE_NOOP(_CONTEXT, "Beside it"),
    "due_on": QT_TRANSLATE_NOOP(_CONTEXT, "Due on"),
    "goal": QT_TRANSLATE_NOOP(_CONTEXT, "Goal"),
    "skill": QT_TRANSLATE_NOOP(_CONTEXT, "Skill"),
    "measure": QT_TRANSLATE_NOOP(_CONTEXT, "Measure"),
    "target_on": QT_TRANSLATE_NOOP(_CONTEXT, "Target date"),
    "reality": QT_TRANSLATE_NOOP(_CONTEXT, "Reality today"),
    "state_reason": QT_TRANSLATE_NOOP(_CONTEXT, "Reason"),
    "stage": QT_TRANSLATE_NOOP(_CONTEXT, "Stage"),
    "own_words": QT_TRANSLATE_NOOP(_CONTEXT, "Your words"),
}


def as_text(parts: Iterable[tuple[str, object]], translate: Translate) -> str:
    """Every ``(heading, value)`` with all that was typed into it."""
    written = []
    for heading, value in parts:
        lines = [f"{translate(_CONTEXT, _LABELS[name])}: {text}" for name, text in _typed(value)]
        written.append("\n".join([heading, "=" * len(heading), *lines]))
    return "\n\n".join(written) + "\n"


def _typed(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, StayForecast):
        return  # it never leaves the notebook, not even like this
    if isinstance(value, OwnEntry):
        yield from (("own_words", words if isinstance(words, str) else " / ".join(words)) for _, words in value.written)
    elif isinstance(value, tuple):
        for part in value:
            yield from _typed(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _of_field(one.name, getattr(value, one.name))


def _of_field(name: str, value: object) -> Iterator[tuple[str, str]]:
    if is_dataclass(value) or isinstance(value, tuple):
        yield from _typed(value)
    elif name in _LABELS and value and isinstance(value, str | date | time):
        yield name, str(value.value if isinstance(value, Enum) else value).strip()
