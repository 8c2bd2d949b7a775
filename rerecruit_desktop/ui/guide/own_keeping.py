"""Saving soon what the manager makes of the guide, and taking back what was done to an entry as a whole."""

from collections.abc import Mapping
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
    reset,
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
    put_back = Signal()  # words of before are to be shown again

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
        if self.flush():
            self._save_now(replace(self._latest(self._own(one)), is_favourite=is_favourite))

    def hide(self, one: Listed) -> None:
        own = self._own(one)
        if self.flush() and self._save_now(replace(self._latest(own), is_hidden=True)):
            told = self.tr("Hidden: it is offered no more. Plans that hold it keep it.")
            self._messages.say(told, partial(self._show, own))

    def show_again(self, one: Listed) -> None:
        self._show(self._own(one))

    def reset(self, one: Listed) -> None:
        """Back to the guide's words, with a way back to one's own."""
        own = self._own(one)
        if self.flush() and self._save_now(reset(self._latest(own))):
            self._messages.say(self.tr("It says again what the guide says."), partial(self._put_back, own))

    def take_back(self, one: Listed, said: Mapping[str, Words]) -> None:
        """Let some fields say what the guide says, with a way back to one's own words."""
        own = self._own(one)
        if self.flush() and self._save_now(changed(one, own.language, said)):
            self._messages.say(self.tr("The field says again what the guide says."), partial(self._put_back, own))

    def delete(self, one: Listed) -> None:
        """One that the manager added."""
        own = self._own(one)
        if not self.flush():
            return
        try:
            self._session.trash_own_entry(own)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        self._messages.say(self.tr("Deleted from your guide."), partial(self._put_back, own))

    def _own(self, one: Listed) -> OwnEntry:
        return own_of(one, self._session.shipped_guide.language)

    def _latest(self, own: OwnEntry) -> OwnEntry:
        """What is kept of the same entry by now, under another id where it was begun anew; or else ``own``."""
        wanted = own.kind, own.key, own.language  # which need not be the language that the guide is in now
        kept = self._session.notebook.own_words.all()
        return next((one for one in kept if (one.kind, one.key, one.language) == wanted), own)

    def _show(self, own: OwnEntry) -> None:
        if self.flush():
            self._save_now(replace(self._latest(own), is_hidden=False))

    def _put_back(self, own: OwnEntry) -> None:
        """The words of before; what was written since can be brought back in turn."""
        if not self.flush():
            return
        now = self._latest(own)
        back = replace(own, id=now.id, is_hidden=now.is_hidden, is_favourite=now.is_favourite)
        self.change(back)  # refused, they wait like any words: there is no other way back to them
        self.flush()
        self.put_back.emit()
        if now.written and now.written != own.written:
            self._messages.say(self.tr("Your words of before are back."), partial(self._put_back, now))

    def _save_now(self, entry: OwnEntry) -> bool:
        """``False`` where the world refuses: then it was not done, and nothing waits."""
        try:
            self._session.save_own_entry(entry)
        except Refused as refusal:
            self._session.unsaved.pop(entry.id, None)
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
