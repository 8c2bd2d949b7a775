"""The contributions of one person: what they did, what it changed, and how it was recognised."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.contribution import Contribution, newest_first
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.recognising import recognised_on, thanks
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.contribution_editor import ContributionEditor
from rerecruit_desktop.ui.person.contribution_sieve import ContributionSieve
from rerecruit_desktop.ui.person.items_tab import ItemsTab, TabWords
from rerecruit_desktop.ui.person.lines import contribution_line
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.lines import Line
from rerecruit_desktop.ui.widgets.look import Look

translate = QCoreApplication.translate


class Contributions:
    """What the tab needs to know of contributions."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._thanked: Mapping[Id, date] = {}
        self._last_talk: date | None = None

    def values(self, person_id: Id) -> Sequence[Contribution]:
        notebook = self._session.notebook
        conversations = notebook.conversations.of(person_id)
        self._thanked = thanks(conversations)
        self._last_talk = max((one.held_on for one in conversations if one.held_on), default=None)
        return newest_first(notebook.contributions.of(person_id))

    def line(self, value: Contribution) -> Line:
        return contribution_line(value, self.recognised_on(value), self._session.today())

    def recognised_on(self, value: Contribution) -> date | None:
        """The day it was recognised, in a conversation or outside."""
        return recognised_on(value, self._thanked)

    def thanked_on(self, value_id: Id) -> date | None:
        """The day they were thanked for it in a conversation."""
        return self._thanked.get(value_id)

    def last_talk(self) -> date | None:
        """The day of the last conversation that was held."""
        return self._last_talk

    def blank(self, person_id: Id) -> Contribution:
        return Contribution(person_id=person_id, what="", done_on=self._session.today())

    def is_worth_saving(self, value: Contribution) -> bool:
        return any(text.strip() for text in (value.what, value.effect, value.situation))

    def save(self, value: Contribution) -> None:
        self._session.save(value)


def contributions_tab(session: Session, messages: Messages, look: Look) -> ItemsTab[Contribution]:
    words = TabWords(
        name=translate("Person", "Contributions"),
        add=translate("Person", "Note a contribution"),
        trashed=translate("Person", "The contribution is in the trash."),
        icon="star",
        empty_title=translate("Person", "Nothing noted yet"),
        empty_text=translate("Person", "Catch what they did while it is fresh: it is what you will thank them for."),
    )
    kind = Contributions(session)
    editor = ContributionEditor(session, messages, look, kind.thanked_on)
    sieve = ContributionSieve(session, look, kind.recognised_on, kind.last_talk)
    return ItemsTab(kind, editor, words, session, messages, look, sieve)
