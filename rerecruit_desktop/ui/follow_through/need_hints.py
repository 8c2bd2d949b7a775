"""What the guide says of a need, on demand: what the manager does, and the traps."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import NeedGuide
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.parts import empty


class NeedHints(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 0, 0, 8)
        self._column.setSpacing(3)

    def show_guide(self, guide: NeedGuide) -> None:
        empty(self._column)
        self._add(guide.meaning, "small")
        self._add_list(self.tr("What you can do"), guide.does)
        self._add_list(self.tr("Traps"), guide.traps)

    def _add_list(self, head: str, lines: Sequence[str]) -> None:
        if lines:
            self._add(head.upper(), "eyebrow")
        for line in lines:
            self._add(f"– {line}", "small")

    def _add(self, text: str, role: str) -> None:
        self._column.addWidget(FlowLabel(text, role))
