"""The page of one direct report: head, three cards, tabs."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.recognising import who_knows
from rerecruit_desktop.storage.person_head import read_head
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.cards import AheadCard, NextCard
from rerecruit_desktop.ui.person.cards_row import CardsRow
from rerecruit_desktop.ui.person.header import PersonHeader
from rerecruit_desktop.ui.person.merging import Merging
from rerecruit_desktop.ui.person.needs_card import NeedsCard
from rerecruit_desktop.ui.person.photograph import Photograph
from rerecruit_desktop.ui.person.tabs import PersonTabs
from rerecruit_desktop.ui.person.timeline.add_line import Adding
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark
from rerecruit_desktop.ui.widgets.tab_order import follow_layout


class PersonPage(QWidget):
    conversation_wanted = Signal(object)
    start_wanted = Signal(object)
    paper_wanted = Signal(str)
    reading_wanted = Signal(str)
    comparison_wanted = Signal(str)
    papers_wanted = Signal(str)

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        parent: QWidget | None = None,
        *,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._person: Person | None = None
        self.header = PersonHeader(look, session.faces.of)
        self.photograph = Photograph(session, messages, jobs or Jobs(parent=self), self)
        self.merging = Merging(session, messages, look, self)
        self.next_card, self.needs_card, self.ahead_card = NextCard(), NeedsCard(look), AheadCard(look)
        self.tabs = PersonTabs(session, messages, look)
        self._lay_out()
        self._connect()
        self._add_keys()

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(CardsRow(self.next_card, self.needs_card, self.ahead_card))
        column.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.header.contribution_wanted.connect(self.tabs.note_contribution)
        self.header.papers_wanted.connect(self._on_papers)
        self.header.conversation_wanted.connect(self._on_conversation)
        self.header.menu_wanted.connect(self._on_menu)
        self.header.badge.dropped.connect(self._on_dropped)
        self.header.menu.photograph_wanted.connect(self._on_photograph)
        self.header.menu.removal_wanted.connect(self._on_removal)
        self.header.menu.knowing_wanted.connect(self.tabs.find_contributions)
        self.header.menu.merge_wanted.connect(self._on_merge)
        self.next_card.conversation_wanted.connect(self._on_conversation)
        self.needs_card.marking_wanted.connect(self.tabs.mark_needs)
        self.tabs.conversation_wanted.connect(self.conversation_wanted)
        self.tabs.paper_wanted.connect(self.paper_wanted)
        self.tabs.reading_wanted.connect(self.reading_wanted)
        self.tabs.comparison_wanted.connect(self.comparison_wanted)
        self.tabs.start_wanted.connect(self._on_conversation)
        self.tabs.bar.currentChanged.connect(self._on_turned)
        self._session.belongings_changed.connect(self._on_belongings_changed)
        self._session.person_saved.connect(self._on_person_saved)
        self._session.person_left.connect(self._on_person_left)

    def _add_keys(self) -> None:
        tabs = self.tabs
        for keys, slot in (
            ("Ctrl+T", partial(tabs.add_to_timeline, Adding.TOUCHPOINT)),
            ("Ctrl+Shift+T", partial(tabs.add_to_timeline, Adding.SHOCK)),
            ("Ctrl+Shift+N", tabs.begin_note),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    @property
    def person_id(self) -> Id:
        return self._person.id if self._person else Id("")

    def show_person(self, person: Person) -> None:
        """Show everything of ``person``; what was typed for another one is saved first."""
        self.flush()
        self._person = person
        self.tabs.show_person(person.id)
        self._show_head(person)

    def flush(self) -> bool:
        """Save at once what is being typed; ``False`` when the world refuses."""
        return self.tabs.flush()

    def _show_head(self, person: Person) -> None:
        today = self._session.today()
        head = read_head(self._session.notebook, person.id, today)
        if head is None:  # deleted meanwhile
            return
        self.header.show_person(person, head.draft, today)
        self.next_card.show_head(head, today)
        self.needs_card.show_pulses(head.pulses, self._session.guide)
        self.ahead_card.show_ahead(head.requests, head.milestones, head.unthanked, today)
        self.tabs.count(head.counts)
        follow_layout(self)

    def _on_menu(self) -> None:
        if self._person is not None:
            notebook = self._session.notebook
            self.header.menu.prepare(
                has_photograph=notebook.photographs.get(self._person.id) is not None,
                email=self._person.email,
                known=who_knows(notebook.contributions.of(self._person.id)),
            )

    def _on_photograph(self) -> None:
        if self._person is not None:
            self.photograph.choose(self._person)

    def _on_dropped(self, path: Path) -> None:
        if self._person is not None:
            self.photograph.take(self._person, path)

    def _on_removal(self) -> None:
        if self._person is not None:
            self.photograph.remove(self._person)

    def _on_merge(self) -> None:
        if self._person is not None and self.flush():
            self.merging.open(self._person)

    def _on_turned(self) -> None:
        follow_layout(self)  # the tab may just have been made

    def _on_conversation(self) -> None:
        if self._person is not None and self.flush():
            self.start_wanted.emit(self._person)

    def _on_papers(self) -> None:
        if self.flush():
            self.papers_wanted.emit(self.person_id)

    def _on_belongings_changed(self, person_id: str) -> None:
        if self._person is not None and person_id == self._person.id:
            self.tabs.refresh()
            self._show_head(self._person)

    def refresh(self) -> None:
        """Read anew what is shown, for the day has turned."""
        if self._person is not None:
            self.tabs.refresh()
            self._show_head(self._person)

    def _on_person_left(self, person: Person) -> None:
        """Windows about somebody who is gone are closed."""
        if person.id == self.person_id:
            self.tabs.close_versions()

    def _on_person_saved(self, person: Person) -> None:
        if person.id == self.person_id:
            self._person = person
            self.tabs.refresh()
            self._show_head(person)
