"""The frame around an open notebook: the rail at the left, one page at the right. Pages meet only here."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.backups.keeper import BackupKeeper
from rerecruit_desktop.ui.bookmark import NOTHING, Bookmark, focus_in, give_back
from rerecruit_desktop.ui.conversation.page import ConversationPage
from rerecruit_desktop.ui.day_watch import DayWatch
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.pages import Pages
from rerecruit_desktop.ui.person.new_page import NewPersonPage
from rerecruit_desktop.ui.person.page import PersonPage
from rerecruit_desktop.ui.quick_note.card import QuickNote
from rerecruit_desktop.ui.roster.rail import Rail
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.whereabouts import Whereabouts
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import rule


class MainWindow(QWidget):
    """Takes one from page to page; ``restore_wanted`` asks for a backup in place of this notebook, ``renewal_wanted``
    for a new key, with the passphrase that was proved.
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
        *,
        own_guide: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self.rail = Rail(session, look)
        self._edge = rule(upright=True)
        self.pages = Pages(session, messages, look, jobs, settings, keeper, own_guide=own_guide)
        self._days = DayWatch(session.today, self)
        self.quick_note = QuickNote(session, messages, look, self)
        self._whereabouts = Whereabouts(self, session)
        self._before_note: QWidget | None = None
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
        self.rail.today_wanted.connect(self.open_today)
        self.rail.team_wanted.connect(self.open_team)
        pages = self.pages
        pages.person_wanted.connect(self.open_person)
        pages.new_person_wanted.connect(self.open_new_person)
        pages.follow_ups_wanted.connect(self.open_follow_ups)
        pages.milestones_wanted.connect(self.open_milestones)
        pages.contribution_wanted.connect(self.note_contribution)
        pages.start_wanted.connect(self.start_conversation)
        pages.conversation_wanted.connect(self.open_conversation)
        pages.steps_wanted.connect(self.open_steps)
        pages.after_wanted.connect(self.open_after)
        pages.papers_wanted.connect(self.open_papers)
        pages.reading_wanted.connect(self.open_reading)
        pages.comparison_wanted.connect(self.open_comparison)
        pages.papers_of_wanted.connect(self.open_papers_of)
        pages.first_wanted.connect(self._open_first)
        pages.quiet_changed.connect(self._on_quiet_changed)
        pages.counted.connect(self.rail.show_pressing)
        pages.restore_wanted.connect(self.restore_wanted)
        pages.renewal_wanted.connect(self.renewal_wanted)
        self._days.turned.connect(self._on_day_turned)
        self._session.person_left.connect(self._on_person_left)
        self._session.person_returned.connect(self.open_person)
        self.quick_note.left.connect(self._on_note_left)
        QShortcut(QKeySequence("Ctrl+K"), self, self.rail.start_search)
        QShortcut(QKeySequence("Ctrl+Shift+K"), self, self.open_roster)
        QShortcut(QKeySequence("Ctrl+G"), self, self.open_guide)
        QShortcut(QKeySequence("Ctrl+J"), self, self.note_contribution)

    def note_contribution(self) -> None:
        """From anywhere; for whoever's page is shown."""
        self._before_note = QApplication.focusWidget()
        self.quick_note.begin(self._person_shown())

    def _person_shown(self) -> Person | None:
        page = self.pages.currentWidget()
        if isinstance(page, PersonPage):
            return self._session.notebook.people.get(page.person_id)
        return page.draft.person if isinstance(page, ConversationPage) and page.draft.is_open else None

    def _on_note_left(self) -> None:
        """The cursor goes back to where it was."""
        if self._before_note is not None and self.isAncestorOf(self._before_note):
            self._before_note.setFocus()
        self._before_note = None

    def open_today(self) -> None:
        if self._turn_to(self.pages.today):
            self.rail.choose("")
            self.rail.choose_today(is_shown=True)

    def open_team(self) -> None:
        if self._turn_to_place(self.pages.team):
            self.rail.choose_team(is_shown=True)
            self.pages.team.begin()

    def open_person(self, person_id: str) -> None:
        person = self._session.notebook.people.get(Id(person_id))
        if person is not None and self._turn_to(self.pages.person):
            self.rail.choose(person_id)
            self.pages.person.show_person(person)

    def open_follow_ups(self, person_id: str) -> None:
        """The requests and promises of a person."""
        self.open_person(person_id)
        self.pages.person.tabs.open_requests()

    def open_milestones(self, person_id: str) -> None:
        self.open_person(person_id)
        self.pages.person.tabs.open_milestones()

    def open_new_person(self) -> None:
        if self._turn_to_place(self.pages.new_person):
            self.pages.new_person.begin()

    def start_conversation(self, person: Person) -> None:
        if self._turn_to(self.pages.conversation):
            self.pages.conversation.start_with(person)

    def open_conversation(self, conversation: Conversation) -> None:
        """Go on with it where it is: at its steps, or at what follows once it was held."""
        if conversation.is_held:
            self.open_after(conversation)
        else:
            self.open_steps(conversation)

    def open_steps(self, conversation: Conversation) -> None:
        if self._turn_to(self.pages.conversation):
            self.pages.conversation.show_conversation(conversation)

    def open_after(self, conversation: Conversation) -> None:
        if self._turn_to(self.pages.after):
            self.pages.after.show_conversation(conversation)

    def open_reading(self, conversation_id: str, beside: Id = NOTHING) -> None:
        """Read a conversation, alone or with the earlier one that is to stand ``beside`` it."""
        if self._turn_to(self.pages.reading):
            self.pages.reading.show_conversation(Id(conversation_id), beside)

    def open_comparison(self, conversation_id: str) -> None:
        """Read a conversation beside the one before it."""
        if self._turn_to(self.pages.reading):
            self.pages.reading.compare(Id(conversation_id))

    def open_papers(self, conversation_id: str) -> None:
        if self._turn_to(self.pages.papers):
            self.pages.papers.show_conversation(Id(conversation_id))

    def open_papers_of(self, person_id: str = "", conversation_id: str = "") -> None:
        """Of a person, or else of the team."""
        if self._turn_to(self.pages.papers):
            self.rail.choose(person_id)
            self.pages.papers.show_papers(Id(person_id), Id(conversation_id))

    def open_roster(self) -> None:
        """Everybody at once."""
        if self._turn_to_place(self.pages.roster):
            self.pages.roster.refresh()
            self.pages.roster.people.setFocus()

    def open_archive(self) -> None:
        if self._turn_to_place(self.pages.archive):
            self.pages.archive.refresh()

    def open_guide(self) -> None:
        if self._turn_to_place(self.pages.guide):
            self.pages.guide.refresh()

    def open_backups(self) -> None:
        if self._turn_to_place(self.pages.backups):
            self.pages.backups.refresh()

    def open_security(self) -> None:
        if self._turn_to_place(self.pages.security):
            self.pages.security.refresh()

    def open_first_sheet(self) -> None:
        """The last step of the first run."""
        self._turn_to_place(self.pages.first_sheet)

    def save_all(self) -> bool:
        """As :meth:`flush`, and add whom one was about to add: the window is about to close, or to be locked."""
        self._add_typed()
        is_added = not self.pages.has_made("new_person") or not self.pages.new_person.holds_somebody
        is_noted = self.quick_note.save_typed()
        return self.flush() and is_added and is_noted

    def _add_typed(self) -> Id:
        """Whom one was about to add, or nothing where there is nobody, or the world refuses."""
        if not self.pages.has_made("new_person"):
            return NOTHING
        try:
            return self.pages.new_person.save_typed()
        except Refused as refusal:
            self._messages.refuse(refusal)
            return NOTHING

    def flush(self) -> bool:
        """Save at once what is being typed anywhere; ``False`` when the world refuses."""
        return self.pages.flush()

    def put_away(self) -> Bookmark:
        """Save what is typed, for the notebook is being locked; where one was, to come back to."""
        focus = focus_in(self)
        self.flush()
        self.quick_note.save_typed()
        if isinstance(self.pages.currentWidget(), NewPersonPage):
            added = self._add_typed()
            return Bookmark("person" if added else "", added)
        return self.pages.bookmark(focus)

    def go_back_to(self, bookmark: Bookmark) -> None:
        """Show the page that was shown when the notebook was locked, with the cursor where it stood."""
        self._whereabouts.go_back_to(bookmark)
        if bookmark.focus is not None:
            give_back(bookmark.focus, self)

    def _turn_to(self, page: QWidget) -> bool:
        """Show ``page``, unless what is typed on the present one can't be saved: then stay with it."""
        if page is not self.pages.currentWidget() and not self.flush():
            return False
        self.pages.setCurrentWidget(page)
        self.rail.choose_today(is_shown=False)
        self.rail.choose_team(is_shown=False)
        self._on_quiet_changed(quiet=False)  # the conversation asks for quiet anew when it is shown
        return True

    def _turn_to_place(self, page: QWidget) -> bool:
        """A page that is about nobody in particular."""
        if not self._turn_to(page):
            return False
        self.rail.choose("")
        return True

    def _open_first(self) -> None:
        """Today, or the welcome where the roster is empty."""
        if self.rail.first_person_id():
            self.open_today()
        else:
            self._turn_to_place(self.pages.welcome)

    def _on_day_turned(self) -> None:
        self.rail.refresh()
        if self.pages.has_made("today"):
            self.pages.today.refresh()
        if self.pages.has_made("team"):
            self.pages.team.refresh()
        if self.pages.has_made("person"):
            self.pages.person.refresh()

    def _on_person_left(self) -> None:
        self._open_first()

    def _on_quiet_changed(self, quiet: bool) -> None:
        self.rail.setVisible(not quiet)
        self._edge.setVisible(not quiet)
