"""The foot of the wizard: back, what is saved, next; always at the same place."""

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from rerecruit_desktop.ui.widgets.elided import ElidedLabel
from rerecruit_desktop.ui.widgets.flow import shortened
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark

_LONGEST = 24


class FootBar(QWidget):
    back = Signal()
    next = Signal()
    versions_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, ground="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self.back_button = button("")
        self.next_button = button("", "primary")
        self.versions = button("", "quiet", key="Ctrl+H", tip=self.tr("Earlier versions of this text"))
        self._sign = IconLabel(look, "warning", "bad_text", 14)
        self._saved = ElidedLabel()
        self._saved_at: QTime | None = None
        self._in_dialogue = False
        self._lay_out()
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.next)
        self.versions.clicked.connect(self.versions_wanted)

    def _lay_out(self) -> None:
        mark(self._saved, role="small")
        self.versions.setAccessibleName(self.tr("Earlier versions"))
        self._look.dress(self.versions, "clock", "muted", 16)
        self._look.dress(self.back_button, "arrow-left", "ink", 16)
        self._look.dress(self.next_button, "arrow-right", "on_primary", 16)
        self.next_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the word
        self._sign.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 12, 32, 12)
        row.setSpacing(8)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self._sign)
        row.addWidget(self._saved)
        row.addWidget(self.versions)
        row.addStretch(1)
        row.addWidget(self.next_button)

    @property
    def saved_text(self) -> str:
        return self._saved.text()

    def show_ways(self, back: str, onward: str, *, in_dialogue: bool) -> None:
        """Name the two ways."""
        _name(self.back_button, back, self.tr("Alt+Left outside a text, Ctrl+Shift+Return anywhere"))
        _name(self.next_button, onward, self.tr("Ctrl+Return"))
        self._in_dialogue = in_dialogue
        self._tell()

    def show_saved(self) -> None:
        self._saved_at = QTime.currentTime()
        self._sign.hide()
        self._tell()

    def show_unsaved(self) -> None:
        self._sign.show()
        self._saved.setText(self.tr("Not saved yet; it is tried again"))

    def forget(self) -> None:
        """Another conversation: nothing was saved of it yet."""
        self._saved_at = None
        self._sign.hide()
        self._tell()

    def _tell(self) -> None:
        if not self._sign.isHidden():
            return
        if self._saved_at is None:
            self._saved.setText(self.tr("Saved as you type · private to you"))
            return
        at = self.locale().toString(self._saved_at, self.locale().FormatType.ShortFormat)
        text = self.tr("Saved as you type · {time}") if self._in_dialogue else self.tr("Saved {time} · private to you")
        self._saved.setText(text.format(time=at))


def _name(made: QPushButton, text: str, keys: str) -> None:
    shown = shortened(text, _LONGEST).replace("&", "&&")
    made.setText(f" \u2068{shown}\u2069")  # isolated, so that the turned layout leaves the word as it is
    made.setAccessibleName(text)
    made.setToolTip(f"{text[:200]}  ({keys})")
