"""The steps towards a milestone, each to tick when it is done."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.milestone import MilestoneStep
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.parts import label


class _Row(NamedTuple):
    done: QCheckBox
    text: LineField


class StepsField(QWidget):
    """A box and a line for each step; there is always one empty line at the end to type into."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._days: dict[int, date] = {}  # when the step of a row was done
        self.rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(label(self.tr("Steps"), "field"))
        self._grow()

    @property
    def steps(self) -> tuple[MilestoneStep, ...]:
        """What stands in the lines; an empty line is no step."""
        return tuple(
            MilestoneStep(row.text.text(), self._days.get(place))
            for place, row in enumerate(self.rows)
            if row.text.text().strip()
        )

    def fill(self, steps: tuple[MilestoneStep, ...]) -> None:
        """Show ``steps``; lines that already say the same are left alone."""
        if steps == self.steps:
            return
        self._days = {place: step.done_on for place, step in enumerate(steps) if step.done_on}
        while len(self.rows) <= len(steps):
            self._grow()
        for place, row in enumerate(self.rows):
            row.text.fill(steps[place].text if place < len(steps) else "")
            row.done.setChecked(place in self._days)
            self._show_row(place)

    def _grow(self) -> None:
        number = len(self.rows) + 1
        row = _Row(QCheckBox(), LineField(self.tr("A step")))
        row.text.setAccessibleName(self.tr("Step {n}").format(n=number))
        row.done.setAccessibleName(self.tr("Step {n} is done").format(n=number))
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(row.done)
        line.addWidget(row.text, 1)
        self._column.addLayout(line)
        self.rows.append(row)
        self._show_row(number - 1)
        row.done.clicked.connect(self._on_ticked)
        row.text.typed.connect(self._on_typed)

    def _show_row(self, place: int) -> None:
        """A line without a step has nothing to tick."""
        row, day = self.rows[place], self._days.get(place)
        row.done.setEnabled(bool(row.text.text().strip()))
        done = self.tr("done on {day}").format(day=day_text(day, self._today())) if day else self.tr("Tick when done")
        row.done.setToolTip(done)

    def _on_ticked(self) -> None:
        place = next(place for place, row in enumerate(self.rows) if row.done is self.sender())
        if self.rows[place].done.isChecked():
            self._days[place] = self._today()
        else:
            self._days.pop(place, None)
        self._show_row(place)
        self.changed.emit()

    def _on_typed(self) -> None:
        place = next(place for place, row in enumerate(self.rows) if row.text is self.sender())
        self._show_row(place)
        if self.rows[-1].text.text().strip():
            self._grow()
        self.changed.emit()
