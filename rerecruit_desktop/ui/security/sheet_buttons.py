"""Printing and saving the recovery sheet, and keeping in mind that it was done."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.storage.ways_in import WaysIn
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.recovery_papers import RecoveryPapers
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button


class SheetButtons(QWidget):
    """``made`` once there is a sheet on paper or in a file."""

    made = Signal()

    def __init__(
        self, ways: WaysIn, papers: RecoveryPapers, messages: Messages, look: Look, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._ways, self._papers, self._messages, self._today = ways, papers, messages, today
        self.print = button(self.tr("Print the sheet"), "primary", key="Ctrl+P")
        self.save = button(self.tr("Save as PDF…"), key="Ctrl+S")
        look.dress(self.print, "print", "on_primary")
        look.dress(self.save, "save")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.print)
        row.addWidget(self.save)
        row.addStretch(1)
        self.print.clicked.connect(self._on_print)
        self.save.clicked.connect(self._on_save)
        papers.printed.connect(self._on_printed)
        papers.saved.connect(self._on_saved)
        papers.failed.connect(messages.refuse)

    def _on_print(self) -> None:
        self._papers.print(self._ways.recovery_sheet(self._today()), self)

    def _on_save(self) -> None:
        self._papers.save(self._ways.recovery_sheet(self._today()), self)

    def _on_printed(self) -> None:
        self._note(self.tr("The sheet is with the printer."))

    def _on_saved(self, file: Path) -> None:
        self._note(
            self.tr("Saved as {file}. Keep it where nobody but you looks, and not beside the notebook.").format(
                file=file
            )
        )

    def _note(self, text: str) -> None:
        try:
            self._ways.note_sheet(self._today())
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        self._messages.say(text)
        self.made.emit()
