"""What happened with one person, newest first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.timeline import Moment, thanked_on, timeline
from rerecruit_desktop.ui.person.lines import contribution_line, conversation_line, milestone_line
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.empty_state import EmptyState
from rerecruit_desktop.ui.widgets.lines import Line, LineList
from rerecruit_desktop.ui.widgets.look import Look


class TimelineTab(QWidget):
    opened = Signal(object)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._person_id = Id("")
        self._moments: dict[str, Moment] = {}
        self.list = LineList(look, self.tr("Timeline"))
        self._stack = QStackedWidget()
        title = self.tr("Their story begins here")
        text = self.tr("Contributions, conversations and milestones reached will line up on this page.")
        self._stack.addWidget(EmptyState(look, "clock", title, text))
        self._stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(self._stack)
        self.list.opened.connect(self._on_opened)

    def show_person(self, person_id: Id) -> None:
        self._person_id = person_id
        self.refresh()

    def refresh(self) -> None:
        notebook, person_id = self._session.notebook, self._person_id
        conversations = notebook.conversations.of(person_id)
        moments = timeline(notebook.contributions.of(person_id), conversations, notebook.milestones.of(person_id))
        self._moments = {moment.value_id: moment for moment in moments}
        self.list.show_lines([self._line(moment, conversations) for moment in moments])
        self._stack.setCurrentIndex(1 if moments else 0)

    def _line(self, moment: Moment, conversations: tuple[Conversation, ...]) -> Line:
        today, about = self._session.today(), moment.about
        if isinstance(about, Contribution):
            return contribution_line(about, thanked_on(about.id, conversations), today)
        if isinstance(about, Conversation):
            return conversation_line(about, today)
        return milestone_line(about, today)

    def _on_opened(self, key: str) -> None:
        self.opened.emit(self._moments[key].about)
