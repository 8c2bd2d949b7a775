"""A paper to choose: what it is, whose it is, what it holds."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.paper_words import words_of
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.parts import label, mark


class KindCard(QFrame):
    """A card around a radio button; a click anywhere on it chooses."""

    def __init__(self, kind: PaperKind, group: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        words = words_of(kind, QCoreApplication.translate)
        mark(self, role="card")
        self.choice = QRadioButton(words.name)
        self.choice.setAccessibleName(f"{words.name}, {words.lane}")
        self.choice.setAccessibleDescription(words.about)
        mark(self.choice, role="strong")
        group.addButton(self.choice)
        lane = label(words.lane)
        mark(lane, chip="late" if kind.is_private else "ok")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(4)
        head = FoldingRow(spacing=8)
        head.row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        head.row.addWidget(lane, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.row.addStretch(1)
        column.addWidget(head)
        column.addWidget(label(words.about, "small", wraps=True))
        self.choice.toggled.connect(self._on_toggled)

    def _on_toggled(self, chosen: bool) -> None:
        mark(self, chosen=chosen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.choice.click()
        super().mousePressEvent(event)
