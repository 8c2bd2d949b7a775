"""Saving soon, for a page on which many values can be changed."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.storage.notebook import Belonging
from rerecruit_desktop.ui.autosave import Autosave
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session

T = TypeVar("T", bound=Belonging)


class Keeping(QObject):
    """Holds the newest unsaved value under each id until the hands rest; what is refused is kept and tried again."""

    saved = Signal()
    failed = Signal()

    def __init__(self, session: Session, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._waiting: dict[Id, Belonging] = {}
        self._is_refused = False
        self._autosave = Autosave(self)
        self._autosave.saved.connect(self._on_saved)
        self._autosave.failed.connect(self._on_failed)
        session.person_left.connect(self._on_person_left)

    def change(self, value: Belonging) -> None:
        """Save ``value`` soon, in the place of an older one of the same id."""
        self._waiting[value.id] = value
        self._autosave.later(self._save)

    def newest(self, kind: type[T], person_id: Id, kept: Iterable[T]) -> tuple[T, ...]:
        """What the notebook has of one kind, ``kept``, with what waits to be saved in its place or behind it."""
        values = {one.id: one for one in kept}
        waiting = (one for one in self._waiting.values() if isinstance(one, kind) and one.person_id == person_id)
        values.update({one.id: one for one in waiting})
        return tuple(values.values())

    def flush(self) -> bool:
        """Save at once what waits; ``False`` when the world refuses."""
        return self._autosave.flush()

    def drop(self, value_id: Id) -> None:
        """Forget what waits under this id; for a value that is being deleted."""
        self._waiting.pop(value_id, None)
        if not self._waiting:
            self._autosave.drop()

    def trash(self, value: Belonging, told: str) -> bool:
        """To the trash, with a message that takes it back, every word of it; ``False`` when the world refuses."""
        if not self.flush():
            return False
        try:
            self._session.trash(value)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return False
        self._messages.say(told, lambda: self._session.restore(value))
        return True

    def _save(self) -> None:
        for value in tuple(self._waiting.values()):
            self._session.save(value)
            if self._waiting.get(value.id) is value:
                del self._waiting[value.id]

    def _on_saved(self) -> None:
        if self._is_refused:
            self._is_refused = False
            self._messages.calm()
        self.saved.emit()

    def _on_failed(self, refusal: Refused) -> None:
        if not self._is_refused:  # said once, not at every new attempt
            self._messages.refuse(refusal)
        self._is_refused = True
        self.failed.emit()

    def _on_person_left(self, person: Person) -> None:
        """What waited of somebody who was deleted goes with them."""
        for value_id in [key for key, one in self._waiting.items() if one.person_id == person.id]:
            self.drop(value_id)
