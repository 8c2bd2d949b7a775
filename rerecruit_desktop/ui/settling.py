"""When the hands rest, what the write-ahead log holds moves into the notebook: the log is the weaker file."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session

IDLE_MS = 2000
LONGEST_MS = 60_000  # the clock of a dialogue is saved every second: it would never be idle


class Settling(QObject):
    """Belongs to a session."""

    def __init__(self, session: Session, messages: Messages) -> None:
        super().__init__(session)
        self._notebook, self._messages = session.notebook, messages
        self._waiting = QElapsedTimer()
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.settle)
        session.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        if not self._idle.isActive():
            self._waiting.start()
        if not self._idle.isActive() or self._waiting.elapsed() < LONGEST_MS:
            self._idle.start()

    def settle(self) -> None:
        """Do it now, as before the notebook is closed."""
        self._idle.stop()
        try:
            self._notebook.checkpoint()
        except Refused as refusal:
            self._messages.refuse(refusal)
