"""The guide in the manager's own words: what they changed, hid and added, laid over the guide that is shipped.

A field that the manager never changed follows the shipped guide when that is updated; one they changed stays theirs.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from rerecruit_desktop.domain.guide import Guide, QuestionKind
from rerecruit_desktop.domain.guide_parts import (
    SHAPES,
    Entry,
    EntryKind,
    Form,
    Words,
    entries,
    fitting,
    key_of,
    words_of,
)
from rerecruit_desktop.domain.ids import Id, new_id

EVERY_LANGUAGE = ""
OWN_KEY = "own-"  # begins the key of every entry that the manager added
_FREE = {Form.LINE, Form.TEXT}  # what is needed there may still be about to be written
Written = tuple[tuple[str, Words], ...]  # fields by name, in the order of the names


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """What the manager made of one entry of the guide in ``language``, or an entry they added, in every language.

    ``written`` holds the fields they changed, ``base`` the others as the guide said them at the time, so that the
    entry can stand by itself when the guide no longer has it.
    """

    kind: EntryKind
    key: str
    language: str = EVERY_LANGUAGE
    written: Written = ()
    base: Written = ()
    is_hidden: bool = False
    is_favourite: bool = False
    id: Id = field(default_factory=new_id)

    @property
    def is_added(self) -> bool:
        """Whether the manager added it, so that there is nothing to reset it to."""
        return self.language == EVERY_LANGUAGE

    @property
    def is_blank(self) -> bool:
        """Whether it says nothing that the guide does not say."""
        return not (self.written or self.is_hidden or self.is_favourite or self.is_added)


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry as it now stands: ``entry`` in its present words, ``shipped`` in those of the guide, ``own`` if any."""

    kind: EntryKind
    key: str
    entry: Entry
    shipped: Entry | None = None
    own: OwnEntry | None = None

    @property
    def is_changed(self) -> bool:
        """Whether the manager changed words of the guide; such an entry can be reset."""
        return self.shipped is not None and self.own is not None and bool(self.own.written)

    @property
    def is_own(self) -> bool:
        """Whether the guide itself does not have it."""
        return self.shipped is None

    @property
    def is_whole(self) -> bool:
        """Whether it says all it has to; an added entry without the words it needs is listed, and not offered."""
        said = words_of(self.kind, self.entry)
        return all(said[one.name] for one in SHAPES[self.kind].fields if one.is_needed)

    @property
    def is_offered(self) -> bool:
        """Whether it is part of the guide that is used."""
        return self.is_whole and not self.is_hidden

    @property
    def is_hidden(self) -> bool:
        return self.own is not None and self.own.is_hidden and self.kind.is_open

    @property
    def is_favourite(self) -> bool:
        return self.own is not None and self.own.is_favourite

    def as_written(self) -> Mapping[str, Words]:
        """Every field by name, those of the manager just as they typed them."""
        return words_of(self.kind, self.entry) | dict(self.own.written if self.own else ())


def added(kind: EntryKind, words: Mapping[str, Words]) -> OwnEntry:
    """A new entry of the manager's own. Raises :class:`ValueError` for a kind that the method fixes."""
    if not kind.is_open:
        raise ValueError(kind)
    return OwnEntry(kind, f"{OWN_KEY}{new_id()}", written=_sorted(words))


def changed(one: Listed, language: str, words: Mapping[str, Words]) -> OwnEntry:
    """The entry with ``words`` in place of some fields; a field that says what the guide says follows the guide."""
    own = own_of(one, language)
    written = dict(own.written) | dict(words)
    if one.shipped is None:
        return replace(own, written=_sorted(written))
    said = words_of(one.kind, one.shipped)
    differs = {name: text for name, text in written.items() if not _is_same(one.kind, name, text, said)}
    return replace(own, written=_sorted(differs), base=_sorted(said))


def reset(own: OwnEntry) -> OwnEntry:
    """The entry in the guide's words again; hidden and favourite it stays. What was added is only its own words."""
    return own if own.is_added else replace(own, written=(), base=() if not own.is_favourite else own.base)


def own_of(one: Listed, language: str) -> OwnEntry:
    """What the manager made of it, or a blank to begin with, over the guide in ``language``."""
    return one.own or OwnEntry(one.kind, one.key, language, base=_sorted(words_of(one.kind, one.entry)))


def with_own_words(shipped: Guide, own: Iterable[OwnEntry]) -> Guide:
    """The guide as the manager wants it: in their words, with what they added at the end, without what they hid."""
    own = tuple(own)
    if not own:
        return shipped
    parts = {
        SHAPES[kind].part: tuple(one.entry for one in listed(shipped, own, kind) if one.is_offered)
        for kind in EntryKind
    }
    return _with_all_kinds(replace(shipped, **parts))  # type: ignore[arg-type] # each part holds entries of its kind


def listed(shipped: Guide, own: Iterable[OwnEntry], kind: EntryKind) -> tuple[Listed, ...]:
    """All there is of one kind, hidden or not: the guide's in its order, then what it does not have."""
    theirs = {one.key: one for one in own if one.kind is kind and one.language in {EVERY_LANGUAGE, shipped.language}}
    found = {key_of(kind, entry): _listed(kind, entry, theirs) for entry in entries(shipped, kind)}
    alone = (standing_alone(one) for key, one in theirs.items() if key not in found)
    return (*found.values(), *(one for one in alone if one is not None))


def with_own(one: Listed, own: OwnEntry) -> Listed:
    """The same entry with ``own`` laid over it, saved or not."""
    if one.shipped is None:
        return standing_alone(own) or replace(one, own=own)
    return replace(one, entry=_worded(one.kind, one.shipped, own.written), own=own)


def _listed(kind: EntryKind, entry: Entry, theirs: Mapping[str, OwnEntry]) -> Listed:
    key = key_of(kind, entry)
    own = theirs.get(key)
    return Listed(kind, key, _worded(kind, entry, own.written) if own else entry, entry, own)


def _worded(kind: EntryKind, entry: Entry, written: Written) -> Entry:
    return replace(entry, **dict(_fitting(kind, written)))  # type: ignore[arg-type] # they fit the fields of its kind


def standing_alone(own: OwnEntry) -> Listed | None:
    """What the manager added, or changed or liked before the guide lost it; ``None`` where no entry can be made of it.

    Texts may be missing, for one may be at writing them.
    """
    if not own.kind.is_open or not (own.is_added or own.written or own.is_favourite):
        return None
    shape = SHAPES[own.kind]
    words: dict[str, Words] = dict(_fitting(own.kind, own.base)) | dict(_fitting(own.kind, own.written))
    if any(one.is_needed and one.form not in _FREE and one.name not in words for one in shape.fields):
        return None
    blank: dict[str, Words] = {one.name: () if one.form is Form.LIST else "" for one in shape.fields}
    return Listed(own.kind, own.key, shape.make(**{shape.key: own.key, **blank, **words}), None, own)


def _fitting(kind: EntryKind, written: Written) -> Iterator[tuple[str, Words]]:
    """The fields that can stand in an entry; the rest is left out, so that no words ever break the guide."""
    known = {one.name: one for one in SHAPES[kind].fields}
    for name, words in written:
        if name in known and (fits := fitting(known[name], words)) is not None:
            yield name, fits


def _with_all_kinds(guide: Guide) -> Guide:
    """Every question's kind is one of the guide's; one that only the manager's question has is named by its key."""
    known = {kind.key for kind in guide.kinds}
    unknown = dict.fromkeys(one.kind for one in guide.questions if one.kind not in known)
    return replace(guide, kinds=guide.kinds + tuple(QuestionKind(key, key.capitalize(), "") for key in unknown))


def _is_same(kind: EntryKind, name: str, words: Words, said: Mapping[str, Words]) -> bool:
    return dict(_fitting(kind, ((name, words),))).get(name) == said.get(name)


def _sorted(words: Mapping[str, Words]) -> Written:
    return tuple(sorted(words.items()))
