"""A chosen question: its words, and the buttons that move it or take it out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import PlannedQuestion
from rerecruit_desktop.ui.conversation.wording import need_name
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark

_LONGEST_NAME = 80


class QuestionRow(QFrame):
    moved = Signal(str, int)
    removed = Signal(str)

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self._key = key
        self._text = FlowLabel()
        self._need = label("", "small")
        self.up = button("", "quiet")
        self.down = button("", "quiet")
        self.remove = button("", "quiet")
        self._lay_out(look)
        self._connect()

    def _lay_out(self, look: Look) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._text)
        words.addWidget(self._need)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 6, 8)
        row.setSpacing(0)
        row.addLayout(words, 1)
        row.addSpacing(8)
        for made, icon in ((self.up, "chevron-up"), (self.down, "chevron-down"), (self.remove, "close")):
            look.dress(made, icon, "muted", 16)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.remove.clicked.connect(self._on_remove)
        for keys, slot in (("Alt+Up", self._on_up), ("Alt+Down", self._on_down)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def show_question(self, question: PlannedQuestion, *, is_first: bool, is_last: bool) -> None:
        self._text.setText(question.text)
        self._need.setText(need_name(question.need))
        short = shortened(question.text, _LONGEST_NAME)
        _name(self.up, self.tr("Move up: {question}").format(question=short), self.tr("Move up  (Alt+Up)"))
        _name(self.down, self.tr("Move down: {question}").format(question=short), self.tr("Move down  (Alt+Down)"))
        _name(self.remove, self.tr("Take out: {question}").format(question=short), self.tr("Take out"))
        self._enable(self.up, not is_first, self.down)
        self._enable(self.down, not is_last, self.up)

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
