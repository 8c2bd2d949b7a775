"""Hard requests to expect, each with an honest answer prepared."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import ExpectedRequest, Plan
from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.begun import BegunWords
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.plan.expected_row import ExpectedRow
from rerecruit_desktop.ui.conversation.plan.planning import with_expected, without_expected
from rerecruit_desktop.ui.conversation.plan.undoing import Undoing
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.calm_wheel import CalmWheel
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look


class ExpectedSection(QWidget):
    grew = Signal()

    def __init__(
        self, session: Session, messages: Messages, look: Look, draft: Draft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._look, self._draft = session, look, draft
        self._undoing = Undoing(session, messages, draft)
        self.rows: KeyedColumn[ExpectedRow] = KeyedColumn(spacing=8)
        self.choice = QComboBox()
        self.own = LineField(self.tr("Or in your own words  (Enter)"))
        self._begun = BegunWords(session, {"text": self.own}, parent=self)
        self._lay_out()
        self.choice.activated.connect(self._on_chosen)
        self.own.returnPressed.connect(self._on_own)
        self.own.editingFinished.connect(self.commit)

    def _lay_out(self) -> None:
        CalmWheel(self.choice)
        self.choice.setPlaceholderText(self.tr("Expect…"))
        self.choice.setAccessibleName(self.tr("A hard request to expect"))
        self.own.setAccessibleName(self.tr("A hard request in your own words"))
        adding = FoldingRow(least=60, spacing=8)
        adding.row.addWidget(self.choice, 2)
        adding.row.addWidget(self.own, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(FlowLabel(self.tr("What might be hard to grant?"), "h2"))
        column.addWidget(
            FlowLabel(self.tr("Prepare an honest answer; a date for more is better than a yes too soon."), "muted")
        )
        column.addWidget(self.rows)
        column.addWidget(adding)

    def show_draft(self) -> None:
        expected = self._draft.conversation.plan.expected
        guide = {one.key: one for one in self._session.guide.hard_requests}
        self.rows.show_keys([one.key for one in expected], self._make_row)
        self.rows.setVisible(bool(expected))
        for one in expected:
            advice = guide.get(one.key)
            if (row := self.rows.get(one.key)) is not None:
                row.show_request(one, advice.answers if advice else (), advice.avoid if advice else ())
        known = {one.key for one in expected}
        self.choice.clear()
        for request in guide.values():
            if request.key not in known:
                self.choice.addItem(request.name, request.key)
        self.choice.setCurrentIndex(-1)
        self.choice.setVisible(self.choice.count() > 0)
        person_id = self._draft.person.id
        self._begun.open(f"hard request/{person_id}", person_id)

    def forget(self) -> None:
        """Another conversation: nothing typed for the last one may stay."""
        self.own.fill("")

    def commit(self) -> bool:
        """Expect what was typed but not added yet: leaving must not lose it."""
        self._add_own()
        return True

    def _add_own(self) -> str:
        """The key of the request that was typed, if one was."""
        text = one_line(self.own.text())
        if not text or not self._draft.is_open:
            return ""
        self.own.fill("")
        request = ExpectedRequest(f"own-{new_id()}", text)
        self._put(with_expected(self._draft.conversation.plan, request))
        return request.key

    def _on_own(self) -> None:
        self._focus_answer(self._add_own())

    def _focus_answer(self, key: str) -> None:
        if (row := self.rows.get(key)) is not None:
            row.answer.setFocus()

    def _make_row(self, key: str) -> ExpectedRow:
        row = ExpectedRow(self._look, key)
        row.answered.connect(self._on_answered)
        row.removed.connect(self._on_removed)
        return row

    def _on_chosen(self, place: int) -> None:
        request = ExpectedRequest(str(self.choice.itemData(place)), self.choice.itemText(place))
        self._put(with_expected(self._draft.conversation.plan, request))
        self._focus_answer(request.key)

    def _on_answered(self, key: str, answer: str) -> None:
        plan = self._draft.conversation.plan
        found = next(one for one in plan.expected if one.key == key)
        self._draft.change_plan(with_expected(plan, replace(found, answer=answer)))

    def _on_removed(self, key: str) -> None:
        plan = self._draft.conversation.plan
        place, removed = next((place, one) for place, one in enumerate(plan.expected) if one.key == key)
        self._put(without_expected(plan, key))
        self.own.setFocus()
        self._undoing.offer(
            self.tr("The request was taken out."), lambda now: with_expected(now, removed, place), self._redraw
        )

    def _redraw(self) -> None:
        self.show_draft()
        self.grew.emit()

    def _put(self, plan: Plan) -> None:
        self._draft.change_plan(plan)
        self._redraw()
