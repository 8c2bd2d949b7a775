"""The end of a dialogue, in place: words both agreed on, and the day it was held."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.form import hint_label, named, say
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import card, label, mark, scrolling
from rerecruit_desktop.ui.widgets.readable import Readable


class ClosingCard(QWidget):
    def __init__(
        self, session: Session, messages: Messages, look: Look, draft: Draft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look, self._draft = session, messages, look, draft
        self.words = GrowingText(least=5, most=14)
        self.day = DateField(session.today, look)
        self._hint = hint_label()
        self._done = QWidget()
        self._done_text = FlowLabel("", "strong")
        self._lay_out()
        self.words.typed.connect(self._on_words)
        self.day.chosen.connect(self._on_day)

    def _lay_out(self) -> None:
        self.words.setAccessibleName(self.tr("Agreed words"))
        self.words.setPlaceholderText(self.tr("What you would both sign, in a few sentences"))
        inside = QWidget()
        Readable(inside, self._look)
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 22, 32, 24)
        column.setSpacing(0)
        column.addWidget(label(self.tr("CLOSING"), "eyebrow"))
        column.addWidget(FlowLabel(self.tr("What do you both take away?"), "h1"))
        column.addSpacing(12)
        column.addWidget(self._card())
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def _card(self) -> QWidget:
        frame, column = card()
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(10)
        head = FoldingRow(spacing=10)
        head.row.addWidget(label(self.tr("Agreed words"), "h2"))
        shareable = label(self.tr("shareable: they stand on the handout"))
        mark(shareable, chip="ok")
        head.row.addWidget(shareable, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.row.addStretch(1)
        column.addWidget(head)
        column.addWidget(self.words)
        column.addSpacing(4)
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

    def show_draft(self) -> None:
        conversation, today = self._draft.conversation, self._session.today()
        if not self.words.hasFocus():
            self.words.fill(conversation.dialogue.agreed_words)
        self.day.fill(conversation.held_on or today)
        self._show_state()

    def _show_state(self) -> None:
        held_on, today = self._draft.conversation.held_on, self._session.today()
        self._done.setVisible(held_on is not None)
        if held_on:
            text = self.tr("Held on {day}. The handout can be made; what you noted can still be changed.")
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

    def _on_words(self, words: str) -> None:
        conversation = self._draft.conversation
        self._draft.change(replace(conversation, dialogue=replace(conversation.dialogue, agreed_words=words)))

    def _on_day(self, day: date | None) -> None:
        if self._draft.conversation.is_held and day is not None:
            self._set_held(day)
        self._show_state()
