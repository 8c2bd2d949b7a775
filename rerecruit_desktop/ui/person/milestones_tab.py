"""The development milestones of one person."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import HORIZON_MONTHS, Milestone, MilestoneState, by_target
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.names import state_text
from rerecruit_desktop.ui.person.items_tab import Editor, ItemsTab, TabWords
from rerecruit_desktop.ui.person.lines import milestone_line
from rerecruit_desktop.ui.person.obstacles import ObstaclesField
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.lines import Line
from rerecruit_desktop.ui.widgets.look import Look

translate = QCoreApplication.translate


class MilestoneEditor(Editor[Milestone]):
    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._value: Milestone | None = None
        self.goal = GrowingText(least=2)
        self.skill = LineField()
        self.measure = LineField()
        self.target_on = DateField(session.today, look)
        self.state: Choice[MilestoneState] = Choice([(one, state_text(one)) for one in MilestoneState])
        self.state_reason = LineField()
        self.reality = GrowingText()
        self.obstacles = ObstaclesField(look)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.goal.setPlaceholderText(self.tr("In their own words"))
        self.add(self.tr("What they will have reached"), self.goal)
        self.add(self.tr("The skill behind it"), self.skill)
        self.add(self.tr("How you will both know"), self.measure)
        self.add_beside((self.tr("Target date"), self.target_on), (self.tr("State"), self.state))
        self.add(self.tr("Reason for the state"), self.state_reason)
        self.add_widget(FlowLabel(self.tr("Only for you, never on a handout"), "eyebrow"))
        self.add(self.tr("The reality today"), self.reality)
        self.add_widget(self.obstacles)

    def _connect(self) -> None:
        for text in (self.goal, self.reality):
            text.typed.connect(self._on_changed)
        for field in (self.skill, self.measure, self.state_reason):
            field.typed.connect(self._on_changed)
        self.target_on.chosen.connect(self._on_changed)
        self.state.chosen.connect(self._on_changed)
        self.obstacles.changed.connect(self._on_changed)

    def show_value(self, value: Milestone) -> None:
        self._value = value
        self.goal.fill(value.goal)
        self.skill.fill(value.skill)
        self.measure.fill(value.measure)
        self.target_on.fill(value.target_on)
        self.state.fill(value.state)
        self.state_reason.fill(value.state_reason)
        self.reality.fill(value.reality)
        self.obstacles.fill(value.obstacles)

    def begin(self) -> None:
        self.goal.setFocus()

    def _on_changed(self) -> None:
        if self._value is None:
            return
        state = self.state.value
        reached_on = (self._value.reached_on or self._session.today()) if state is MilestoneState.REACHED else None
        self._value = replace(
            self._value,
            goal=self.goal.toPlainText(),
            skill=self.skill.text(),
            measure=self.measure.text(),
            target_on=self.target_on.day,
            state=state,
            state_reason=self.state_reason.text(),
            reached_on=reached_on,
            reality=self.reality.toPlainText(),
            obstacles=self.obstacles.obstacles,
        )
        self.changed.emit(self._value)


class Milestones:
    """What the tab needs to know of milestones."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def entries(self, person_id: Id) -> Sequence[tuple[Milestone, Line]]:
        today = self._session.today()
        milestones = by_target(self._session.notebook.milestones.of(person_id))
        return [(one, milestone_line(one, today)) for one in milestones]

    def blank(self, person_id: Id) -> Milestone:
        target = Cadence(months=HORIZON_MONTHS).next_after(self._session.today())
        return Milestone(person_id=person_id, goal="", target_on=target)

    def is_worth_saving(self, value: Milestone) -> bool:
        return bool(value.goal.strip())

    def save(self, value: Milestone) -> None:
        self._session.save(value)


def milestones_tab(session: Session, messages: Messages, look: Look) -> ItemsTab[Milestone]:
    words = TabWords(
        name=translate("Person", "Milestones"),
        add=translate("Person", "Set a milestone"),
        trashed=translate("Person", "The milestone is in the trash."),
        icon="flag",
        empty_title=translate("Person", "No milestone yet"),
        empty_text=translate("Person", "Ask where they would like to be in six months, and write it down together."),
    )
    return ItemsTab(Milestones(session), MilestoneEditor(session, look), words, session, messages, look)
