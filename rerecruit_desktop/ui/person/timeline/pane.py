"""Beside the timeline: the touchpoint, note or shock that is open, saved as it is typed."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.revision import long_texts
from rerecruit_desktop.domain.shock import Shock
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.ui.autosave import Autosave
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.timeline.editors import MomentEditor, NoteEditor, ShockEditor, TouchpointEditor
from rerecruit_desktop.ui.person.timeline.rows import Open
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.value_versions import ValueVersions
from rerecruit_desktop.ui.widgets.keys import add_key
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark, scrolling


class Pane(QFrame):
    """``closed`` when one is done with it, and whether the keyboard was in it; ``saved`` tells the value just saved."""

    closed = Signal(bool)
    saved = Signal(object)

    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._shown: Open | None = None  # as it was last shown or saved
        self.autosave = Autosave(self)
        self.is_saving = False
        self.editors: dict[type, MomentEditor[Any]] = {
            Touchpoint: TouchpointEditor(session.today, look),
            Note: NoteEditor(session.today, look),
            Shock: ShockEditor(session.today, look),
        }
        self._names = {Touchpoint: self.tr("Touchpoint"), Note: self.tr("Note"), Shock: self.tr("Shock")}
        self.title = label("", "h2")
        self.close_button = button("", "sign")
        self.remove = button(self.tr("Delete"), "quiet")
        self.earlier = button(self.tr("Earlier versions"), "quiet", key="Ctrl+H")
        self.versions = ValueVersions(session, messages, look, self._present, self)
        self._stack = QStackedWidget()
        self._lay_out(look)
        self._connect()

    def _lay_out(self, look: Look) -> None:
        mark(self, role="card")
        look.dress(self.close_button, "close", "muted", 16)
        look.dress(self.remove, "trash", "muted")
        look.dress(self.earlier, "clock", "muted")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close  (Esc)"))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        foot = QHBoxLayout()
        foot.addWidget(self.earlier)
        foot.addStretch(1)
        foot.addWidget(self.remove)
        for editor in self.editors.values():
            self._stack.addWidget(editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(scrolling(self._stack), 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        for editor in self.editors.values():
            editor.touched.connect(self._on_touched)
        self.close_button.clicked.connect(self.put_away)
        self.remove.clicked.connect(self._on_remove)
        self.earlier.clicked.connect(self.versions.open)
        self.versions.brought_back.connect(self._on_brought_back)
        self.autosave.failed.connect(self._messages.refuse)
        self.autosave.saved.connect(self._messages.calm)
        add_key(self, "Esc", self.put_away)

    @property
    def shown_id(self) -> Id:
        return self._shown.id if self._shown is not None else Id("")

    @property
    def _editor(self) -> MomentEditor[Any]:
        return self.editors[type(self._shown)]

    def show_value(self, value: Open) -> None:
        """Show another one; what was typed before is saved first, and where that is refused it stays."""
        if not self.autosave.flush():
            return
        if value.id != self.shown_id:
            self.versions.close()
        self._shown = value
        self.title.setText(self._names[type(value)])
        self.setAccessibleName(self._names[type(value)])
        self.earlier.setVisible(bool(long_texts(value)))
        self._stack.setCurrentWidget(self._editor)
        self._editor.show_value(value)
        self.show()

    def begin(self) -> None:
        """Put the cursor where typing starts."""
        self._editor.begin()

    def refresh(self) -> None:
        """Show what was changed elsewhere, unless it is being changed here; what is gone is closed."""
        if self._shown is None or self.autosave.is_pending:
            return
        stored = self._stored(self._shown)
        if stored is None:
            self._empty()
        elif stored != self._shown:
            self._shown = stored
            self._editor.show_value(stored)

    def flush(self) -> bool:
        """Save at once what is being typed; ``False`` when the world refuses."""
        return self.autosave.flush()

    def put_away(self) -> None:
        """Save what is typed, and close."""
        if self.autosave.flush():
            self._empty()

    def _empty(self) -> None:
        had_keyboard = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self.versions.close()
        self._shown = None
        self.hide()
        self.closed.emit(had_keyboard)

    def _stored(self, value: Open) -> Open | None:
        found: Open | None = self._session.notebook.table_of(value).get(value.id)
        return found

    def _on_touched(self) -> None:
        self.autosave.later(self._save)

    def _save(self) -> None:
        if self._shown is None:
            return
        typed = self._editor.value(self._shown)
        if isinstance(typed, Note) and not typed.text.strip() and self._stored(typed) is None:
            return  # a new note is kept from its first word on
        saved = self._session.merged(self._shown, typed)
        self.is_saving = True
        try:
            self._session.save(saved)
        finally:
            self.is_saving = False
        self._shown = saved
        if saved != typed:
            self._editor.show_value(saved)
        self.saved.emit(saved)

    def _present(self) -> Open | None:
        return self._shown if self._shown is not None and self.autosave.flush() else None

    def _on_brought_back(self, back: Open) -> None:
        self._editor.show_value(back)
        self._on_touched()
        self.autosave.flush()

    def _on_remove(self) -> None:
        value = self._shown
        self.autosave.drop()
        if value is not None and self._stored(value) is not None:
            remove(self._session, self._messages, value, self.tr("It is in the trash."))
        self._empty()


def remove(session: Session, messages: Messages, value: Any, told: str) -> None:
    """Put a value into the trash, with the way back."""
    try:
        session.trash(value)
    except Refused as refusal:
        messages.refuse(refusal)
        return
    messages.say(told, partial(session.restore, value))
