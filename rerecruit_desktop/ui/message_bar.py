"""The bar at the foot of the window that shows what the program has to say."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark

SHOWN_MS = 9000


class MessageBar(QFrame):
    """The bar itself; floats over the foot of its parent."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        mark(self, role="card")
        self._undo: Callable[[], None] | None = None
        self._is_problem = False
        self._icon = QLabel()
        self._text = QLabel(wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._undo_button = QPushButton(self.tr("Undo"))
        self._undo_button.setShortcut("Ctrl+Z")
        self._close_button = QPushButton()
        self._close_button.setAccessibleName(self.tr("Close this message"))
        self._look = look
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        mark(self._undo_button, kind="link")
        mark(self._close_button, kind="quiet")
        self._look.dress(self._close_button, "close", "muted", 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo_button)
        row.addWidget(self._close_button)

    def _connect(self) -> None:
        self._undo_button.clicked.connect(self._on_undo)
        self._close_button.clicked.connect(self.hide)
        self._timer.timeout.connect(self.hide)
        self._around.installEventFilter(self)

    def show_message(self, text: str, undo: Callable[[], None] | None, is_problem: bool) -> None:
        """Show ``text``; a problem stays until it is closed or :meth:`calm` is called."""
        self._undo, self._is_problem = undo, is_problem
        self._text.setText(text)
        name, token = ("warning", "bad_text") if is_problem else ("check", "good_text")
        self._icon.setPixmap(self._look.icon(name, token).pixmap(20, 20))
        self._undo_button.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        if self.isVisible():  # behind the veil nothing is told aloud either
            QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))
        self._timer.stop()
        if not is_problem:
            self._timer.start()

    def forget(self) -> None:
        """Take away what was said, and what would have undone it."""
        self._undo = None
        self._text.clear()
        self.hide()

    def calm(self) -> None:
        """Take a problem away that is none any more."""
        if self._is_problem:
            self.hide()

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        around = self._around.rect()
        width = min(self._look.px(640), around.width() - 48)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry((around.width() - width) // 2, around.height() - height - 80, width, height)
