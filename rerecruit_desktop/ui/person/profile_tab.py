"""The profile of a direct report: changed in place, archived, or put into the trash."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.autosave import Autosave
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.profile_form import ProfileForm
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, card, scrolling

FORM_WIDTH = 620


class ProfileTab(QWidget):
    archive_wanted = Signal()
    trash_wanted = Signal()

    def __init__(self, session: Session, messages: Messages, look: Look) -> None:
        super().__init__()
        self._session = session
        self.autosave = Autosave(self)
        self.form = ProfileForm(session.today, look)
        self.archive = button(self.tr("Archive"))
        self.trash = button(self.tr("Delete"), "danger")
        look.dress(self.archive, "archive")
        look.dress(self.trash, "trash", "bad_text")
        self._lay_out(look)
        self.form.changed.connect(self._on_changed)
        self.archive.clicked.connect(self.archive_wanted)
        self.trash.clicked.connect(self.trash_wanted)
        self.autosave.failed.connect(messages.refuse)
        self.autosave.saved.connect(messages.calm)

    def _lay_out(self, look: Look) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 12, 8, 24)
        column.setSpacing(12)
        frame, body = card()
        frame.setMaximumWidth(look.px(FORM_WIDTH))
        body.setContentsMargins(24, 20, 24, 20)
        body.addWidget(self.form)
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

    def show_person(self, person: Person) -> None:
        self.form.show_person(person)
        words = self.tr("Back onto the roster") if person.archived_on else self.tr("Archive")
        self.archive.setText(words)
        self.archive.setAccessibleName(words)

    def _on_changed(self, person: Person | None) -> None:
        if person is None:  # a name is being typed anew: what was saved last is kept meanwhile
            self.autosave.drop()
        else:
            self.autosave.later(partial(self._session.save_person, person))
