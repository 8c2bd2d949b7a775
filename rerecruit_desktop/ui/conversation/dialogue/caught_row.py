"""A promise or a milestone caught in the dialogue, with a way to take it out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark
from rerecruit_desktop.ui.widgets.tick import Tick

_LONGEST_NAME = 80


class CaughtRow(QFrame):
    """With a box to tick where something can be kept, else with a sign."""

    ticked = Signal(str, bool)
    removed = Signal(str)

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self._key = key
        self.tick = Tick(look)
        self._sign = IconLabel(look, "progress")
        self._words = QWidget()
        self._text = FlowLabel()
        self._note = FlowLabel("", "small")
        self.remove = button("", "quiet")
        look.dress(self.remove, "close", "muted", 14)
        self._lay_out()
        self.tick.toggled.connect(self._on_ticked)
        self.remove.clicked.connect(self._on_removed)

    def _lay_out(self) -> None:
        words = QVBoxLayout(self._words)
        words.setSpacing(1)
        words.addWidget(self._text)
        words.addWidget(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 3, 5)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self.tick, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self._sign.setContentsMargins(0, 6, 0, 0)
        words.setContentsMargins(0, 5, 0, 5)

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

    def _arrange(self, text: str, *, is_tickable: bool) -> None:
        self.tick.setVisible(is_tickable)
        self._sign.setVisible(not is_tickable)
        self._words.setVisible(not is_tickable)
        name = self.tr("Take out: {what}").format(what=shortened(text, _LONGEST_NAME))
        self.remove.setAccessibleName(name)
        self.remove.setToolTip(self.tr("Take out; it can be undone"))

    def _on_ticked(self, is_kept: bool) -> None:
        self.ticked.emit(self._key, is_kept)

    def _on_removed(self) -> None:
        self.removed.emit(self._key)
