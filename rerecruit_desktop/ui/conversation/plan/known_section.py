"""What is known of the person and still promised to them, in sight while one plans."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.person import Recognition
from rerecruit_desktop.domain.request import Request, by_urgency, is_overdue
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.drivers.card import DriverCard
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import recognition_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label
from rerecruit_desktop.ui.widgets.tick import Tick


class PromiseTick(Tick):
    """A promise, or an answer owed, to tick when it is done."""

    kept = Signal(str, bool)

    def __init__(self, look: Look, key: str) -> None:
        super().__init__(look, framed=True)
        self._key = key
        self.toggled.connect(self._on_toggled)

    def show_request(self, request: Request, note: str) -> None:
        self.blockSignals(True)
        self.setChecked(request.kept_on is not None)
        self.blockSignals(False)
        self.show_text(one_line(request.text), note=note)

    def _on_toggled(self, is_kept: bool) -> None:
        self.kept.emit(self._key, is_kept)


class KnownSection(QWidget):
    grew = Signal()

    def __init__(
        self, session: Session, messages: Messages, look: Look, draft: Draft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._look, self._draft = session, look, draft
        self._requests: dict[str, Request] = {}
        self.drivers = DriverCard(session, messages, look, "plan")
        self.recognition: Choice[Recognition] = Choice([(one, recognition_text(one)) for one in Recognition])
        self._head = label(self.tr("Still open from before"), "h2")
        self.promises: KeyedColumn[PromiseTick] = KeyedColumn(spacing=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._head)
        column.addWidget(self.promises)
        column.addWidget(FlowLabel(self.tr("What do you know of them?"), "h2"))
        column.addLayout(named(self.tr("Likes to be recognised by"), self.recognition))
        column.addWidget(self.drivers)
        self.drivers.grew.connect(self.grew)
        self.recognition.chosen.connect(self._on_recognition)

    def show_draft(self) -> None:
        person_id, today = self._draft.person.id, self._session.today()
        self.drivers.show_person(person_id)
        self.recognition.fill(self._draft.person.recognition)
        shown = by_urgency(tuple(filter(self._is_shown, self._session.notebook.requests.of(person_id))))
        self._requests = {one.id: one for one in shown}
        self.promises.show_keys(list(self._requests), self._make_tick)
        for one in shown:
            if (tick := self.promises.get(one.id)) is not None:
                tick.show_request(one, self._note(one, today))
        self._head.setVisible(bool(shown))
        self.promises.setVisible(bool(shown))

    def commit(self) -> bool:
        """Add the line of the driver card that was typed but not added yet."""
        return self.drivers.commit()

    def _on_recognition(self, recognition: Recognition) -> None:
        person = replace(self._draft.person, recognition=recognition)
        if not self._draft.attempt(lambda: self._session.save_person(person)):
            self.recognition.fill(self._draft.person.recognition)

    def _is_shown(self, one: Request) -> bool:
        """Open ones of earlier talks, and those kept just now, so that a slip of the hand can be taken back."""
        is_earlier = one.conversation_id != self._draft.conversation.id
        return is_earlier and (not one.is_settled or one.kept_on == self._session.today())

    def _note(self, one: Request, today: date) -> str:
        day = day_text(one.due_on, today) if one.due_on else self.tr("no day set")
        words = self.tr("you promised this by {day}") if one.is_promise else self.tr("you owe an answer by {day}")
        late = self.tr("overdue") if is_overdue(one, today) else ""
        return " · ".join(part for part in (words.format(day=day), late) if part)

    def _make_tick(self, key: str) -> PromiseTick:
        tick = PromiseTick(self._look, key)
        tick.kept.connect(self._on_kept)
        return tick

    def _on_kept(self, key: str, is_kept: bool) -> None:
        kept = replace(self._requests[key], kept_on=self._session.today() if is_kept else None)
        if not self._draft.attempt(lambda: self._session.save(kept)):
            self.show_draft()
