"""The papers: choose one, see its true pages, save or print it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Conversation, latest_first
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.paper_kind import CARDS, PaperKind
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.paper.card_list import CardList
from rerecruit_desktop.ui.paper.head import PaperHead
from rerecruit_desktop.ui.paper.kinds import Subject
from rerecruit_desktop.ui.paper.leaves import leaves_of
from rerecruit_desktop.ui.paper.options import Options
from rerecruit_desktop.ui.paper.outbox import Outbox
from rerecruit_desktop.ui.paper.viewer import Viewer
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark, scrolling
from rerecruit_desktop.ui.widgets.tab_order import follow_layout

CARD_WIDTH, OPTIONS_WIDTH, LEAST_FOR_THREE, LEAST_FOR_TITLE = 292, 196, 900, 540
LEAST_WIDTH = 480  # pixels; said outright, or three columns would not let the window get too narrow for them
CARD_SHARE = 0.45  # of the page, at most: the preview needs the rest
SETTLING_MS = 150  # a few edits in a row are one
FOR_NOBODY = (PaperKind.TEAM_OVERVIEW, PaperKind.WORKSHEET)  # what there is without a person


class PaperPage(QWidget):
    """The preview shows the very bytes that saving writes and printing prints, and nothing leaves unseen.

    ``left`` tells whose page is wanted next; ``team_left`` that it is nobody's.
    """

    left = Signal(str)
    team_left = Signal()

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        jobs: Jobs,
        settings: Settings,
        outbox: Outbox | None = None,
    ) -> None:
        super().__init__()
        self._session, self._messages, self._look = session, messages, look
        self._person: Person | None = None
        self._shown: tuple[PaperKind | None, Id] | None = None
        self._outbox = outbox or Outbox(jobs, messages, parent=self)
        self.head = PaperHead(look)
        self.list = CardList()
        self.viewer = Viewer(jobs, look)
        self.options = Options(session.today, look, settings)
        self._side = scrolling(self.options)
        self._settling = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setMinimumWidth(LEAST_WIDTH)
        mark(self, ground="paper")
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addWidget(self.list)
        body.addWidget(self.viewer, 1)
        body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(16)
        column.addWidget(self.head)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.head.left.connect(self._on_back)
        self.head.save_wanted.connect(self._on_save)
        self.head.print_wanted.connect(self._on_print)
        self.list.chosen.connect(self._on_card)
        self.options.changed.connect(self._on_options)
        self.options.folder_wanted.connect(self._outbox.show_folder)
        self.viewer.shown.connect(self._on_shown)
        self.viewer.stop_wanted.connect(self._on_stop)
        self.viewer.again_wanted.connect(self.render_anew)
        self._outbox.began.connect(self.viewer.busy.begin)
        self._outbox.progressed.connect(self.viewer.busy.reach)
        self._outbox.ended.connect(self.viewer.busy.end)
        self._outbox.saved.connect(self.options.open_folder.show)
        self._settling.timeout.connect(self._on_settled)
        self._session.belongings_changed.connect(self._on_edited)
        self._session.person_saved.connect(self._on_person_saved)

    @property
    def person_id(self) -> Id:
        return self._person.id if self._person else Id("")

    @property
    def conversation_id(self) -> Id:
        return self.options.talk.conversation_id

    @property
    def kind(self) -> PaperKind | None:
        """The kind that is chosen; ``None`` for all of them."""
        return self.options.kind

    def show_papers(self, person_id: Id, conversation_id: Id) -> None:
        """Show those of a conversation where there is one, else of a person, else of the team."""
        if conversation_id:
            self.show_conversation(conversation_id)
        elif person_id:
            self.show_person(person_id)
        else:
            self.show_team()

    def show_conversation(self, conversation_id: Id) -> None:
        """Show the papers of this conversation."""
        conversation = self._session.notebook.conversations.get(conversation_id)
        person = self._session.notebook.people.get(conversation.person_id) if conversation else None
        if conversation is not None and person is not None:
            self._show(person, conversation_id)

    def show_person(self, person_id: Id) -> None:
        """Show the papers of a person; of those about a conversation the last one held, or else the one planned."""
        person = self._session.notebook.people.get(person_id)
        if person is not None:
            conversations = latest_first(self._session.notebook.conversations.of(person_id))
            about = [one for one in conversations if one.is_held] or [*conversations]
            self._show(person, about[0].id if about else Id(""))

    def show_team(self) -> None:
        """Show what there is without a person."""
        self._show(None, Id(""))

    def _show(self, person: Person | None, conversation_id: Id) -> None:
        is_another = self._shown is None or person is None or person.id != self.person_id
        self._person = person
        self.head.show_name(person.full_name if person else "")
        self.options.show_person(person, self._conversations(), conversation_id)
        self.list.offer(CARDS if person else FOR_NOBODY)
        if is_another:
            self.list.choose(_first_card(person, conversation_id))
        self.options.show_card(self.list.kind)
        self.render_anew()
        self.list.focus()

    def render_anew(self) -> None:
        """Read the notebook and make the bytes of what is chosen."""
        self._settling.stop()
        chosen = (self.kind, self.person_id)
        if chosen != self._shown:
            self.viewer.clear()
        self._shown = chosen
        self.list.show_lane(self.kind)
        self._allow(ready=False)
        subject = Subject(self.person_id, self.conversation_id, self.options.period.period)
        try:
            leaves = leaves_of(self._session.notebook, subject, self.options, self._session.today())
        except Refused as refusal:
            self.viewer.refuse(refusal)
            return
        self.viewer.show_papers(leaves)

    def _allow(self, *, ready: bool) -> None:
        self.head.show_ways(is_ready=ready, are_several=self.kind is None)

    def _on_shown(self) -> None:
        self._allow(ready=True)  # only now: nothing leaves that was not shown

    def _on_stop(self) -> None:
        self._outbox.cancel()
        self._messages.say(self.tr("Stopped. Nothing was left half done."))

    def _on_card(self) -> None:
        self.options.show_card(self.list.kind)
        self._on_options()

    def _on_options(self) -> None:
        if self._shown is not None:
            self.render_anew()

    def _on_edited(self, person_id: str) -> None:
        if person_id == self.person_id or self.kind is PaperKind.TEAM_OVERVIEW:
            self._settling.start()

    def _on_person_saved(self, person: Person) -> None:
        if person.id == self.person_id:
            self._person = person
            self.head.show_name(person.full_name)
        self._on_edited(person.id)

    def _on_settled(self) -> None:
        if self.isVisible():  # otherwise it is made when it is shown
            self.options.talk.follow(self._conversations())
            self.render_anew()

    def _conversations(self) -> tuple[Conversation, ...]:
        return self._session.notebook.conversations.of(self.person_id) if self._person else ()

    def _on_save(self) -> None:
        password = self.options.password
        if password.isVisibleTo(self) and not password.is_settled:
            password.point_out()
            return
        self._outbox.save(self.viewer.papers, password.password, self)

    def _on_print(self) -> None:
        self._outbox.print(self.viewer.papers[0].pdf, self.options.format.value, self)

    def _on_back(self) -> None:
        self.viewer.cancel()
        if self._person is None:
            self.team_left.emit()
        else:
            self.left.emit(self.person_id)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.options.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for three columns, the options go under the papers."""
        super().resizeEvent(event)
        width = event.size().width()
        self.head.give_room(is_narrow=width < self._look.px(LEAST_FOR_TITLE))
        self.list.take_width(min(self._look.px(CARD_WIDTH), round(width * CARD_SHARE)))
        self._side.setFixedWidth(self._look.px(OPTIONS_WIDTH) + self._side.verticalScrollBar().sizeHint().width())
        is_narrow = width < self._look.px(LEAST_FOR_THREE)
        self.options.setFixedWidth(self.list.card_width if is_narrow else self._look.px(OPTIONS_WIDTH))
        if is_narrow and self._side.widget() is not None:
            self.list.put_below(self._side.takeWidget())
        elif not is_narrow and self._side.widget() is None:
            self._side.setWidget(self.options)
        self._side.setHidden(is_narrow)
        follow_layout(self)


def _first_card(person: Person | None, conversation_id: Id) -> PaperKind:
    if person is None:
        return PaperKind.TEAM_OVERVIEW
    return PaperKind.HANDOUT if conversation_id else PaperKind.DEVELOPMENT_PLAN
