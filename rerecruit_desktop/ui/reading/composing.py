"""Makes the parts of a page out of what was read, in a job, for long notes take their time."""

from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from rerecruit_desktop.domain.comparison import compared
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.ui.jobs import Job, Jobs, Progress
from rerecruit_desktop.ui.reading.parts import Blocks
from rerecruit_desktop.ui.reading.shown import Shown
from rerecruit_desktop.ui.reading.side_by_side import beside
from rerecruit_desktop.ui.reading.whole import head, sections

FELT_MS = 300  # what takes longer is said


class Composed(NamedTuple):
    blocks: Blocks
    is_empty: bool
    is_beside: bool


def compose(shown: Shown, guide: Guide, today: date, _progress: Progress) -> Composed:
    """The page of one conversation, or of two beside each other."""
    import rerecruit_desktop.documents.markdown  # noqa: F401 - here, for setting what comes back must not wait for it

    if shown.then is not None:
        return Composed(beside(compared(shown.then, shown.now), guide, today), is_empty=False, is_beside=True)
    written = sections(shown.now, guide, today)
    return Composed((*head(shown.now, today), *written), is_empty=not written, is_beside=False)


class Composing(QObject):
    """``composed`` or ``failed`` ends what was started last; ``felt`` when that takes long enough to be noticed."""

    composed = Signal(object)
    failed = Signal(object)
    felt = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job[Composed] | None = None
        self._patience = QTimer(self, singleShot=True, interval=FELT_MS)
        self._patience.timeout.connect(self.felt)

    @property
    def is_under_way(self) -> bool:
        return self._job is not None

    def start(self, shown: Shown, guide: Guide, today: date) -> None:
        """Compose this, in the place of what is under way."""
        self.stop()
        self._patience.start()
        self._job = self._jobs.start(partial(compose, shown, guide, today), self._on_composed, self._on_failed)

    def stop(self) -> None:
        self._patience.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_composed(self, composed: Composed) -> None:
        self._over()
        self.composed.emit(composed)

    def _on_failed(self, error: BaseException) -> None:
        self._over()
        self.failed.emit(error)

    def _over(self) -> None:
        self._patience.stop()
        self._job = None
