"""What opens the notebook: passphrase, recovery sheet, this computer, and a new key for everything."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.storage.ways_in import WaysIn
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.recovery_papers import RecoveryPapers
from rerecruit_desktop.ui.security.change_section import ChangeSection
from rerecruit_desktop.ui.security.keychain_section import KeychainSection
from rerecruit_desktop.ui.security.renewal_section import RenewalSection
from rerecruit_desktop.ui.security.sheet_section import SheetSection
from rerecruit_desktop.ui.widgets.form import hint_label, say
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label, mark, scrolling
from rerecruit_desktop.ui.widgets.readable import Readable
from rerecruit_desktop.ui.widgets.tab_order import follow_layout


class SecurityPage(QWidget):
    """``renewal_wanted`` with the proved passphrase: who gives the notebook a new key must close it first."""

    renewal_wanted = Signal(str)

    def __init__(
        self,
        ways: WaysIn,
        papers: RecoveryPapers,
        messages: Messages,
        look: Look,
        jobs: Jobs,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._ways, self._messages = ways, messages
        self.change = ChangeSection(ways, jobs, look)
        self.sheet = SheetSection(ways, papers, messages, look, today)
        self.keychain = KeychainSection(ways, jobs)
        self.renewal = RenewalSection(ways, jobs, look)
        self._throw_away = hint_label()
        self._lay_out(look)
        self.change.changed.connect(self._on_changed)
        self.change.unfolded.connect(self._on_unfolded)
        self.renewal.unfolded.connect(self._on_unfolded)
        self.renewal.wanted.connect(self.renewal_wanted)

    @property
    def _sections(self) -> tuple[QWidget, ...]:
        return self.sheet, self.change, self.keychain, self.renewal

    def _lay_out(self, look: Look) -> None:
        mark(self, ground="paper")
        inside = QWidget()
        Readable(inside, look)
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(14)
        column.addWidget(label(self.tr("Security"), "h1"))
        column.addWidget(self._throw_away)
        for section in self._sections:
            column.addWidget(section)
        column.addStretch(1)
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inside, 1)
        row.addStretch(0)
        row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(beside)
        around.addWidget(self._area)
        follow_layout(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """No passphrase stays typed behind another page, or behind the lock."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.change.fold()
            self.renewal.fold()

    def refresh(self) -> None:
        """Show what is so now, with every form folded."""
        self.change.fold()
        self.renewal.fold()
        self.sheet.refresh()
        self.keychain.refresh()
        words = self.tr(
            "This notebook is thrown away when it is closed and has no passphrase: nothing is to be secured."
        )
        say(self._throw_away, "" if self._ways.are_kept else words)
        for section in self._sections:
            section.setEnabled(self._ways.are_kept)

    def _on_unfolded(self) -> None:
        QTimer.singleShot(0, self._show_focus)  # once the form has its place

    def _show_focus(self) -> None:
        section = self.renewal if self.renewal.isAncestorOf(self.focusWidget() or self) else self.change
        self._area.ensureWidgetVisible(section)

    def _on_changed(self) -> None:
        self._messages.say(self.tr("From now on the new passphrase opens the notebook."))
