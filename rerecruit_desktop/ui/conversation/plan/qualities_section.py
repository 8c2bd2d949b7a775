"""Which qualities make them valuable, each with a moment that showed it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import PlannedQuality
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.plan.planning import offered_qualities, planned_quality, with_quality
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.tick import Tick

_NARROW = 480


class QualityRow(QWidget):
    """The quality to tick, and its moment beside it; beneath it where there is little room."""

    changed = Signal(PlannedQuality)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._planned: PlannedQuality | None = None
        self.tick = Tick(look, dims=True)
        self.example = GrowingText(least=1, most=6)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self.tick.toggled.connect(self._on_ticked)
        self.example.typed.connect(self._on_typed)

    def _lay_out(self) -> None:
        self.example.setPlaceholderText(self.tr("A moment when you saw this…"))
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.tick, 1)
        self._row.addWidget(self.example, 2)
        self._row.setAlignment(self.tick, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < self._look.px(_NARROW)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self._row.setAlignment(self.tick, Qt.AlignmentFlag(0) if narrow else Qt.AlignmentFlag.AlignVCenter)
            self._row.setSpacing(2 if narrow else 8)

    def show_quality(self, planned: PlannedQuality, meaning: str) -> None:
        self._planned = planned
        self.tick.show_text(planned.name)
        self.tick.setToolTip(meaning)
        self.example.setAccessibleName(self.tr("Moment for {quality}").format(quality=planned.name))
        if not self.example.hasFocus():
            self.example.fill(planned.example)
        self._show_tick()

    def _show_tick(self) -> None:
        self.tick.blockSignals(True)
        self.tick.setChecked(self._planned is not None and self._planned.chosen)
        self.tick.blockSignals(False)
        self.tick.update()

    def _on_ticked(self, chosen: bool) -> None:
        if self._planned is not None:
            self._tell(replace(self._planned, chosen=chosen))

    def _on_typed(self, example: str) -> None:
        if self._planned is not None:
            self._tell(replace(self._planned, example=example, chosen=self._planned.chosen or bool(example.strip())))
            self._show_tick()

    def _tell(self, planned: PlannedQuality) -> None:
        self._planned = planned
        self.changed.emit(planned)


class QualitiesSection(QWidget):
    def __init__(self, session: Session, look: Look, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look, self._draft = session, look, draft
        self.rows: KeyedColumn[QualityRow] = KeyedColumn(spacing=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(FlowLabel(self.tr("Which qualities make them valuable, and when did you see it?"), "h2"))
        column.addWidget(self.rows)

    def show_draft(self) -> None:
        plan = self._draft.conversation.plan
        qualities = offered_qualities(plan, self._session.guide.qualities)
        self.rows.show_keys([quality.key for quality in qualities], self._make_row)
        for quality in qualities:
            if (row := self.rows.get(quality.key)) is not None:
                row.show_quality(planned_quality(plan, quality), quality.meaning)

    def _make_row(self, _key: str) -> QualityRow:
        row = QualityRow(self._look)
        row.changed.connect(self._on_planned)
        return row

    def _on_planned(self, planned: PlannedQuality) -> None:
        self._draft.change_plan(with_quality(self._draft.conversation.plan, planned))
