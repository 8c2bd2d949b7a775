"""The paper that is being looked at: its bytes, its pages and their pictures, all made in jobs."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QImage

from rerecruit_desktop.documents.press import Paper
from rerecruit_desktop.ui.jobs import Job, Jobs, Progress
from rerecruit_desktop.ui.paper.kinds import Render
from rerecruit_desktop.ui.paper.pages import page_sizes, render_page
from rerecruit_desktop.ui.paper.press_room import make_press

Rendered = tuple[bytes, tuple[QSizeF, ...]]


class Rendering(QObject):
    """Only the newest wish counts: one that was overtaken is dropped, whatever comes of it."""

    rendered = Signal()
    pictured = Signal(QImage)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._rendering: Job[Rendered] | None = None
        self._picturing: Job[QImage] | None = None
        self.pdf = b""
        self.sizes: tuple[QSizeF, ...] = ()

    @property
    def is_busy(self) -> bool:
        return self._rendering is not None

    def render(self, render: Render, paper: Paper, printed_on: date) -> None:
        """Make the bytes anew; until they are there none are offered."""
        self.cancel()
        self.pdf, self.sizes = b"", ()
        work = partial(_render, render, paper, printed_on)
        self._rendering = self._jobs.start(work, self._on_rendered, self._on_failed)

    def picture(self, place: int, width: int) -> None:
        """Paint the page at ``place``, ``width`` pixels wide."""
        if self._picturing is not None:
            self._picturing.cancel()
        work = partial(_picture, self.pdf, place, width)
        self._picturing = self._jobs.start(work, self._on_pictured, self._on_failed)

    def cancel(self) -> None:
        """Forget what is under way."""
        for job in (self._rendering, self._picturing):
            if job is not None:
                job.cancel()
        self._rendering = self._picturing = None

    def _on_rendered(self, rendered: Rendered) -> None:
        self._rendering = None
        self.pdf, self.sizes = rendered
        self.rendered.emit()

    def _on_pictured(self, picture: QImage) -> None:
        self._picturing = None
        self.pictured.emit(picture)

    def _on_failed(self, error: BaseException) -> None:
        self._rendering = self._picturing = None
        self.failed.emit(error)


def _render(render: Render, paper: Paper, printed_on: date, _progress: Progress) -> Rendered:
    pdf = render(make_press(paper, printed_on))
    return pdf, page_sizes(pdf)


def _picture(pdf: bytes, place: int, width: int, _progress: Progress) -> QImage:
    return render_page(pdf, place, width)
