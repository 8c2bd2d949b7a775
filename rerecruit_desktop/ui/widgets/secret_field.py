"""A field for a passphrase: hidden, may be shown, may be pasted into."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from rerecruit_desktop.ui.widgets.look import Look


class SecretField(QLineEdit):
    """``entered`` on Enter; ``typed`` on every change."""

    entered = Signal()
    typed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText)
        self._reveal = QAction(self.tr("Show what is typed"), self, checkable=True)
        self.addAction(self._reveal, QLineEdit.ActionPosition.TrailingPosition)
        self._reveal.toggled.connect(self._on_revealed)
        self.returnPressed.connect(self.entered)
        self.textChanged.connect(self.typed)
        look.changed.connect(self._draw_icon)
        self._draw_icon()

    def start_again(self) -> None:
        """Focus with everything selected, ready to be typed over."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def _on_revealed(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _draw_icon(self) -> None:
        self._reveal.setIcon(self._look.icon("eye-off", "muted", 18))
