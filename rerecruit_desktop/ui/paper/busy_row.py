"""What says that something takes its time, stops it, and begins it anew."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from rerecruit_desktop.ui.widgets.parts import button

PATIENCE_MS = 300  # what is done sooner needs no bar, which would only flicker


class BusyRow(QWidget):
    """Shown only while there is something to wait for, or to begin anew."""

    stop_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar(textVisible=False)
        self.stop = button(self.tr("Stop"), "quiet", key="Ctrl+.")
        self.again = button(self.tr("Make the pages"), key="F5")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        row.addWidget(self.again)
        row.addStretch()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_bar)
        self.stop.clicked.connect(self.stop_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.end()

    def begin(self, words: str) -> None:
        """Something began that ``words`` name; how long it takes is not known yet."""
        self.bar.setAccessibleName(words)
        self.bar.setToolTip(words)
        self.reach(0, 0)
        self.again.hide()
        if self.bar.isHidden():
            self._patience.start()

    def reach(self, done: int, total: int) -> None:
        """So many of so many are done; of 0 where nobody knows."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def end(self) -> None:
        """There is nothing to wait for any more."""
        self._patience.stop()
        for part in (self.bar, self.stop, self.again):
            part.hide()

    def offer_again(self) -> None:
        """It was stopped, and can begin anew."""
        self.end()
        self.again.show()

    def _show_bar(self) -> None:
        self.bar.show()
        self.stop.show()
