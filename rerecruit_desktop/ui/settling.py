"""When the hands rest, what the write-ahead log holds moves into the notebook: the log is the weaker file."""

from PySide6.QtCore import QObject, QTimer

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session

IDLE_MS = 2000


class Settling(QObject):
    """Belongs to a session."""

    def __init__(self, session: Session, messages: Messages) -> None:
        super().__init__(session)
        self._notebook, self._messages = session.notebook, messages
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.settle)
        session.changed.connect(self._idle.start)

    def settle(self) -> None:
        """Do it now, as before the notebook is closed."""
        self._idle.stop()
        try:
            self._notebook.checkpoint()
        except Refused as refusal:
            self._messages.refuse(refusal)
