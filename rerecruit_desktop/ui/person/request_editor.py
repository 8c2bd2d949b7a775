"""One request in the ledger: asked when and where, the answer, and what became of the promise."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.follow_up import answered
from rerecruit_desktop.domain.ledger import Account, account, dated, settled_as
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.ui.editor import Editor
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import answer_text
from rerecruit_desktop.ui.person.outcome_field import OutcomeField
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.form import hint_label, say
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button


class RequestEditor(Editor[Request]):
    """``talk_wanted`` tells the conversation in which it was asked."""

    talk_wanted = Signal(object)

    def __init__(self, session: Session, messages: Messages, look: Look) -> None:
        super().__init__()
        self._session, self._messages = session, messages
        self._value: Request | None = None
        self._talk: Conversation | None = None
        self.text = GrowingText(least=2)
        self.asked_on = DateField(session.today, look)
        self.talk = button("", "link")
        self.answer: Choice[Answer] = Choice([(one, answer_text(one)) for one in Answer], shrinks=True)
        self.due_on = DateField(session.today, look)
        self.because = GrowingText()
        self._because_hint = hint_label()
        self.answered_on = DateField(session.today, look)
        self.end = OutcomeField(session.today, look)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add(self.tr("What they asked for, or you promised"), self.text)
        self.add_beside((self.tr("Asked on"), self.asked_on), (self.tr("In the conversation of"), self.talk))
        self.add_beside((self.tr("Your answer"), self.answer), (self.tr("Answered on"), self.answered_on))
        self.add(self.tr("By when"), self.due_on)
        self.add(self.tr("Because (only for you)"), self.because, self._because_hint)
        self.add_widget(self.end)

    def _connect(self) -> None:
        self.text.typed.connect(self._on_changed)
        self.because.typed.connect(self._on_changed)
        for day in (self.asked_on, self.answered_on, self.due_on):
            day.chosen.connect(self._on_changed)
        self.answer.chosen.connect(self._on_answered)
        self.end.changed.connect(self._on_changed)
        self.end.settled.connect(self._on_settled)
        self.talk.clicked.connect(self._on_talk)

    def show_value(self, value: Request) -> None:
        self._value = value
        self._talk = self._session.notebook.conversations.get(value.conversation_id) if value.conversation_id else None
        self.text.fill(value.text)
        self.asked_on.fill(value.asked_on)
        self.because.fill(value.because)
        self.due_on.fill(value.due_on)
        self.end.fill(value)
        self._show_talk()
        self._show_answer()

    def begin(self) -> None:
        self.text.setFocus()

    def _show_talk(self) -> None:
        self.show_field(self.talk, shown=self._talk is not None)
        if self._talk is not None:
            told = self.tr("{day} →") if self._talk.day else self.tr("no day yet →")
            day = day_text(self._talk.day, self._session.today()) if self._talk.day else ""
            self.talk.setText(told.format(day=day))
            self.talk.setAccessibleName(self.tr("Open the conversation of {day}").format(day=day))

    def _show_answer(self) -> None:
        if (value := self._value) is None:
            return
        self.answer.fill(value.answer)
        self.answered_on.fill(value.answered_on)
        self.end.setVisible(value.is_promise)
        self.end.show_state(value)
        lacks = value.answer is Answer.CANNOT and not value.because.strip()
        say(self._because_hint, self.tr("A no deserves its reason.") if lacks else "")

    def _on_answered(self, answer: Answer) -> None:
        if self._value is not None:
            self._take(answered(self._value, answer, self._session.today()))

    def _on_settled(self, wanted: Account) -> None:
        """Kept, broken or open again, which one undo takes back."""
        before = self._value
        if before is None or account(before) is wanted:
            return
        self._take(settled_as(before, wanted, self._session.today()))
        if wanted is not Account.OPEN:
            said = self.tr("Promise kept.") if wanted is Account.KEPT else self.tr("Noted that it can't be kept.")
            self._messages.say(said, partial(self._give_back, before))

    def _give_back(self, before: Request) -> None:
        """The end it had ``before``; what was typed meanwhile stays."""
        if self._value is not None and self._value.id == before.id:
            self._take(replace(self._value, kept_on=before.kept_on, broken_on=before.broken_on))
        elif (kept := self._session.notebook.requests.get(before.id)) is not None:
            self._session.save(replace(kept, kept_on=before.kept_on, broken_on=before.broken_on))

    def _on_changed(self) -> None:
        if self._value is None:
            return
        value = replace(
            self._value,
            text=self.text.toPlainText(),
            asked_on=self.asked_on.day,
            answered_on=self.answered_on.day,
            due_on=self.due_on.day,
            because=self.because.toPlainText(),
            outcome=self.end.outcome.toPlainText(),
        )
        self._take(dated(value, self.end.day.day) if self.end.day.day else value)

    def _take(self, value: Request) -> None:
        self._value = value
        self._show_answer()
        self.changed.emit(value)

    def _on_talk(self) -> None:
        if self._talk is not None:
            self.talk_wanted.emit(self._talk)
