"""Requests and promises caught in the dialogue: what they ask for, and the honest answer with its day."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.follow_up import answered
from rerecruit_desktop.domain.half_typed import HalfTyped, QuickLine
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.request import Answer, Request, by_urgency
from rerecruit_desktop.ui.autosave import Autosave
from rerecruit_desktop.ui.conversation.dialogue.answer_fields import AnswerFields
from rerecruit_desktop.ui.conversation.dialogue.caught_row import CaughtRow
from rerecruit_desktop.ui.conversation.dialogue.quick_add import QuickAdd
from rerecruit_desktop.ui.conversation.dialogue.request_words import show_request
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label

_EVERY_ANSWER = tuple(Answer)


class RequestRow(CaughtRow):
    """A request with its answer, which can be changed in place; ``changed`` tells whose."""

    changed = Signal(str)

    def __init__(self, session: Session, look: Look, key: str) -> None:
        self.fields = AnswerFields(session.today, look, _EVERY_ANSWER)
        self._today = session.today
        super().__init__(look, key, self.fields)
        self.fields.changed.connect(self._on_changed)

    def answered(self, request: Request) -> Request:
        """``request`` with the answer that stands here."""
        if self.fields.answer is not request.answer:
            request = answered(request, self.fields.answer, self._today())
        return replace(request, due_on=self.fields.due_on, because=self.fields.because.text())

    def _on_changed(self) -> None:
        self.changed.emit(self._key)


class Requests(QWidget):
    """``typed`` when a line holds other words than before."""

    typed = Signal()

    def __init__(
        self, session: Session, messages: Messages, look: Look, draft: Draft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look, self._draft = session, messages, look, draft
        self._requests: dict[str, Request] = {}
        self._changed: dict[str, Request] = {}  # answers that are still to be saved
        self._autosave = Autosave(self)
        self._autosave.failed.connect(messages.refuse)
        self.rows: KeyedColumn[RequestRow] = KeyedColumn(spacing=8)
        self._unanswered = FlowLabel("", "hint")
        self.request_fields = AnswerFields(session.today, look, _EVERY_ANSWER)
        self.promise_fields = AnswerFields(session.today, look, (Answer.AGREED,))
        self.request = QuickAdd(
            self.tr("A new request"), self.tr("They ask for…"), self.tr("Ctrl R"), self.request_fields
        )
        self.promise = QuickAdd(self.tr("A new promise"), self.tr("I will…"), self.tr("Ctrl P"), self.promise_fields)
        self._lines = {
            QuickLine.REQUEST: (self.request, self.request_fields),
            QuickLine.PROMISE: (self.promise, self.promise_fields),
        }
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Requests and promises"), "h2", wraps=True))
        for part in (self._unanswered, self.rows, self.request, self.promise):
            column.addWidget(part)

    def _connect(self) -> None:
        for line, fields in self._lines.values():
            line.wanted.connect(self._on_wanted)
            line.changed.connect(self.typed)
            fields.changed.connect(self.typed)

    def show_draft(self) -> None:
        """Those of this conversation, and what is still open from earlier ones."""
        self._requests = {one.id: self._changed.get(one.id, one) for one in self._in_sight()}
        self.rows.show_keys(list(self._requests), self._make_row)
        self.rows.setVisible(bool(self._requests))
        for one in self._requests.values():
            if (row := self.rows.get(one.id)) is not None:
                show_request(row, one, self._session.today())
                row.fields.fill(one.answer, one.due_on, one.because)
                row.show_removable(one.conversation_id == self._draft.conversation.id)
        self._show_unanswered()

    def _in_sight(self) -> Iterator[Request]:
        """What was seen already stays at its place while the dialogue is open, though it may be settled meanwhile."""
        kept = self._session.notebook.requests
        wanted = {one.id: one for one in by_urgency(kept.of_talk(self._draft.person.id, self._draft.conversation.id))}
        for key in self._requests:
            if (seen := wanted.pop(Id(key), None) or kept.get(Id(key))) is not None:
                yield seen
        yield from wanted.values()

    def _show_unanswered(self) -> None:
        number = sum(one.answer is Answer.OPEN for one in self._requests.values())
        several = self.tr("{n} requests have no answer yet.").format(n=number)
        self._unanswered.setText(self.tr("One request has no answer yet.") if number == 1 else several)
        self._unanswered.setVisible(number > 0)

    def half_typed(self) -> Iterator[HalfTyped]:
        """What stands in the lines and was not added."""
        for name, (line, fields) in self._lines.items():
            if text := line.field.text():
                yield HalfTyped(name, text, fields.because.text(), fields.answer, fields.due_on)

    def put_back(self, half_typed: Iterable[HalfTyped]) -> None:
        """What was left half typed into its line; the others are empty."""
        self._requests = {}
        begun = {one.line: one for one in half_typed}
        for name, (line, fields) in self._lines.items():
            fields.start_over()
            if (one := begun.get(name)) is not None:
                fields.fill(one.answer, one.due_on, one.beside)
            line.fill(one.text if one else "")

    def commit(self) -> bool:
        """Add what stands in the lines; ``False`` when that was refused."""
        added = [line.commit() for line, _fields in self._lines.values()]
        return all(added)

    def flush(self) -> bool:
        """Save the answers that were changed; ``False`` when that was refused."""
        return self._autosave.flush()

    def _make_row(self, key: str) -> RequestRow:
        row = RequestRow(self._session, self._look, key)
        row.ticked.connect(self._on_ticked)
        row.removed.connect(self._on_removed)
        row.changed.connect(self._on_changed)
        row.folded.connect(self.flush)
        return row

    def _on_wanted(self, text: str) -> None:
        line, fields = next(both for both in self._lines.values() if both[0] is self.sender())
        today = self._session.today()
        asked = Request(
            self._draft.person.id,
            text,
            conversation_id=self._draft.conversation.id,
            because=fields.because.text(),
            due_on=fields.due_on,
            asked_on=today,
        )
        request = answered(asked, fields.answer, today)
        if self._draft.save_now() and self._draft.attempt(lambda: self._session.save(request)):
            fields.start_over()
            line.accept()

    def _on_changed(self, key: str) -> None:
        """An answer was changed in place: the newest value is saved soon."""
        if (row := self.rows.get(key)) is not None:
            self._changed[key] = row.answered(self._requests[key])
            self._autosave.later(self._save_changed)

    def _save_changed(self) -> None:
        for key, changed in tuple(self._changed.items()):
            self._session.save(changed)
            if self._changed.get(key) is changed:
                del self._changed[key]

    def _on_ticked(self, key: str, is_kept: bool) -> None:
        self.flush()
        kept = replace(self._requests[key], kept_on=self._session.today() if is_kept else None)
        if not self._draft.attempt(lambda: self._session.save(kept)):
            self.show_draft()

    def _on_removed(self, key: str) -> None:
        self.flush()
        gone = self._requests[key]
        if self._draft.attempt(lambda: self._session.trash(gone)):
            self.request.field.setFocus()
            self._messages.say(self.tr("Taken out."), lambda: self._session.restore(gone))
