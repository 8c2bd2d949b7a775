"""The page of one direct report: head, three cards, tabs."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from rerecruit_desktop.domain.contribution import Contribution, newest_first
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.timeline import thanked_on
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.cards import AheadCard, NextCard, ThanksCard
from rerecruit_desktop.ui.person.contributions_tab import contributions_tab
from rerecruit_desktop.ui.person.conversations_tab import ConversationsTab
from rerecruit_desktop.ui.person.header import PersonHeader
from rerecruit_desktop.ui.person.items_tab import ItemsTab
from rerecruit_desktop.ui.person.milestones_tab import milestones_tab
from rerecruit_desktop.ui.person.profile_tab import ProfileTab
from rerecruit_desktop.ui.person.requests_tab import requests_tab
from rerecruit_desktop.ui.person.timeline_tab import TimelineTab
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark, rule

Counted = ItemsTab[Contribution] | ItemsTab[Milestone] | ItemsTab[Request] | ConversationsTab
LEAST_PAGE = 120
TIMELINE, CONTRIBUTIONS, CONVERSATIONS, MILESTONES, REQUESTS, PROFILE = range(6)


class PersonPage(QWidget):
    conversation_wanted = Signal(object)
    start_wanted = Signal(object)
    paper_wanted = Signal(str)

    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._person: Person | None = None
        self.header = PersonHeader(look)
        self.next_card, self.thanks_card, self.ahead_card = NextCard(), ThanksCard(look), AheadCard(look)
        self.tabs = QTabBar()
        self.pages = QStackedWidget()
        self.timeline = TimelineTab(session, look)
        self.contributions = contributions_tab(session, messages, look)
        self.conversations = ConversationsTab(session, messages, look)
        self.milestones = milestones_tab(session, messages, look)
        self.requests = requests_tab(session, messages, look)
        self.profile = ProfileTab(session, messages, look)
        self._names = {
            TIMELINE: self.tr("Timeline"),
            CONTRIBUTIONS: self.tr("Contributions"),
            CONVERSATIONS: self.tr("Conversations"),
            MILESTONES: self.tr("Milestones"),
            REQUESTS: self.tr("Follow-ups"),
            PROFILE: self.tr("Profile"),
        }
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        cards = QHBoxLayout()
        cards.setContentsMargins(32, 0, 32, 12)
        cards.setSpacing(16)
        for one in (self.next_card, self.thanks_card, self.ahead_card):
            cards.addWidget(one, 1)
        column.addLayout(cards)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("What belongs to this person"))
        for name in self._names.values():
            self.tabs.addTab(name)
        row = QHBoxLayout()
        row.setContentsMargins(32, 0, 32, 0)
        row.addWidget(self.tabs)
        column.addLayout(row)
        column.addWidget(rule())
        for page in (*self._lists(), self.profile):
            self.pages.addWidget(page)
        body = QHBoxLayout()
        body.setContentsMargins(32, 0, 24, 8)
        self.pages.setMinimumHeight(LEAST_PAGE)  # rather scroll in a tab than cut a card
        body.addWidget(self.pages)
        column.addLayout(body, 1)

    def _lists(self) -> tuple[Counted | TimelineTab, ...]:
        return (self.timeline, *self._counted().values())

    def _counted(self) -> dict[int, Counted]:
        return {
            CONTRIBUTIONS: self.contributions,
            CONVERSATIONS: self.conversations,
            MILESTONES: self.milestones,
            REQUESTS: self.requests,
        }

    def _connect(self) -> None:
        self.header.contribution_wanted.connect(self.note_contribution)
        self.header.papers_wanted.connect(self._on_papers)
        self.header.conversation_wanted.connect(self._on_conversation)
        self.next_card.conversation_wanted.connect(self._on_conversation)
        self.tabs.currentChanged.connect(self._on_tab)
        self.timeline.opened.connect(self._on_moment)
        self.conversations.opened.connect(self.conversation_wanted)
        self.conversations.paper_wanted.connect(self.paper_wanted)
        self.conversations.start_wanted.connect(self._on_conversation)
        self.profile.archive_wanted.connect(self._on_archive)
        self.profile.trash_wanted.connect(self._on_trash)
        self._session.belongings_changed.connect(self._on_belongings_changed)
        self._session.person_saved.connect(self._on_person_saved)
        for place, tab in self._counted().items():
            tab.count_changed.connect(partial(self._name_tab, place))

    @property
    def person_id(self) -> str:
        return self._person.id if self._person else ""

    def show_person(self, person: Person) -> None:
        """Show everything of ``person``; what was typed for another one is saved first."""
        self.flush()
        is_other = self.person_id != person.id
        self._person = person
        self.profile.show_person(person)
        for tab in self._lists():
            tab.show_person(person.id)
        self._show_head()
        if is_other:
            self.tabs.setCurrentIndex(TIMELINE)

    @property
    def chosen_id(self) -> Id:
        """What is chosen in the open tab, or nothing."""
        tab = self.pages.currentWidget()
        return tab.current_id if isinstance(tab, ItemsTab) else Id("")

    def go_to_tab(self, place: int, chosen: Id) -> None:
        """Open the tab at ``place`` and choose there what ``chosen`` names."""
        self.tabs.setCurrentIndex(place)
        tab = self.pages.currentWidget()
        if isinstance(tab, ItemsTab) and chosen:
            tab.go_to(chosen)

    def flush(self) -> bool:
        """Save at once what is being typed; ``False`` when the world refuses."""
        savers = (self.contributions, self.milestones, self.requests, self.profile)
        unsaved = [saver for saver in savers if not saver.autosave.flush()]
        return not unsaved

    def note_contribution(self) -> None:
        """A blank contribution, with the cursor in it."""
        self.tabs.setCurrentIndex(CONTRIBUTIONS)
        self.contributions.begin_new()

    def _show_head(self) -> None:
        if self._person is None:
            return
        notebook, today, person = self._session.notebook, self._session.today(), self._person
        conversations = notebook.conversations.of(person.id)
        draft = notebook.conversations.draft_of(person.id)
        held = max((one.held_on for one in conversations if one.held_on), default=None)
        self.header.show_person(person, draft, today)
        self.next_card.show_entry(RosterEntry(person, held, draft.step if draft else None), today)
        contributions = newest_first(notebook.contributions.of(person.id))
        unthanked = [one for one in contributions if thanked_on(one.id, conversations) is None]
        self.thanks_card.show_contributions(unthanked, today)
        self.ahead_card.show_ahead(notebook.requests.of(person.id), notebook.milestones.of(person.id), today)

    def _name_tab(self, place: int, count: int) -> None:
        self.tabs.setTabText(place, f"{self._names[place]} {count}" if count else self._names[place])

    def _on_tab(self, place: int) -> None:
        self.flush()
        self.pages.setCurrentIndex(place)

    def _on_moment(self, about: Contribution | Conversation | Milestone) -> None:
        if isinstance(about, Conversation):
            self.conversation_wanted.emit(about)
        elif isinstance(about, Contribution):
            self.tabs.setCurrentIndex(CONTRIBUTIONS)
            self.contributions.go_to(about.id)
        else:
            self.tabs.setCurrentIndex(MILESTONES)
            self.milestones.go_to(about.id)

    def _on_conversation(self) -> None:
        if self._person is not None and self.flush():
            self.start_wanted.emit(self._person)

    def _on_papers(self) -> None:
        conversations = self._session.notebook.conversations.of(Id(self.person_id))
        if not conversations:
            self._messages.say(self.tr("There is no conversation yet to put on paper."))
            return
        latest = max(conversations, key=lambda one: (one.is_held, str(one.day or "")))
        self.paper_wanted.emit(latest.id)

    def _on_belongings_changed(self, person_id: str) -> None:
        if person_id == self.person_id:
            for tab in self._lists():
                tab.refresh()
            self._show_head()

    def _on_person_saved(self, person: Person) -> None:
        if person.id == self.person_id:
            self._person = person
            self.profile.show_person(person)
            self._show_head()

    def _on_archive(self) -> None:
        if self._person is None or not self.flush():
            return
        before = self._person
        try:
            if before.archived_on:
                self._session.unarchive_person(before)
                self._messages.say(self.tr("Back on the roster."))
            else:
                self._session.archive_person(before)
                undo = partial(self._session.save_person, replace(before, archived_on=None))
                self._messages.say(self.tr("Archived; found again under More, Archive and trash."), undo)
        except Refused as refusal:
            self._messages.refuse(refusal)

    def _on_trash(self) -> None:
        if self._person is None:
            return
        self.flush()
        person = self._person
        try:
            self._session.trash_person(person)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        text = self.tr("{name} is in the trash, with everything noted; it is kept for 30 days.")
        self._messages.say(text.format(name=person.short_name), partial(self._session.restore_person, person.id))
