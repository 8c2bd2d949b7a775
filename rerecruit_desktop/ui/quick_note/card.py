"""Who, what, saved: a card over whatever page is shown, by one key; more if one likes."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.quick_note.who_field import WhoField
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.form import Form, hint_label, say
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark

_WIDTH, _TOP = 520, 56


class QuickNote(QFrame):
    """Lies over its parent. Escape puts it away with what was typed; ``left`` then, and once it is saved."""

    left = Signal()

    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look, self._over = session, messages, look, parent
        self.who = WhoField(self.tr("a name"))
        self.what = LineField(self.tr("A particular act, as you would tell it to a friend"))
        self.effect = LineField(self.tr("Who had it easier, what works now"))
        self.day = DateField(session.today, look)
        self.beyond_role = QCheckBox(self.tr("Beyond what the role asks for"))
        self.known_to = LineField(self.tr("names, if any"))
        self.more = button(self.tr("More"), "quiet", key="Alt+M", tip=self.tr("What it changed, when, who knows"))
        self.save = button(self.tr("Note it"), "primary", tip=self.tr("Note it  (Enter)"))
        self._hint = hint_label()
        self._rest = Form()
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        mark(self, role="card")
        self.setAccessibleName(self.tr("Note a contribution"))
        form = Form()
        form.add(self.tr("Who"), self.who, self._hint)
        form.add(self.tr("What they did"), self.what)
        self._rest.add(self.tr("What changed because of it"), self.effect)
        self._rest.add_beside((self.tr("When"), self.day), (self.tr("Who else knows"), self.known_to))
        self._rest.add_widget(self.beyond_role)
        self._rest.hide()
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Note a contribution"), "h2"))
        column.addWidget(form)
        column.addWidget(self._rest)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.who.found.connect(self._show_hint)
        self.more.clicked.connect(self._on_more)
        self.save.clicked.connect(self.note_it)
        for field in (self.what, self.effect, self.known_to, self.day):
            field.returnPressed.connect(self.note_it)
        self.who.returnPressed.connect(self.what.setFocus)
        self._over.installEventFilter(self)

    def begin(self, person: Person | None) -> None:
        """Open it for ``person``; what was typed but not noted yet is still there."""
        if not self.what.text().strip():
            self.who.begin(self._session.notebook.people.roster(), person)
            self.day.fill(self._session.today())
        self.show()
        self.raise_()
        self._place()
        (self.what if self.who.person else self.who).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def note_it(self) -> None:
        """Save it and go; where something is missing, say so and stay."""
        if self.who.person is None:
            say(self._hint, self.tr("Who was it? Type the beginning of a name."), is_problem=True)
            self.who.setFocus()
        elif not self.what.text().strip():
            self.what.setFocus()
        elif self.save_typed():
            self.hide()
            self.left.emit()

    def save_typed(self) -> bool:
        """Save what is typed, if it is anything; ``False`` when the world refuses, and it stays."""
        person = self.who.person
        if person is None or not self.what.text().strip():
            return True
        noted = self._typed(person.id)
        try:
            self._session.save(noted)
        except Refused as refusal:
            self._session.unsaved.pop(noted.id, None)  # it stays in the card
            self._messages.refuse(refusal)
            return False
        self._empty()
        said = self.tr("Noted for {name}.").format(name=person.short_name)
        self._messages.say(said, lambda: self._session.trash(noted))
        return True

    def _typed(self, person_id: Id) -> Contribution:
        return Contribution(
            person_id,
            what=self.what.text().strip(),
            effect=self.effect.text().strip(),
            done_on=self.day.day,
            beyond_role=self.beyond_role.isChecked(),
            known_to=self.known_to.text().strip(),
        )

    def _empty(self) -> None:
        for field in (self.what, self.effect, self.known_to):
            field.fill("")
        self.beyond_role.setChecked(False)

    def _show_hint(self, person: Person | None) -> None:
        is_other = person is not None and person.full_name != self.who.text()
        text = self.tr("for {name}").format(name=person.full_name) if person and is_other else ""
        say(self._hint, text or (self.tr("Nobody here by that name.") if not person and self.who.text() else ""))

    def _on_more(self) -> None:
        self._rest.setVisible(self._rest.isHidden())
        self.more.setText(self.tr("More") if self._rest.isHidden() else self.tr("Less"))
        self.more.setShortcut("Alt+M")  # a new text takes the shortcut away
        self._place()
        if self._rest.isVisible():
            self.effect.setFocus()

    def _place(self) -> None:
        around = self._over
        width = min(self._look.px(_WIDTH), around.width() - 32)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((around.width() - width) // 2, min(_TOP, max(around.height() - self.height(), 0) // 2))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        event.accept()  # nothing typed in here is a key of the page beneath
