"""Which qualities make them valuable, each with a moment that showed it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from rerecruit_desktop.domain.contribution import Contribution, newest_first
from rerecruit_desktop.domain.conversation import Plan, PlannedQuality
from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.own_words import OwnEntry, added
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.begun import BegunWords
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.plan.planning import (
    offered_qualities,
    planned_quality,
    with_quality,
    without_quality,
)
from rerecruit_desktop.ui.conversation.plan.undoing import Undoing
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button
from rerecruit_desktop.ui.widgets.tick import Tick

_NARROW = 480
_MOST_OFFERED, _LONGEST = 12, 70


class QualityRow(QWidget):
    """The quality to tick, and its moment beside it; beneath it where there is little room."""

    changed = Signal(PlannedQuality)
    contribution_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._planned: PlannedQuality | None = None
        self.tick = Tick(look, dims=True)
        self.example = GrowingText(least=1, most=6)
        self.use = button("", "sign")
        look.dress(self.use, "star", "muted", 16)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self.tick.toggled.connect(self._on_ticked)
        self.example.typed.connect(self._on_typed)
        self.use.clicked.connect(self._on_use)

    def _lay_out(self) -> None:
        self.example.setPlaceholderText(self.tr("A moment when you saw this…"))
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.tick, 1)
        self._row.addWidget(self.example, 2)
        self._row.addWidget(self.use)
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
        self.use.setAccessibleName(self.tr("Use a contribution for {quality}").format(quality=planned.name))
        self.use.setToolTip(self.tr("Let a contribution be the moment"))
        if not self.example.hasFocus():
            self.example.fill(planned.example)
        self._show_tick()

    @property
    def planned(self) -> PlannedQuality | None:
        """What it shows now."""
        return self._planned

    def _show_tick(self) -> None:
        self.tick.blockSignals(True)
        self.tick.setChecked(self._planned is not None and self._planned.chosen)
        self.tick.blockSignals(False)
        self.tick.update()

    def take_example(self, example: str) -> None:
        """Show ``example`` as if it had been typed."""
        self.example.fill(example)
        self._on_typed(example)
        self.example.setFocus()

    def _on_use(self) -> None:
        self.contribution_wanted.emit(self)

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
    grew = Signal()

    def __init__(
        self, session: Session, messages: Messages, look: Look, draft: Draft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._look, self._draft = session, look, draft
        self._undoing = Undoing(session, messages, draft)
        self.rows: KeyedColumn[QualityRow] = KeyedColumn(spacing=8)
        self.own = LineField(self.tr("A quality of your own  (Enter)"))
        self._begun = BegunWords(session, {"name": self.own}, parent=self)
        self.own.setAccessibleName(self.tr("A quality of your own"))
        self.own.returnPressed.connect(self._on_own)
        self.own.editingFinished.connect(self.commit)  # leaving it is enough
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(FlowLabel(self.tr("Which qualities make them valuable, and when did you see it?"), "h2"))
        column.addWidget(self.rows)
        column.addWidget(self.own)

    def show_draft(self) -> None:
        plan = self._draft.conversation.plan
        qualities = offered_qualities(plan, self._session.guide.qualities)
        self.rows.show_keys([quality.key for quality in qualities], self._make_row)
        for quality in qualities:
            if (row := self.rows.get(quality.key)) is not None:
                row.show_quality(planned_quality(plan, quality), quality.meaning)
        person_id = self._draft.person.id
        self._begun.open(f"quality/{person_id}", person_id)

    def first_lacking(self) -> QWidget:
        """Where a moment is missing; else the first quality there is, or the line for one of one's own."""
        rows = self.rows.widgets
        chosen = (row for row in rows if row.tick.isChecked() and not row.example.toPlainText().strip())
        lacking = next(chosen, None)
        return lacking.example if lacking else rows[0].tick if rows else self.own

    def _make_row(self, _key: str) -> QualityRow:
        row = QualityRow(self._look)
        row.changed.connect(self._on_planned)
        row.contribution_wanted.connect(self._on_contribution_wanted)
        return row

    def forget(self) -> None:
        """Another conversation: nothing typed for the last one may stay."""
        self.own.fill("")

    def commit(self) -> bool:
        """Keep the quality that was typed for every talk to come, and choose it for this one."""
        return not one_line(self.own.text()) or not self._draft.is_open or self._add_own() is not None

    def _add_own(self) -> str | None:
        """The key of the quality that was typed; nothing when it was refused."""
        name = one_line(self.own.text())
        entry = added(EntryKind.QUALITY, {"name": name})
        if not self._draft.attempt(lambda: self._session.save_own_entry(entry)):
            return None
        self.own.fill("")
        chosen = PlannedQuality(entry.key, name, chosen=True)
        self._draft.change_plan(with_quality(self._draft.conversation.plan, chosen))
        self._redraw()
        self._offer_undo(entry)
        return entry.key

    def _redraw(self) -> None:
        self.show_draft()
        self.grew.emit()

    def _offer_undo(self, entry: OwnEntry) -> None:
        """It is neither in the plan nor in the guide afterwards."""

        def back(plan: Plan) -> Plan:
            self._draft.attempt(lambda: self._session.trash_own_entry(entry))
            return without_quality(plan, entry.key)

        self._undoing.offer(self.tr("The quality is yours now, for every talk to come."), back, self._redraw)

    def _on_own(self) -> None:
        key = self._add_own() if one_line(self.own.text()) else None
        if key is not None and (row := self.rows.get(key)) is not None:
            row.example.setFocus()

    def _on_contribution_wanted(self, row: QualityRow) -> None:
        """Choose from the newest of what they did."""
        contributions = newest_first(self._session.notebook.contributions.of(self._draft.person.id))
        menu = QMenu(row.use)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in contributions[:_MOST_OFFERED]:
            action = menu.addAction(shortened(one_line(one.what), _LONGEST).replace("&", "&&"))
            action.triggered.connect(partial(self._use, row, one))
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing is noted of them yet")).setEnabled(False)
        menu.popup(row.use.mapToGlobal(QPoint(0, row.use.height())))

    def _use(self, row: QualityRow, contribution: Contribution) -> None:
        before = row.planned
        told = (contribution.what.strip(), contribution.effect.strip())
        row.take_example("\n".join(part for part in told if part))
        if before is None:
            return

        def redraw() -> None:
            if (shown := self.rows.get(before.key)) is not None:
                shown.example.fill(before.example)
            self.show_draft()

        self._undoing.offer(
            self.tr("The contribution is the moment now."), lambda plan: with_quality(plan, before), redraw
        )

    def _on_planned(self, planned: PlannedQuality) -> None:
        self._draft.change_plan(with_quality(self._draft.conversation.plan, planned))
