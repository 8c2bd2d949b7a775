"""A new entry of the manager's own, before it says anything."""

from collections.abc import Mapping

from rerecruit_desktop.domain.guide import Channel, Guide, Tone
from rerecruit_desktop.domain.guide_parts import SHAPES, EntryKind, Form, Words
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.own_words import Listed

_FREE = {Form.LINE, Form.TEXT, Form.LIST}


def blank_words(kind: EntryKind, guide: Guide, question_kind: str = "", need: Need | None = None) -> dict[str, Words]:
    """Every field of a new entry: no words, and of each choice what was looked at, or else the first."""
    first = next((one.key for one in guide.kinds), "")
    chosen: Mapping[Form, Words] = {
        Form.KIND: question_kind or first,
        Form.NEED: str(need or next(iter(Need))),
        Form.CHANNEL: str(Channel.CHAT),
        Form.TONE: str(Tone.WARM),
        Form.LIST: (),
    }
    return {field.name: chosen.get(field.form, "") for field in SHAPES[kind].fields}


def says_something(one: Listed) -> bool:
    """Whether there are words in it, so that it is worth keeping."""
    free = {field.name for field in SHAPES[one.kind].fields if field.form in _FREE}
    said = ("".join(words) for name, words in one.as_written().items() if name in free)
    return any(words.strip() for words in said)
