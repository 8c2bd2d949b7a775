"""Saving soon what the manager makes of the guide, and taking back what was done to an entry as a whole."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.guide_parts import EntryKind, Words
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.own_words import (
    EVERY_LANGUAGE,
    Listed,
    OwnEntry,
    changed,
    own_of,
    standing_alone,
    with_own,
)
from rerecruit_desktop.ui.autosave import Autosave
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session


class OwnKeeping(QObject):
    """Holds the newest unsaved words of each entry until the hands rest; what is refused is kept and tried again."""

    saved = Signal()
    failed = Signal()

    def __init__(self, session: Session, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._waiting: dict[Id, OwnEntry] = {}
        self._is_refused = False
        self.is_saving = False  # what is heard of the guide meanwhile stands on the screen already
        self._autosave = Autosave(self)
        self._autosave.saved.connect(self._on_saved)
        self._autosave.failed.connect(self._on_failed)

    def change(self, entry: OwnEntry) -> None:
        """Save ``entry`` soon, in the place of an older one of the same id."""
        self._waiting[entry.id] = entry
        self._autosave.later(self._save)

    def listed(self, kind: EntryKind) -> tuple[Listed, ...]:
        """All entries of one kind with what waits to be saved laid over them. Raises :class:`NotReadable`."""
        here = {EVERY_LANGUAGE, self._session.shipped_guide.language}
        waiting = {one.key: one for one in self._waiting.values() if one.kind is kind and one.language in here}
        kept = self._session.listed_guide(kind)
        shown = [with_own(one, waiting.pop(one.key)) if one.key in waiting else one for one in kept]
        return (*shown, *filter(None, map(standing_alone, waiting.values())))

    def flush(self) -> bool:
        """Save at once what waits; ``False`` when the world refuses."""
        return self.is_saving or self._autosave.flush()

    def star(self, one: Listed, *, is_favourite: bool) -> None:
        self._do(lambda: self._session.save_own_entry(replace(self._latest(self._own(one)), is_favourite=is_favourite)))

    def hide(self, one: Listed) -> None:
        own = self._own(one)
        if self._do(lambda: self._session.save_own_entry(replace(self._latest(own), is_hidden=True))):
            self._messages.say(
                self.tr("Hidden: it is offered no more. Plans that hold it keep it."), partial(self._show, own)
            )

    def show_again(self, one: Listed) -> None:
        self._show(self._own(one))

    def reset(self, one: Listed) -> None:
        """Back to the guide's words, with a way back to one's own."""
        if self.flush() and self._do(lambda: self._session.reset_own_entry(self._latest(self._own(one)))):
            self._messages.say(self.tr("It says again what the guide says."), partial(self._put_back, self._own(one)))

    def take_back(self, one: Listed, said: Mapping[str, Words]) -> None:
        """Let some fields say what the guide says, with a way back to one's own words."""
        own = self._own(one)
        if self._do(lambda: self._session.save_own_entry(changed(one, own.language, said))):
            self._messages.say(self.tr("The field says again what the guide says."), partial(self._put_back, own))

    def delete(self, one: Listed) -> None:
        """One that the manager added."""
        own = self._own(one)
        if self.flush() and self._do(lambda: self._session.trash_own_entry(own)):
            self._messages.say(self.tr("Deleted from your guide."), partial(self._put_back, own))

    def _own(self, one: Listed) -> OwnEntry:
        return own_of(one, self._session.shipped_guide.language)

    def _latest(self, own: OwnEntry) -> OwnEntry:
        """What is kept of the same entry by now, under another id where it was begun anew; or else ``own``."""
        kept = (one.own for one in self._session.listed_guide(own.kind) if one.own is not None)
        return next((one for one in kept if (one.key, one.language) == (own.key, own.language)), own)

    def _show(self, own: OwnEntry) -> None:
        self._do(lambda: self._session.save_own_entry(replace(self._latest(own), is_hidden=False)))

    def _put_back(self, own: OwnEntry) -> None:
        """The words of before; what was written since can be brought back in turn."""
        if not self.flush():
            return
        now = self._latest(own)
        back = replace(own, id=now.id)
        if self._do(lambda: self._session.save_own_entry(back)) and now.written and now.written != own.written:
            self._messages.say(self.tr("Your words of before are back."), partial(self._put_back, now))

    def _do(self, verb: Callable[[], None]) -> bool:
        """Do it after what waits is saved; ``False`` when the world refuses either."""
        if not self.flush():
            return False
        try:
            verb()
        except Refused as refusal:
            self._messages.refuse(refusal)
            return False
        return True

    def _save(self) -> None:
        self.is_saving = True
        try:
            for entry in tuple(self._waiting.values()):
                self._session.save_own_entry(entry)
                if self._waiting.get(entry.id) is entry:
                    del self._waiting[entry.id]
        finally:
            self.is_saving = False

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
