"""A planned point to tick; under a question there is room for what they answered."""

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
    """``ticked`` when it was said, or taken back; ``answered`` with their words; ``left`` with the Esc key.

    The box for the answer opens when the question is ticked, and with the Down key; ``is_open`` it is from the start.
    """

    ticked = Signal(Stage, str, bool)
    answered = Signal(str, str)
    left = Signal()

    def __init__(self, look: Look, stage: Stage, *, is_open: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._key = stage, ""
        self.tick = Tick(look, framed=True, strong=True)
        self.answer = GrowingText(most=6)
        self.answer.setPlaceholderText(self.tr("What they said, word for word"))
        self._has_answer = stage is Stage.ASK
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
        self.answer.typed.connect(self._on_answered)
        for part in (self.tick, self.answer):
            part.installEventFilter(self)

    def show_point(self, number: int, point: Point, answer: str) -> None:
        self._key = point.key
        self.tick.show_text(point.title, point.detail)
        self.tick.setToolTip(self._told(number))
        self.answer.setAccessibleName(
            self.tr("Their answer to: {question}").format(question=shortened(point.title, _LONGEST_NAME))
        )
        self.tick.blockSignals(True)
        self.tick.setChecked(point.said)
        self.tick.blockSignals(False)
        self.tick.update()
        if not self.answer.hasFocus():
            self.answer.fill(answer)
        self._open()

    def _told(self, number: int) -> str:
        if number > _LAST_NUMBER:
            return ""
        if not self._has_answer:
            return self.tr("Ctrl+{n} ticks it").format(n=number)
        return self.tr("Ctrl+{n} ticks it, Ctrl+Shift+{n} opens their answer").format(n=number)

    def open_answer(self) -> bool:
        """Put the cursor into their answer; ``False`` where there is none to give."""
        if self._has_answer:
            self._is_wanted = True
            self._open()
            self.answer.setFocus(Qt.FocusReason.TabFocusReason)
        return self._has_answer

    def _open(self) -> None:
        is_open = self._is_wanted or self.tick.isChecked() or bool(self.answer.toPlainText())
        self.answer.setVisible(self._has_answer and (is_open or self.answer.hasFocus()))

    def _on_ticked(self, said: bool) -> None:
        self._open()
        self.ticked.emit(self._stage, self._key, said)

    def _on_answered(self, words: str) -> None:
        self.answered.emit(self._key, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if watched is self.answer and event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if watched is self.tick and event.key() == Qt.Key.Key_Down and not event.modifiers():
                return self.open_answer()
        return super().eventFilter(watched, event)
