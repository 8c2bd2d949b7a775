"""The end of a dialogue, in place: answers owed, what would keep them, words both agreed on, the day it was held."""

from dataclasses import replace
from datetime import date

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.revision import with_text
from rerecruit_desktop.ui.conversation.closing.note_box import NoteBox
from rerecruit_desktop.ui.conversation.closing.request_check import RequestCheck
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.keeping import Keeping
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.form import hint_label, named, say
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import card, label, scrolling
from rerecruit_desktop.ui.widgets.readable import Readable
from rerecruit_desktop.ui.widgets.tab_order import follow_layout


class ClosingCard(QWidget):
    def __init__(
        self, session: Session, messages: Messages, look: Look, draft: Draft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look, self._draft = session, messages, look, draft
        self.keeping = Keeping(session, messages, self)
        self.check = RequestCheck(session, self.keeping, look)
        self.keeps = NoteBox(self.tr("What would keep them?"), self.tr("As they said it, if they did"))
        self.sum_up = NoteBox(self.tr("How would you sum up?"), self.tr("In a sentence or two, while it is fresh"))
        words = self.tr("Agreed words"), self.tr("What you would both sign, in a few sentences")
        self.agreed = NoteBox(*words, least=4, shareable=True)
        self.words = self.agreed.text
        self.day = DateField(session.today, look)
        self._hint = hint_label()
        self._done = QWidget()
        self._done_text = FlowLabel("", "strong")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inside = QWidget()
        Readable(inside, self._look)
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 22, 32, 24)
        column.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(label(self.tr("CLOSING"), "eyebrow"))
        head.addWidget(FlowLabel(self.tr("What do you both take away?"), "h1"))
        column.addLayout(head)
        for part in (self.check, self.keeps, self.sum_up, self.agreed, self._day_card()):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def _day_card(self) -> QWidget:
        frame, column = card()
        column.setContentsMargins(20, 12, 20, 16)
        when = QHBoxLayout()
        when.addLayout(named(self.tr("Held on"), self.day), 3)
        when.addStretch(2)
        column.addLayout(when)
        column.addWidget(self._hint)
        done = QHBoxLayout(self._done)
        done.setContentsMargins(0, 6, 0, 0)
        done.setSpacing(8)
        done.addWidget(IconLabel(self._look, "check", "good", 18))
        done.addWidget(self._done_text, 1)
        column.addWidget(self._done)
        return frame

    def _connect(self) -> None:
        self.keeps.typed.connect(self._on_keeps)
        self.sum_up.typed.connect(self._on_sum_up)
        self.agreed.typed.connect(self._on_words)
        self.day.chosen.connect(self._on_day)

    def show_draft(self) -> None:
        conversation = self._draft.conversation
        dialogue = conversation.dialogue
        self.keeps.fill(dialogue.what_keeps)
        self.sum_up.fill(dialogue.sum_up)
        self.agreed.fill(dialogue.agreed_words)
        self.day.fill(conversation.held_on or self._session.today())
        self._show_state()
        if self.isVisible():
            self._show_requests(conversation)

    def _show_requests(self, conversation: Conversation) -> None:
        self.check.show_requests(conversation.person_id, conversation.id)
        follow_layout(self)

    def begin(self) -> None:
        """Put the keyboard where the closing begins."""
        if not self.check.rows.focus_first():
            self.keeps.text.setFocus()

    def commit(self) -> bool:
        """Save the answers at once; ``False`` when that was refused."""
        return self.keeping.flush()

    def _show_state(self) -> None:
        held_on, today = self._draft.conversation.held_on, self._session.today()
        self._done.setVisible(held_on is not None)
        if held_on:
            text = self.tr("Held on {day}. What you noted can still be changed.")
            self._done_text.setText(text.format(day=day_text(held_on, today)))
        late = self.day.day is not None and self.day.day > today
        say(self._hint, self.tr("That day is still to come.") if late else "")

    def finish(self) -> None:
        """Say that it was held on the day in the field, or today; one that was held already stays as it is."""
        conversation = self._draft.conversation
        if conversation.is_held:
            return
        self._set_held(self.day.day or self._session.today())

        def undo() -> None:
            if self._draft.is_open and self._draft.conversation.id == conversation.id:
                self._set_held(None)
            elif (kept := self._session.notebook.conversations.get(conversation.id)) is not None:
                self._draft.attempt(lambda: self._session.save_conversation(replace(kept, held_on=None)))

        self._messages.say(self.tr("The conversation is finished."), undo)

    def _set_held(self, day: date | None) -> None:
        self._draft.gather()
        self._draft.change(replace(self._draft.conversation, held_on=day))
        self._draft.flush()
        self.show_draft()

    def _on_keeps(self, text: str) -> None:
        self._draft.change(with_text(self._draft.conversation, "what_keeps", text))

    def _on_sum_up(self, text: str) -> None:
        self._draft.change(with_text(self._draft.conversation, "sum_up", text))

    def _on_words(self, text: str) -> None:
        self._draft.change(with_text(self._draft.conversation, "agreed_words", text))

    def _on_day(self, day: date | None) -> None:
        if self._draft.conversation.is_held and day is not None:
            self._set_held(day)
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._draft.is_open:
            self._show_requests(self._draft.conversation)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.check.begin()
