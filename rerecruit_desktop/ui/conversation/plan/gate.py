"""Before the dialogue: what the plan still lacks, and the reason for going on without; never more than a sentence."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.readiness import Rule
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.parts import button, empty, mark


def needs_reason(conversation: Conversation, missing: Collection[Rule]) -> bool:
    """Whether going on to the dialogue takes a reason: something is missing, none was given, nothing was said yet."""
    has_begun = conversation.dialogue.seconds > 0 or any(one.notes.strip() for one in conversation.dialogue.records)
    is_open = conversation.is_open and not has_begun
    return is_open and bool(missing) and not conversation.plan.unready_because.strip()


class Gate(QFrame):
    """``passed`` once there is a reason; ``place_wanted`` leads to what is missing; ``left`` by Escape."""

    passed = Signal()
    place_wanted = Signal(Rule)
    left = Signal()

    def __init__(self, session: Session, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="strip")
        self._session, self._draft = session, draft
        self._let_on: set[Id] = set()
        self._missing = QVBoxLayout()
        self.reason = LineField(self.tr("e.g. they asked to talk today"))
        self.go_on = button(self.tr("Go on anyway"), "primary", tip=self.tr("Go on without  (Enter)"))
        self._lay_out()
        self.reason.typed.connect(self._on_typed)
        self.reason.returnPressed.connect(self._on_passed)
        self.go_on.clicked.connect(self._on_passed)
        self.hide()

    def _lay_out(self) -> None:
        self.reason.setAccessibleName(self.tr("Why you go on without"))
        self._missing.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 12, 32, 12)
        column.setSpacing(6)
        column.addWidget(FlowLabel(self.tr("Before you go on, these are still missing:"), "strong"))
        column.addLayout(self._missing)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.reason, 1)
        row.addWidget(self.go_on)
        column.addLayout(row)

    def let_on(self, conversation_id: Id) -> None:
        """Its dialogue was opened: going back and forth takes no reason any more."""
        self._let_on.add(conversation_id)
        self.hide()

    def holds_back(self, missing: Collection[Rule]) -> bool:
        """Whether to ask before the dialogue of the draft is opened."""
        conversation = self._draft.conversation
        return conversation.id not in self._let_on and needs_reason(conversation, missing)

    def ask(self, missing: Collection[Rule]) -> None:
        """Say what is missing, with the cursor where the reason goes."""
        empty(self._missing)
        for rule in missing:
            link = button(self._session.guide.rule(rule).text, "link", tip=self._session.guide.rule(rule).why)
            link.clicked.connect(partial(self.place_wanted.emit, rule))
            self._missing.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.reason.fill(self._draft.conversation.plan.unready_because)
        self.go_on.setEnabled(False)
        self.show()
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_typed(self, reason: str) -> None:
        self._draft.change_plan(replace(self._draft.conversation.plan, unready_because=reason))
        self.go_on.setEnabled(bool(reason.strip()))

    def _on_passed(self) -> None:
        if self.reason.text().strip():
            self.hide()
            self.passed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)
