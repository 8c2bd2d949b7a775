"""The milestones that are still on the way, offered for this talk: one tick asks how it goes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import PlannedQuestion
from rerecruit_desktop.domain.milestone import Milestone, by_target, is_late
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.plan.planning import with_question, without_question
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import state_text, steps_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.tick import Tick

_LONGEST = 160
_MOST = 8


class MilestoneTick(Tick):
    """``asked`` tells whether this talk is to ask about it."""

    asked = Signal(str, bool)

    def __init__(self, look: Look, key: str) -> None:
        super().__init__(look, framed=True)
        self._key = key
        self.toggled.connect(self._on_toggled)

    def show_milestone(self, text: str, note: str, *, is_asked: bool) -> None:
        self.blockSignals(True)
        self.setChecked(is_asked)
        self.blockSignals(False)
        self.show_text(text, note=note)
        self.setAccessibleName(self.tr("Ask how it goes: {goal}").format(goal=text))

    def _on_toggled(self, is_asked: bool) -> None:
        self.asked.emit(self._key, is_asked)


class MilestonesSection(QWidget):
    """Hidden while nothing is on the way. ``grew`` when a question came or went by a tick."""

    grew = Signal()

    def __init__(self, session: Session, look: Look, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look, self._draft = session, look, draft
        self._milestones: dict[str, Milestone] = {}
        self.ticks: KeyedColumn[MilestoneTick] = KeyedColumn(spacing=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(FlowLabel(self.tr("Milestones on the way: ask how it goes?"), "h2"))
        column.addWidget(self.ticks)

    def show_draft(self) -> None:
        """Those of earlier talks that are still open, the nearest first."""
        conversation = self._draft.conversation
        milestones = by_target(self._session.notebook.milestones.of(self._draft.person.id))
        open_ones = [one for one in milestones if one.is_open and one.conversation_id != conversation.id][:_MOST]
        self._milestones = {one.id: one for one in open_ones}
        asked = {one.key for one in conversation.plan.questions}
        self.ticks.show_keys(list(self._milestones), self._make_tick)
        for one in open_ones:
            if (tick := self.ticks.get(one.id)) is not None:
                text = shortened(one_line(one.goal), _LONGEST)
                tick.show_milestone(text, self._note(one), is_asked=_key(one.id) in asked)
        self.setVisible(bool(open_ones))

    def _note(self, one: Milestone) -> str:
        today = self._session.today()
        by = self.tr("by {day}").format(day=day_text(one.target_on, today)) if one.target_on else ""
        late = self.tr("late") if is_late(one, today) else ""
        return " · ".join(part for part in (state_text(one.state), by, late, steps_text(one)) if part)

    def _make_tick(self, key: str) -> MilestoneTick:
        tick = MilestoneTick(self._look, key)
        tick.asked.connect(self._on_asked)
        return tick

    def _on_asked(self, milestone_id: str, is_asked: bool) -> None:
        plan, key = self._draft.conversation.plan, _key(milestone_id)
        if is_asked:
            goal = shortened(one_line(self._milestones[milestone_id].goal), _LONGEST)
            text = self.tr("How is it going with “{goal}”, and what would help?").format(goal=goal)
            self._draft.change_plan(with_question(plan, PlannedQuestion(key, text, Need.GROWTH)))
        else:
            self._draft.change_plan(without_question(plan, key))
        self.grew.emit()


def _key(milestone_id: str) -> str:
    """The same from talk to talk, so that what they answered before stands beside the question."""
    return f"milestone-{milestone_id}"
