"""Collects garbage in the GUI thread alone.

Python's own collector runs in whichever thread happens to make objects. Where that is a job's, it would destroy widgets
and running timers there, which Qt forbids and answers with a crash, sooner or later.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 2_000


class Collector(QObject):
    """Takes the place of the automatic collection, by the same thresholds, from :meth:`start` on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Collect here from now on, and nowhere else."""
        gc.disable()
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due, and the younger ones with it."""
        ages = enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if due := [age for age, (count, most) in ages if count > most]:
            gc.collect(due[-1])
