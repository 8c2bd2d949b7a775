"""Wrong passphrases slow down, and never lock out."""

from PySide6.QtCore import QObject, QTimer, Signal

LONGEST_S = 30
_FREE = 2  # slips of the hand


def pause_after(wrong: int) -> int:
    """Seconds to wait after so many wrong passphrases in a row: 0, 0, 1, 2, 4, 8, 16, 30, 30 ..."""
    return 0 if wrong <= _FREE else min(2 ** (wrong - _FREE - 1), LONGEST_S)


class Pause(QObject):
    """Counts wrong passphrases and the seconds until the next try; ``ticked`` tells those that are left, 0 at last."""

    ticked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wrong = self.left_s = 0
        self.second = QTimer(self, interval=1000)
        self.second.timeout.connect(self._on_second)

    def begin(self) -> None:
        """One more was wrong."""
        self._wrong += 1
        self.left_s = pause_after(self._wrong)
        if self.left_s:
            self.second.start()
        self.ticked.emit(self.left_s)

    def _on_second(self) -> None:
        self.left_s -= 1
        if not self.left_s:
            self.second.stop()
        self.ticked.emit(self.left_s)
