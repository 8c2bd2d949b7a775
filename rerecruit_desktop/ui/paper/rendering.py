"""What is being looked at: papers, their pages and the pictures of these, all made in jobs."""

from functools import partial

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QImage

from rerecruit_desktop.domain.paper_errors import NothingToPrint
from rerecruit_desktop.ui.jobs import Job, Jobs, Progress
from rerecruit_desktop.ui.paper.leaf import Leaf, Made
from rerecruit_desktop.ui.paper.pages import page_sizes, render_page

Sizes = tuple[QSizeF, ...]
Rendered = tuple[tuple[Made, ...], tuple[Sizes, ...]]


class Rendering(QObject):
    """Only the newest wish counts: one that was overtaken is dropped, whatever comes of it."""

    rendered = Signal()
    pictured = Signal(QImage)
    failed = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._rendering: Job[Rendered] | None = None
        self._picturing: Job[QImage] | None = None
        self.papers: tuple[Made, ...] = ()
        self._sizes: tuple[Sizes, ...] = ()

    @property
    def sizes(self) -> Sizes:
        """The size of each page in points, through all papers."""
        return tuple(size for sizes in self._sizes for size in sizes)

    def render(self, leaves: tuple[Leaf, ...]) -> None:
        """Make the bytes anew; until they are there none are offered."""
        self.cancel()
        self.papers, self._sizes = (), ()
        self._rendering = self._jobs.start(partial(_render, leaves), self._on_rendered, self._on_failed)
        self._rendering.progressed.connect(self._on_progressed)

    def picture(self, place: int, width: int) -> None:
        """Paint the page at ``place``, ``width`` pixels wide."""
        if self._picturing is not None:
            self._picturing.cancel()
        work = partial(_picture, *self._found(place), width)
        self._picturing = self._jobs.start(work, self._on_pictured, self._on_failed)

    def cancel(self) -> None:
        """Forget what is under way."""
        for job in (self._rendering, self._picturing):
            if job is not None:
                job.cancel()
        self._rendering = self._picturing = None

    def _found(self, place: int) -> tuple[bytes, int]:
        """The paper that a page is in, and its place there."""
        for paper, sizes in zip(self.papers, self._sizes, strict=True):
            if place < len(sizes):
                return paper.pdf, place
            place -= len(sizes)
        raise IndexError(place)

    def _on_progressed(self, done: int, total: int) -> None:
        if self._rendering is self.sender():
            self.progressed.emit(done, total)

    def _on_rendered(self, rendered: Rendered) -> None:
        self._rendering = None
        self.papers, self._sizes = rendered
        self.rendered.emit()

    def _on_pictured(self, picture: QImage) -> None:
        self._picturing = None
        self.pictured.emit(picture)

    def _on_failed(self, error: BaseException) -> None:
        self._rendering = self._picturing = None
        self.failed.emit(error)


def _render(leaves: tuple[Leaf, ...], progress: Progress) -> Rendered:
    """Those that have something to say; what one that stands alone lacks is told, that of several is passed over."""
    is_alone = len(leaves) == 1
    made = []
    for place, leaf in enumerate(leaves):
        if not is_alone:
            progress.reach(place, len(leaves))
        try:
            pdf = leaf.render(leaf.order.press(progress, tells=is_alone))
        except NothingToPrint:
            if is_alone:
                raise
        else:
            made.append(Made(leaf.name, leaf.is_private, pdf))
    if not made:
        raise NothingToPrint
    return tuple(made), tuple(page_sizes(paper.pdf) for paper in made)


def _picture(pdf: bytes, place: int, width: int, _progress: Progress) -> QImage:
    return render_page(pdf, place, width)
