"""One contribution with its evidence: situation, behaviour, effect, what it shows, who knows, how it was recognised."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QCheckBox

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.recognising import recognise
from rerecruit_desktop.ui.editor import Editor
from rerecruit_desktop.ui.evidence import need_options, quality_options
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.recognition_field import RecognitionField
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look


class ContributionEditor(Editor[Contribution]):
    """``thanked_on`` tells the day they were thanked for a contribution in a conversation."""

    def __init__(
        self, session: Session, messages: Messages, look: Look, thanked_on: Callable[[Id], date | None]
    ) -> None:
        super().__init__()
        self._session, self._messages, self._thanked_on = session, messages, thanked_on
        self._value: Contribution | None = None
        self.situation = GrowingText()
        self.what = GrowingText(least=2)
        self.effect = GrowingText(least=2)
        self.done_on = DateField(session.today, look)
        self.beyond_role = QCheckBox(self.tr("Beyond what the role asks for"))
        self.quality: Choice[str] = Choice(quality_options(session), shrinks=True)
        self.need: Choice[Need | None] = Choice(need_options(session.guide), shrinks=True)
        self.known_to = LineField(self.tr("names, with commas between them"))
        self.recognition = RecognitionField(session.today, look)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.situation.setPlaceholderText(self.tr("Where and when, what was at stake"))
        self.what.setPlaceholderText(self.tr("A particular act, as you would tell it to a friend"))
        self.effect.setPlaceholderText(self.tr("Who had it easier, what works now"))
        self.add(self.tr("The situation"), self.situation)
        self.add(self.tr("What they did"), self.what)
        self.add(self.tr("What changed because of it"), self.effect)
        self.add(self.tr("When"), self.done_on)
        self.add_widget(self.beyond_role)
        self.add_beside((self.tr("Quality it shows"), self.quality), (self.tr("Need it speaks to"), self.need))
        self.add(self.tr("Who else knows"), self.known_to)
        self.add_widget(FlowLabel(self.tr("Recognition").upper(), "eyebrow"))
        self.add_widget(self.recognition)

    def _connect(self) -> None:
        for text in (self.situation, self.what, self.effect, self.known_to):
            text.typed.connect(self._on_changed)
        self.done_on.chosen.connect(self._on_changed)
        self.beyond_role.clicked.connect(self._on_changed)
        self.quality.chosen.connect(self._on_changed)
        self.need.chosen.connect(self._on_changed)
        self.recognition.changed.connect(self._on_changed)
        self.recognition.wanted.connect(self.recognise_now)
        self._session.person_saved.connect(self._show_recognition)
        self._session.guide_changed.connect(self._offer)

    def show_value(self, value: Contribution) -> None:
        self._value = value
        self._offer()
        self.situation.fill(value.situation)
        self.what.fill(value.what)
        self.effect.fill(value.effect)
        self.done_on.fill(value.done_on)
        self.beyond_role.setChecked(value.beyond_role)
        self.quality.fill(value.quality_key)
        self.need.fill(value.need)
        self.known_to.fill(value.known_to)
        self._show_recognition()

    def _offer(self) -> None:
        self.quality.offer(quality_options(self._session, self._value.quality_key if self._value else ""))
        self.need.offer(need_options(self._session.guide))

    def _show_recognition(self) -> None:
        if (value := self._value) is not None:
            person = self._session.notebook.people.get(value.person_id)
            thanked = self._thanked_on(value.id)
            self.recognition.fill(value.recognised_on, value.recognised_how, person, thanked)

    def begin(self) -> None:
        self.what.setFocus()

    def recognise_now(self) -> None:
        """They were thanked today, in the way they like; undo takes it back."""
        before, person = self._value, None
        if before is not None:
            person = self._session.notebook.people.get(before.person_id)
        if before is None or person is None:
            return
        self._take(recognise(before, person, self._session.today()))
        said = self.tr("Noted that you thanked {name}.").format(name=person.short_name)
        self._messages.say(said, lambda: self._give_back(before))

    def _give_back(self, before: Contribution) -> None:
        """Recognised as it was ``before``; what was typed meanwhile stays."""
        day, how = before.recognised_on, before.recognised_how
        if self._value is not None and self._value.id == before.id:
            self._take(replace(self._value, recognised_on=day, recognised_how=how))
        elif (kept := self._session.notebook.contributions.get(before.id)) is not None:
            self._session.save(replace(kept, recognised_on=day, recognised_how=how))

    def _take(self, value: Contribution) -> None:
        self._value = value
        self._show_recognition()
        self.changed.emit(value)

    def _on_changed(self) -> None:
        if self._value is None:
            return
        self._value = replace(
            self._value,
            situation=self.situation.toPlainText(),
            what=self.what.toPlainText(),
            effect=self.effect.toPlainText(),
            done_on=self.done_on.day,
            beyond_role=self.beyond_role.isChecked(),
            quality_key=self.quality.value,
            need=self.need.value,
            known_to=self.known_to.text(),
            recognised_on=self.recognition.day.day,
            recognised_how=self.recognition.how.value,
        )
        self.changed.emit(self._value)
