"""A milestone by GROW: the goal, the reality today, the options, and what both will do."""

from dataclasses import replace
from datetime import date

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.milestone import Milestone, MilestoneState, in_state
from rerecruit_desktop.ui.editor import Editor
from rerecruit_desktop.ui.follow_through.obstacles import ObstaclesField
from rerecruit_desktop.ui.follow_through.promising import Promising
from rerecruit_desktop.ui.follow_through.steps import StepsField
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.names import state_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look


class MilestoneEditor(Editor[Milestone]):
    """Says above each part whether it may stand on a handout (Development milestone in the method)."""

    def __init__(self, session: Session, messages: Messages, look: Look) -> None:
        super().__init__()
        self._session = session
        self._promising = Promising(session, messages, self)
        self._value: Milestone | None = None
        self.goal = GrowingText(least=2)
        self.skill = LineField()
        self.measure = LineField()
        self.reality = GrowingText()
        self.options = GrowingText()
        self.steps = StepsField(session.today)
        self.target_on = DateField(session.today, look)
        self.help_promised = GrowingText()
        self.obstacles = ObstaclesField(session.today, look)
        self.state: Choice[MilestoneState] = Choice([(one, state_text(one)) for one in MilestoneState])
        self.state_on = DateField(session.today, look)
        self.state_reason = LineField()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.goal.setPlaceholderText(self.tr("In their own words"))
        self.help_promised.setPlaceholderText(self.tr("Time, room, a word with somebody: what you both heard"))
        self._head(self.tr("Goal · may be shared"))
        self.add(self.tr("What they will have reached"), self.goal)
        self.add_beside((self.tr("The skill behind it"), self.skill), (self.tr("How you will both know"), self.measure))
        self._head(self.tr("Reality and options · only for you"))
        self.add(self.tr("The reality today"), self.reality)
        self.add(self.tr("Options"), self.options)
        self._head(self.tr("Will · may be shared"))
        self.add_widget(self.steps)
        self.add(self.tr("Target date"), self.target_on)
        self.add(self.tr("The help you promised"), self.help_promised)
        self._head(self.tr("Obstacles and state · only for you"))
        self.add_widget(self.obstacles)
        self.add_beside((self.tr("State"), self.state), (self.tr("Since"), self.state_on))
        self.add(self.tr("Reason for the state"), self.state_reason)

    def _head(self, text: str) -> None:
        self.add_widget(FlowLabel(text.upper(), "eyebrow"))

    def _connect(self) -> None:
        for text in (self.goal, self.reality, self.options, self.help_promised):
            text.typed.connect(self._on_changed)
        for field in (self.skill, self.measure, self.state_reason):
            field.typed.connect(self._on_changed)
        self.target_on.chosen.connect(self._on_changed)
        self.state.chosen.connect(self._on_changed)
        self.state_on.chosen.connect(self._on_changed)
        self.steps.changed.connect(self._on_changed)
        self.obstacles.changed.connect(self._on_changed)
        self.obstacles.promise_wanted.connect(self._on_promise)
        self._session.belongings_changed.connect(self._on_belongings_changed)

    def show_value(self, value: Milestone) -> None:
        self._value = value
        self.goal.fill(value.goal)
        self.skill.fill(value.skill)
        self.measure.fill(value.measure)
        self.reality.fill(value.reality)
        self.options.fill(value.options)
        self.steps.fill(value.steps)
        self.target_on.fill(value.target_on)
        self.help_promised.fill(value.help_promised)
        self.obstacles.fill(value.obstacles)
        self._show_promised(value)
        self.state.fill(value.state)
        self.state_on.fill(value.state_on or value.reached_on)
        self.state_reason.fill(value.state_reason)

    def _show_promised(self, value: Milestone) -> None:
        try:
            self.obstacles.show_promised(self._promising.promised(value.person_id))
        except Refused:  # what can't be read now is told by the page itself
            self.obstacles.show_promised({})

    def _on_promise(self, words: str, day: date) -> None:
        if self._value is not None:
            self._promising.promise(self._value, words, day)

    def _on_belongings_changed(self, person_id: str) -> None:
        if self._value is not None and self._value.person_id == person_id and self.isVisible():
            self._show_promised(self._value)

    def begin(self) -> None:
        self.goal.setFocus()

    def _on_changed(self) -> None:
        if self._value is None:
            return
        self._value = replace(
            self._in_its_state(self._value),
            goal=self.goal.toPlainText(),
            skill=self.skill.text(),
            measure=self.measure.text(),
            reality=self.reality.toPlainText(),
            options=self.options.toPlainText(),
            steps=self.steps.steps,
            target_on=self.target_on.day,
            help_promised=self.help_promised.toPlainText(),
            obstacles=self.obstacles.obstacles,
            state_reason=self.state_reason.text(),
        )
        self.changed.emit(self._value)

    def _in_its_state(self, before: Milestone) -> Milestone:
        """A new state begins today, until another day is said."""
        if self.state.value is not before.state:
            self.state_on.fill(self._session.today())
            return in_state(before, self.state.value, self._session.today())
        since = before.state_on or before.reached_on
        if self.state_on.day in (since, None):  # untouched, or emptied before another day is typed
            return before
        return in_state(before, before.state, self.state_on.day)
