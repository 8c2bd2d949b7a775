"""Who, what, saved: a card over whatever page is shown, by one key; more if one likes."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.begun import BegunWords, Field
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.quick_note.rest import Rest
from rerecruit_desktop.ui.quick_note.who_field import WhoField
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.fitting_scroll import FittingScroll
from rerecruit_desktop.ui.widgets.form import Form, hint_label, say
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark

_WIDTH, _TOP, _EDGE = 520, 56, 12


class QuickNote(QFrame):
    """Lies over its parent. Escape puts it away with what was typed; ``left`` then, and once it is saved."""

    left = Signal()

    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look, self._over = session, messages, look, parent
        self.who = WhoField(self.tr("a name"))
        self.what = LineField(self.tr("A particular act, as you would tell it to a friend"))
        self.rest = Rest(session, look)
        self.more = button(self.tr("More"), "quiet", key="Alt+M", tip=self.tr("What it changed, when, who knows"))
        self.save = button(self.tr("Note it"), "primary", tip=self.tr("Note it  (Enter)"))
        self._hint = hint_label()
        self._heading = label(self.tr("Note a contribution"), "h2")
        self._column = QVBoxLayout(self)
        beside: dict[str, Field] = {"who": self.who, **self.rest.beside}
        self._begun = BegunWords(session, {"what": self.what, **self.rest.lines}, beside, parent=self)
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        mark(self, role="card")
        self.setAccessibleName(self.tr("Note a contribution"))
        form = Form()
        form.add(self.tr("Who"), self.who, self._hint)
        form.add(self.tr("What they did"), self.what)
        self.rest.hide()
        inside = QWidget()
        forms = QVBoxLayout(inside)
        forms.setContentsMargins(0, 0, 0, 0)
        forms.setSpacing(12)
        forms.addWidget(form)
        forms.addWidget(self.rest)
        self._scroll = FittingScroll(inside)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.save)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(12)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._scroll)
        self._column.addLayout(foot)

    def _connect(self) -> None:
        self.who.found.connect(self._show_hint)
        self.more.clicked.connect(self._on_more)
        self.save.clicked.connect(self.note_it)
        self.what.returnPressed.connect(self.note_it)
        self.rest.entered.connect(self.note_it)
        self.who.returnPressed.connect(self.what.setFocus)
        self._over.installEventFilter(self)

    def begin(self, person: Person | None) -> None:
        """Open it for ``person``; what was typed but not noted yet is still there."""
        if not self.what.text().strip():
            self.who.begin(self._session.notebook.people.roster(), person)
            self.rest.begin()
        self._begun.open("quick note")
        self.show()
        self.raise_()
        self._place()
        (self.what if self.who.person else self.who).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def note_it(self) -> None:
        """Save it and go; where something is missing, say so and stay."""
        if self.who.person is None:
            say(self._hint, self.tr("Who was it? Type the beginning of a name."), is_problem=True)
            self._place()
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
        noted = self.rest.added_to(Contribution(person.id, self.what.text().strip()), person)
        try:
            self._session.save(noted)
        except Refused as refusal:
            self._session.unsaved.pop(noted.id, None)  # it stays in the card
            self._messages.refuse(refusal)
            return False
        self.what.fill("")
        self.rest.empty()
        said = self.tr("Noted for {name}.").format(name=person.short_name)
        self._messages.say(said, lambda: self._session.trash(noted))
        return True

    def _show_hint(self, person: Person | None) -> None:
        is_other = person is not None and person.full_name != self.who.text()
        text = self.tr("for {name}").format(name=person.full_name) if person and is_other else ""
        say(self._hint, text or (self.tr("Nobody here by that name.") if not person and self.who.text() else ""))
        self._place()

    def _on_more(self) -> None:
        self.rest.setVisible(self.rest.isHidden())
        self.more.setText(self.tr("More") if self.rest.isHidden() else self.tr("Less"))
        self.more.setShortcut("Alt+M")  # a new text takes the shortcut away
        self._place()
        if self.rest.isVisible():
            self.rest.effect.setFocus()

    def _place(self) -> None:
        around = self._over
        width = min(self._look.px(_WIDTH), around.width() - 32)
        self.setFixedWidth(width)
        margins = self._column.contentsMargins()
        beside = self._heading.sizeHint().height() + self.save.sizeHint().height() + 2 * self._column.spacing()
        beside += margins.top() + margins.bottom() + 2 * _EDGE
        self._scroll.fit(width - margins.left() - margins.right(), around.height() - beside)
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
