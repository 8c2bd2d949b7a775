"""The window itself: it holds the unlock page or an open notebook, its size, its menu and its keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop import paths
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.widgets.look import Look

if TYPE_CHECKING:
    from rerecruit_desktop.ui.message_bar import MessageBar
    from rerecruit_desktop.ui.veil import Veil

USUAL_SIZE = QSize(1280, 800)
LEAST_SIZE = QSize(1024, 640)
TITLE_BAR = QSize(0, 32)


def _always() -> bool:
    return True


class Shell(QMainWindow):
    """Shows one content at a time.

    ``first_painted`` once it can be seen, ``closed`` once it is really going.
    """

    closed = Signal()
    keys_wanted = Signal()
    first_painted = Signal()

    def __init__(self, look: Look, settings: Settings, messages: Messages) -> None:
        super().__init__()
        self._settings = settings
        self._was_painted = False
        self._may_close: Callable[[], bool] = _always
        self.setObjectName("window")
        self.setWindowTitle("Re-recruit")
        self.setMinimumSize(LEAST_SIZE)
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize() - TITLE_BAR))
        if not settings.geometry.isEmpty():
            self.restoreGeometry(settings.geometry)
        self._stack = QStackedWidget()
        # The message bar floats beside the stack, not in it: a stack tells screen readers of its top page only.
        self._ground = QWidget()
        around = QVBoxLayout(self._ground)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)
        self._front = QStackedWidget()
        self._front.addWidget(self._ground)
        self.setCentralWidget(self._front)
        self._veil: Veil | None = None
        self._look = look
        self._bar: MessageBar | None = None
        messages.said.connect(self._on_said)
        messages.calmed.connect(self._on_calmed)
        QShortcut(QKeySequence("F1"), self, self._on_keys)
        QShortcut(QKeySequence.StandardKey.Quit, self, self.close)

    @property
    def content(self) -> QWidget | None:
        """What is shown."""
        return self._stack.currentWidget()

    def show_content(
        self,
        content: QWidget,
        may_close: Callable[[], bool] = _always,
        *,
        keep: bool = False,
        is_private: bool = False,
    ) -> None:
        """Put ``content`` in place of what was there; ``may_close`` is asked before the window goes.

        What was there is gone then, with every name on it; with ``keep`` it is only taken off the screen. What
        ``is_private`` can be hidden for a while with Esc Esc.
        """
        self._may_close = may_close
        self._offer_veil(is_private)
        before = self._stack.currentWidget()
        self._stack.addWidget(content)
        self._stack.setCurrentWidget(content)
        if before is not None:
            self._stack.removeWidget(before)
            before.setParent(None)
            if not keep:
                before.deleteLater()
        if self._bar is not None:
            self._bar.forget()
            self._bar.raise_()

    def _offer_veil(self, is_wanted: bool) -> None:
        if is_wanted and self._veil is None:  # made when there is something to hide: starting up hides nothing
            from rerecruit_desktop.ui.veil import Veil

            self._veil = Veil(self, self._front, self._ground)
        if self._veil is not None:
            self._veil.is_wanted = is_wanted
            if not is_wanted:
                self._veil.drop()

    def _on_keys(self) -> None:
        if self._veil is None or not self._veil.is_down:
            self.keys_wanted.emit()

    def _on_said(self, text: str, undo: Callable[[], None] | None, is_problem: bool) -> None:
        if self._bar is None:  # made when there is something to say: starting up says nothing
            from rerecruit_desktop.ui.message_bar import MessageBar

            self._bar = MessageBar(self._look, self._ground)
        self._bar.show_message(text, undo, is_problem)

    def _on_calmed(self) -> None:
        if self._bar is not None:
            self._bar.calm()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.setWindowIcon(QIcon(str(paths.resources() / "icons" / "app.svg")))
            QTimer.singleShot(0, self.first_painted.emit)

    def come_forward(self) -> None:
        """Raise the window, for a second start of the program."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self._settings.geometry = self.saveGeometry()
        super().closeEvent(event)
        self.closed.emit()
