"""Slow work off the GUI thread: one runner, whose executor a test can replace."""

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from concurrent.futures import Executor

T = TypeVar("T")


class Cancelled(Exception):
    """Raised inside work that was told to stop."""


class Progress:
    """What work tells and hears while it runs, from its own thread."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._stop = Event()

    def reach(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` are done; raises :class:`Cancelled` once nobody wants the rest."""
        if self._stop.is_set():
            raise Cancelled
        self._tell(done, total)

    def cancel(self) -> None:
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        return self._stop.is_set()


class Job(QObject, Generic[T]):
    """Work under way. Its signals come on the GUI thread; after :meth:`cancel` none comes any more."""

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    _told = Signal(int, int)
    _came_back = Signal(object, object)

    def __init__(self, work: Callable[[Progress], T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._progress = Progress(self._told.emit)
        self._told.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._came_back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Drop the result and ask the work to stop at its next :meth:`Progress.reach`."""
        self._progress.cancel()

    def run(self) -> None:
        """Do the work here and now; called by the executor."""
        result: T | None = None
        error: BaseException | None = None
        try:
            result = self._work(self._progress)
        except BaseException as raised:  # noqa: BLE001 - every failure is delivered, ours and the world's
            error = raised
        self._came_back.emit(result, error)

    def _deliver(self, result: T | None, error: BaseException | None) -> None:
        if not self._progress.is_cancelled:
            if error is None:
                self.done.emit(result)
            else:
                self.failed.emit(error)
        self.deleteLater()


class Jobs(QObject):
    """Runs work and brings its result, or whatever it raised, back to the GUI thread."""

    def __init__(self, executor: "Executor | None" = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor

    def start(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> Job[T]:
        """Run ``work`` elsewhere, then call ``done`` with its result or ``failed`` with what it raised, here."""
        job: Job[T] = Job(work, self)
        job.done.connect(done)
        job.failed.connect(failed)
        self._pool().submit(job.run)
        return job

    def _pool(self) -> "Executor":
        if self._executor is None:  # threads and what they import wait until there is something to do
            from concurrent.futures import ThreadPoolExecutor

            self._executor = ThreadPoolExecutor(max_workers=2, thread_name_prefix="job")
        return self._executor

    def close(self) -> None:
        """Wait for what is running, drop what is not."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
