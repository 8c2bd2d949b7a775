"""The second step: what to thank for, the qualities, the direction, the questions; all in one column."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.plan.contributions_section import ContributionsSection
from rerecruit_desktop.ui.conversation.plan.direction_section import DirectionSection
from rerecruit_desktop.ui.conversation.plan.expected_section import ExpectedSection
from rerecruit_desktop.ui.conversation.plan.known_section import KnownSection
from rerecruit_desktop.ui.conversation.plan.milestones_section import MilestonesSection
from rerecruit_desktop.ui.conversation.plan.qualities_section import QualitiesSection
from rerecruit_desktop.ui.conversation.plan.questions_section import QuestionsSection
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import scrolling
from rerecruit_desktop.ui.widgets.readable import Readable
from rerecruit_desktop.ui.widgets.tab_order import follow_layout


class PlanStep(QWidget):
    def __init__(
        self, session: Session, messages: Messages, look: Look, draft: Draft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.contributions = ContributionsSection(session, look, draft)
        self.qualities = QualitiesSection(session, messages, look, draft)
        self.direction = DirectionSection(session, messages, draft)
        self.questions = QuestionsSection(session, messages, look, draft)
        self.milestones = MilestonesSection(session, look, draft)
        self.expected = ExpectedSection(session, messages, look, draft)
        self.known = KnownSection(session, messages, look, draft)
        self._inside = QWidget()
        Readable(self._inside, look)
        self._area = scrolling(self._inside)
        self._lay_out()
        for section in (self.contributions, self.qualities, self.questions, self.expected, self.known):
            section.grew.connect(self._on_grew)
        self.milestones.grew.connect(self._on_asked)
        self.questions.grew.connect(self.milestones.show_draft)

    @property
    def _sections(self) -> tuple[QWidget, ...]:
        """In the order they are read."""
        first = self.contributions, self.qualities, self.direction, self.questions
        return *first, self.milestones, self.expected, self.known

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(32, 24, 32, 32)
        column.setSpacing(26)
        for section in self._sections:
            column.addWidget(section)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def show_draft(self) -> None:
        """Fill everything from the conversation that is open."""
        for section in (self.contributions, self.qualities, self.direction, self.questions, self.expected, self.known):
            section.show_draft()
        self.milestones.show_draft()
        follow_layout(self)

    def show_belongings(self) -> None:
        """Contributions may have come or gone elsewhere."""
        self.contributions.show_draft()
        self.milestones.show_draft()
        self.known.show_draft()
        follow_layout(self)

    def forget(self) -> None:
        """Another conversation: start at the top, with nothing half typed."""
        for section in (self.contributions, self.qualities, self.questions, self.expected):
            section.forget()
        self._area.verticalScrollBar().setValue(0)

    def commit(self) -> bool:
        """Add what was typed into a line to add with, but not yet added; ``False`` when that was refused."""
        added = [part.commit() for part in (self.contributions, self.qualities, self.expected, self.known)]
        return all(added)

    def go_to_rule(self, rule: Rule) -> None:
        """Put the cursor where what the rule asks for is written."""
        places: dict[Rule, QWidget] = {
            Rule.CONTRIBUTIONS: self.contributions.first_field(),
            Rule.QUALITIES: self.qualities.first_lacking(),
            Rule.DIRECTION: self.direction.direction,
            Rule.STAYING: self.questions.add_button,
            Rule.RECOGNITION: self.known.recognition,
        }
        places[rule].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show_focus()

    def _on_asked(self) -> None:
        self.questions.show_draft()
        self._on_grew()

    def _on_grew(self) -> None:
        follow_layout(self)
        QTimer.singleShot(0, self, self._show_focus)  # once the layout has settled

    def _show_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None and self._inside.isAncestorOf(focus):
            if (picker := self.questions.open_picker()) is not None and picker.isAncestorOf(focus):
                self._area.ensureWidgetVisible(picker, 0, 24)
            self._area.ensureWidgetVisible(focus, 0, 24)
