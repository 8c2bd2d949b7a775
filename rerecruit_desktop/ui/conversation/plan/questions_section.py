"""The questions to ask, in their order, and the bank they come from."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.asked import Asked
from rerecruit_desktop.domain.conversation import Plan, PlannedQuestion
from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.own_words import added
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.begun import BegunWords
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.plan.planning import (
    moved_question,
    with_question,
    with_wording,
    without_question,
)
from rerecruit_desktop.ui.conversation.plan.question_picker import Bank, QuestionPicker
from rerecruit_desktop.ui.conversation.plan.question_row import QuestionRow
from rerecruit_desktop.ui.conversation.plan.undoing import Undoing
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label

_LONGEST = 160
OWN_NEED = Need.ALIGNMENT  # what a question of one's own speaks to where none is chosen


class QuestionsSection(QWidget):
    grew = Signal()

    def __init__(
        self, session: Session, messages: Messages, look: Look, draft: Draft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._look, self._draft = session, look, draft
        self._undoing = Undoing(session, messages, draft)
        self._none = FlowLabel(self.tr("Choose at least one about staying."), "muted")
        self.rows: KeyedColumn[QuestionRow] = KeyedColumn(spacing=8)
        self.add_button = button(
            self.tr("Add questions"), key="Alt+Q", tip=self.tr("Choose from the guide, or add your own")
        )
        self._picker: QuestionPicker | None = None
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.add_button.clicked.connect(self._on_add)
        session.guide_changed.connect(self._on_guide_changed)

    def _lay_out(self) -> None:
        self._look.dress(self.add_button, "plus", "ink", 16)
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("What will you ask?"), "h2"))
        column.addWidget(self._none)
        column.addWidget(self.rows)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def picker(self) -> QuestionPicker:
        """The bank; made when it is first wanted, for it is the biggest part of the page."""
        if self._picker is None:
            self._picker = QuestionPicker(self._look, self._bank())
            self._picker.hide()
            self._column.insertWidget(self._column.indexOf(self.add_button), self._picker)
            self._picker.closed.connect(self._on_closed)
            self._picker.ticked.connect(self._on_ticked)
            self._picker.own_added.connect(self._on_own)
            self._show_chosen(self._picker)
            person_id = self._draft.person.id
            BegunWords(self._session, {"text": self._picker.field}, parent=self._picker).open(
                f"question/{person_id}", person_id
            )
        return self._picker

    def _bank(self) -> Bank:
        guide = self._session.guide
        return Bank(guide, frozenset(one.key for one in guide.questions if self._session.is_favourite(one.key)))

    def open_picker(self) -> QuestionPicker | None:
        """The bank while it is shown."""
        return self._picker if self._picker is not None and not self._picker.isHidden() else None

    def forget(self) -> None:
        """Another conversation: nothing typed for the last one may stay."""
        if self._picker is not None:
            self._picker.hide()
            self._picker.deleteLater()
            self._picker = None
        self.add_button.show()

    def show_draft(self) -> None:
        questions = self._draft.conversation.plan.questions
        known = {one.key for one in self._session.guide.questions}
        asked = self._asked()
        self.rows.show_keys([one.key for one in questions], self._make_row)
        for place, one in enumerate(questions):
            if (row := self.rows.get(one.key)) is not None:
                need = self._session.guide.need(one.need).name
                row.show_question(one, need, is_first=place == 0, is_last=place == len(questions) - 1)
                self._show_before(row, asked.get(one.key, ()))
                row.show_star(self._session.is_favourite(one.key) if one.key in known else None)
        self._none.setVisible(not questions)
        self.rows.setVisible(bool(questions))
        if self._picker is not None:
            self._show_chosen(self._picker)

    def _asked(self) -> dict[str, tuple[Asked, ...]]:
        conversation = self._draft.conversation
        return self._session.notebook.conversations.asked(self._draft.person.id, conversation.id)

    def _show_before(self, row: QuestionRow, asked: tuple[Asked, ...]) -> None:
        history = [self._told(one) for one in asked]
        row.show_before(shortened(history[0], _LONGEST) if history else "", history)

    def _told(self, one: Asked) -> str:
        day = day_text(one.held_on, self._session.today())
        if not one.answer.strip():
            return self.tr("Asked on {day}").format(day=day)
        return self.tr("Asked on {day}, they said: {answer}").format(day=day, answer=one_line(one.answer))

    def _show_chosen(self, picker: QuestionPicker) -> None:
        told = {key: shortened(self._told(asked[0]), _LONGEST) for key, asked in self._asked().items()}
        picker.show_chosen({one.key for one in self._draft.conversation.plan.questions}, told)

    def _make_row(self, key: str) -> QuestionRow:
        row = QuestionRow(self._look, key)
        row.moved.connect(self._on_moved)
        row.removed.connect(self._on_removed)
        row.dragged.connect(self._on_dragged)
        row.worded.connect(self._on_worded)
        row.starred.connect(self._on_starred)
        return row

    def _show_picker(self, shown: bool) -> None:
        self.picker.setVisible(shown)
        self.add_button.setVisible(not shown)

    def _on_add(self) -> None:
        self._show_picker(True)
        self.grew.emit()
        self.picker.field.setFocus()

    def _on_closed(self) -> None:
        self._show_picker(False)
        self.add_button.setFocus()

    def _on_ticked(self, key: str, chosen: bool) -> None:
        plan = self._draft.conversation.plan
        if chosen:
            found = next(one for one in self._session.guide.questions if one.key == key)
            self._put(with_question(plan, PlannedQuestion(found.key, found.text, found.need)))
        else:
            self._on_removed(key)

    def _on_own(self, text: str) -> None:
        """It speaks to the need that is chosen; with a kind chosen, too, it is kept in the bank for every talk."""
        need, key = self.picker.need.value or OWN_NEED, f"own-{new_id()}"
        if kind := self.picker.kind.value:
            entry = added(EntryKind.QUESTION, {"text": text, "kind": kind, "need": need})
            if not self._draft.attempt(lambda: self._session.save_own_entry(entry)):
                self.picker.field.setText(text)
                return
            key = entry.key
        self._put(with_question(self._draft.conversation.plan, PlannedQuestion(key, text, need)))

    def _on_moved(self, key: str, by: int) -> None:
        self._put(moved_question(self._draft.conversation.plan, key, by))

    def _on_dragged(self, key: str, at: QPoint) -> None:
        """Change places with the neighbour whose middle the mouse has passed."""
        rows = self.rows.widgets
        place = next(place for place, one in enumerate(self._draft.conversation.plan.questions) if one.key == key)
        y = self.rows.mapFromGlobal(at).y()
        if place > 0 and y < rows[place - 1].geometry().center().y():
            self._on_moved(key, -1)
        elif place < len(rows) - 1 and y > rows[place + 1].geometry().center().y():
            self._on_moved(key, 1)

    def _on_worded(self, key: str, text: str) -> None:
        if text.strip():  # a question without words is none: the last words stand until there are others
            self._draft.change_plan(with_wording(self._draft.conversation.plan, key, text))

    def _on_starred(self, key: str, is_starred: bool) -> None:
        self._draft.attempt(lambda: self._session.set_favourite(key, is_starred))

    def _on_removed(self, key: str) -> None:
        plan = self._draft.conversation.plan
        place, removed = next((place, one) for place, one in enumerate(plan.questions) if one.key == key)
        had_focus = self.rows.isAncestorOf(self.focusWidget() or self)
        self._put(without_question(plan, key))
        if had_focus:
            self._focus_near(place)
        self._undoing.offer(
            self.tr("The question was taken out."), lambda now: with_question(now, removed, place), self._redraw
        )

    def _focus_near(self, place: int) -> None:
        rows = self.rows.widgets
        target = rows[min(place, len(rows) - 1)].remove if rows else self.add_button
        target.setFocus()

    def _on_guide_changed(self) -> None:
        if not self.isVisible():
            self.forget()  # made anew when it is next wanted
        elif self._draft.is_open:
            if self._picker is not None:
                self._picker.show_bank(self._bank())
            self._redraw()

    def _put(self, plan: Plan) -> None:
        self._draft.change_plan(plan)
        self._redraw()

    def _redraw(self) -> None:
        self.show_draft()
        self.grew.emit()
