"""Milestones caught in the dialogue: what they will have reached, by when, and the skill behind it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.cadence import Cadence
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

    def start_over(self) -> None:
        self.skill.clear()
        self.day.fill(Cadence(months=HORIZON_MONTHS).next_after(self._session.today()))


class Milestones(QWidget):
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

    def show_draft(self) -> None:
        """Those of this conversation, and what is still open from earlier ones."""
        conversation_id = self._draft.conversation.id
        everything = by_target(self._session.notebook.milestones.of(self._draft.person.id))
        shown = [one for one in everything if one.conversation_id == conversation_id or one.is_open]
        self._milestones = {one.id: one for one in shown}
        self.rows.show_keys([one.id for one in shown], self._make_row)
        self.rows.setVisible(bool(shown))
        for one in shown:
            if (row := self.rows.get(one.id)) is not None:
                row.show_plain(one.goal, self._note(one), *_SIGNS[one.state])
                row.remove.setVisible(one.conversation_id == conversation_id)

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
            self.quick.accept()
            self.fields.start_over()

    def _on_removed(self, key: str) -> None:
        gone = self._milestones[key]
        if self._draft.attempt(lambda: self._session.trash(gone)):
            self.quick.field.setFocus()
            self._messages.say(self.tr("Taken out."), lambda: self._session.restore(gone))
