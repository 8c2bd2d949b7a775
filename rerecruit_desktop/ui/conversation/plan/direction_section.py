"""Where the organisation is heading, kept for all talks, and what that means for this person."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.asked import EarlierDirection
from rerecruit_desktop.domain.conversation import Plan
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.plan.planning import is_newer_wording, with_direction
from rerecruit_desktop.ui.conversation.plan.undoing import Undoing
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.parts import button

_LONGEST = 160


class DirectionSection(QWidget):
    """Kept for all: a new plan begins with the last wording, and one that was worded anew since is offered here."""

    def __init__(self, session: Session, messages: Messages, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._draft = session, draft
        self._undoing = Undoing(session, messages, draft)
        self._latest: EarlierDirection | None = None
        self.direction = GrowingText(least=2, most=10)
        self.their_part = GrowingText(least=2, most=10)
        self._offer = FlowLabel("", "small")
        self.use = button(self.tr("Use it"), "link", tip=self.tr("Take over the newer wording; it can be undone"))
        self._lay_out()
        self.direction.typed.connect(self._on_direction)
        self.their_part.typed.connect(self._on_their_part)
        self.use.clicked.connect(self._on_use)

    def _lay_out(self) -> None:
        self.direction.setPlaceholderText(self.tr("Say it as you would to a friend, without slogans"))
        self.their_part.setPlaceholderText(self.tr("Why it concerns them, and where they come into it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(FlowLabel(self.tr("What will you say about the way ahead?"), "h2"))
        column.addLayout(named(self.tr("Where the organisation is heading"), self.direction))
        column.addWidget(self._offer)
        column.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(named(self.tr("What it means for them"), self.their_part))

    def show_draft(self) -> None:
        conversation = self._draft.conversation
        plan = conversation.plan
        for field, text in ((self.direction, plan.direction), (self.their_part, plan.their_part)):
            if not field.hasFocus():
                field.fill(text)
        self._latest = self._session.notebook.conversations.latest_direction(conversation.id)
        self._show_offer()

    def _show_offer(self) -> None:
        latest = self._latest
        is_offered = latest is not None and is_newer_wording(self._draft.conversation.plan, latest)
        self._offer.setVisible(is_offered)
        self.use.setVisible(is_offered)
        if latest is None or not is_offered:
            return
        day = day_text(latest.at.astimezone().date(), self._session.today())
        text = self.tr("A newer wording, written for {name} on {day}: “{words}”")
        self._offer.setText(text.format(name=latest.name, day=day, words=shortened(latest.text.strip(), _LONGEST)))

    def _on_use(self) -> None:
        if self._latest is None:
            return
        before = self._draft.conversation.plan
        self._put(self._latest.text, self._latest.at)
        self.direction.setFocus()

        def back(plan: Plan) -> Plan:
            return replace(plan, direction=before.direction, direction_at=before.direction_at)

        self._undoing.offer(self.tr("The newer wording is in your plan."), back, self._redraw)

    def _redraw(self) -> None:
        self.direction.fill(self._draft.conversation.plan.direction)
        self._show_offer()

    def _put(self, text: str, at: datetime) -> None:
        self._draft.change_plan(with_direction(self._draft.conversation.plan, text, at))
        self._redraw()

    def _on_direction(self, text: str) -> None:
        now = self._session.notebook.now()
        self._draft.change_plan(with_direction(self._draft.conversation.plan, text, now))
        self._show_offer()

    def _on_their_part(self, text: str) -> None:
        self._draft.change_plan(replace(self._draft.conversation.plan, their_part=text))
