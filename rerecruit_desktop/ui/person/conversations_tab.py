"""The conversations with one person: the open draft, and those that were held."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Conversation, latest_first
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.talk import Talk, earlier
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.lines import conversation_line
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.empty_state import EmptyState
from rerecruit_desktop.ui.widgets.lines import LineList
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button


class ConversationsTab(QWidget):
    """The wants tell a conversation; ``comparison_wanted`` the one that is to be read beside the one before it."""

    opened = Signal(object)
    paper_wanted = Signal(str)
    reading_wanted = Signal(str)
    comparison_wanted = Signal(str)
    start_wanted = Signal()

    def __init__(self, session: Session, messages: Messages, look: Look) -> None:
        super().__init__()
        self._session, self._messages = session, messages
        self._person_id = Id("")
        self._conversations: dict[str, Conversation] = {}
        self.list = LineList(look, self.tr("Conversations"))
        self.open = button(self.tr("Open"))
        self.read = button(self.tr("Read"), key="Alt+R", tip=self.tr("Read the whole of it"))
        self.compare = button(self.tr("Compare"), key="Alt+C", tip=self.tr("Side by side with the one before"))
        self.papers = button(self.tr("Papers"))
        self.remove = button(self.tr("Delete"), "quiet")
        self._start = button(self.tr("Start the first conversation"), "primary")
        self._stack = QStackedWidget()
        look.dress(self.papers, "document")
        look.dress(self.remove, "trash", "muted")
        self._lay_out(look)
        self._connect()

    def _lay_out(self, look: Look) -> None:
        title, text = self.tr("No conversation yet"), self.tr("An hour of real attention is a good place to begin.")
        self._stack.addWidget(EmptyState(look, "speech", title, text, self._start))
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 12, 0, 0)
        buttons = QHBoxLayout()
        for one in (self.open, self.read, self.compare, self.papers, self.remove):
            buttons.addWidget(one)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.list, 1)
        self._stack.addWidget(filled)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)

    def _connect(self) -> None:
        self.list.opened.connect(self._on_opened)
        self.open.clicked.connect(self._on_open)
        self.read.clicked.connect(self._on_read)
        self.compare.clicked.connect(self._on_compare)
        self.papers.clicked.connect(self._on_papers)
        self.list.current_changed.connect(self._show_ways)
        self.remove.clicked.connect(self._on_remove)
        self._start.clicked.connect(self.start_wanted)

    def show_person(self, person_id: Id) -> None:
        self._person_id = person_id
        self.refresh()

    def refresh(self) -> None:
        conversations = latest_first(self._session.notebook.conversations.of(self._person_id))
        self._conversations = {one.id: one for one in conversations}
        today = self._session.today()
        self.list.show_lines([conversation_line(one, today) for one in conversations])
        if conversations and not self.list.current_key():
            self.list.go_to(conversations[0].id)
        self._stack.setCurrentIndex(1 if conversations else 0)
        self._show_ways()

    def go_to(self, conversation_id: str) -> None:
        self.list.go_to(conversation_id)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current(self) -> Conversation | None:
        return self._conversations.get(self.list.current_key())

    def _on_opened(self, key: str) -> None:
        self.opened.emit(self._conversations[key])

    def _on_open(self) -> None:
        if (current := self._current()) is not None:
            self.opened.emit(current)

    def _show_ways(self) -> None:
        """Only where another one was held before it there is something to compare with."""
        current, oldest_first = self._current(), reversed(self._conversations.values())
        talks = tuple(Talk(one.id, one.held_on) for one in oldest_first if one.held_on)
        self.compare.setEnabled(current is not None and bool(earlier(talks, current)))

    def _on_read(self) -> None:
        if (current := self._current()) is not None:
            self.reading_wanted.emit(current.id)

    def _on_compare(self) -> None:
        if (current := self._current()) is not None:
            self.comparison_wanted.emit(current.id)

    def _on_papers(self) -> None:
        if (current := self._current()) is not None:
            self.paper_wanted.emit(current.id)

    def _on_remove(self) -> None:
        if (current := self._current()) is None:
            return
        try:
            self._session.trash(current)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        self._messages.say(self.tr("The conversation is in the trash."), partial(self._session.restore, current))
