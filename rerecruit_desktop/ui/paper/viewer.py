"""The paper that is being looked at: its pages, what says that they are being made, and what stops that."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.paper.busy_row import BusyRow
from rerecruit_desktop.ui.paper.leaf import Leaf, Made
from rerecruit_desktop.ui.paper.preview import Preview
from rerecruit_desktop.ui.paper.rendering import Rendering
from rerecruit_desktop.ui.widgets.look import Look


class Viewer(QWidget):
    """``shown`` once the pages can be seen; until then there are none to save or to print.

    ``again_wanted`` when what was stopped is wanted after all, ``stop_wanted`` when anything else is to stop.
    """

    shown = Signal()
    again_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, jobs: Jobs, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rendering = Rendering(jobs, self)
        self._place, self._is_shown = 0, False
        self.preview = Preview(look)
        self.busy = BusyRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preview, 1)
        column.addWidget(self.busy)
        self._connect()

    def _connect(self) -> None:
        self.preview.page_wanted.connect(self._on_page)
        self.preview.sheet.resized.connect(self._draw)
        self._rendering.rendered.connect(self._on_rendered)
        self._rendering.pictured.connect(self._on_pictured)
        self._rendering.failed.connect(self._on_failed)
        self._rendering.progressed.connect(self.busy.reach)
        self.busy.stop_wanted.connect(self._on_stop)
        self.busy.again_wanted.connect(self.again_wanted)

    @property
    def papers(self) -> tuple[Made, ...]:
        """The very bytes that are shown, or nothing while they are made."""
        return self._rendering.papers if self._is_shown else ()

    @property
    def page_count(self) -> int:
        return len(self._rendering.sizes)

    def show_papers(self, leaves: tuple[Leaf, ...]) -> None:
        """Make the pages of one paper or of several and show them; those of before stay until then."""
        self._is_shown = False
        self.busy.begin(self.tr("Making the pages"))
        self._rendering.render(leaves)

    def clear(self) -> None:
        """Show nothing: another paper is about to come."""
        self._place = 0
        self._note(self.tr("Making the pages…"))

    def refuse(self, refusal: Refused) -> None:
        """Say in place of the pages why there are none."""
        self.cancel()
        self._note(refusal.explain(QCoreApplication.translate))

    def cancel(self) -> None:
        """Make nothing any more."""
        self._rendering.cancel()
        self.busy.end()

    def _note(self, words: str) -> None:
        self._is_shown = False
        self.preview.stand_at(0, 0)
        self.preview.sheet.show_note(words)

    def _on_rendered(self) -> None:
        self._on_page(min(self._place, self.page_count - 1))

    def _on_page(self, place: int) -> None:
        self._place = place
        self.preview.stand_at(place, self.page_count)
        self._draw()

    def _draw(self) -> None:
        if self._rendering.papers:
            size = self._rendering.sizes[self._place].toSize()
            self._rendering.picture(self._place, self.preview.sheet.width_for(size))

    def _on_pictured(self, picture: QImage) -> None:
        self.preview.sheet.show_picture(picture, self.preview.where)
        if not self._is_shown:
            self._is_shown = True
            self.busy.end()
            self.shown.emit()

    def _on_failed(self, error: BaseException) -> None:
        self.busy.end()
        if not isinstance(error, Refused):
            raise error
        self.refuse(error)

    def _on_stop(self) -> None:
        if not self._is_shown:
            self._rendering.cancel()
            self._note(self.tr("Stopped."))
            self.busy.offer_again()
        else:
            self.stop_wanted.emit()
