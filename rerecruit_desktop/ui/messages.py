"""What the program has to say: in a bar at the foot of the window, never in a dialog, with undo where there is one."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from rerecruit_desktop.domain.errors import NotSaved, Refused


class Messages(QObject):
    """The one place where pages say what happened; the window shows it."""

    said = Signal(str, object, object)  # text, undo (a callable or None), whether it is a problem
    calmed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_unsaved = False

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Tell ``text`` for a while, with a button that calls ``undo``."""
        self.said.emit(text, undo, False)

    def refuse(self, error: BaseException) -> None:
        """Explain what the world refused; anything else is a bug of ours and goes to the crash handler."""
        if not isinstance(error, Refused):
            raise error
        self._is_unsaved = self._is_unsaved or isinstance(error, NotSaved)
        self.said.emit(error.explain(QCoreApplication.translate), None, True)

    def calm(self) -> None:
        """What was refused has worked meanwhile."""
        self.calmed.emit()
        if self._is_unsaved:
            self._is_unsaved = False
            self.say(self.tr("Everything is saved again."))
