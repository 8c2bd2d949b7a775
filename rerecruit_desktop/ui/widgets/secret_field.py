"""A field for a passphrase: hidden, may be shown, may be pasted into."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from rerecruit_desktop.ui.widgets.look import Look

_WITH_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class SecretField(QLineEdit):
    """``entered`` on Enter; ``typed`` on every change; ``caps_lock_noticed`` when it seems to be on, and off again;
    ``revealed`` when what is typed is shown, and hidden again.

    Qt can't tell whether Caps Lock is on, so it is told by what is typed: a capital without Shift, a small letter with
    it. Scripts without capitals don't tell, and don't need to.
    """

    entered = Signal()
    typed = Signal()
    caps_lock_noticed = Signal(bool)
    revealed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._caps_lock = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText)
        self._reveal = QAction(self.tr("Show what is typed"), self, checkable=True)
        self.addAction(self._reveal, QLineEdit.ActionPosition.TrailingPosition)
        self._reveal.toggled.connect(self._on_revealed)
        self.returnPressed.connect(self.entered)
        self.textChanged.connect(self.typed)
        look.changed.connect(self._draw_icon)
        self._draw_icon()

    @property
    def is_revealed(self) -> bool:
        """Whether what is typed can be seen."""
        return self._reveal.isChecked()

    def hide_again(self) -> None:
        self._reveal.setChecked(False)

    def start_again(self) -> None:
        """Focus with everything selected, ready to be typed over."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            self._notice(is_on=False)  # it went off; if it went on, the next letter tells
        elif (is_on := _tells_caps_lock(event)) is not None:
            self._notice(is_on=is_on)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._notice(is_on=False)
        super().focusOutEvent(event)

    def _notice(self, *, is_on: bool) -> None:
        if is_on is not self._caps_lock:
            self._caps_lock = is_on
            self.caps_lock_noticed.emit(is_on)

    def _on_revealed(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.revealed.emit()

    def _draw_icon(self) -> None:
        self._reveal.setIcon(self._look.icon("eye-off", "muted", 18))


def _tells_caps_lock(event: QKeyEvent) -> bool | None:
    """Whether Caps Lock must be on for this key to give this letter; ``None`` where it can't be told."""
    letter = event.text()
    if event.modifiers() & _WITH_COMMANDS or len(letter) != 1 or letter.lower() == letter.upper():
        return None
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if letter.isupper() and shift:
        return None  # on a Mac, Shift gives a capital with Caps Lock too
    return letter.isupper() is not shift
