"""The contributions of one person: what they did, and what it changed."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox

from rerecruit_desktop.domain.contribution import Contribution, newest_first
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.timeline import thanked_on
from rerecruit_desktop.ui.editor import Editor
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.items_tab import ItemsTab, TabWords
from rerecruit_desktop.ui.person.lines import contribution_line
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.lines import Line
from rerecruit_desktop.ui.widgets.look import Look

translate = QCoreApplication.translate


class ContributionEditor(Editor[Contribution]):
    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._value: Contribution | None = None
        self.what = GrowingText(least=2)
        self.effect = GrowingText(least=2)
        self.done_on = DateField(session.today, look)
        self.beyond_role = QCheckBox(self.tr("Beyond what the role asks for"))
        self.what.setPlaceholderText(self.tr("A particular act, as you would tell it to a friend"))
        self.effect.setPlaceholderText(self.tr("Who had it easier, what works now"))
        self.add(self.tr("What they did"), self.what)
        self.add(self.tr("What changed because of it"), self.effect)
        self.add(self.tr("When"), self.done_on)
        self.add_widget(self.beyond_role)
        self.what.typed.connect(self._on_changed)
        self.effect.typed.connect(self._on_changed)
        self.done_on.chosen.connect(self._on_changed)
        self.beyond_role.clicked.connect(self._on_changed)

    def show_value(self, value: Contribution) -> None:
        self._value = value
        self.what.fill(value.what)
        self.effect.fill(value.effect)
        self.done_on.fill(value.done_on)
        self.beyond_role.setChecked(value.beyond_role)

    def begin(self) -> None:
        self.what.setFocus()

    def _on_changed(self) -> None:
        if self._value is None:
            return
        self._value = replace(
            self._value,
            what=self.what.toPlainText(),
            effect=self.effect.toPlainText(),
            done_on=self.done_on.day,
            beyond_role=self.beyond_role.isChecked(),
        )
        self.changed.emit(self._value)


class Contributions:
    """What the tab needs to know of contributions."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def entries(self, person_id: Id) -> Sequence[tuple[Contribution, Line]]:
        notebook, today = self._session.notebook, self._session.today()
        conversations = notebook.conversations.of(person_id)
        contributions = newest_first(notebook.contributions.of(person_id))
        return [(one, contribution_line(one, thanked_on(one.id, conversations), today)) for one in contributions]

    def blank(self, person_id: Id) -> Contribution:
        return Contribution(person_id=person_id, what="", done_on=self._session.today())

    def is_worth_saving(self, value: Contribution) -> bool:
        return bool(value.what.strip() or value.effect.strip())

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
    return ItemsTab(Contributions(session), ContributionEditor(session, look), words, session, messages, look)
