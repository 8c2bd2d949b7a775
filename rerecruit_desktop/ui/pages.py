"""The pages of an open notebook, each made when it is first wanted, so that starting up pays for one only."""

from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.ui.backups.keeper import BackupKeeper
from rerecruit_desktop.ui.backups.page import BackupsPage
from rerecruit_desktop.ui.bookmark import Bookmark, Focus
from rerecruit_desktop.ui.conversation.after.page import AfterPage
from rerecruit_desktop.ui.conversation.page import ConversationPage
from rerecruit_desktop.ui.guide.page import GuidePage
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.paper.page import PaperPage
from rerecruit_desktop.ui.person.new_page import NewPersonPage
from rerecruit_desktop.ui.person.page import PersonPage
from rerecruit_desktop.ui.reading.page import ReadingPage
from rerecruit_desktop.ui.recovery_papers import RecoveryPapers
from rerecruit_desktop.ui.roster.archive_page import ArchivePage
from rerecruit_desktop.ui.roster.page import RosterPage
from rerecruit_desktop.ui.roster.welcome import WelcomePage
from rerecruit_desktop.ui.security.first_sheet import FirstSheetPage
from rerecruit_desktop.ui.security.page import SecurityPage
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.sparks import warm_up_in
from rerecruit_desktop.ui.team.page import TeamPage
from rerecruit_desktop.ui.today.page import TodayPage
from rerecruit_desktop.ui.widgets.look import Look

Page = TypeVar("Page", bound=QWidget)


class Pages(QStackedWidget):
    """Tells what its pages want; where that leads, the main window knows. The names of people and talks are ids."""

    person_wanted = Signal(str)
    new_person_wanted = Signal()
    follow_ups_wanted = Signal(str)
    milestones_wanted = Signal(str)
    contribution_wanted = Signal()
    start_wanted = Signal(object)
    conversation_wanted = Signal(object)
    steps_wanted = Signal(object)
    after_wanted = Signal(object)
    reading_wanted = Signal(str)
    comparison_wanted = Signal(str)
    papers_wanted = Signal(str)
    papers_of_wanted = Signal(str)
    first_wanted = Signal()
    quiet_changed = Signal(bool)
    counted = Signal(int)
    restore_wanted = Signal(object)
    renewal_wanted = Signal(str)

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        jobs: Jobs,
        settings: Settings,
        keeper: BackupKeeper,
        parent: QWidget | None = None,
        *,
        own_guide: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look = session, messages, look
        self._jobs, self._settings, self._keeper = jobs, settings, keeper
        self._own_guide = own_guide

    def _add(self, page: Page) -> Page:
        self.addWidget(page)
        return page

    def has_made(self, name: str) -> bool:
        """Whether the page of that name was ever wanted."""
        return name in self.__dict__

    def bookmark(self, focus: Focus | None) -> Bookmark:
        """The page that is shown, by its name here, with whom or what it shows."""
        page = self.currentWidget()
        name = next((name for name, made in vars(self).items() if made is page), "")
        if isinstance(page, PersonPage):
            return Bookmark(name, page.person_id, page.tabs.bar.currentIndex(), page.tabs.chosen_id, focus)
        if isinstance(page, ReadingPage):
            return Bookmark(name, page.conversation_id, chosen=page.beside_id, focus=focus)
        if isinstance(page, PaperPage):
            return Bookmark(name, page.person_id, chosen=page.conversation_id, focus=focus)
        if isinstance(page, ConversationPage | AfterPage):
            return Bookmark(name, page.conversation_id, focus=focus)
        if isinstance(page, GuidePage):
            return Bookmark(name, Id(page.kind), chosen=Id(page.entry_key), focus=focus)
        return Bookmark(name, focus=focus)

    def flush(self) -> bool:
        """Save at once what is being typed on any page; ``False`` when the world refuses."""
        made = [self.widget(place) for place in range(self.count())]
        unsaved = [
            page
            for page in made
            if isinstance(page, PersonPage | ConversationPage | AfterPage | GuidePage) and not page.flush()
        ]
        return not unsaved

    @cached_property
    def today(self) -> TodayPage:
        page = TodayPage(self._session, self._messages, self._look)
        page.person_wanted.connect(self.person_wanted)
        page.start_wanted.connect(self.start_wanted)
        page.notes_wanted.connect(self.steps_wanted)
        page.follow_ups_wanted.connect(self.follow_ups_wanted)
        page.milestones_wanted.connect(self.milestones_wanted)
        page.contribution_wanted.connect(self.contribution_wanted)
        page.counted.connect(self.counted)
        return self._add(page)

    @cached_property
    def team(self) -> TeamPage:
        page = TeamPage(self._session, self._messages, self._look, self._jobs)
        page.person_wanted.connect(self.person_wanted)
        page.new_person_wanted.connect(self.new_person_wanted)
        return self._add(page)

    @cached_property
    def person(self) -> PersonPage:
        warm_up_in(self._jobs)
        page = PersonPage(self._session, self._messages, self._look, jobs=self._jobs)
        page.start_wanted.connect(self.start_wanted)
        page.conversation_wanted.connect(self.conversation_wanted)
        page.paper_wanted.connect(self.papers_wanted)
        page.reading_wanted.connect(self.reading_wanted)
        page.comparison_wanted.connect(self.comparison_wanted)
        page.papers_wanted.connect(self.papers_of_wanted)
        return self._add(page)

    @cached_property
    def conversation(self) -> ConversationPage:
        page = ConversationPage(self._session, self._messages, self._look, jobs=self._jobs, settings=self._settings)
        page.left.connect(self.person_wanted)
        page.after_wanted.connect(self.after_wanted)
        page.quiet_changed.connect(self.quiet_changed)
        return self._add(page)

    @cached_property
    def after(self) -> AfterPage:
        page = AfterPage(self._session, self._messages, self._look)
        page.left.connect(self.person_wanted)
        page.conversation_wanted.connect(self.steps_wanted)
        page.papers_wanted.connect(self.papers_wanted)
        page.reading_wanted.connect(self.reading_wanted)
        return self._add(page)

    @cached_property
    def reading(self) -> ReadingPage:
        page = ReadingPage(self._session, self._messages, self._look, self._jobs)
        page.left.connect(self.person_wanted)
        page.conversation_wanted.connect(self.conversation_wanted)
        return self._add(page)

    @cached_property
    def papers(self) -> PaperPage:
        page = PaperPage(self._session, self._messages, self._look, self._jobs, self._settings)
        page.left.connect(self.person_wanted)
        page.team_left.connect(self.first_wanted)
        return self._add(page)

    @cached_property
    def new_person(self) -> NewPersonPage:
        page = NewPersonPage(self._session, self._messages, self._look)
        page.added.connect(self.person_wanted)
        page.left.connect(self.first_wanted)
        return self._add(page)

    @cached_property
    def roster(self) -> RosterPage:
        page = RosterPage(self._session, self._messages, self._look)
        page.person_wanted.connect(self.person_wanted)
        page.new_person_wanted.connect(self.new_person_wanted)
        return self._add(page)

    @cached_property
    def archive(self) -> ArchivePage:
        page = ArchivePage(self._session, self._messages, self._look)
        page.person_wanted.connect(self.person_wanted)
        return self._add(page)

    @cached_property
    def guide(self) -> GuidePage:
        session, jobs = self._session, self._jobs
        return self._add(GuidePage(session, self._messages, self._look, jobs, self._settings, self._own_guide))

    @cached_property
    def backups(self) -> BackupsPage:
        page = BackupsPage(self._session, self._messages, self._look, self._jobs, self._settings, self._keeper)
        page.restore_wanted.connect(self.restore_wanted)
        return self._add(page)

    @cached_property
    def _recovery_papers(self) -> RecoveryPapers:
        return RecoveryPapers(self._jobs, self._settings, parent=self)

    @cached_property
    def security(self) -> SecurityPage:
        session, ways = self._session, self._session.notebook.ways_in
        page = SecurityPage(ways, self._recovery_papers, self._messages, self._look, self._jobs, session.today)
        page.renewal_wanted.connect(self.renewal_wanted)
        return self._add(page)

    @cached_property
    def first_sheet(self) -> FirstSheetPage:
        session, ways = self._session, self._session.notebook.ways_in
        page = FirstSheetPage(ways, self._recovery_papers, self._messages, self._look, session.today)
        page.left.connect(self.first_wanted)
        return self._add(page)

    @cached_property
    def welcome(self) -> WelcomePage:
        page = WelcomePage(self._look)
        page.new_person_wanted.connect(self.new_person_wanted)
        return self._add(page)
