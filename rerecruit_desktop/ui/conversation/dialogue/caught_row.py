"""Something caught in the dialogue: with a way to take it out, and what more there is to say of it beneath."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark
from rerecruit_desktop.ui.widgets.tick import Tick

_LONGEST_NAME = 80
_BUTTON = 28


class CaughtRow(QFrame):
    """With a box to tick where something can be kept, else with a sign; ``more`` opens beneath with a button.

    ``folded`` when it closes again, by its button, the Esc or the Enter key.
    """

    ticked = Signal(str, bool)
    removed = Signal(str)
    folded = Signal(str)

    def __init__(self, look: Look, key: str, more: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self._look, self._key, self._more = look, key, more
        self._is_removable = True
        self.tick = Tick(look)
        self._sign = IconLabel(look, "progress")
        self._words = QWidget()
        self._text = FlowLabel()
        self._note = FlowLabel("", "small")
        self.unfold = button("", "quiet")
        self.unfold.setCheckable(True)
        self.remove = button("", "quiet")
        look.dress(self.unfold, "chevron-down", "muted", 14)
        look.dress(self.remove, "close", "muted", 14)
        for small in (self.unfold, self.remove):
            small.setFixedSize(look.px(_BUTTON), look.px(_BUTTON))
        self._lay_out()
        self.tick.toggled.connect(self._on_ticked)
        self.remove.clicked.connect(self._on_removed)
        self.unfold.toggled.connect(self._on_unfolded)

    def _lay_out(self) -> None:
        words = QVBoxLayout(self._words)
        words.setSpacing(1)
        words.addWidget(self._text)
        words.addWidget(self._note)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self.tick, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self.unfold)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        row.addLayout(buttons)
        self._sign.setContentsMargins(0, 6, 0, 0)
        words.setContentsMargins(0, 5, 0, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 5, 3, 5)
        column.addLayout(row)
        self.unfold.setVisible(self._more is not None)
        if self._more is not None:
            self._more.setContentsMargins(0, 0, 6, 6)
            column.addWidget(self._more)
            self._more.hide()

    def show_removable(self, is_removable: bool) -> None:
        """Offer to take it out; where there is more to open, only once that is open."""
        self._is_removable = is_removable
        self.remove.setVisible(is_removable and (self._more is None or self.unfold.isChecked()))

    def show_tickable(self, text: str, note: str, is_kept: bool) -> None:
        self._arrange(text, is_tickable=True)
        self.tick.show_text(text, note=note)
        self.tick.blockSignals(True)
        self.tick.setChecked(is_kept)
        self.tick.blockSignals(False)
        self.tick.update()

    def show_plain(self, text: str, note: str, icon: str, token: str) -> None:
        self._arrange(text, is_tickable=False)
        self._sign.show_icon(icon, token)
        self._text.setText(text)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        mark(self._note, role="hint" if token == "accent" else "small")

    @property
    def note(self) -> str:
        """The small line beneath the words."""
        return self._note.text() if self.tick.isHidden() else self.tick.accessibleDescription()

    def _arrange(self, text: str, *, is_tickable: bool) -> None:
        self.tick.setVisible(is_tickable)
        self._sign.setVisible(not is_tickable)
        self._words.setVisible(not is_tickable)
        name = shortened(text, _LONGEST_NAME)
        self.remove.setAccessibleName(self.tr("Take out: {what}").format(what=name))
        self.remove.setToolTip(self.tr("Take out; it can be undone"))
        self.unfold.setAccessibleName(self.tr("Your answer to: {what}").format(what=name))
        self.unfold.setToolTip(self.tr("Your answer, by when, and why"))

    def _on_ticked(self, is_kept: bool) -> None:
        self.ticked.emit(self._key, is_kept)

    def _on_removed(self) -> None:
        self.removed.emit(self._key)

    def _on_unfolded(self, is_open: bool) -> None:
        self._look.dress(self.unfold, "chevron-up" if is_open else "chevron-down", "muted", 14)
        if self._more is not None:
            self._more.setVisible(is_open)
        self.show_removable(self._is_removable)
        if not is_open:
            self.folded.emit(self._key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        closes = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.unfold.isChecked() and event.key() in closes and not event.modifiers():
            self.unfold.setFocus()
            self.unfold.setChecked(False)
        else:
            super().keyPressEvent(event)
