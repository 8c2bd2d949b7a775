"""The frame around an open notebook: the rail at the left, one page at the right. Pages meet only here."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.backups.keeper import BackupKeeper
from rerecruit_desktop.ui.backups.page import BackupsPage
from rerecruit_desktop.ui.bookmark import Bookmark, focus_in, give_back
from rerecruit_desktop.ui.conversation.page import ConversationPage
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.paper.page import PaperPage
from rerecruit_desktop.ui.person.new_page import NewPersonPage
from rerecruit_desktop.ui.person.page import PersonPage
from rerecruit_desktop.ui.recovery_papers import RecoveryPapers
from rerecruit_desktop.ui.roster.archive_page import ArchivePage
from rerecruit_desktop.ui.roster.rail import Rail
from rerecruit_desktop.ui.roster.welcome import WelcomePage
from rerecruit_desktop.ui.security.first_sheet import FirstSheetPage
from rerecruit_desktop.ui.security.page import SecurityPage
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import rule


class MainWindow(QWidget):
    """Takes one from page to page; ``restore_wanted`` asks for a backup in place of this notebook, ``renewal_wanted``
    for a new key, with the passphrase that was proved.

    A page is made when it is first wanted, so that starting up pays for one only.
    """

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
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look = session, messages, look
        self._jobs, self._settings, self._keeper = jobs, settings, keeper
        self.rail = Rail(session, look)
        self._edge = rule(upright=True)
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._open_first()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._edge)
        row.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.rail.person_wanted.connect(self.open_person)
        self.rail.new_person_wanted.connect(self.open_new_person)
        self._session.person_left.connect(self._on_person_left)
        self._session.person_returned.connect(self.open_person)
        QShortcut(QKeySequence("Ctrl+K"), self, self.rail.start_search)

    @cached_property
    def person_page(self) -> PersonPage:
        page = PersonPage(self._session, self._messages, self._look)
        page.start_wanted.connect(self.start_conversation)
        page.conversation_wanted.connect(self.open_conversation)
        page.paper_wanted.connect(self.open_papers)
        self.pages.addWidget(page)
        return page

    @cached_property
    def conversation_page(self) -> ConversationPage:
        page = ConversationPage(self._session, self._messages, self._look, jobs=self._jobs)
        page.left.connect(self.open_person)
        page.paper_wanted.connect(self.open_papers)
        page.quiet_changed.connect(self._on_quiet_changed)
        self.pages.addWidget(page)
        return page

    @cached_property
    def paper_page(self) -> PaperPage:
        page = PaperPage(self._session, self._messages, self._look, self._jobs, self._settings)
        page.left.connect(self.open_person)
        self.pages.addWidget(page)
        return page

    @cached_property
    def new_person_page(self) -> NewPersonPage:
        page = NewPersonPage(self._session, self._messages, self._look)
        page.added.connect(self.open_person)
        page.left.connect(self._open_first)
        self.pages.addWidget(page)
        return page

    @cached_property
    def archive_page(self) -> ArchivePage:
        page = ArchivePage(self._session, self._messages, self._look)
        page.person_wanted.connect(self.open_person)
        self.pages.addWidget(page)
        return page

    @cached_property
    def backups_page(self) -> BackupsPage:
        page = BackupsPage(self._session, self._messages, self._look, self._jobs, self._settings, self._keeper)
        page.restore_wanted.connect(self.restore_wanted)
        self.pages.addWidget(page)
        return page

    @cached_property
    def _recovery_papers(self) -> RecoveryPapers:
        return RecoveryPapers(self._jobs, self._settings, parent=self)

    @cached_property
    def security_page(self) -> SecurityPage:
        session, ways = self._session, self._session.notebook.ways_in
        page = SecurityPage(ways, self._recovery_papers, self._messages, self._look, self._jobs, session.today)
        page.renewal_wanted.connect(self.renewal_wanted)
        self.pages.addWidget(page)
        return page

    @cached_property
    def first_sheet_page(self) -> FirstSheetPage:
        session, ways = self._session, self._session.notebook.ways_in
        page = FirstSheetPage(ways, self._recovery_papers, self._messages, self._look, session.today)
        page.left.connect(self._open_first)
        self.pages.addWidget(page)
        return page

    @cached_property
    def welcome_page(self) -> WelcomePage:
        page = WelcomePage(self._look)
        page.new_person_wanted.connect(self.open_new_person)
        self.pages.addWidget(page)
        return page

    def open_person(self, person_id: str) -> None:
        person = self._session.notebook.people.get(Id(person_id))
        if person is not None and self._turn_to(self.person_page):
            self.rail.choose(person_id)
            self.person_page.show_person(person)

    def open_new_person(self) -> None:
        if self._turn_to(self.new_person_page):
            self.rail.choose("")
            self.new_person_page.begin()

    def start_conversation(self, person: Person) -> None:
        if self._turn_to(self.conversation_page):
            self.conversation_page.start_with(person)

    def open_conversation(self, conversation: Conversation) -> None:
        if self._turn_to(self.conversation_page):
            self.conversation_page.show_conversation(conversation)

    def open_papers(self, conversation_id: str) -> None:
        if self._turn_to(self.paper_page):
            self.paper_page.show_conversation(Id(conversation_id))

    def open_archive(self) -> None:
        if self._turn_to(self.archive_page):
            self.rail.choose("")
            self.archive_page.refresh()

    def open_backups(self) -> None:
        if self._turn_to(self.backups_page):
            self.rail.choose("")
            self.backups_page.refresh()

    def open_security(self) -> None:
        if self._turn_to(self.security_page):
            self.rail.choose("")
            self.security_page.refresh()

    def open_first_sheet(self) -> None:
        """The last step of the first run."""
        if self._turn_to(self.first_sheet_page):
            self.rail.choose("")

    def save_all(self) -> bool:
        """As :meth:`flush`, and add whom one was about to add: the window is about to close, or to be locked."""
        self._add_typed()
        is_added = "new_person_page" not in self.__dict__ or not self.new_person_page.holds_somebody
        return self.flush() and is_added

    def _add_typed(self) -> Id:
        """Whom one was about to add, or nothing where there is nobody, or the world refuses."""
        if "new_person_page" not in self.__dict__:
            return Id("")
        try:
            return self.new_person_page.save_typed()
        except Refused as refusal:
            self._messages.refuse(refusal)
            return Id("")

    def flush(self) -> bool:
        """Save at once what is being typed anywhere; ``False`` when the world refuses."""
        made = (self.pages.widget(place) for place in range(self.pages.count()))
        unsaved = [page for page in made if isinstance(page, PersonPage | ConversationPage) and not page.flush()]
        return not unsaved

    def put_away(self) -> Bookmark:
        """Save what is typed, for the notebook is being locked; where one was, to come back to."""
        page, focus = self.pages.currentWidget(), focus_in(self)
        if isinstance(page, NewPersonPage) and (added := self._add_typed()):
            return Bookmark("person", added)
        if isinstance(page, ConversationPage):
            page.flush()
            return Bookmark("conversation", page.conversation_id, focus=focus)
        if isinstance(page, PaperPage):
            return Bookmark("papers", page.conversation_id, focus=focus)
        if isinstance(page, PersonPage):
            page.flush()
            return Bookmark("person", page.person_id, page.tabs.bar.currentIndex(), page.tabs.chosen_id, focus)
        without_text = {SecurityPage: "security", BackupsPage: "backups", ArchivePage: "archive"}
        return Bookmark(next((name for kind, name in without_text.items() if isinstance(page, kind)), ""))

    def go_back_to(self, bookmark: Bookmark) -> None:
        """Show the page that was shown when the notebook was locked, with the cursor where it stood."""
        notebook, shown = self._session.notebook, bookmark.shown
        if bookmark.page == "person":
            self.open_person(shown)
            self.person_page.tabs.go_to(bookmark.tab, bookmark.chosen)
        elif bookmark.page == "conversation" and (conversation := notebook.conversations.get(shown)) is not None:
            self.open_conversation(conversation)
        elif bookmark.page == "papers":
            self.open_papers(shown)
        elif bookmark.page == "archive":
            self.open_archive()
        elif bookmark.page == "backups":
            self.open_backups()
        elif bookmark.page == "security":
            self.open_security()
        if bookmark.focus is not None:
            give_back(bookmark.focus, self)

    def _turn_to(self, page: QWidget) -> bool:
        """Show ``page``, unless what is typed on the present one can't be saved: then stay with it."""
        if page is not self.pages.currentWidget() and not self.flush():
            return False
        self.pages.setCurrentWidget(page)
        self._on_quiet_changed(quiet=False)  # the conversation asks for quiet anew when it is shown
        return True

    def _open_first(self) -> None:
        """Whoever is due first, or the welcome where the roster is empty."""
        if person_id := self.rail.first_person_id():
            self.open_person(person_id)
        elif self._turn_to(self.welcome_page):
            self.rail.choose("")

    def _on_person_left(self) -> None:
        self._open_first()

    def _on_quiet_changed(self, quiet: bool) -> None:
        self.rail.setVisible(not quiet)
        self._edge.setVisible(not quiet)
