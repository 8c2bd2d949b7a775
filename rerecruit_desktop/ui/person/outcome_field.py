"""What became of a promise: still open, kept or broken, when, and what was said about it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.ledger import Account, account, is_unexplained
from rerecruit_desktop.domain.request import Request, is_overdue
from rerecruit_desktop.ui.names import account_text
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.look import Look

ENDS = (Account.OPEN, Account.KEPT, Account.BROKEN)


class OutcomeField(QWidget):
    """``changed`` when any of it was given; ``settled`` tells where the promise stands now."""

    changed = Signal()
    settled = Signal(object)

    def __init__(self, today: Callable[[], date], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.account: Choice[Account] = Choice([(one, account_text(one)) for one in ENDS], shrinks=True)
        self.day = DateField(today, look)
        self.outcome = GrowingText(least=2)
        self._when = QWidget()
        self._missing = FlowLabel("", "hint")
        self._lay_out()
        self.account.chosen.connect(self.settled)
        self.day.chosen.connect(self.changed)
        self.outcome.typed.connect(self.changed)

    def _lay_out(self) -> None:
        self.outcome.setPlaceholderText(self.tr("What you told them, what they said"))
        when = named(self.tr("On which day"), self.day)
        when.setContentsMargins(0, 0, 0, 0)
        self._when.setLayout(when)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(named(self.tr("What became of it"), self.account))
        column.addWidget(self._missing)
        column.addWidget(self._when)
        column.addLayout(named(self.tr("What was said about it"), self.outcome))

    def fill(self, request: Request) -> None:
        """Show the end of ``request``; a field that already says the same is left alone."""
        self.outcome.fill(request.outcome)
        self.show_state(request)

    def show_state(self, request: Request) -> None:
        """Show where it stands, and what is missing."""
        where = account(request)
        self.account.fill(where if where in ENDS else Account.OPEN)
        self._when.setVisible(where in (Account.KEPT, Account.BROKEN))
        self.day.fill(request.kept_on if where is Account.KEPT else request.broken_on)
        missing = self._lacking(request)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        self.outcome.setAccessibleDescription(missing)

    def _lacking(self, request: Request) -> str:
        if is_unexplained(request):
            return self.tr("A promise that is not kept is explained: note what you told them.")
        if is_overdue(request, self._today()):
            return self.tr("Its day has passed. Keep it, or say that you can't, and why.")
        return ""
