"""From the conversation to paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button


class PapersPart(QWidget):
    papers_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.papers = button(self.tr("Make the handout"), key="Ctrl+E")
        look.dress(self.papers, "document", "ink", 16)
        text = self.tr("The handout holds what both of you may keep: agreed words, promises, milestones. Nothing else.")
        row = FoldingRow(spacing=8)
        row.row.addWidget(self.papers)
        row.row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(FlowLabel(text, "small"))
        column.addWidget(row)
        self.papers.clicked.connect(self.papers_wanted)
