"""A list of one kind of thing at the left, the chosen one at the right, saved as it is typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.revision import long_texts
from rerecruit_desktop.storage.notebook import Belonging
from rerecruit_desktop.ui.autosave import Autosave
from rerecruit_desktop.ui.editor import Editor
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.sieve import Sieve
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.value_versions import ValueVersions
from rerecruit_desktop.ui.widgets.empty_state import EmptyState
from rerecruit_desktop.ui.widgets.flow import shortened
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.lines import LazyLines, Line, LineList
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, card, label, scrolling
from rerecruit_desktop.ui.widgets.two_panes import TwoPanes

T = TypeVar("T", bound=Belonging)
_LONGEST_WAY_OUT = 60  # letters
_LETTERS_FOR_WORDS = 84  # of the whole tab; narrower, the sign alone says what adds one


class Kind(Protocol[T]):
    """What an :class:`ItemsTab` needs to know of the kind of thing it keeps."""

    def values(self, person_id: Id) -> Sequence[T]: ...
    def line(self, value: T) -> Line: ...
    def blank(self, person_id: Id) -> T: ...
    def is_worth_saving(self, value: T) -> bool: ...
    def save(self, value: T) -> None: ...


@dataclass(frozen=True, slots=True)
class TabWords:
    """How a tab speaks of what it keeps."""

    name: str
    add: str
    trashed: str
    icon: str
    empty_title: str
    empty_text: str


class ItemsTab(QWidget, Generic[T]):
    """Shows all of one kind that belong to a person, and keeps what is typed into the chosen one."""

    def __init__(
        self,
        kind: Kind[T],
        editor: Editor[T],
        words: TabWords,
        session: Session,
        messages: Messages,
        look: Look,
        sieve: Sieve[T] | None = None,
    ) -> None:
        super().__init__()
        self._kind, self._words = kind, words
        self._session, self._messages = session, messages
        self._person_id = Id("")
        self._values: dict[str, T] = {}
        self._current: T | None = None
        self._stored: T | None = None  # the chosen one as it was last read or saved; nothing while it is new
        self.autosave = Autosave(self)
        self.editor, self.sieve = editor, sieve
        self.list = LineList(look, words.name)
        self.add = button(words.add)
        self.remove = button(self.tr("Delete"), "quiet")
        self.earlier = button(self.tr("Earlier versions"), "quiet", key="Ctrl+H")
        self.versions = ValueVersions(session, messages, look, self._present, self)
        self.all = button("", "link")
        self._add_first = button(words.add, "primary")
        self._stack = QStackedWidget()
        self._left, self._side = QWidget(), QStackedWidget()
        self.panes = TwoPanes(look, self._left, self._side)
        look.dress(self.add, "plus")
        look.dress(self.remove, "trash", "muted")
        look.dress(self.earlier, "clock", "muted")
        self._look = look
        self._lay_out(look)
        self._connect()

    def _lay_out(self, look: Look) -> None:
        words = self._words
        self._stack.addWidget(EmptyState(look, words.icon, words.empty_title, words.empty_text, self._add_first))
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        if self.sieve is None:
            left.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self.sieve.put_before(self.add)
            left.addWidget(self.sieve)
        left.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.list, 1)
        self._left.setFocusProxy(self.list)
        self._side.addWidget(self._hint())
        self._side.addWidget(scrolling(self._editor_card()))
        self.panes.setContentsMargins(0, 12, 0, 0)
        self._stack.addWidget(self.panes)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)

    def _hint(self) -> QWidget:
        hint = label(self.tr("Choose one at the left to read or change it."), "muted", wraps=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return hint

    def _editor_card(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 16)
        frame, body = card()
        body.addWidget(self.editor)
        body.addSpacing(4)
        foot = FoldingRow()
        foot.row.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignLeft)
        foot.row.addStretch(1)
        foot.row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(foot)
        column.addWidget(frame)
        column.addStretch(1)
        return inside

    def _connect(self) -> None:
        self.list.current_changed.connect(self._on_moved)
        self.list.opened.connect(self._on_opened)
        self.list.clicked.connect(self.panes.show_detail)
        self.editor.changed.connect(self._on_changed)
        self.add.clicked.connect(self.begin_new)
        if self.sieve is not None:
            self.sieve.changed.connect(self._show_found)
            self.all.clicked.connect(self.sieve.clear)
        self._add_first.clicked.connect(self.begin_new)
        self.remove.clicked.connect(self._on_remove)
        self.earlier.clicked.connect(self.versions.open)
        self.versions.brought_back.connect(self._on_brought_back)
        self.autosave.failed.connect(self._messages.refuse)
        self.autosave.saved.connect(self._messages.calm)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_tight = event.size().width() < _LETTERS_FOR_WORDS * self.fontMetrics().averageCharWidth()
        self.add.setText("" if is_tight and self.sieve is not None else self._words.add)

    def show_person(self, person_id: Id) -> None:
        """Show what belongs to this person; another one's is saved first."""
        if person_id != self._person_id:
            self.autosave.flush()
            self._person_id, self._current, self._stored = person_id, None, None
            self._side.setCurrentIndex(0)
            self.panes.show_overview()
        self.refresh()

    def flush(self) -> bool:
        """Save at once what is being typed; ``False`` when the world refuses."""
        return self.autosave.flush()

    def refresh(self) -> None:
        self._values = {one.id: one for one in self._kind.values(self._person_id)}
        self._show_found()
        is_new = self._current is not None and self._current.id not in self._values
        self._stack.setCurrentIndex(1 if self._values or is_new else 0)
        if self._values and self._current is None:
            self.list.go_to(next(iter(self._values)))
        self._show_changed()

    def _show_changed(self) -> None:
        """What was changed elsewhere, as on Today, is shown here, too, unless it is being changed here."""
        stored = self._values.get(self.current_id)
        is_untouched = self._current == self._stored and not self.autosave.is_pending
        if stored is not None and stored != self._stored and is_untouched:
            self._show(stored)

    def _show_found(self) -> None:
        """List what is looked for, and what one is about to change in any case."""
        if self.sieve is not None:
            self.sieve.refresh()
        found = [key for key, value in self._values.items() if self._is_found(value)]
        self.list.show_lines(LazyLines(found, partial(self._draw_line, self._values)))
        self._show_way_out(is_empty=not found)

    def _show_way_out(self, *, is_empty: bool) -> None:
        """Say why the list is shorter than all there is, where that can't be seen, with the way back to all."""
        told = self.sieve.told if self.sieve is not None else ""
        words = self.tr("Nothing fits. Show all") if is_empty else self.tr("Only: {what}. Show all").format(what=told)
        self.all.setText(shortened(words, _LONGEST_WAY_OUT).replace("&", "&&"))
        self.all.setAccessibleName(words)
        self.all.setVisible(bool(self._values) and (is_empty or bool(told)))

    def _is_found(self, value: T) -> bool:
        return self.sieve is None or self.sieve.finds(value) or value.id == self.current_id

    def _draw_line(self, values: Mapping[str, T], key: str) -> Line:
        return self._kind.line(values[key])

    def begin_new(self) -> None:
        """A blank one to type into; it is kept from its first word on."""
        self.autosave.flush()
        self.list.choose_none()
        self._show(self._kind.blank(self._person_id))
        self.panes.show_detail()
        self._stack.setCurrentIndex(1)
        self.editor.begin()

    @property
    def current_id(self) -> Id:
        """The one that is being read or changed, or nothing."""
        return self._current.id if self._current is not None else Id("")

    def go_to(self, value_id: str) -> None:
        """Choose the one with this identity."""
        self.autosave.flush()
        if value_id in self._values:
            self._show(self._values[value_id])
            self._show_found()
            self.list.go_to(value_id)
            self.panes.show_detail()

    def _show(self, value: T) -> None:
        if self._current is None or self._current.id != value.id:
            self.versions.close()
        self._current, self._stored = value, self._values.get(value.id)
        self.earlier.setVisible(bool(long_texts(value)))
        self.editor.show_value(value)
        self._side.setCurrentIndex(1)

    def _on_moved(self, key: str) -> None:
        if self._current is None or key != self._current.id:
            self.autosave.flush()
            self._show(self._values[key])

    def _on_opened(self, key: str) -> None:
        self._on_moved(key)
        self.panes.show_detail()
        self.editor.begin()

    def _on_changed(self, value: T) -> None:
        self._current = value
        if self._kind.is_worth_saving(value):
            self.autosave.later(partial(self._save, value))

    def _save(self, value: T) -> None:
        is_new = value.id not in self._values
        merged = self._session.merged(self._stored, value)
        self._kind.save(merged)
        self._stored = merged
        if merged != value:
            self._current = merged
            self.editor.show_value(merged)
        if is_new:
            self.list.go_to(value.id)

    def _present(self) -> T | None:
        return self._current if self._current is not None and self.autosave.flush() else None

    def _on_brought_back(self, back: T) -> None:
        self._show(back)
        self._on_changed(back)
        self.autosave.flush()

    def _on_remove(self) -> None:
        value, self._current = self._current, None
        self.autosave.drop()
        self._side.setCurrentIndex(0)
        self.panes.show_overview()
        if value is None or value.id not in self._values:
            self.refresh()
            return
        try:
            self._session.trash(value)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        self._messages.say(self._words.trashed, partial(self._session.restore, value))
