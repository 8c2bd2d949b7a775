"""Unlocking with this computer, on or off."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox

from rerecruit_desktop.storage.keychain import Keychain
from rerecruit_desktop.storage.ways_in import WaysIn
from rerecruit_desktop.ui.jobs import Jobs, Progress
from rerecruit_desktop.ui.security.section import Section

if TYPE_CHECKING:
    from rerecruit_desktop.ui.jobs import Job


class KeychainSection(Section):
    def __init__(self, ways: WaysIn, jobs: Jobs) -> None:
        super().__init__()
        self._ways, self._jobs = ways, jobs
        self._asking: Job[None] | None = None
        self.switch = QCheckBox(self.tr("Unlock with this computer"))
        self.switch.setAccessibleName(self.switch.text())
        text = self.tr(
            "The keychain of this computer then opens the notebook without the passphrase, for whoever is logged in as "
            "you. The passphrase goes on opening it."
        )
        self.say_heading(self.tr("This computer"), text)
        self.add(self.switch)
        self.switch.clicked.connect(self._on_clicked)

    def refresh(self) -> None:
        """Show whether it is on."""
        self.switch.setChecked(self._ways.keychain_is_on())

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for the keychain any more."""
        if self._asking is not None:
            self._asking.cancel()
            self._set_busy(False)
        super().hideEvent(event)

    def _on_clicked(self, on: bool) -> None:
        change: Callable[[Keychain], None] = self._ways.turn_keychain_on if on else self._ways.turn_keychain_off

        def work(progress: Progress) -> None:
            change(Keychain(given_up=lambda: progress.is_cancelled))

        self.calm()
        self._set_busy(True)
        self._asking = self._jobs.start(work, self._on_changed, self._on_failed)

    def _on_changed(self, _nothing: None) -> None:
        self._set_busy(False)
        self.refresh()

    def _on_failed(self, error: BaseException) -> None:
        self._set_busy(False)
        self.refresh()
        self.tell(error)

    def _set_busy(self, busy: bool) -> None:
        if not busy:
            self._asking = None
        self.busy.setVisible(busy)
        self.switch.setEnabled(not busy)
