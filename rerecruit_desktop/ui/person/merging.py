"""Making two entries of one person one, from the menu of their page, with undo."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.merge_sheet import MergeSheet
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look


class Merging(QObject):
    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look = session, messages, look
        self._parent = parent
        self.sheet: MergeSheet | None = None

    def open(self, person: Person) -> None:
        """Ask which other entry is the same person."""
        try:
            others = [one for one in self._session.notebook.people.all() if one.id != person.id]
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        if not others:
            self._messages.say(self.tr("There is no other entry to merge with."))
            return
        self.sheet = MergeSheet(person, others, self._told_of, self._look, self._parent)
        self.sheet.merge_wanted.connect(partial(self.merge, person))
        self.sheet.finished.connect(self.sheet.deleteLater)
        self.sheet.show()

    def merge(self, person: Person, gone: Person) -> None:
        """Give everything of ``gone`` to ``person``."""
        try:
            people = self._session.notebook.people
            kept, other = people.get(person.id), people.get(gone.id)  # as they are now
            if kept is None or other is None:
                return
            merger = self._session.merge_people(kept, other)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        said = self.tr("One entry now; the other one is in the trash.")
        self._messages.say(said, partial(self._session.part_people, merger))

    def _told_of(self, person: Person) -> str:
        """How much would come along."""
        notebook = self._session.notebook
        counts = (
            (self.tr("{n} contributions"), len(notebook.contributions.of(person.id))),
            (self.tr("{n} conversations"), len(notebook.conversations.of(person.id))),
            (self.tr("{n} requests"), len(notebook.requests.of(person.id))),
            (self.tr("{n} milestones"), len(notebook.milestones.of(person.id))),
        )
        parts = [words.format(n=count) for words, count in counts if count]
        if not parts:
            return self.tr("Little is noted there.")
        return self.tr("There: {what}.").format(what=", ".join(parts))
