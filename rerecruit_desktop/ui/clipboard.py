"""What is copied out of the notebook: marked as a secret where the system knows such a mark, and soon gone."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

KEPT_MS = 30_000

# How the systems are told to keep a copy out of clipboard histories and cloud clipboards.
_MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    "org.nspasteboard.ConcealedType": b"",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01",
}


class ClipboardGuard(QObject):
    """Looks at every copy made in this program; those of other programs are none of its business.

    ``owns`` tells whose the present copy is; by default the clipboard is asked.
    """

    def __init__(
        self, clipboard: QClipboard, owns: Callable[[], bool] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._owns = owns or clipboard.ownsClipboard
        self._mine = ""
        self._timer = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._timer.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._on_changed)

    def clear(self) -> None:
        """Take our copy away, if it is still there."""
        self._timer.stop()
        if self._mine and self._owns() and self._clipboard.text() == self._mine:
            self._clipboard.clear()
        self._mine = ""

    def _on_changed(self) -> None:
        if not self._owns():
            self._timer.stop()
            self._mine = ""
            return
        text = self._clipboard.text()
        if not text or self._is_marked():
            return
        self._mine = text
        data = QMimeData()
        data.setText(text)
        for mark, value in _MARKS.items():
            data.setData(mark, value)
        self._clipboard.setMimeData(data)
        self._timer.start()

    def _is_marked(self) -> bool:
        return self._clipboard.mimeData().hasFormat(next(iter(_MARKS)))
