"""The second step: what to thank for, the qualities, the direction, the questions; all in one column."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.plan.contributions_section import ContributionsSection
from rerecruit_desktop.ui.conversation.plan.direction_section import DirectionSection
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
        self.qualities = QualitiesSection(session, look, draft)
        self.direction = DirectionSection(draft)
        self.questions = QuestionsSection(session, messages, look, draft)
        self._inside = QWidget()
        Readable(self._inside, look)
        self._area = scrolling(self._inside)
        self._lay_out()
        for section in (self.contributions, self.questions):
            section.grew.connect(self._on_grew)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(32, 24, 32, 32)
        column.setSpacing(26)
        for section in (self.contributions, self.qualities, self.direction, self.questions):
            column.addWidget(section)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def show_draft(self) -> None:
        """Fill everything from the conversation that is open."""
        for section in (self.contributions, self.qualities, self.direction, self.questions):
            section.show_draft()
        follow_layout(self)

    def show_belongings(self) -> None:
        """Contributions may have come or gone elsewhere."""
        self.contributions.show_draft()
        follow_layout(self)

    def forget(self) -> None:
        """Another conversation: start at the top, with nothing half typed."""
        self.contributions.forget()
        self.questions.forget()
        self._area.verticalScrollBar().setValue(0)

    def _on_grew(self) -> None:
        follow_layout(self)
        QTimer.singleShot(0, self, self._show_focus)  # once the layout has settled

    def _show_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None and self._inside.isAncestorOf(focus):
            if (picker := self.questions.open_picker()) is not None and picker.isAncestorOf(focus):
                self._area.ensureWidgetVisible(picker, 0, 24)
            self._area.ensureWidgetVisible(focus, 0, 24)
