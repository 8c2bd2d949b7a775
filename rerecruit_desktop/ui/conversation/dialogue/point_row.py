"""A planned point to tick, with room beneath for what they said to it: a question's answer, word for word."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Stage
from rerecruit_desktop.domain.points import Point
from rerecruit_desktop.ui.widgets.flow import shortened
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.tick import Tick

_LONGEST_NAME = 80
_LAST_NUMBER = 9
_INDENT = 28


class PointRow(QWidget):
    """``ticked`` when it was said, or taken back; ``heard`` with their words; ``left`` with the Esc key.

    Under a question the room for their answer opens when it is ticked, and with the Down key; what they said to another
    point is shown where there is something. ``is_open`` shows it from the start. Without a ``stage`` it is a hard
    request that was expected.
    """

    ticked = Signal(object, str, bool)
    heard = Signal(object, str, str)
    left = Signal()

    def __init__(
        self, look: Look, stage: Stage | None, *, is_open: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stage, self._key = stage, ""
        self.tick = Tick(look, framed=True, strong=True)
        self.answer = GrowingText(most=6)
        self.answer.setPlaceholderText(self.tr("What they said, word for word"))
        self._is_asked = stage is Stage.ASK
        self._is_wanted = is_open
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tick)
        beneath = QHBoxLayout()
        beneath.addSpacing(look.px(_INDENT))
        beneath.addWidget(self.answer)
        column.addLayout(beneath)
        self.answer.hide()
        self.tick.toggled.connect(self._on_ticked)
        self.answer.typed.connect(self._on_heard)
        for part in (self.tick, self.answer):
            part.installEventFilter(self)

    def show_point(self, number: int, point: Point) -> None:
        self._key = point.key
        self.tick.show_text(point.title, point.detail)
        self.tick.setToolTip(self._told(number))
        self.answer.setAccessibleName(self._answer_name(shortened(point.title, _LONGEST_NAME)))
        self.tick.blockSignals(True)
        self.tick.setChecked(point.said)
        self.tick.blockSignals(False)
        self.tick.update()
        if not self.answer.hasFocus():
            self.answer.fill(point.heard)
        self._open()

    def _answer_name(self, title: str) -> str:
        if self._is_asked:
            return self.tr("Their answer to: {question}").format(question=title)
        return self.tr("What they said to: {point}").format(point=title)

    def _told(self, number: int) -> str:
        if number > _LAST_NUMBER:
            return ""
        if not self._is_asked:
            return self.tr("Ctrl+{n} ticks it").format(n=number)
        return self.tr("Ctrl+{n} ticks it, Ctrl+Shift+{n} opens their answer").format(n=number)

    def open_answer(self) -> bool:
        """Put the cursor into their answer; ``False`` where there is none to give."""
        if self._is_asked:
            self._is_wanted = True
            self._open()
            self.answer.setFocus(Qt.FocusReason.TabFocusReason)
        return self._is_asked

    def _open(self) -> None:
        is_given = bool(self.answer.toPlainText()) or self.answer.hasFocus()
        self.answer.setVisible(self._is_wanted or is_given or (self._is_asked and self.tick.isChecked()))

    def _on_ticked(self, said: bool) -> None:
        self._open()
        self.ticked.emit(self._stage, self._key, said)

    def _on_heard(self, words: str) -> None:
        self.heard.emit(self._stage, self._key, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if watched is self.answer and event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if watched is self.tick and event.key() == Qt.Key.Key_Down and not event.modifiers():
                return self.open_answer()
        return super().eventFilter(watched, event)
