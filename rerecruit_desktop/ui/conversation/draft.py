"""The conversation that is being worked on: its newest value, and that value's way to the notebook."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from rerecruit_desktop.domain.conversation import Conversation, Invite, Plan
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.autosave import Autosave
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session


class _Open(NamedTuple):
    person: Person
    conversation: Conversation


class Draft(QObject):
    """Every change passes here, one way: a new value in, saved soon, ``changed`` out.

    A value that could not be saved is kept until it can be, even when another conversation is opened meanwhile.
    """

    changed = Signal()
    saved = Signal()
    failed = Signal()

    def __init__(self, session: Session, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._open: _Open | None = None
        self._unsaved: dict[Id, Conversation] = {}
        self._gather: Callable[[Conversation], Conversation] | None = None
        self._is_refused = False
        self._wrote = False
        self._autosave = Autosave(self)
        self._autosave.saved.connect(self._on_saved)
        self._autosave.failed.connect(self._on_failed)
        session.conversation_saved.connect(self._on_saved_elsewhere)

    @property
    def is_open(self) -> bool:
        return self._open is not None

    @property
    def _now(self) -> _Open:
        if self._open is None:
            raise RuntimeError("no conversation is open")
        return self._open

    @property
    def conversation(self) -> Conversation:
        """The newest value but for what :meth:`gather` would fold in."""
        return self._now.conversation

    @property
    def person(self) -> Person:
        return self._now.person

    def gather_with(self, gather: Callable[[Conversation], Conversation]) -> None:
        """Let ``gather`` fold in, just before saving, what is too costly to read at every key."""
        self._gather = gather

    def open(self, person: Person, conversation: Conversation) -> None:
        """Work on ``conversation`` from now on; the one before is saved first."""
        self.close()
        self._open = _Open(person, self._unsaved.get(conversation.id, conversation))

    def close(self) -> None:
        """Save, and work on none."""
        self.flush()
        self._open = None

    def rename(self, person: Person) -> None:
        """The same person, changed elsewhere."""
        self._open = _Open(person, self.conversation)

    def change(self, conversation: Conversation) -> None:
        """Take on a new value and save it soon."""
        if self._take(conversation):
            self._autosave.later(self._save)
            self.changed.emit()

    def _take(self, conversation: Conversation) -> bool:
        if conversation == self.conversation:
            return False
        self._open = _Open(self.person, conversation)
        self._unsaved[conversation.id] = conversation
        return True

    def change_invite(self, invite: Invite) -> None:
        self.change(replace(self.conversation, invite=invite))

    def change_plan(self, plan: Plan) -> None:
        self.change(replace(self.conversation, plan=plan))

    def touch(self) -> None:
        """Something that :meth:`gather` will find has changed; costs nothing but a timer."""
        self._autosave.later(self._save)

    def gather(self) -> None:
        """Fold in what stands only on the screen so far; nothing else on the screen depends on it."""
        if self._fold():
            self.touch()

    def _fold(self) -> bool:
        return self._gather is not None and self._open is not None and self._take(self._gather(self.conversation))

    def flush(self) -> bool:
        """Save at once; ``False`` when that was refused. The value is kept and saving tried again."""
        return self._autosave.flush()

    def save_now(self) -> bool:
        """Save what has changed, and a conversation that was never saved too, so that others may point to it."""
        conversation = self.conversation
        if not self._unsaved and self._session.notebook.conversations.get(conversation.id) is None:
            self._unsaved[conversation.id] = conversation
        self.touch()
        return self.flush()

    def attempt(self, verb: Callable[[], None]) -> bool:
        """Do something else to the notebook; what the world refuses is told, and ``False`` given back."""
        try:
            verb()
        except Refused as refusal:
            self._messages.refuse(refusal)
            return False
        return True

    def forget(self) -> None:
        """Drop what waits and close; for a conversation whose person was deleted."""
        if self._open is not None:
            self._unsaved.pop(self._open.conversation.id, None)
        self._autosave.drop()
        self._open = None
        if self._unsaved:
            self._autosave.later(self._save)

    def _save(self) -> None:
        self._fold()
        for conversation in tuple(self._unsaved.values()):
            self._session.save_conversation(conversation)
            self._wrote = True
            if self._unsaved.get(conversation.id) is conversation:
                del self._unsaved[conversation.id]

    def _on_saved_elsewhere(self, conversation: Conversation) -> None:
        """Another page may change what is open here; what is not saved yet goes before it."""
        if self._open is not None and conversation.id == self.conversation.id and conversation.id not in self._unsaved:
            self._open = _Open(self.person, conversation)

    def _on_saved(self) -> None:
        if self._is_refused:
            self._is_refused = False
            self._messages.calm()
        if self._wrote:
            self._wrote = False
            self.saved.emit()

    def _on_failed(self, refusal: Refused) -> None:
        if not self._is_refused:  # said once, not at every new attempt
            self._messages.refuse(refusal)
        self._is_refused = True
        self.failed.emit()
