"""A card that can be folded down to its heading."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.elided import ElidedLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark


class Fold(QFrame):
    """Its heading is a button; beside it stands in a few words what is inside. ``opened`` when it was unfolded."""

    opened = Signal()

    def __init__(self, look: Look, title: str, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self._look, self._title, self._inside = look, title, inside
        self.head = QPushButton(title.replace("&", "&&"))
        self.head.setAccessibleName(title)
        mark(self.head, kind="fold")
        self._gist = ElidedLabel()
        mark(self._gist, role="small")
        self._lay_out()
        self.head.clicked.connect(self._on_clicked)
        self._draw()

    def _lay_out(self) -> None:
        self.head.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._gist.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.head)
        row.addWidget(self._gist, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._inside)

    @property
    def is_open(self) -> bool:
        return not self._inside.isHidden()

    def show_gist(self, gist: str) -> None:
        """What stands beside the heading."""
        self._gist.setText(gist)
        self._draw()

    def fold(self, *, is_open: bool) -> None:
        if is_open is not self.is_open:
            self._inside.setVisible(is_open)
            self._draw()
            if is_open:
                self.opened.emit()

    def _draw(self) -> None:
        self._look.dress(self.head, "chevron-up" if self.is_open else "chevron-down", "muted", 18)
        state = self.tr("unfolded") if self.is_open else self.tr("folded")
        self.head.setAccessibleDescription(", ".join(part for part in (state, self._gist.text()) if part))
        self.head.setToolTip(self.tr("Fold  (Space)") if self.is_open else self.tr("Unfold  (Space)"))

    def _on_clicked(self) -> None:
        self.fold(is_open=not self.is_open)
