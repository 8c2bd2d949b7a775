"""Milestones caught in the dialogue: what they will have reached, by when, and the skill behind it."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.domain.half_typed import HalfTyped, QuickLine
from rerecruit_desktop.domain.milestone import HORIZON_MONTHS, Milestone, MilestoneState, by_target
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.conversation.dialogue.caught_row import CaughtRow
from rerecruit_desktop.ui.conversation.dialogue.quick_add import QuickAdd
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.flow import shortened
from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label

_SIGNS = {
    MilestoneState.PLANNED: ("flag", "primary"),
    MilestoneState.UNDER_WAY: ("progress", "primary"),
    MilestoneState.REACHED: ("check", "good"),
    MilestoneState.DROPPED: ("close", "muted"),
}
_LONGEST_SKILL = 80


class TargetFields(QWidget):
    """``changed`` when a person changed something."""

    changed = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.skill = LineField(self.tr("the skill behind it"))
        self.day = DateField(session.today, look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(named(self.tr("Skill"), self.skill))
        column.addLayout(named(self.tr("Target date"), self.day))
        self.start_over()
        self.skill.typed.connect(self._on_changed)
        self.day.chosen.connect(self._on_changed)

    def start_over(self) -> None:
        self.skill.put("")
        self.day.fill(Cadence(months=HORIZON_MONTHS).next_after(self._session.today()))

    def _on_changed(self) -> None:
        self.changed.emit()


class Milestones(QWidget):
    """``typed`` when the line holds other words than before."""

    typed = Signal()

    def __init__(
        self, session: Session, messages: Messages, look: Look, draft: Draft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look, self._draft = session, messages, look, draft
        self._milestones: dict[str, Milestone] = {}
        self.rows: KeyedColumn[CaughtRow] = KeyedColumn(spacing=8)
        self.fields = TargetFields(session, look)
        self.quick = QuickAdd(self.tr("A new milestone"), self.tr("They will…"), self.tr("Ctrl M"), self.fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Milestones"), "h2"))
        column.addWidget(self.rows)
        column.addWidget(self.quick)
        self.quick.wanted.connect(self._on_wanted)
        self.quick.changed.connect(self.typed)
        self.fields.changed.connect(self.typed)

    def show_draft(self) -> None:
        """Those of this conversation, and what is still open from earlier ones."""
        conversation_id = self._draft.conversation.id
        shown = by_target(self._session.notebook.milestones.of_talk(self._draft.person.id, conversation_id))
        self._milestones = {one.id: one for one in shown}
        self.rows.show_keys([one.id for one in shown], self._make_row)
        self.rows.setVisible(bool(shown))
        for one in shown:
            if (row := self.rows.get(one.id)) is not None:
                row.show_plain(one.goal, self._note(one), *_SIGNS[one.state])
                row.show_removable(one.conversation_id == conversation_id)

    def half_typed(self) -> Iterator[HalfTyped]:
        """What stands in the line and was not added."""
        if text := self.quick.field.text():
            yield HalfTyped(QuickLine.MILESTONE, text, self.fields.skill.text(), due_on=self.fields.day.day)

    def put_back(self, half_typed: Iterable[HalfTyped]) -> None:
        """What was left half typed into the line, or nothing."""
        self.fields.start_over()
        one = next((one for one in half_typed if one.line is QuickLine.MILESTONE), None)
        if one is not None:
            self.fields.skill.put(one.beside)
            self.fields.day.fill(one.due_on)
        self.quick.fill(one.text if one else "")

    def commit(self) -> bool:
        """Add what stands in the line; ``False`` when that was refused."""
        return self.quick.commit()

    def _note(self, one: Milestone) -> str:
        parts = []
        if one.target_on:
            parts.append(self.tr("by {day}").format(day=day_text(one.target_on, self._session.today())))
        if one.skill.strip():
            parts.append(self.tr("skill: {skill}").format(skill=shortened(one.skill, _LONGEST_SKILL)))
        return " · ".join(parts)

    def _make_row(self, key: str) -> CaughtRow:
        row = CaughtRow(self._look, key)
        row.removed.connect(self._on_removed)
        return row

    def _on_wanted(self, goal: str) -> None:
        milestone = Milestone(
            self._draft.person.id,
            goal,
            skill=one_line(self.fields.skill.text()),
            target_on=self.fields.day.day,
            conversation_id=self._draft.conversation.id,
        )
        if self._draft.save_now() and self._draft.attempt(lambda: self._session.save(milestone)):
            self.fields.start_over()
            self.quick.accept()

    def _on_removed(self, key: str) -> None:
        gone = self._milestones[key]
        if self._draft.attempt(lambda: self._session.trash(gone)):
            self.quick.field.setFocus()
            self._messages.say(self.tr("Taken out."), lambda: self._session.restore(gone))
