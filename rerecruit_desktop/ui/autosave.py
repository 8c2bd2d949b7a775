"""Saving soon: a short while after the last key, and at once on leaving."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from rerecruit_desktop.domain.errors import Refused

QUIET_MS = 300
LONGEST_MS = 1000
RETRY_MS = 3000


class Autosave(QObject):
    """Holds the newest unsaved value of one page until the hands rest.

    Saves ``QUIET_MS`` after the last change, after ``LONGEST_MS`` of steady typing, and on :meth:`flush`. What the
    world refused is kept and tried again; ``failed`` says why.
    """

    saved = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save: Callable[[], None] | None = None
        self._waiting = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def is_pending(self) -> bool:
        return self._save is not None

    def later(self, save: Callable[[], None]) -> None:
        """Call ``save`` soon; it replaces one that still waits."""
        if self._save is None:
            self._waiting.start()
        self._save = save
        left = LONGEST_MS - self._waiting.elapsed()
        self._timer.start(max(0, min(QUIET_MS, left)))

    def flush(self) -> bool:
        """Save at once what waits; ``False`` when it could not be saved and still waits."""
        self._timer.stop()
        if self._save is None:
            return True
        try:
            self._save()
        except Refused as refusal:
            self._timer.start(RETRY_MS)
            self.failed.emit(refusal)
            return False
        self._save = None
        self.saved.emit()
        return True

    def drop(self) -> None:
        """Forget what waits; for a value that is being deleted."""
        self._timer.stop()
        self._save = None
