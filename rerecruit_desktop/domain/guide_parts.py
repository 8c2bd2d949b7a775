"""What the entries of the guide are made of, kind by kind: the fields that may be put into words of one's own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from rerecruit_desktop.domain.guide import (
    Channel,
    Guide,
    HardRequest,
    InvitationTemplate,
    NeedGuide,
    Question,
    RuleGuide,
    StageGuide,
    StepGuide,
    Tone,
)
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.quality import Quality

Entry = StepGuide | StageGuide | NeedGuide | Quality | Question | InvitationTemplate | HardRequest | RuleGuide
Words = str | tuple[str, ...]


class EntryKind(StrEnum):
    STEP = "step"
    STAGE = "stage"
    NEED = "need"
    QUALITY = "quality"
    QUESTION = "question"
    TEMPLATE = "template"
    HARD_REQUEST = "hard-request"
    RULE = "rule"

    @property
    def is_open(self) -> bool:
        """Whether the manager may add entries of this kind and hide some; the method fixes the others."""
        return self in {EntryKind.QUALITY, EntryKind.QUESTION, EntryKind.TEMPLATE, EntryKind.HARD_REQUEST}


class Form(StrEnum):
    """How a field is written: one line, a text, a list of texts, or one word of a few."""

    LINE = "line"
    TEXT = "text"
    LIST = "list"
    KIND = "kind"  # the key of a kind of question
    NEED = "need"
    CHANNEL = "channel"
    TONE = "tone"


@dataclass(frozen=True, slots=True)
class Field:
    """``is_needed`` when it may not be empty; ``is_filled`` when it has places in braces that are filled in."""

    name: str
    form: Form
    is_needed: bool = False
    is_filled: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """Where the guide keeps the entries of one kind (``part``), what makes one, and which field is its key."""

    part: str
    make: Callable[..., Entry]
    key: str
    fields: tuple[Field, ...]


_NAME = Field("name", Form.LINE, is_needed=True)
_AIM = Field("aim", Form.TEXT, is_needed=True)
_AVOID = Field("avoid", Form.LIST)

SHAPES: Mapping[EntryKind, Shape] = {
    EntryKind.STEP: Shape(
        "steps", StepGuide, "step", (_AIM, Field("why", Form.TEXT, is_needed=True), Field("hints", Form.LIST))
    ),
    EntryKind.STAGE: Shape(
        "stages",
        StageGuide,
        "stage",
        (
            Field("title", Form.LINE, is_needed=True),
            _AIM,
            Field("cues", Form.LIST),
            Field("could_say", Form.LIST),
            _AVOID,
        ),
    ),
    EntryKind.NEED: Shape(
        "needs",
        NeedGuide,
        "need",
        (
            _NAME,
            Field("meaning", Form.TEXT, is_needed=True),
            Field("does", Form.LIST),
            Field("traps", Form.LIST),
        ),
    ),
    EntryKind.QUALITY: Shape("qualities", Quality, "key", (_NAME, Field("meaning", Form.TEXT))),
    EntryKind.QUESTION: Shape(
        "questions",
        Question,
        "key",
        (
            Field("text", Form.TEXT, is_needed=True),
            Field("kind", Form.KIND, is_needed=True),
            Field("need", Form.NEED, is_needed=True),
            Field("when", Form.TEXT),
        ),
    ),
    EntryKind.TEMPLATE: Shape(
        "templates",
        InvitationTemplate,
        "key",
        (
            _NAME,
            Field("channel", Form.CHANNEL, is_needed=True),
            Field("tone", Form.TONE, is_needed=True),
            Field("subject", Form.LINE, is_filled=True),
            Field("text", Form.TEXT, is_needed=True, is_filled=True),
        ),
    ),
    EntryKind.HARD_REQUEST: Shape("hard_requests", HardRequest, "key", (_NAME, Field("answers", Form.LIST), _AVOID)),
    EntryKind.RULE: Shape(
        "rules", RuleGuide, "rule", (Field("text", Form.TEXT, is_needed=True), Field("why", Form.TEXT))
    ),
}

# The words that may stand in a field of that form; a field of another form is free.
CHOICES: Mapping[Form, type[StrEnum]] = {Form.NEED: Need, Form.CHANNEL: Channel, Form.TONE: Tone}


def entries(guide: Guide, kind: EntryKind) -> tuple[Entry, ...]:
    """All the guide has of one kind, in its order."""
    found: tuple[Entry, ...] = getattr(guide, SHAPES[kind].part)
    return found


def key_of(kind: EntryKind, entry: Entry) -> str:
    return str(getattr(entry, SHAPES[kind].key))


def words_of(kind: EntryKind, entry: Entry) -> dict[str, Words]:
    """The fields of an entry as they are written: texts, lists of texts, and the words of choices."""
    found = ((field.name, getattr(entry, field.name)) for field in SHAPES[kind].fields)
    return {name: words if isinstance(words, tuple) else str(words) for name, words in found}


def fitting(field: Field, words: object) -> Words | None:
    """``words`` as they can stand in an entry, without white space around them; ``None`` where they can't."""
    if field.form is Form.LIST:
        return _texts(words)
    if not isinstance(words, str):
        return None
    text = words.strip()
    choice = CHOICES.get(field.form)
    if choice is not None:
        return choice(text) if text in set(choice) else None
    return text if text or not field.is_needed else None


def _texts(words: object) -> tuple[str, ...] | None:
    if not isinstance(words, tuple) or not all(isinstance(one, str) for one in words):
        return None
    return tuple(one.strip() for one in words if one.strip())
