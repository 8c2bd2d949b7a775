"""One unlocked notebook at work: verbs go in as calls, what happened comes out as past-tense signals."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.errors import NothingChanged, NotSaved
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.merging import contested, merged
from rerecruit_desktop.domain.own_words import Listed, OwnEntry, own_of, reset
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.revision import long_texts
from rerecruit_desktop.domain.shock import Shock
from rerecruit_desktop.storage.notebook import Belonging, Notebook
from rerecruit_desktop.storage.one_person import Merger
from rerecruit_desktop.ui.faces import Faces
from rerecruit_desktop.ui.own_guide import OwnGuide

Kept = TypeVar("Kept", bound=Belonging | Person | OwnEntry)


class Session(QObject):
    """Everything that changes the notebook passes here; pages read from :attr:`notebook` and hear the signals.

    Every verb may raise :class:`~rerecruit_desktop.domain.errors.Refused`; nothing was changed then.
    """

    changed = Signal()  # anything at all was saved
    roster_changed = Signal()
    person_saved = Signal(object)
    person_left = Signal(object)
    person_returned = Signal(str)
    belongings_changed = Signal(str)  # something of this person's: a contribution, a conversation, ...
    conversation_saved = Signal(object)
    guide_changed = Signal()  # its words, or its language

    def __init__(
        self, notebook: Notebook, guide: Guide, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.notebook = notebook
        self._guide = OwnGuide(notebook.own_words, guide)
        self.today = today
        self.unsaved: dict[Id, Belonging | Person | OwnEntry] = {}  # what was refused, until it is saved or deleted
        self._saved: dict[Id, Conversation] = {}
        self.faces = Faces(notebook.photographs.get)

    def _keep(self, value: Kept, save: Callable[[Kept], None]) -> None:
        """Save it, or know that it is not saved."""
        self.unsaved[value.id] = value
        save(value)
        del self.unsaved[value.id]

    def save_person(self, person: Person) -> None:
        self._keep(person, self.notebook.people.save)
        self.changed.emit()
        self.person_saved.emit(person)
        self.roster_changed.emit()

    def save_people(self, people: Sequence[Person]) -> None:
        """Save many people at once. Raises :class:`NothingChanged` when none of them could be saved."""
        try:
            self.notebook.save_all(people)
        except NotSaved as refusal:  # nothing of it stands on the screen
            raise NothingChanged(**refusal.details) from refusal
        self.changed.emit()
        for person in people:
            self.person_saved.emit(person)
        self.roster_changed.emit()

    def archive_person(self, person: Person) -> None:
        self.save_person(replace(person, archived_on=self.today()))

    def unarchive_person(self, person: Person) -> None:
        self.save_person(replace(person, archived_on=None))

    def trash_person(self, person: Person) -> None:
        """To the trash with all that belongs to them; :meth:`restore_person` takes it back."""
        self.notebook.people.trash(person.id)
        self.unsaved = {key: one for key, one in self.unsaved.items() if person.id not in {key, _owner(one)}}
        self.changed.emit()
        self.person_left.emit(person)
        self.roster_changed.emit()

    def restore_person(self, person_id: Id) -> None:
        self.notebook.people.restore(person_id)
        self.changed.emit()
        self.roster_changed.emit()
        self.person_returned.emit(person_id)

    def merge_people(self, kept: Person, gone: Person) -> Merger:
        """Make two entries one: everything of ``gone`` goes to ``kept``; :meth:`part_people` takes it back."""
        merger = self.notebook.people.merge(kept, gone)
        self._hand_over(gone.id, kept.id)
        return merger

    def part_people(self, merger: Merger) -> None:
        self.notebook.people.part(merger)
        self._hand_over(merger.kept.id, merger.kept.id)

    def _hand_over(self, source: Id, target: Id) -> None:
        """What waits to be saved goes where the rest went, and everything is read anew."""
        waiting = self.unsaved.items()
        self.unsaved = {key: _given(one, target) if _owner(one) == source else one for key, one in waiting}
        self._saved.clear()
        self.faces.forget(source, target)
        self.changed.emit()
        if (person := self.notebook.people.get(target)) is not None:
            self.person_saved.emit(person)
        self.belongings_changed.emit(target)
        self.roster_changed.emit()

    def save(self, value: Belonging) -> None:
        """Save anything that belongs to a person."""
        if isinstance(value, Conversation):
            self.save_conversation(value)
            return
        self._keep(value, self.notebook.table_of(value).save)
        self._tell_of(value)

    def merged(self, base: Kept | None, mine: Kept) -> Kept:
        """``mine``, which was made from ``base``, with what was saved elsewhere meanwhile; where both changed the same
        part, mine wins, and of a long text the other one is kept as an earlier version.
        """
        if base is None or (stored := self.notebook.table_of(mine).get(mine.id)) is None or stored == base:
            return mine
        for field in contested(base, mine, stored) & set(long_texts(stored)):
            self.notebook.revisions.keep(stored, field)
        both: Kept = merged(base, mine, stored)
        return both

    def save_photograph(self, person: Person, png: bytes | None) -> None:
        """Keep the picture of a person, or none any longer."""
        self.notebook.photographs.put(person.id, png)
        self.faces.forget(person.id)
        self.changed.emit()
        self.person_saved.emit(person)
        self.roster_changed.emit()

    def save_conversation(self, conversation: Conversation) -> None:
        """Save what differs from the last saved value; the roster hears of it only when it shows."""
        self.unsaved[conversation.id] = conversation
        previous = self._saved.get(conversation.id) or self.notebook.conversations.get(conversation.id)
        self.notebook.conversations.save(conversation, previous)
        del self.unsaved[conversation.id]
        self._saved[conversation.id] = conversation
        self.changed.emit()
        self.conversation_saved.emit(conversation)
        if previous is None or _shows(previous) != _shows(conversation):
            self.belongings_changed.emit(conversation.person_id)
            self.roster_changed.emit()

    def trash(self, value: Belonging) -> None:
        """To the trash; :meth:`restore` takes it back."""
        self.notebook.table_of(value).trash(value.id)
        self.unsaved.pop(value.id, None)
        self._tell_of(value)

    def restore(self, value: Belonging) -> None:
        self.notebook.table_of(value).restore(value.id)
        self._tell_of(value)

    def keep_begun(self, place: str, words: Mapping[str, str], person_id: Id | None = None) -> None:
        """Keep words that were begun at a place of the screen and not added yet; empty ones are forgotten."""
        self.notebook.begun.put(place, words, person_id)

    @property
    def guide(self) -> Guide:
        """The guide in the manager's own words, without what they hid."""
        return self._guide.guide

    @property
    def shipped_guide(self) -> Guide:
        """The guide before the manager touched it."""
        return self._guide.shipped

    def use_guide(self, shipped: Guide) -> None:
        """Lay the manager's words over another guide, as in another language."""
        self._guide.use(shipped)
        self.guide_changed.emit()

    def listed_guide(self, kind: EntryKind) -> tuple[Listed, ...]:
        """All entries of one kind, those that are hidden too."""
        return self._guide.listed(kind)

    def save_own_entry(self, entry: OwnEntry) -> None:
        """Save what the manager made of an entry of the guide; what says nothing of its own is not kept."""
        if entry.is_blank:
            self.trash_own_entry(entry)
            return
        self._keep(entry, self.notebook.own_words.save)
        self._guide.put(entry)
        self._tell_of_guide()

    def reset_own_entry(self, entry: OwnEntry) -> None:
        """Back to the guide's words; :meth:`save_own_entry` with the same entry takes that back."""
        self.save_own_entry(reset(entry))

    def trash_own_entry(self, entry: OwnEntry) -> None:
        """To the trash; :meth:`save_own_entry` takes it back."""
        self.notebook.own_words.trash(entry.id)
        self.unsaved.pop(entry.id, None)
        self._guide.drop(entry)
        self._tell_of_guide()

    def is_favourite(self, key: str) -> bool:
        """Whether that question is one of the manager's favourites."""
        return key in self._guide.favourites

    @property
    def staying_keys(self) -> Collection[str]:
        """The keys of the questions about staying, those that are hidden too: whoever chose one still asks it."""
        return self._guide.staying_keys

    def set_favourite(self, key: str, on: bool) -> None:
        """Make a question of the guide a favourite, or none any more; one that the guide does not know stays none."""
        found = next((one for one in self.listed_guide(EntryKind.QUESTION) if one.key == key), None)
        if found is not None and found.is_favourite is not on:
            self.save_own_entry(replace(own_of(found, self.shipped_guide.language), is_favourite=on))

    def _tell_of_guide(self) -> None:
        self.changed.emit()
        self.guide_changed.emit()

    def _tell_of(self, value: Belonging) -> None:
        self.changed.emit()
        self.belongings_changed.emit(value.person_id)
        if isinstance(value, Conversation | Shock):
            self.roster_changed.emit()


def _given(value: Belonging | Person | OwnEntry, person_id: Id) -> Belonging | Person | OwnEntry:
    return value if isinstance(value, Person | OwnEntry) else replace(value, person_id=person_id)


def _owner(value: Belonging | Person | OwnEntry) -> Id:
    return value.id if isinstance(value, Person | OwnEntry) else value.person_id


def _shows(conversation: Conversation) -> tuple[object, ...]:
    """What roster and person page show of a conversation."""
    invite = conversation.invite
    ends = conversation.held_on, conversation.not_held_on, conversation.not_held_because, conversation.next_on
    asked = invite.sent_on, invite.accepted_on, invite.moves
    return conversation.step, ends, invite.meet_on, invite.meet_at, asked
