"""Today: whom to talk to, what was promised, what waits to be recognised, what comes near."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.driver_card import DriverLine
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.today import Agenda, Ask, agenda
from rerecruit_desktop.storage.facts import read_facts
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.today.acting import Acting
from rerecruit_desktop.ui.today.section import Section
from rerecruit_desktop.ui.widgets.day_text import qdate
from rerecruit_desktop.ui.widgets.empty_state import EmptyState
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark, scrolling
from rerecruit_desktop.ui.widgets.tab_order import follow_layout

_LEAST_LETTERS = 105  # average letters; narrower, two columns would cut their words


class TodayPage(QWidget):
    """``counted`` tells how many things press, for the rail."""

    person_wanted = Signal(str)
    start_wanted = Signal(object)
    notes_wanted = Signal(object)
    follow_ups_wanted = Signal(str)
    milestones_wanted = Signal(str)
    contribution_wanted = Signal()
    counted = Signal(int)

    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look = session, messages, look
        self._acting = Acting(session, messages, self)
        self._day = FlowLabel("", "h1")
        self._summary = FlowLabel("", "muted")
        self.note = button(self.tr("Note a contribution"), tip=self.tr("Note a contribution  (Ctrl+J)"))
        today = session.today
        self.talk = Section(self.tr("Talk to"), look, today, strong=True)
        self.unwritten = Section(self.tr("While it is fresh"), look, today)
        self.promised = Section(self.tr("You promised"), look, today)
        self.reached = Section(self.tr("Reached"), look, today)
        self.unrecognised = Section(self.tr("Not yet recognised"), look, today)
        self.milestones = Section(self.tr("Milestones ahead"), look, today)
        self.ahead = Section(self.tr("Coming up"), look, today)
        self.ask_again = Section(self.tr("Ask again"), look, today)
        self._nothing = EmptyState(
            look, "sun", self.tr("Nothing asks for you today"), self.tr("Everyone has been heard. Enjoy the calm.")
        )
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    @property
    def sections(self) -> tuple[Section, ...]:
        """In the order they are read."""
        return (
            *(self.unwritten, self.talk, self.promised, self.ahead),
            *(self.reached, self.unrecognised, self.milestones, self.ask_again),
        )

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        self._look.dress(self.note, "star")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 22, 32, 32)
        column.setSpacing(20)
        head = FoldingRow(least=56, spacing=16)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._day)
        words.addWidget(self._summary)
        head.row.addLayout(words, 1)
        head.row.addWidget(self.note, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(head)
        column.addWidget(self._nothing)
        self._columns.setSpacing(20)
        for stretch, some in ((13, self.sections[:4]), (10, self.sections[4:])):
            side = QVBoxLayout()
            side.setSpacing(24)
            for section in some:
                side.addWidget(section)
            side.addStretch(1)
            self._columns.addLayout(side, stretch)
        column.addLayout(self._columns)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def _connect(self) -> None:
        self.note.clicked.connect(self.contribution_wanted)
        for section in self.sections:
            section.acted.connect(self._on_acted)
            section.opened.connect(self.person_wanted)
            section.put_off.connect(self._acting.put_off)
        self._session.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read what the day asks for, and show it."""
        today = self._session.today()
        try:
            found = agenda(read_facts(self._session.notebook, today), today)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        locale = QLocale()
        self._day.setText(locale.toString(qdate(today), self.tr("dddd, d MMMM")))
        self._summary.setText(self._told(found))
        self._show(found)
        self.counted.emit(found.pressing)

    def _show(self, found: Agenda) -> None:
        for section, asks in (
            (self.unwritten, found.unwritten),
            (self.talk, found.talk),
            (self.promised, found.promised),
            (self.ahead, found.ahead),
            (self.reached, found.reached),
            (self.unrecognised, found.unrecognised),
            (self.milestones, found.milestones),
            (self.ask_again, found.ask_again),
        ):
            section.show_asks(asks)
        self._nothing.setVisible(all(section.isHidden() for section in self.sections))
        follow_layout(self)

    def _told(self, found: Agenda) -> str:
        if not found.pressing:
            return self.tr("Nothing presses. Everyone has been heard.")
        if found.pressing == 1:
            return self.tr("One thing needs you.")
        return self.tr("{n} things need you.").format(n=found.pressing)

    def _on_changed(self) -> None:
        if self.isVisible():  # otherwise all is read anew when it is shown
            self.refresh()

    def _on_acted(self, ask: Ask) -> None:
        match ask.value:
            case Request() if ask.value.is_promise:
                self._acting.keep(ask.value)
            case Request():
                self.follow_ups_wanted.emit(ask.person.id)
            case Contribution():
                self._acting.thank(ask.value, ask)
            case Milestone(state=MilestoneState.REACHED):
                self._acting.celebrate(ask.value)
            case Milestone():
                self.milestones_wanted.emit(ask.person.id)
            case Conversation():
                self.notes_wanted.emit(ask.value)
            case DriverLine():
                self._acting.confirm(ask.value)
            case _:
                self.start_wanted.emit(ask.person)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < _LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
