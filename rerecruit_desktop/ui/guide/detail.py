"""The entry that is chosen: its fields, what the manager made of it, and what can be done to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.own_words import Listed
from rerecruit_desktop.ui.guide.entry_form import EntryForm
from rerecruit_desktop.ui.guide.entry_verbs import EntryVerbs
from rerecruit_desktop.ui.guide.own_keeping import OwnKeeping
from rerecruit_desktop.ui.guide.wording import marks_of, note_of, one_of_kind
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.keys import add_key
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import card, label, scrolling
from rerecruit_desktop.ui.widgets.tab_order import follow_layout
from rerecruit_desktop.ui.widgets.word_row import WordRow


class Detail(QWidget):
    """``written`` tells a field and its words; ``back_wanted`` a field that is to say what the guide says."""

    written = Signal(str, object)
    back_wanted = Signal(str)
    left = Signal()

    def __init__(self, keeping: OwnKeeping, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._forms: dict[EntryKind, EntryForm] = {}
        self._form: EntryForm | None = None
        self._stack = QStackedWidget()
        self._body = QWidget()
        self._name = label("", "h2")
        self.marks = WordRow()
        self._note = FlowLabel("", "hint")
        self._holder = QVBoxLayout()
        self.verbs = EntryVerbs(keeping, look)
        self._nothing = label(self.tr("Choose an entry at the left to read or change it."), "muted", wraps=True)
        self._lay_out()
        add_key(self, "Esc", self.left.emit)

    def _lay_out(self) -> None:
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        frame, column = card()
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(6)
        column.addWidget(self._name)
        column.addWidget(self.marks)
        column.addWidget(self._note)
        column.addSpacing(6)
        column.addLayout(self._holder)
        column.addSpacing(8)
        column.addWidget(self.verbs)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 8, 24)
        inside.addWidget(frame)
        inside.addStretch(1)
        self._area = scrolling(self._body)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._area)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)

    @property
    def form(self) -> EntryForm:
        """The fields of the entry that is shown. Raises :class:`RuntimeError` where none is."""
        if self._form is None:
            raise RuntimeError("no entry is shown")
        return self._form

    def show_nothing(self) -> None:
        self._stack.setCurrentWidget(self._nothing)

    def show_entry(self, one: Listed, guide: Guide) -> None:
        """Fill everything with ``one``."""
        form = self._forms.get(one.kind) or self._make_form(one.kind)
        for other in self._forms.values():
            other.setVisible(other is form)
        self._form = form
        form.show_entry(one, guide)
        self._name.setText(one_of_kind(one.kind))
        self._stack.setCurrentWidget(self._area)
        self._show_marks(one)
        follow_layout(self._body)

    def show_state(self, one: Listed) -> None:
        """The same entry, with other words: all but the fields is brought up to date."""
        self.form.show_state(one)
        self._show_marks(one)

    def begin(self) -> None:
        """Put the cursor where writing starts."""
        self._area.verticalScrollBar().setValue(0)
        self.form.begin()

    def _make_form(self, kind: EntryKind) -> EntryForm:
        form = self._forms[kind] = EntryForm(kind, self._look)
        form.written.connect(self.written)
        form.back_wanted.connect(self.back_wanted)
        self._holder.addWidget(form)
        return form

    def _show_marks(self, one: Listed) -> None:
        self.marks.show_words(marks_of(one))
        self._note.setText(note_of(one))
        self._note.setVisible(bool(self._note.text()))
        self.verbs.show_entry(one)
