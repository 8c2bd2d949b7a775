"""Does a long piece of work in the GUI thread bit by bit, so that the window stays awake."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

SLICE = 0.012  # seconds, well under what is felt as a pause


class Pouring(QObject):
    """Walks through steps, a slice of time after the other; ``finished`` after the last one."""

    finished = Signal()

    def __init__(self, clock: Callable[[], float] = time.perf_counter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._steps: Iterator[None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_under_way(self) -> bool:
        return self._steps is not None

    def start(self, steps: Iterator[None]) -> None:
        """Begin at once, in the place of what is under way; what is short is done when this returns."""
        self.stop()
        self._steps = steps
        self._timer.start()
        self._go_on()

    def stop(self) -> None:
        self._timer.stop()
        self._steps = None

    def _go_on(self) -> None:
        steps = self._steps
        if steps is None:
            return
        until = self._clock() + SLICE
        for _ in steps:
            if self._clock() >= until:
                return
        self.stop()
        self.finished.emit()
