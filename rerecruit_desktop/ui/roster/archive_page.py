"""Who is not on the roster any more: the archive, and the trash."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.lines import Line, LineList
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark


class ArchivePage(QWidget):
    person_wanted = Signal(str)

    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._archived: dict[str, Person] = {}
        self._trashed: dict[str, Person] = {}
        self.archive = LineList(look, self.tr("Archive"))
        self.trash = LineList(look, self.tr("Trash"))
        self.open = button(self.tr("Open"))
        self.unarchive = button(self.tr("Back onto the roster"))
        self.restore = button(self.tr("Restore"))
        self._no_archive = label(self.tr("Nobody is archived."), "muted")
        self._no_trash = label(self.tr("The trash is empty."), "muted")
        look.dress(self.restore, "undo")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Archive and trash"), "h1"))
        text = self.tr(
            "Archived people keep everything noted of them. What is in the trash is gone for good in 30 days."
        )
        column.addWidget(label(text, "muted", wraps=True))
        column.addWidget(label(self.tr("Archive"), "h2"))
        column.addWidget(self._no_archive)
        column.addWidget(self.archive)
        column.addLayout(self._buttons(self.open, self.unarchive))
        column.addSpacing(14)
        column.addWidget(label(self.tr("Trash"), "h2"))
        column.addWidget(self._no_trash)
        column.addWidget(self.trash)
        column.addLayout(self._buttons(self.restore))
        column.addStretch(1)
        for one in (self.archive, self.trash):
            one.fit_lines()

    def _buttons(self, *buttons: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        for one in buttons:
            row.addWidget(one)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self._session.roster_changed.connect(self.refresh)
        self.archive.opened.connect(self.person_wanted)
        self.trash.opened.connect(self._restore)
        self.open.clicked.connect(self._on_open)
        self.unarchive.clicked.connect(self._on_unarchive)
        self.restore.clicked.connect(self._on_restore)

    def refresh(self) -> None:
        people = self._session.notebook.people
        self._archived = {person.id: person for person in people.archived()}
        self._trashed = {person.id: person for person in people.trashed()}
        self.archive.show_lines([self._line(one) for one in self._archived.values()])
        self.trash.show_lines([self._line(one) for one in self._trashed.values()])
        for shown, holder, nobody in (
            (self._archived, self.archive, self._no_archive),
            (self._trashed, self.trash, self._no_trash),
        ):
            holder.setVisible(bool(shown))
            nobody.setVisible(not shown)
            if shown and not holder.current_key():
                holder.go_to(next(iter(shown)))
        for control, is_of_use in (
            (self.open, self._archived),
            (self.unarchive, self._archived),
            (self.restore, self._trashed),
        ):
            control.setVisible(bool(is_of_use))

    def _line(self, person: Person) -> Line:
        since = day_text(person.archived_on, self._session.today()) if person.archived_on else ""
        detail = " · ".join(part for part in (person.role, person.team) if part)
        return Line(person.id, person.full_name, detail, since, "person")

    def _on_open(self) -> None:
        if person_id := self.archive.current_key():
            self.person_wanted.emit(person_id)

    def _on_unarchive(self) -> None:
        if (person := self._archived.get(self.archive.current_key())) is not None:
            self._try(partial(self._session.unarchive_person, person))

    def _on_restore(self) -> None:
        if person_id := self.trash.current_key():
            self._restore(person_id)

    def _restore(self, person_id: str) -> None:
        person = self._trashed[person_id]
        self._try(partial(self._session.restore_person, person.id))

    def _try(self, verb: partial[None]) -> None:
        try:
            verb()
        except Refused as refusal:
            self._messages.refuse(refusal)
