"""A paper to choose: what it is, whose it is, what it holds."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.paper_words import words_of
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.parts import label, mark


class PaperCard(QFrame):
    """A card around a radio button; a click anywhere on it chooses."""

    def __init__(self, name: str, about: str, group: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self.choice = QRadioButton(name)
        self.choice.setAccessibleName(name)
        self.choice.setAccessibleDescription(about)
        mark(self.choice, role="strong")
        group.addButton(self.choice)
        self.about = label(about, "small", wraps=True)
        self.head = FoldingRow(spacing=8)
        self.head.row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self.about)
        self.choice.toggled.connect(self._on_toggled)

    def _on_toggled(self, chosen: bool) -> None:
        mark(self, chosen=chosen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.choice.click()
        super().mousePressEvent(event)


class KindCard(PaperCard):
    """The card of one kind, with the lane it belongs to."""

    def __init__(self, kind: PaperKind, group: QButtonGroup, parent: QWidget | None = None) -> None:
        words = words_of(kind, QCoreApplication.translate)
        super().__init__(words.name, words.about, group, parent)
        self._lane = label("")
        self.head.row.addWidget(self._lane, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.head.row.addStretch(1)
        self.show_lane(kind)

    def show_lane(self, kind: PaperKind) -> None:
        """Say whose the paper is and what it holds, as it was chosen now."""
        words = words_of(kind, QCoreApplication.translate)
        self._lane.setText(words.lane)
        mark(self._lane, chip="late" if kind.is_private else "ok")
        self.about.setText(words.about)
        self.choice.setAccessibleName(f"{self.choice.text()}, {words.lane}")
        self.choice.setAccessibleDescription(words.about)
