"""Promises caught in the dialogue: what they asked for, with an honest answer and a day."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from rerecruit_desktop.domain.request import Answer, Request, by_urgency, is_overdue
from rerecruit_desktop.ui.conversation.dialogue.caught_row import CaughtRow
from rerecruit_desktop.ui.conversation.dialogue.quick_add import QuickAdd
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label

USUAL_DAYS = 14


class AnswerFields(QWidget):
    """I will, I'll find out, I can't; and by when."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.answers = {
            Answer.AGREED: QRadioButton(self.tr("I will")),
            Answer.FINDING_OUT: QRadioButton(self.tr("I'll find out")),
            Answer.CANNOT: QRadioButton(self.tr("I can't")),
        }
        self.day = DateField(session.today, look)
        group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(2)
        for place, made in enumerate(self.answers.values()):
            made.setAccessibleName(made.text())
            group.addButton(made)
            grid.addWidget(made, place // 2, place % 2)
            made.toggled.connect(self._on_answered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(grid)
        column.addLayout(named(self.tr("By when"), self.day))
        self.start_over()

    @property
    def answer(self) -> Answer:
        return next(answer for answer, made in self.answers.items() if made.isChecked())

    def start_over(self) -> None:
        self.answers[Answer.AGREED].setChecked(True)
        self.day.fill(self._session.today() + timedelta(days=USUAL_DAYS))

    def _on_answered(self) -> None:
        self.day.setEnabled(not self.answers[Answer.CANNOT].isChecked())


class Promises(QWidget):
    def __init__(
        self, session: Session, messages: Messages, look: Look, draft: Draft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look, self._draft = session, messages, look, draft
        self._requests: dict[str, Request] = {}
        self.rows: KeyedColumn[CaughtRow] = KeyedColumn(spacing=8)
        self.fields = AnswerFields(session, look)
        self.quick = QuickAdd(self.tr("A new promise"), self.tr("I will…"), self.tr("Ctrl P"), self.fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Promises"), "h2"))
        column.addWidget(self.rows)
        column.addWidget(self.quick)
        self.quick.wanted.connect(self._on_wanted)

    def show_draft(self) -> None:
        """Those of this conversation, and what is still open from earlier ones."""
        conversation_id = self._draft.conversation.id
        everything = by_urgency(self._session.notebook.requests.of(self._draft.person.id))
        shown = [one for one in everything if one.conversation_id == conversation_id or not one.is_settled]
        self._requests = {one.id: one for one in shown}
        self.rows.show_keys([one.id for one in shown], self._make_row)
        self.rows.setVisible(bool(shown))
        for one in shown:
            if (row := self.rows.get(one.id)) is not None:
                self._show(row, one)

    def _show(self, row: CaughtRow, one: Request) -> None:
        today = self._session.today()
        day = day_text(one.due_on, today) if one.due_on else ""
        if one.answer is Answer.CANNOT:
            row.show_plain(one.text, self.tr("you said that you can't"), "close", "muted")
        elif one.answer is Answer.AGREED:
            note = self.tr("by {day}").format(day=day) if day else self.tr("promised, without a day")
            row.show_tickable(one.text, self._told(note, one), one.kept_on is not None)
        else:
            note = self.tr("your answer by {day}").format(day=day) if day else self.tr("you owe an answer")
            row.show_tickable(one.text, self._told(note, one), one.kept_on is not None)
        row.remove.setVisible(one.conversation_id == self._draft.conversation.id)

    def _told(self, note: str, one: Request) -> str:
        return self.tr("{note} · overdue").format(note=note) if is_overdue(one, self._session.today()) else note

    def _make_row(self, key: str) -> CaughtRow:
        row = CaughtRow(self._look, key)
        row.ticked.connect(self._on_ticked)
        row.removed.connect(self._on_removed)
        return row

    def _on_wanted(self, text: str) -> None:
        answer = self.fields.answer
        request = Request(
            self._draft.person.id,
            text,
            conversation_id=self._draft.conversation.id,
            answer=answer,
            due_on=None if answer is Answer.CANNOT else self.fields.day.day,
        )
        if self._draft.save_now() and self._draft.attempt(lambda: self._session.save(request)):
            self.quick.accept()
            self.fields.start_over()

    def _on_ticked(self, key: str, is_kept: bool) -> None:
        kept = replace(self._requests[key], kept_on=self._session.today() if is_kept else None)
        if not self._draft.attempt(lambda: self._session.save(kept)):
            self.show_draft()

    def _on_removed(self, key: str) -> None:
        gone = self._requests[key]
        if self._draft.attempt(lambda: self._session.trash(gone)):
            self.quick.field.setFocus()
            self._messages.say(self.tr("Taken out."), lambda: self._session.restore(gone))
