"""A chosen question: its words, what they answered before, and the buttons that move it or take it out."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import PlannedQuestion
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.flow_button import FlowButton
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark

_LONGEST_NAME = 80
_INDENT = 12  # where the letters of the box begin


class QuestionText(GrowingText):
    """Tells when it was ``left``."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class QuestionRow(QFrame):
    """Can be dragged by its grip, and moved by keys; its words can be changed for this talk alone.

    ``dragged`` tells where on the screen the mouse is, while it holds the row.
    """

    moved = Signal(str, int)
    dragged = Signal(str, QPoint)
    removed = Signal(str)
    worded = Signal(str, str)
    starred = Signal(str, bool)

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self._key, self._look = key, look
        self._is_dragged = False
        self._is_starred = False
        self.text = QuestionText(least=1, most=4)
        self._words = ""
        self._need = label("", "small")
        self.before = FlowButton(look)
        self._history = FlowLabel("", "muted")
        self.star = button("", "quiet")
        self.up = button("", "quiet")
        self.down = button("", "quiet")
        self.remove = button("", "quiet")
        self._grip = IconLabel(look, "grip", "muted", 16)
        self._lay_out(look)
        self._connect()

    def _lay_out(self, look: Look) -> None:
        mark(self.text, role="plain")
        mark(self.before, small=True)
        self._history.hide()
        self._grip.setCursor(Qt.CursorShape.OpenHandCursor)
        self._grip.setToolTip(self.tr("Drag to another place  (Alt+Up, Alt+Down)"))
        self._grip.setContentsMargins(0, 10, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text)
        below = QVBoxLayout()
        below.setContentsMargins(_INDENT, 0, 0, 0)
        below.setSpacing(2)
        below.addWidget(self._need)
        below.addWidget(self.before)
        below.addWidget(self._history)
        words.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 6, 6, 10)
        row.setSpacing(0)
        row.addWidget(self._grip, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addSpacing(8)
        for made, icon in (
            (self.star, "star"),
            (self.up, "chevron-up"),
            (self.down, "chevron-down"),
            (self.remove, "close"),
        ):
            look.dress(made, icon, "muted", 16)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.remove.clicked.connect(self._on_remove)
        self.before.clicked.connect(self._on_before)
        self.star.clicked.connect(self._on_star)
        self.text.typed.connect(self._on_worded)
        self.text.left.connect(self._on_text_left)
        for keys, slot in (("Alt+Up", self._on_up), ("Alt+Down", self._on_down)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def show_question(self, question: PlannedQuestion, need: str, *, is_first: bool, is_last: bool) -> None:
        self._words = question.text
        if not self.text.hasFocus():
            self.text.fill(question.text)
        self._need.setText(need)
        short = shortened(question.text, _LONGEST_NAME)
        self.text.setAccessibleName(self.tr("Question: {question}").format(question=short))
        _name(self.up, self.tr("Move up: {question}").format(question=short), self.tr("Move up  (Alt+Up)"))
        _name(self.down, self.tr("Move down: {question}").format(question=short), self.tr("Move down  (Alt+Down)"))
        _name(self.remove, self.tr("Take out: {question}").format(question=short), self.tr("Take out"))
        self._enable(self.up, not is_first, self.down)
        self._enable(self.down, not is_last, self.up)

    def show_before(self, last: str, history: Sequence[str]) -> None:
        """``last`` says when it was asked last and what they said; ``history`` the last times, the newest first."""
        self.before.setVisible(bool(last))
        self.before.say(last)
        self.before.setToolTip(self.tr("Show the last answers"))
        self._history.setText("\n".join(history))

    def show_star(self, is_starred: bool | None) -> None:
        """Whether it is a favourite; ``None`` for a question that the guide does not have."""
        self.star.setVisible(is_starred is not None)
        self._is_starred = bool(is_starred)
        self._look.dress(self.star, "star", "accent" if is_starred else "muted", 16)
        words = self.tr("A favourite no more") if is_starred else self.tr("Make it a favourite")
        _name(self.star, f"{words}: {shortened(self.text.toPlainText(), _LONGEST_NAME)}", words)

    def _on_text_left(self) -> None:
        if not self.text.toPlainText().strip():
            self.text.fill(self._words)

    def _on_worded(self, text: str) -> None:
        self._words = text if text.strip() else self._words
        self.worded.emit(self._key, text)

    def _on_star(self) -> None:
        self.starred.emit(self._key, not self._is_starred)

    def _on_before(self) -> None:
        self._history.setVisible(self._history.isHidden())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_dragged = event.button() is Qt.MouseButton.LeftButton
        self.raise_()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged and event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self._key, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_dragged = False
        super().mouseReleaseEvent(event)

    @staticmethod
    def _enable(made: QPushButton, enabled: bool, other: QPushButton) -> None:
        """The focus must not fall off the row when it has reached an end."""
        had_focus = made.hasFocus()
        made.setEnabled(enabled)
        if had_focus and not enabled:
            other.setEnabled(True)
            other.setFocus()

    def _on_up(self) -> None:
        self.moved.emit(self._key, -1)

    def _on_down(self) -> None:
        self.moved.emit(self._key, 1)

    def _on_remove(self) -> None:
        self.removed.emit(self._key)


def _name(made: QPushButton, name: str, tip: str) -> None:
    made.setAccessibleName(name)
    made.setToolTip(tip)
