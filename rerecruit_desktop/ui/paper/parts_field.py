"""Which parts a paper has: a box to tick for each that it may be without."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from rerecruit_desktop.domain.paper_kind import PaperKind
from rerecruit_desktop.domain.paper_part import USUALLY_LEFT_OUT, PaperPart, parts_of
from rerecruit_desktop.domain.paper_words import part_word
from rerecruit_desktop.ui.widgets.parts import label


class PartsField(QWidget):
    """What was ticked for one kind of paper is kept for it until :meth:`start_again`; never longer."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: PaperKind | None = PaperKind.HANDOUT
        self._left_out: dict[PaperKind, frozenset[PaperPart]] = {}
        self.boxes = {part: QCheckBox(part_word(part, QCoreApplication.translate)) for part in PaperPart}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(self.tr("With"), "field"))
        for box in self.boxes.values():
            box.setAccessibleName(self.tr("With: {part}").format(part=box.text()))
            column.addWidget(box)
            box.clicked.connect(self._on_clicked)

    def left_out_of(self, kind: PaperKind) -> frozenset[PaperPart]:
        """What the paper of that kind is to be without."""
        return self._left_out.get(kind, USUALLY_LEFT_OUT)

    def start_again(self) -> None:
        """Everything as it usually is."""
        self._left_out.clear()
        self.show_kind(self._kind)

    def show_kind(self, kind: PaperKind | None) -> None:
        """Show the parts of that kind; none at all for several papers at once."""
        self._kind = kind
        parts = parts_of(kind) if kind else ()
        self.setVisible(bool(parts))
        for part, box in self.boxes.items():
            box.setVisible(part in parts)
            box.setChecked(kind is not None and part not in self.left_out_of(kind))
        self._allow_timeline(parts)

    def _allow_timeline(self, parts: tuple[PaperPart, ...]) -> None:
        """Where the milestones go, their line goes too."""
        milestones = self.boxes[PaperPart.MILESTONES]
        self.boxes[PaperPart.TIMELINE].setEnabled(PaperPart.MILESTONES not in parts or milestones.isChecked())

    def _on_clicked(self) -> None:
        if self._kind is None:
            return
        parts = parts_of(self._kind)
        unticked = {part for part in parts if not self.boxes[part].isChecked()}
        self._left_out[self._kind] = frozenset(unticked | (USUALLY_LEFT_OUT - set(parts)))
        self._allow_timeline(parts)
        self.changed.emit()
