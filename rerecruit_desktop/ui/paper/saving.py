"""Papers on their way into files: one where it is asked for, or all for a person into a folder."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from rerecruit_desktop.exchange.door import unused, write_whole
from rerecruit_desktop.ui.jobs import Job, Jobs, Progress
from rerecruit_desktop.ui.paper.leaf import Made

# Given a proposed place, the place that was chosen, or nothing.
AskPlace = Callable[[QWidget, Path], Path | None]


def ask_place(parent: QWidget, proposed: Path) -> Path | None:
    """The system's own dialog for where to save; it asks before it replaces a file."""
    title = QCoreApplication.translate("PaperPage", "Save the PDF")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), "PDF (*.pdf)")
    return Path(chosen) if chosen else None


def ask_folder(parent: QWidget, proposed: Path) -> Path | None:
    """The system's own dialog for a folder."""
    title = QCoreApplication.translate("PaperPage", "Save all papers into a folder")
    chosen = QFileDialog.getExistingDirectory(parent, title, str(proposed))
    return Path(chosen) if chosen else None


def documents_folder() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


class Saving(QObject):
    """``saved`` with the files, ``failed`` with what was raised, or nothing after :meth:`cancel`."""

    saved = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job[tuple[Path, ...]] | None = None

    def save(self, place: Path, paper: Made, password: str = "") -> None:
        """Write one paper; an ending that the dialog did not ask about takes no file's place."""
        is_named = place.suffix.lower() == ".pdf"
        self._start(
            partial(_save, place if is_named else unused(place.with_name(f"{place.name}.pdf")), paper, password)
        )

    def save_all(self, folder: Path, papers: tuple[Made, ...], password: str = "") -> None:
        """Write each under a name that is free, those for the manager under ``password``; all of them, or none."""
        self._start(partial(save_all, folder, papers, password))

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _start(self, work: Callable[[Progress], tuple[Path, ...]]) -> None:
        self.cancel()
        self._job = self._jobs.start(work, self._on_saved, self._on_failed)
        self._job.progressed.connect(self.progressed)

    def _on_saved(self, files: tuple[Path, ...]) -> None:
        self._job = None
        self.saved.emit(files)

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        self.failed.emit(error)


def _save(place: Path, paper: Made, password: str, _progress: Progress) -> tuple[Path, ...]:
    write_whole(place, _sealed(paper.pdf, password if paper.is_private else ""))
    return (place,)


def save_all(folder: Path, papers: tuple[Made, ...], password: str, progress: Progress) -> tuple[Path, ...]:
    """The files that were written; none is left when the world refuses one, or when nobody wants the rest."""
    written: list[Path] = []
    try:
        for number, paper in enumerate(papers, start=1):
            pdf = _sealed(paper.pdf, password if paper.is_private else "")
            place = unused(folder / paper.name)
            write_whole(place, pdf)
            written.append(place)
            progress.reach(number, len(papers))
    except BaseException:
        for place in written:
            place.unlink(missing_ok=True)
        raise
    return tuple(written)


def _sealed(pdf: bytes, password: str) -> bytes:
    if not password:
        return pdf
    from rerecruit_desktop.documents.sealing import sealed

    return sealed(pdf, password)
