"""What they asked for in the conversation, with the answers given; and a line for what was forgotten."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.follow_up import unanswered
from rerecruit_desktop.domain.request import Request, by_urgency
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.begun import BegunWords
from rerecruit_desktop.ui.follow_through.request_rows import RequestRows
from rerecruit_desktop.ui.keeping import Keeping
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look

_AT_A_GLANCE = 5


class PromisesPart(QWidget):
    """``told`` says in a few words how many there are, and how many still lack their answer."""

    told = Signal(str)

    def __init__(self, session: Session, keeping: Keeping, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._keeping = session, keeping
        self._conversation: Conversation | None = None
        self.rows = RequestRows(look, session.today, _AT_A_GLANCE)
        self.new = LineField(self.tr("They also asked for…"))
        self.new.setAccessibleName(self.tr("Another request"))
        self.new.setToolTip(self.tr("Enter adds it"))
        self._begun = BegunWords(session, {"text": self.new}, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.rows)
        column.addWidget(self.new)
        self.rows.changed.connect(self._on_changed)
        self.new.returnPressed.connect(self.commit)

    def show_conversation(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self.new.clear()
        self.rows.start_over()
        self.rows.show_requests([])
        self._begun.open(f"also asked/{conversation.id}", conversation.person_id)
        self.refresh()

    def refresh(self) -> None:
        """Those of this conversation, and what still waits for an answer from earlier ones."""
        conversation = self._conversation
        if conversation is None:
            return
        kept = self._session.notebook.requests.of(conversation.person_id)
        requests = self._keeping.newest(Request, conversation.person_id, kept)
        own = by_urgency(tuple(one for one in requests if one.conversation_id == conversation.id))
        older = [one for one in unanswered(requests) if one.conversation_id != conversation.id]
        stay = [one for one in requests if one.id in {row.id for row in self.rows.requests}]
        ordered = {one.id: one for one in (*stay, *own, *older)}  # what is on the screen keeps its place
        self.rows.show_requests(list(ordered.values()))
        self._tell()

    def commit(self) -> bool:
        """Add what stands in the line; ``False`` when that was refused."""
        text, conversation = one_line(self.new.text()), self._conversation
        if not text or conversation is None:
            return True
        request = Request(conversation.person_id, text, conversation.id, asked_on=conversation.held_on)
        self._keeping.change(request)
        self.new.clear()
        self.refresh()
        return self._keeping.flush()

    def focus_first(self) -> None:
        if not self.rows.focus_first():
            self.new.setFocus()

    def _tell(self) -> None:
        requests = self.rows.requests
        lacking = len(unanswered(requests))
        if not requests:
            self.told.emit(self.tr("nothing was asked for"))
        elif lacking:
            self.told.emit(self.tr("{lacking} of {n} without an answer").format(n=len(requests), lacking=lacking))
        else:
            self.told.emit(self.tr("{n}, each with its answer").format(n=len(requests)))

    def _on_changed(self, request: Request) -> None:
        self._keeping.change(request)
        self._tell()
