"""A conversation to read, whole on one page, or beside an earlier one with the same person."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.paper_errors import NoConversation
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.reading.bar import Bar
from rerecruit_desktop.ui.reading.composing import Composed, Composing
from rerecruit_desktop.ui.reading.find_bar import FindBar
from rerecruit_desktop.ui.reading.parts import joined
from rerecruit_desktop.ui.reading.reader import Reader, open_outside
from rerecruit_desktop.ui.reading.setting import Setting
from rerecruit_desktop.ui.reading.shown import Shown, read
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.empty_state import EmptyState
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark, rule

_NONE = Id("")


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
        self._session, self._messages = session, messages
        self._shown: Shown | None = None
        self.composing = Composing(jobs, self)
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
        self._busy = QProgressBar(maximum=0, textVisible=False)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._add_keys()

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._busy.setAccessibleName(self.tr("Setting the page"))
        self._busy.hide()
        self._stack.addWidget(self.reader)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.finding)
        column.addWidget(rule())
        column.addWidget(self._busy)
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
        self.composing.felt.connect(self._busy.show)
        self.composing.composed.connect(self._on_composed)
        self.composing.failed.connect(self._on_failed)
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
        return self._shown.conversation.id if self._shown else _NONE

    @property
    def beside_id(self) -> Id:
        """The earlier one that stands beside it, or nothing."""
        return self._shown.beside_id if self._shown else _NONE

    def show_conversation(self, conversation_id: Id, beside: Id = _NONE) -> None:
        """Show a conversation from its top, ``beside`` an earlier one or alone."""
        self.finding.hide()
        if self._take(conversation_id, beside):
            self.setting.clear()
            self._draw()
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def compare(self, conversation_id: Id) -> None:
        """Show a conversation beside the last one held before it; alone where there is none."""
        if self._take(conversation_id, _NONE) and self._shown is not None:
            before = self._shown.before
            self.show_conversation(conversation_id, before[0].id if before else _NONE)

    def refresh(self) -> None:
        """Read it anew; what has not changed stays as it is on the screen, place and all."""
        if (shown := self._shown) is None:
            return
        if self._take(shown.conversation.id, shown.beside_id):
            if self._shown != shown:
                self._draw()
        elif self._shown is None:
            self.left.emit(shown.person.id)

    def leave(self) -> None:
        """To the person."""
        if self._shown is not None:
            self.left.emit(self._shown.person.id)

    def go_back(self) -> None:
        """To the conversation before."""
        if self._shown is not None and (before := self._shown.before):
            self.show_conversation(before[0].id)

    def go_on(self) -> None:
        """To the conversation after."""
        if self._shown is not None and (after := self._shown.after):
            self.show_conversation(after[0].id)

    def _take(self, conversation_id: Id, beside: Id) -> bool:
        """Read from the notebook; ``False`` where that is refused, or it is gone: then nothing is held any more."""
        try:
            self._shown = read(self._session.notebook, conversation_id, beside)
        except NoConversation:
            self._forget()
            return False
        except Refused as refusal:
            self._messages.refuse(refusal)
            return False
        return True

    def _forget(self) -> None:
        self.composing.stop()
        self._busy.hide()
        self._shown = None
        self.setting.clear()

    def _draw(self) -> None:
        shown, today = self._shown, self._session.today()
        if shown is None:
            return
        self.bar.show_talks(shown.before, shown.after, shown.beside_id, today)
        day = day_text(shown.conversation.day, today) if shown.conversation.day else ""
        self.bar.show_who(joined(shown.person.full_name, day))
        self.composing.start(shown, self._session.guide, today)

    def _on_composed(self, composed: Composed) -> None:
        self._busy.hide()
        holder = QApplication.focusWidget()
        held_focus = holder is not None and self._stack.isAncestorOf(holder)
        self._stack.setCurrentWidget(self._empty if composed.is_empty else self.reader)
        if held_focus:
            (self.begin if composed.is_empty else self.reader).setFocus()
        self.setting.show_blocks(composed.blocks, wide=composed.is_beside)

    def _on_failed(self, error: BaseException) -> None:
        self._busy.hide()
        if not isinstance(error, Refused):
            raise error
        self._messages.refuse(error)

    def _on_open(self) -> None:
        if self._shown is not None:
            self.conversation_wanted.emit(self._shown.conversation)

    def _on_beside(self, beside: str) -> None:
        if self._take(self.conversation_id, Id(beside)):
            self.setting.clear()
            self._draw()

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
            self._draw()

    def _on_person_left(self, person: Person) -> None:
        if self._is_about(person.id):
            self._forget()

    def _is_about(self, person_id: str) -> bool:
        return self._shown is not None and self._shown.person.id == person_id

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
