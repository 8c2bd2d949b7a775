"""Everything that happened with one person, newest first; what is short is added and changed right here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.timeline import Happening, Moment, before_year
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.timeline.add_line import Added, Adding, AddLine
from rerecruit_desktop.ui.person.timeline.filters import Filters
from rerecruit_desktop.ui.person.timeline.list import TimelineList
from rerecruit_desktop.ui.person.timeline.pane import Pane, remove
from rerecruit_desktop.ui.person.timeline.reader import Reader
from rerecruit_desktop.ui.person.timeline.rows import Open, Rows, key_of
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.empty_state import EmptyState
from rerecruit_desktop.ui.widgets.keys import add_key
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button

_BESIDE_LETTERS = 90  # average letters; narrower, the pane takes the place of the list


class TimelineTab(QWidget):
    """``opened`` tells a moment whose place is elsewhere."""

    opened = Signal(object)

    def __init__(self, session: Session, messages: Messages, look: Look) -> None:
        super().__init__()
        self._session, self._messages, self._look = session, messages, look
        self._person_id = Id("")
        self.rows = Rows(session)
        self._is_stale = False
        self.add_line = AddLine(session, messages, look)
        self.narrow = button("", "sign", key="Ctrl+F", tip=self.tr("Find and filter"))
        self.filters = Filters(look)
        self.list = TimelineList(look, self.tr("Timeline"))
        self.pane = Pane(session, messages, look)
        self._reader = Reader(session, self)
        self._top = QWidget()  # gives way to the filters
        self._stack = QStackedWidget()
        self._lay_out(look)
        self._connect()

    def _lay_out(self, look: Look) -> None:
        self.narrow.setAccessibleName(self.tr("Find and filter"))
        look.dress(self.narrow, "search", "muted")
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(4)
        top.addWidget(self.add_line, 1)
        top.addWidget(self.narrow)
        title = self.tr("Their story begins here")
        text = self.tr("A line about a short contact is a good beginning. Conversations, contributions and milestones "
                       "line up here, too.")  # fmt: skip
        self._stack.addWidget(EmptyState(look, "clock", title, text))
        title, text = self.tr("Nothing like that"), self.tr("Other words, or other kinds, may find it.")
        self._stack.addWidget(EmptyState(look, "search", title, text))
        self._stack.addWidget(self.list)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._stack, 5)
        body.addWidget(self.pane, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._top)
        column.addWidget(self.filters)
        column.addLayout(body, 1)
        self.filters.hide()
        self.pane.hide()

    def _connect(self) -> None:
        self._reader.begun.connect(self._on_begun)
        self._reader.went_on.connect(self._on_went_on)
        self.list.near_end.connect(self._reader.go_on)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.list.removed.connect(self._on_removed)
        self.narrow.clicked.connect(self._on_find)
        self.filters.changed.connect(self._begin)
        self.filters.left.connect(self._on_filters_left)
        self.add_line.added.connect(self._on_added)
        self.pane.saved.connect(self._on_saved)
        self.pane.closed.connect(self._on_pane_closed)
        add_key(self, "Alt+K", self._on_kinds)
        add_key(self, "Alt+Y", self._on_year)
        add_key(self.list, "Esc", self.filters.put_away)

    def show_person(self, person_id: Id) -> None:
        """What belongs to this person; what is typed for another one is saved first."""
        if person_id == self._person_id:
            self.refresh()
            return
        self.flush()
        self._person_id = person_id
        self.pane.put_away()
        self.filters.start_over()
        self.filters.hide()
        self._arrange()
        self.add_line.show_person(person_id)
        self._begin()

    def refresh(self) -> None:
        """Read anew what is shown; while it is not looked at, as soon as it is."""
        if self.pane.is_saving:
            return  # it tells itself
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        self.add_line.refresh()
        self.pane.refresh()
        self._reader.again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._reader.stop()
        self._is_stale = True

    def flush(self) -> bool:
        """Save at once what is being typed; ``False`` when the world refuses."""
        is_saved = self.pane.flush()
        return self.add_line.save_typed() and is_saved

    def begin_adding(self, adding: Adding) -> None:
        """The cursor in the line, to add one of that kind."""
        self.filters.put_away()  # what is added shall be seen
        self.pane.put_away()
        self.add_line.begin(adding)

    def begin_note(self) -> None:
        """A blank note in the editor; it is kept from its first word on."""
        self._open(Note(self._person_id, "", self._session.today()))

    @property
    def current_id(self) -> Id:
        """What is open beside the list, or nothing."""
        return self.pane.shown_id

    def go_to(self, value_id: Id) -> None:
        """Open the touchpoint, note or shock with this identity, if there is one."""
        notebook = self._session.notebook
        for table in (notebook.touchpoints, notebook.notes, notebook.shocks):
            if (value := table.get(value_id)) is not None:
                self.list.go_to(key_of(value))
                self._open(value)

    def _begin(self) -> None:
        self._is_stale = False
        year = self.filters.begins_with
        self._reader.begin(self._person_id, self.filters.wanted, before_year(year + 1) if year else None)
        self.list.scrollToTop()

    def _on_begun(self, moments: Sequence[Moment]) -> None:
        self.list.show_lines(self.rows.begin(moments))
        self._show_list()

    def _on_went_on(self, moments: Sequence[Moment]) -> None:
        self.list.add_lines(self.rows.go_on(moments))
        self._show_list()

    def _show_list(self) -> None:
        is_empty = not self.rows.moments and self._reader.is_at_end
        self._stack.setCurrentIndex((1 if self.filters.is_narrow else 0) if is_empty else 2)

    def _on_find(self) -> None:
        self._show_filters()
        self.filters.begin()

    def _on_filters_left(self) -> None:
        self._arrange()
        self.list.setFocus()

    def _on_kinds(self) -> None:
        self._show_filters()
        self.filters.topics.focus_first()

    def _on_year(self) -> None:
        self._show_filters()
        self.filters.year.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_filters(self) -> None:
        self.filters.year.show_years(self._session.notebook.timeline.years(self._person_id))
        self.filters.show()
        self._arrange()

    def _on_chosen(self, key: str) -> None:
        about = self.rows.moments[key].about
        if isinstance(about, Open):
            self._open(about, is_begun=False)

    def _on_opened(self, key: str) -> None:
        moment = self.rows.moments[key]
        if isinstance(moment.about, Open):
            self._open(moment.about)
        else:
            self.opened.emit(moment)

    def _open(self, value: Open, *, is_begun: bool = True) -> None:
        self.pane.show_value(value)
        self._arrange()
        if is_begun:
            self.pane.begin()

    def _on_removed(self, key: str) -> None:
        moment = self.rows.moments[key]
        if moment.tells_a_part:
            self._messages.say(self.tr("This row tells a part of something; open it to change it."))
            return
        told = self.tr("It is in the trash.")
        if moment.happening is Happening.SNOOZE:
            told = self.tr("It is not put off any more.")
        remove(self._session, self._messages, moment.about, told)

    def _on_added(self, value: Added) -> None:
        self.list.go_to(key_of(value))
        if isinstance(value, Note):
            self._open(value)

    def _on_saved(self, value: Open) -> None:
        """Its row tells the new words; only where it moved, or is new, everything is read anew."""
        if (line := self.rows.changed(value)) is not None:
            self.list.change(line)
        else:
            self._reader.again()
            self.list.go_to(key_of(value))

    def _on_pane_closed(self, had_keyboard: bool) -> None:
        self._arrange()
        if had_keyboard:
            self.list.setFocus()

    def _arrange(self) -> None:
        """The pane beside the list, or in the place of everything where there is no room for both."""
        is_narrow = self.width() < _BESIDE_LETTERS * self.fontMetrics().averageCharWidth()
        is_alone = is_narrow and not self.pane.isHidden()
        self._stack.setVisible(not is_alone)
        self._top.setVisible(not is_alone and self.filters.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
