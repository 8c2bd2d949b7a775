"""The tabs of the person page. Each is made when it is first looked at: the page is painted before they are."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.driver_card import DriverLine
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.person_head import Counts
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.timeline import Moment
from rerecruit_desktop.domain.today import About
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.contributions_tab import contributions_tab
from rerecruit_desktop.ui.person.conversations_tab import ConversationsTab
from rerecruit_desktop.ui.person.items_tab import ItemsTab
from rerecruit_desktop.ui.person.milestones_tab import MilestonesTab
from rerecruit_desktop.ui.person.needs_tab import NeedsTab
from rerecruit_desktop.ui.person.profile_tab import ProfileTab
from rerecruit_desktop.ui.person.requests_tab import RequestsTab
from rerecruit_desktop.ui.person.timeline.add_line import Adding
from rerecruit_desktop.ui.person.timeline.tab import TimelineTab
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import rule

Items = ItemsTab[Contribution] | MilestonesTab | RequestsTab
Tab = TimelineTab | ConversationsTab | NeedsTab | ProfileTab | Items
AnyTab = TypeVar(
    "AnyTab",
    TimelineTab,
    ConversationsTab,
    NeedsTab,
    ProfileTab,
    ItemsTab[Contribution],
    MilestonesTab,
    RequestsTab,
)
LEAST_HEIGHT = 120
TIMELINE, CONTRIBUTIONS, CONVERSATIONS, MILESTONES, REQUESTS, NEEDS, PROFILE = range(7)
PLACES = {Contribution: CONTRIBUTIONS, Milestone: MILESTONES, Request: REQUESTS}


class PersonTabs(QWidget):
    conversation_wanted = Signal(object)
    start_wanted = Signal()
    paper_wanted = Signal(str)
    reading_wanted = Signal(str)
    comparison_wanted = Signal(str)

    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look = session, messages, look
        self._person_id = Id("")
        self._made: list[Tab] = []
        self._stale: set[Tab] = set()  # what they show may have changed while another one was looked at
        self._names = (
            self.tr("Timeline"),
            self.tr("Contributions"),
            self.tr("Conversations"),
            self.tr("Milestones"),
            self.tr("Follow-ups"),
            self.tr("Needs"),
            self.tr("Profile"),
        )
        self.bar = QTabBar()
        self._pages = QStackedWidget()
        self._lay_out()
        self.bar.currentChanged.connect(self._on_turned)

    def _lay_out(self) -> None:
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(self.tr("What belongs to this person"))
        for name in self._names:
            self.bar.addTab(name)
        top = QHBoxLayout()
        top.setContentsMargins(32, 0, 32, 0)
        top.addWidget(self.bar)
        body = QHBoxLayout()
        body.setContentsMargins(32, 0, 24, 8)
        self._pages.setMinimumHeight(LEAST_HEIGHT)  # rather scroll in a tab than cut a card above it
        body.addWidget(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(rule())
        column.addLayout(body, 1)

    @cached_property
    def timeline(self) -> TimelineTab:
        tab = TimelineTab(self._session, self._messages, self._look)
        tab.opened.connect(self._on_moment)
        return self._keep(tab)

    @cached_property
    def contributions(self) -> ItemsTab[Contribution]:
        return self._keep(contributions_tab(self._session, self._messages, self._look))

    @cached_property
    def conversations(self) -> ConversationsTab:
        tab = ConversationsTab(self._session, self._messages, self._look)
        tab.opened.connect(self.conversation_wanted)
        tab.paper_wanted.connect(self.paper_wanted)
        tab.reading_wanted.connect(self.reading_wanted)
        tab.comparison_wanted.connect(self.comparison_wanted)
        tab.start_wanted.connect(self.start_wanted)
        return self._keep(tab)

    @cached_property
    def milestones(self) -> MilestonesTab:
        return self._keep(MilestonesTab(self._session, self._messages, self._look))

    @cached_property
    def requests(self) -> RequestsTab:
        tab = RequestsTab(self._session, self._messages, self._look)
        tab.talk_wanted.connect(self.conversation_wanted)
        return self._keep(tab)

    @cached_property
    def needs(self) -> NeedsTab:
        return self._keep(NeedsTab(self._session, self._messages, self._look))

    @cached_property
    def profile(self) -> ProfileTab:
        return self._keep(ProfileTab(self._session, self._messages, self._look))

    def _keep(self, tab: AnyTab) -> AnyTab:
        self._made.append(tab)
        self._pages.addWidget(tab)
        if self._person_id:
            tab.show_person(self._person_id)
        return tab

    def _tab_at(self, place: int) -> Tab:
        names = ("timeline", "contributions", "conversations", "milestones", "requests", "needs", "profile")
        tab: Tab = getattr(self, names[place])
        if tab in self._stale:
            self._stale.discard(tab)
            tab.refresh()
        return tab

    def show_person(self, person_id: Id) -> None:
        """Show what belongs to this person, and the timeline first when it is another one than before."""
        if person_id != self._person_id:
            self._person_id = person_id
            self.bar.setCurrentIndex(TIMELINE)
        for tab in self._made:
            tab.show_person(person_id)
        self._stale.clear()
        self._pages.setCurrentWidget(self._tab_at(self.bar.currentIndex()))

    def refresh(self) -> None:
        """Read anew what is shown; the other tabs when they are turned to."""
        self._stale = {tab for tab in self._made if tab is not self._pages.currentWidget()}
        for tab in self._made:
            if tab not in self._stale:
                tab.refresh()

    def count(self, many: Counts) -> None:
        """Say in the tabs' names how many there are."""
        counts = (0, many.contributions, many.conversations, many.milestones, many.requests, 0, 0)
        for place, (name, number) in enumerate(zip(self._names, counts, strict=True)):
            self.bar.setTabText(place, f"{name} {number}" if number else name)

    def flush(self) -> bool:
        """Save at once what is being typed; ``False`` when the world refuses."""
        typed_in = [tab for tab in self._made if isinstance(tab, ItemsTab | NeedsTab | ProfileTab | TimelineTab)]
        unsaved = [tab for tab in typed_in if not tab.flush()]
        return not unsaved

    def close_versions(self) -> None:
        """No window with earlier versions of anything here stays open."""
        for tab in self._made:
            if isinstance(tab, ItemsTab):
                tab.versions.close()
            elif isinstance(tab, TimelineTab):
                tab.pane.versions.close()

    @property
    def chosen_id(self) -> Id:
        """What is chosen in the open tab, or nothing."""
        tab = self._pages.currentWidget()
        return tab.current_id if isinstance(tab, ItemsTab | TimelineTab) else Id("")

    def go_to(self, place: int, chosen: Id) -> None:
        """Open the tab at ``place`` and choose there what ``chosen`` names."""
        self.bar.setCurrentIndex(place)
        tab = self._pages.currentWidget()
        if isinstance(tab, ItemsTab | TimelineTab) and chosen:
            tab.go_to(chosen)

    def note_contribution(self) -> None:
        """A blank contribution, with the cursor in it."""
        self.bar.setCurrentIndex(CONTRIBUTIONS)
        self.contributions.begin_new()

    def find_contributions(self, words: str) -> None:
        """Those that hold these words."""
        self.bar.setCurrentIndex(CONTRIBUTIONS)
        if self.contributions.sieve is not None:
            self.contributions.sieve.look_for(words)

    def mark_needs(self) -> None:
        """The needs, with the keyboard on the first."""
        self.bar.setCurrentIndex(NEEDS)
        self.needs.needs.focus_first()

    def add_to_timeline(self, adding: Adding) -> None:
        """The cursor in the line at the head of the timeline."""
        self.bar.setCurrentIndex(TIMELINE)
        self.timeline.begin_adding(adding)

    def begin_note(self) -> None:
        """A blank note, with the cursor in it."""
        self.bar.setCurrentIndex(TIMELINE)
        self.timeline.begin_note()

    def open_requests(self) -> None:
        self.bar.setCurrentIndex(REQUESTS)

    def open_milestones(self) -> None:
        self.bar.setCurrentIndex(MILESTONES)

    def _on_turned(self, place: int) -> None:
        self.flush()
        self._pages.setCurrentWidget(self._tab_at(place))

    def _on_moment(self, moment: Moment) -> None:
        """Go to where it can be read and changed."""
        about = moment.about
        match about:
            case Conversation():
                self.conversation_wanted.emit(about)
            case Contribution() | Milestone() | Request():
                self.go_to(PLACES[type(about)], about.id)
            case DriverLine():
                self.bar.setCurrentIndex(PROFILE)
            case Snooze():
                self._open_put_off(about)
            case _:
                self.bar.setCurrentIndex(NEEDS)

    def _open_put_off(self, snooze: Snooze) -> None:
        """What was put off, where it has a place of its own."""
        about, _, value_id = snooze.about.partition("/")
        match about:
            case About.TALK | About.SHOCK:
                self.start_wanted.emit()
            case About.NOTES:
                self.bar.setCurrentIndex(CONVERSATIONS)
                self.conversations.go_to(value_id)
            case About.DRIVER:
                self.bar.setCurrentIndex(PROFILE)
            case About.CONTRIBUTION:
                self.go_to(CONTRIBUTIONS, Id(value_id))
            case About.MILESTONE:
                self.go_to(MILESTONES, Id(value_id))
            case _:
                self.go_to(REQUESTS, Id(value_id))
