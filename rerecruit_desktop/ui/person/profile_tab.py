"""The profile of a direct report: changed in place, archived, or put into the trash."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.autosave import Autosave
from rerecruit_desktop.ui.drivers.card import DriverCard
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.profile_form import FORM_WIDTH, ProfileForm, profile_card
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, card, label, scrolling


class ProfileTab(QWidget):
    """Also here: archiving, and the trash, each with its undo."""

    def __init__(self, session: Session, messages: Messages, look: Look) -> None:
        super().__init__()
        self._session, self._messages = session, messages
        self._person: Person | None = None
        self.autosave = Autosave(self)
        self.form = ProfileForm(session.today, look)
        self.drivers = DriverCard(session, messages, look, "profile")
        self.archive = button(self.tr("Archive"))
        self.trash = button(self.tr("Delete"), "danger")
        look.dress(self.archive, "archive")
        look.dress(self.trash, "trash", "bad_text")
        self._lay_out(look)
        self.form.changed.connect(self._on_changed)
        self.archive.clicked.connect(self._on_archive)
        self.trash.clicked.connect(self._on_trash)
        self.autosave.failed.connect(messages.refuse)
        self.autosave.saved.connect(messages.calm)

    def _lay_out(self, look: Look) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 12, 8, 24)
        column.setSpacing(12)
        column.addWidget(profile_card(self.form, look))
        frame, inner = card()
        frame.setMaximumWidth(look.px(FORM_WIDTH))
        inner.setContentsMargins(20, 16, 20, 18)
        inner.addWidget(label(self.tr("What moves them"), "h2"))
        inner.addWidget(self.drivers)
        column.addWidget(frame)
        buttons = QHBoxLayout()
        buttons.addWidget(self.archive)
        buttons.addWidget(self.trash)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolling(inside))

    def show_person(self, person_id: Id) -> None:
        self._person = self._session.notebook.people.get(person_id)
        self.refresh()

    def flush(self) -> bool:
        """Save what is typed, a line of the driver card too; ``False`` when the world refuses."""
        is_added = self.drivers.commit()
        return self.autosave.flush() and is_added

    def refresh(self) -> None:
        person = self._session.notebook.people.get(self._person.id) if self._person else None
        if person is None:
            return
        self._person = person
        self.form.show_person(person)
        self.drivers.show_person(person.id)
        words = self.tr("Back onto the roster") if person.archived_on else self.tr("Archive")
        self.archive.setText(words)
        self.archive.setAccessibleName(words)

    def _on_changed(self, person: Person | None) -> None:
        if person is None:  # a name is being typed anew: what was saved last is kept meanwhile
            self.autosave.drop()
        else:
            self.autosave.later(partial(self._session.save_person, person))

    def _on_archive(self) -> None:
        if self._person is None or not self.autosave.flush():
            return
        before = self._person
        try:
            if before.archived_on:
                self._session.unarchive_person(before)
                self._messages.say(self.tr("Back on the roster."))
            else:
                self._session.archive_person(before)
                undo = partial(self._session.save_person, replace(before, archived_on=None))
                self._messages.say(self.tr("Archived; found again under More, Archive and trash."), undo)
        except Refused as refusal:
            self._messages.refuse(refusal)

    def _on_trash(self) -> None:
        if self._person is None:
            return
        self.autosave.flush()
        person = self._person
        try:
            self._session.trash_person(person)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        text = self.tr("{name} is in the trash, with everything noted; it is kept for 30 days.")
        self._messages.say(text.format(name=person.short_name), partial(self._session.restore_person, person.id))
