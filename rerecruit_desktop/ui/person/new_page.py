"""Adding a direct report to the roster."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id, new_id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.begun import BegunWords
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.profile_form import ProfileForm, profile_card
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark, scrolling

_NOBODY_YET = Person(full_name="?")


class NewPersonPage(QWidget):
    """What was typed stays here until it was added, also when one looks at another page meanwhile."""

    added = Signal(str)
    left = Signal()

    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look = session, messages, look
        self._typed: Person | None = None
        self.form = ProfileForm(session.today, look, is_new=True)
        self.add = button(self.tr("Add to the roster"), "primary", key="Ctrl+Return")
        self.cancel = button(self.tr("Not now"), key="Esc")
        self._begun = BegunWords(session, self.form.lines, self.form.beside, parent=self)
        self._lay_out()
        self._connect()
        self._start_blank()

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addWidget(label(self.tr("A new direct report"), "h1"))
        column.addWidget(label(self.tr("A name is enough to begin with; the rest can wait."), "muted", wraps=True))
        column.addWidget(profile_card(self.form, self._look))
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolling(inside))

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.form.entered.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.cancel.clicked.connect(self.left)

    def begin(self) -> None:
        """Put the cursor into the name; whom one was about to add before the program was cut off is there again."""
        self._begun.open("new person")
        self.form.full_name.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def holds_somebody(self) -> bool:
        """Whether a name was typed that is not on the roster yet."""
        return self._typed is not None

    def save_typed(self) -> Id:
        """Add whom one was about to add; nobody, and an empty id, while there is no name."""
        if self._typed is None:
            return Id("")
        person = self._typed
        self._session.save_person(person)
        self._start_blank()
        return person.id

    def _start_blank(self) -> None:
        self._typed = None
        self.form.show_person(replace(_NOBODY_YET, id=new_id()))
        self.form.full_name.put("")
        self.add.setEnabled(False)

    def _on_changed(self, person: Person | None) -> None:
        self._typed = person
        self.add.setEnabled(person is not None)

    def _on_add(self) -> None:
        if self._typed is None:
            self.form.ask_for_name()
            return
        person = self._typed
        try:
            self._session.save_person(person)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        self._start_blank()
        self.added.emit(person.id)
