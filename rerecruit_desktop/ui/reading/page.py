"""A conversation to read, whole on one page, or beside an earlier one with the same person."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.comparison import compared
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.errors import NoConversation, Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.summary import Summary
from rerecruit_desktop.domain.talk import Talk, earlier, later
from rerecruit_desktop.ui.jobs import Job, Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.reading.bar import Bar
from rerecruit_desktop.ui.reading.composing import Composed, compose
from rerecruit_desktop.ui.reading.find_bar import FindBar
from rerecruit_desktop.ui.reading.parts import joined
from rerecruit_desktop.ui.reading.reader import Reader, open_outside
from rerecruit_desktop.ui.reading.setting import Setting
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.empty_state import EmptyState
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark, rule

_NONE = Id("")


class _Read(NamedTuple):
    """What is shown: a conversation, the one beside it, and all that were held."""

    now: Summary
    then: Summary | None
    talks: tuple[Talk, ...]


class ReadingPage(QWidget):
    """``left`` tells whose page is wanted next, ``conversation_wanted`` which conversation is to be gone on with."""

    left = Signal(str)
    conversation_wanted = Signal(object)

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        jobs: Jobs,
        open_link: Callable[[QUrl], None] = open_outside,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._jobs = session, messages, jobs
        self._read: _Read | None = None
        self._job: Job[Composed] | None = None
        self.bar = Bar(look)
        self.reader = Reader(look, open_link)
        self.finding = FindBar(look, self.reader)
        self.setting = Setting(look, self.reader)
        self.begin = button(self.tr("Write something down"), "primary")
        self._empty = EmptyState(
            look,
            "note",
            self.tr("Nothing is written down yet"),
            self.tr("The plan, the notes, the answers and the promises of this conversation will stand here."),
            self.begin,
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._add_keys()

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack.addWidget(self.reader)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.finding)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        bar, session = self.bar, self._session
        bar.back.clicked.connect(self.leave)
        bar.earlier.clicked.connect(self.go_back)
        bar.later.clicked.connect(self.go_on)
        bar.search.clicked.connect(self.finding.open)
        bar.open.clicked.connect(self._on_open)
        bar.beside_wanted.connect(self._on_beside)
        self.begin.clicked.connect(self._on_open)
        self.finding.left.connect(self.reader.setFocus)
        self.setting.finished.connect(self.finding.search)
        session.belongings_changed.connect(self._on_belongings_changed)
        session.conversation_saved.connect(self._on_conversation_saved)
        session.person_saved.connect(self._on_person_saved)
        session.person_left.connect(self._on_person_left)
        session.guide_changed.connect(self._on_guide_changed)

    def _add_keys(self) -> None:
        keys = (("Alt+Left", self.go_back), ("Alt+Right", self.go_on), ("Ctrl+F", self.finding.open))
        for key, slot in (*keys, ("Esc", self._on_escape)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    @property
    def conversation_id(self) -> Id:
        """The conversation that is read, or nothing."""
        return self._read.now.conversation.id if self._read else _NONE

    @property
    def beside_id(self) -> Id:
        """The earlier one that stands beside it, or nothing."""
        return self._read.then.conversation.id if self._read and self._read.then else _NONE

    def show_conversation(self, conversation_id: Id, beside: Id = _NONE) -> None:
        """Show a conversation from its top, ``beside`` an earlier one or alone."""
        self.finding.hide()
        if self._take(conversation_id, beside):
            self._draw(from_top=True)
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def compare(self, conversation_id: Id) -> None:
        """Show a conversation beside the last one held before it; alone where there is none."""
        if self._take(conversation_id, _NONE):
            before = self._before()
            self.show_conversation(conversation_id, before[0].id if before else _NONE)

    def refresh(self) -> None:
        """Read it anew; what has not changed stays as it is on the screen, place and all."""
        if (shown := self._read) is None:
            return
        if self._take(self.conversation_id, self.beside_id):
            if self._read != shown:
                self._draw(from_top=False)
        elif self._read is None:
            self.left.emit(shown.now.person.id)

    def leave(self) -> None:
        """To the person."""
        if self._read is not None:
            self.left.emit(self._read.now.person.id)

    def go_back(self) -> None:
        """To the conversation before."""
        if before := self._before():
            self.show_conversation(before[0].id)

    def go_on(self) -> None:
        """To the conversation after."""
        if self._read and (after := later(self._read.talks, self._read.now.conversation)):
            self.show_conversation(after[0].id)

    def _before(self) -> tuple[Talk, ...]:
        return earlier(self._read.talks, self._read.now.conversation) if self._read else ()

    def _take(self, conversation_id: Id, beside: Id) -> bool:
        """Read from the notebook; ``False`` where that is refused, or it is gone: then nothing is held any more."""
        notebook = self._session.notebook
        try:
            now = notebook.private_papers.summary(conversation_id)
            talks = notebook.conversations.held(now.person.id)
            is_there = beside in {one.id for one in earlier(talks, now.conversation)}
            then = notebook.private_papers.summary(beside) if is_there else None
        except NoConversation:
            self._forget()
            return False
        except Refused as refusal:
            self._messages.refuse(refusal)
            return False
        self._read = _Read(now, then, talks)
        return True

    def _forget(self) -> None:
        self._stop()
        self._read = None
        self.setting.clear()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _draw(self, *, from_top: bool) -> None:
        shown = self._read
        if shown is None:
            return
        today = self._session.today()
        conversation = shown.now.conversation
        self.bar.show_talks(self._before(), later(shown.talks, conversation), self.beside_id, today)
        day = day_text(conversation.day, today) if conversation.day else ""
        self.bar.show_who(joined(shown.now.person.full_name, day))
        self._stop()
        if from_top:
            self.setting.clear()
        both = compared(shown.then, shown.now) if shown.then else None
        work = partial(compose, shown.now, both, self._session.guide, today)
        self._job = self._jobs.start(work, self._on_composed, self._on_failed)

    def _on_composed(self, composed: Composed) -> None:
        self._job = None
        self._stack.setCurrentWidget(self._empty if composed.is_empty else self.reader)
        (self.begin if composed.is_empty else self.reader).setFocus()
        self.setting.show_blocks(composed.blocks, wide=composed.is_beside)

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        if not isinstance(error, Refused):
            raise error
        self._messages.refuse(error)

    def _on_open(self) -> None:
        if self._read is not None:
            self.conversation_wanted.emit(self._read.now.conversation)

    def _on_beside(self, beside: str) -> None:
        if self._take(self.conversation_id, Id(beside)):
            self._draw(from_top=True)

    def _on_escape(self) -> None:
        if self.finding.isHidden():
            self.leave()
        else:
            self.finding.put_away()

    def _on_belongings_changed(self, person_id: str) -> None:
        if self._is_about(person_id) and self.isVisible():  # else it is read anew when it is shown
            self.refresh()

    def _on_conversation_saved(self, conversation: Conversation) -> None:
        self._on_belongings_changed(conversation.person_id)

    def _on_person_saved(self, person: Person) -> None:
        self._on_belongings_changed(person.id)

    def _on_guide_changed(self) -> None:
        if self.isVisible():
            self._draw(from_top=False)

    def _on_person_left(self, person: Person) -> None:
        if self._is_about(person.id):
            self._forget()

    def _is_about(self, person_id: str) -> bool:
        return self._read is not None and self._read.now.person.id == person_id

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
