"""How one comes back to the page that was shown when the notebook was locked."""

from collections.abc import Callable
from typing import Protocol

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.ui.bookmark import Bookmark
from rerecruit_desktop.ui.pages import Pages
from rerecruit_desktop.ui.session import Session


class Opener(Protocol):
    """The window, as far as it opens pages."""

    pages: Pages

    def open_today(self) -> None: ...
    def open_team(self) -> None: ...
    def open_roster(self) -> None: ...
    def open_archive(self) -> None: ...
    def open_guide(self) -> None: ...
    def open_backups(self) -> None: ...
    def open_security(self) -> None: ...
    def open_person(self, person_id: str) -> None: ...
    def open_steps(self, conversation: Conversation) -> None: ...
    def open_after(self, conversation: Conversation) -> None: ...
    def open_reading(self, conversation_id: str, beside: Id) -> None: ...
    def open_papers_of(self, person_id: str, conversation_id: str) -> None: ...


class Whereabouts:
    """A way back to each page, by its name in :class:`Pages`; one without a way is not come back to."""

    def __init__(self, window: Opener, session: Session) -> None:
        self._window, self._session = window, session
        self._places: dict[str, Callable[[], None]] = {
            "today": window.open_today,
            "team": window.open_team,
            "roster": window.open_roster,
            "archive": window.open_archive,
            "backups": window.open_backups,
            "security": window.open_security,
        }
        self._ways: dict[str, Callable[[Bookmark], None]] = {
            "guide": self._to_guide,
            "person": self._to_person,
            "conversation": self._to_steps,
            "after": self._to_after,
            "reading": self._to_reading,
            "papers": self._to_papers,
        }

    def go_back_to(self, bookmark: Bookmark) -> None:
        """Show the page, and what it showed."""
        if bookmark.page in self._places:
            self._places[bookmark.page]()
        elif bookmark.page in self._ways:
            self._ways[bookmark.page](bookmark)

    def _to_guide(self, bookmark: Bookmark) -> None:
        self._window.open_guide()
        self._window.pages.guide.go_to(EntryKind(bookmark.shown), bookmark.chosen)

    def _to_person(self, bookmark: Bookmark) -> None:
        self._window.open_person(bookmark.shown)
        self._window.pages.person.tabs.go_to(bookmark.tab, bookmark.chosen)

    def _to_steps(self, bookmark: Bookmark) -> None:
        if (conversation := self._session.notebook.conversations.get(bookmark.shown)) is not None:
            self._window.open_steps(conversation)

    def _to_after(self, bookmark: Bookmark) -> None:
        if (conversation := self._session.notebook.conversations.get(bookmark.shown)) is not None:
            self._window.open_after(conversation)

    def _to_reading(self, bookmark: Bookmark) -> None:
        self._window.open_reading(bookmark.shown, bookmark.chosen)

    def _to_papers(self, bookmark: Bookmark) -> None:
        self._window.open_papers_of(bookmark.shown, bookmark.chosen)
