"""A hard request to expect, with the honest answer prepared for it, and what the guide advises."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import ExpectedRequest
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark

_LONGEST_NAME = 80


class ExpectedRow(QFrame):
    answered = Signal(str, str)
    removed = Signal(str)

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self._key = key
        self._text = FlowLabel("", "strong")
        self.answer = GrowingText(least=2, most=8)
        self._advice = FlowLabel("", "small")
        self.remove = button("", "quiet")
        look.dress(self.remove, "close", "muted", 16)
        self._lay_out()
        self.answer.typed.connect(self._on_typed)
        self.remove.clicked.connect(self._on_removed)

    def _lay_out(self) -> None:
        self.answer.setPlaceholderText(self.tr("What you can honestly say, and by when they hear more"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._text, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.answer)
        column.addWidget(self._advice)

    def show_request(self, request: ExpectedRequest, answers: Sequence[str], avoid: Sequence[str]) -> None:
        self._text.setText(request.text)
        short = shortened(request.text, _LONGEST_NAME)
        self.answer.setAccessibleName(self.tr("Answer to: {request}").format(request=short))
        self.remove.setAccessibleName(self.tr("Take out: {request}").format(request=short))
        self.remove.setToolTip(self.tr("Take out; it can be undone"))
        if not self.answer.hasFocus():
            self.answer.fill(request.answer)
        lines = [self.tr("Could say: “{words}”").format(words=one) for one in answers]
        lines += [self.tr("Better not: {words}").format(words=one) for one in avoid]
        self._advice.setText("\n".join(lines))
        self._advice.setVisible(bool(lines))

    def _on_typed(self, answer: str) -> None:
        self.answered.emit(self._key, answer)

    def _on_removed(self) -> None:
        self.removed.emit(self._key)
