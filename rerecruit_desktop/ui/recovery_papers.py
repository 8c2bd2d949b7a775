"""Prints the recovery sheet or saves it, only when asked to; until then it is nowhere but in memory."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.domain.recovery_sheet import RecoverySheet
from rerecruit_desktop.exchange.door import write_whole
from rerecruit_desktop.ui.jobs import Jobs, Progress
from rerecruit_desktop.ui.paper.press_room import make_press, usual_paper
from rerecruit_desktop.ui.paper.printing import Printing
from rerecruit_desktop.ui.paper.saving import AskPlace, ask_place
from rerecruit_desktop.ui.settings import Settings


class RecoveryPapers(QObject):
    """``printed``, ``saved`` with the file, or ``failed`` with what was raised."""

    printed = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        settings: Settings,
        ask: AskPlace = ask_place,
        printing: Printing | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._settings, self._ask = jobs, settings, ask
        self._over: QWidget | None = None
        self._paper = Paper.A4
        self._printing = printing or Printing(jobs, parent=self)
        self._printing.done.connect(self.printed)
        self._printing.failed.connect(self.failed)

    def print(self, sheet: RecoverySheet, parent: QWidget) -> None:
        """Ask for the printer and print; nothing when that is left."""
        self._over, self._paper = parent, self._usual()
        self._jobs.start(partial(_render, sheet, self._paper), self._on_rendered, self.failed.emit)

    def save(self, sheet: RecoverySheet, parent: QWidget) -> None:
        """Ask for a place and save there; nothing when that is left."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = QCoreApplication.translate("RecoveryPapers", "Re-recruit recovery sheet")
        place = self._ask(parent, Path(folder) / f"{name}.pdf")
        if place is not None:
            place = place if place.suffix else place.with_suffix(".pdf")
            self._jobs.start(partial(_write, place, sheet, self._usual()), self.saved.emit, self.failed.emit)

    def _usual(self) -> Paper:
        try:
            return Paper(self._settings.paper)
        except ValueError:
            return usual_paper()

    def _on_rendered(self, pdf: bytes) -> None:
        if self._over is not None:
            self._printing.print(pdf, self._paper, self._over)


def _render(sheet: RecoverySheet, paper: Paper, _progress: Progress) -> bytes:
    from rerecruit_desktop.documents.recovery_sheet import render_recovery_sheet

    return render_recovery_sheet(sheet, make_press(paper, sheet.made_on))


def _write(place: Path, sheet: RecoverySheet, paper: Paper, progress: Progress) -> Path:
    write_whole(place, _render(sheet, paper, progress))
    return place
