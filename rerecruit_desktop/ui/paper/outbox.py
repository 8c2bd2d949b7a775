"""How papers leave the program: to the printer, into a file, or all of a person's into a folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.paper.leaf import Made
from rerecruit_desktop.ui.paper.printing import Printing
from rerecruit_desktop.ui.paper.saving import AskPlace, Saving, ask_folder, ask_place, documents_folder

# Shows a folder in the system's own way; whether it could.
ShowFolder = Callable[[Path], bool]


def show_folder(folder: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class Outbox(QObject):
    """Asks where to, and tells what became of it; ``began`` and ``ended`` around whatever takes its time."""

    began = Signal(str)
    progressed = Signal(int, int)
    ended = Signal()
    saved = Signal()

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        ask: AskPlace = ask_place,
        ask_folder: AskPlace = ask_folder,
        show: ShowFolder = show_folder,
        printing: Printing | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages, self._ask, self._ask_folder, self._show = messages, ask, ask_folder, show
        self._saving = Saving(jobs, self)
        self._printing = printing or Printing(jobs, parent=self)
        self._folder = documents_folder()
        self._connect()

    def _connect(self) -> None:
        self._saving.saved.connect(self._on_saved)
        self._printing.done.connect(self._on_printed)
        for way in (self._saving, self._printing):
            way.progressed.connect(self.progressed)
            way.failed.connect(self._on_failed)

    def print(self, pdf: bytes, paper: Paper, parent: QWidget) -> None:
        if self._printing.print(pdf, paper, parent) is not None:
            self.began.emit(self.tr("Printing"))

    def save(self, papers: tuple[Made, ...], password: str, parent: QWidget) -> None:
        """Save one paper where it is asked for, several into a folder; those for the manager under ``password``."""
        if len(papers) == 1:
            place = self._ask(parent, self._folder / papers[0].name)
            if place is not None:
                self._saving.save(place, papers[0], password)
        else:
            place = self._ask_folder(parent, self._folder)
            if place is not None:
                self._saving.save_all(place, papers, password)
        if place is not None:
            self.began.emit(self.tr("Saving"))

    def show_folder(self) -> None:
        """Open the folder that something was saved into last."""
        if not self._show(self._folder):
            self._messages.say(self.tr("This computer shows no folders. It is {folder}.").format(folder=self._folder))

    def cancel(self) -> None:
        """Stop what is on its way; files are there whole, or not at all."""
        self._saving.cancel()
        self._printing.cancel()
        self.ended.emit()

    def _on_saved(self, files: tuple[Path, ...]) -> None:
        self._folder = files[0].parent
        words = self.tr("Saved as {file}.").format(file=files[0])
        if len(files) > 1:
            words = self.tr("Saved {count} papers in {folder}.").format(count=len(files), folder=self._folder)
        self._messages.say(words)
        self.ended.emit()
        self.saved.emit()

    def _on_printed(self) -> None:
        self._messages.say(self.tr("The pages are with the printer."))
        self.ended.emit()

    def _on_failed(self, error: BaseException) -> None:
        self.ended.emit()
        self._messages.refuse(error)
