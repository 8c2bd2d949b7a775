"""Before the dialogue: what the plan still lacks, and the reason for going on without; never more than a sentence."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.readiness import missing_in, unexplained
from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.flow_button import FlowButton
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark

_COLUMNS = 2


class Gate(QFrame):
    """``passed`` once there is a reason; ``place_wanted`` leads to what is missing; ``left`` by Escape."""

    passed = Signal()
    place_wanted = Signal(Rule)
    left = Signal()

    def __init__(self, session: Session, look: Look, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="strip")
        self._session, self._draft = session, draft
        self._met: Mapping[Rule, bool] = {}
        self._let_on: dict[Id, frozenset[Rule]] = {}
        self._title = FlowLabel("", "strong")
        self.links = {rule: FlowButton(look, parent=self) for rule in Rule}
        self._grid = QGridLayout()
        self.reason = LineField(self.tr("Why now? e.g. they asked to talk today"))
        self.go_on = button(self.tr("Go on anyway"), "primary", tip=self.tr("Go on without  (Enter or Ctrl+Return)"))
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        self.reason.setAccessibleName(self.tr("Why you go on without"))
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.reason, 1)
        row.addWidget(self.go_on)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(32, 12, 32, 12)
        column_of_all.setSpacing(6)
        column_of_all.addWidget(self._title)
        column_of_all.addLayout(self._grid)
        column_of_all.addLayout(row)

    def _connect(self) -> None:
        for link in self.links.values():
            link.clicked.connect(self._on_link)
        self.reason.typed.connect(self._on_typed)
        self.reason.returnPressed.connect(self._on_passed)
        self.go_on.clicked.connect(self._on_passed)

    def let_on(self, met: Mapping[Rule, bool]) -> None:
        """The dialogue is open: going back and forth takes no reason, unless something else is missing by then."""
        self._let_on[self._draft.conversation.id] = missing_in(met)
        self.hide()

    def holds_back(self, met: Mapping[Rule, bool]) -> bool:
        """Whether a reason has to be given before the dialogue of the draft is opened."""
        conversation = self._draft.conversation
        return bool(unexplained(conversation, met) - self._let_on.get(conversation.id, frozenset()))

    def accepts(self, met: Mapping[Rule, bool]) -> bool:
        """Whether a reason was given here for all that is missing; it holds from now on."""
        if self.isHidden() or not self.reason.text().strip():
            return False
        self._draft.change_plan(replace(self._draft.conversation.plan, unready_without=missing_in(met)))
        return True

    def ask(self, met: Mapping[Rule, bool]) -> None:
        """Say what is missing, with the cursor where the reason goes."""
        self.reason.fill(self._draft.conversation.plan.unready_because)
        self.show()
        self.follow(met)
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def follow(self, met: Mapping[Rule, bool]) -> None:
        """The plan has changed under way."""
        if self.isHidden():
            return
        self._met = met
        missing = [rule for rule in Rule if rule in missing_in(met)]
        for place, rule in enumerate(missing):
            self._grid.addWidget(self.links[rule], place // _COLUMNS, place % _COLUMNS)
        self._title.setText(
            self.tr("Before you go on, this is still missing:") if missing else self.tr("Now everything is there.")
        )
        for rule, link in self.links.items():
            guide = self._session.guide.rule(rule)
            link.say(guide.text)
            link.setToolTip(guide.why)
            link.setVisible(rule in missing)
        self.reason.setVisible(bool(missing))
        self.go_on.setText(self.tr("Go on anyway") if missing else self.tr("Go on"))
        self.go_on.setEnabled(not missing or bool(self.reason.text().strip()))

    def _on_link(self) -> None:
        self.place_wanted.emit(next(rule for rule, link in self.links.items() if link is self.sender()))

    def _on_typed(self, reason: str) -> None:
        self._draft.change_plan(replace(self._draft.conversation.plan, unready_because=reason))
        self.follow(self._met)

    def _on_passed(self) -> None:
        if self.go_on.isEnabled():
            self.passed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)
