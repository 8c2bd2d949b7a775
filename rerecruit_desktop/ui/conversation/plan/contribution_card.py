"""A contribution to choose for the thanks, with what will be said it changed, and what could be better about that."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.conversation import PlannedContribution
from rerecruit_desktop.ui.conversation.plan.remarks import Remarks
from rerecruit_desktop.ui.widgets.flow import shortened
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark
from rerecruit_desktop.ui.widgets.tick import Tick

_LONGEST_NAME = 80


class ContributionCard(QFrame):
    changed = Signal(PlannedContribution)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self._planned: PlannedContribution | None = None
        self._look = look
        self.tick = Tick(look, strong=True)
        self.effect = GrowingText(least=1, most=8)
        self.remarks = Remarks(look)
        self._below = QWidget()  # only while it is chosen
        self._inside = QVBoxLayout(self._below)
        self._lay_out()
        self.tick.toggled.connect(self._on_ticked)
        self.effect.typed.connect(self._on_typed)
        look.changed.connect(self._on_look_changed)

    def _lay_out(self) -> None:
        self.effect.setPlaceholderText(self.tr("What did it change, and for whom?"))
        self._inside.setSpacing(4)
        self._inside.addWidget(self.effect)
        self._inside.addWidget(self.remarks)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 14, 9)
        column.setSpacing(0)
        column.addWidget(self.tick)
        column.addWidget(self._below)
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        self._inside.setContentsMargins(self._look.px(26) + 6, 4, 0, 4)

    def show_contribution(self, contribution: Contribution, planned: PlannedContribution, note: str) -> None:
        """``note`` is the small line: the day, beyond the role, thanked before."""
        self._planned = planned
        self.tick.show_text(contribution.what, note=note)
        name = self.tr("Effect of {what}").format(what=shortened(contribution.what, _LONGEST_NAME))
        self.effect.setAccessibleName(name)
        self.tick.blockSignals(True)
        self.tick.setChecked(planned.chosen)
        self.tick.blockSignals(False)
        self._below.setVisible(planned.chosen)
        if not self.effect.hasFocus():
            self.effect.fill(planned.effect)

    def show_remarks(self, remarks: Sequence[str]) -> None:
        """What weakens these thanks, in words; nothing while they are not chosen."""
        self.remarks.show_texts(remarks)

    def _on_ticked(self, chosen: bool) -> None:
        if self._planned is not None:
            self._planned = replace(self._planned, chosen=chosen)
            self._below.setVisible(chosen)
            self.changed.emit(self._planned)

    def _on_typed(self, effect: str) -> None:
        if self._planned is not None:
            self._planned = replace(self._planned, effect=effect)
            self.changed.emit(self._planned)
