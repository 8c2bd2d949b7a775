"""One of the five needs: the manager's mark for it, why, and how it went so far."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import NeedGuide
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import STARVED, Pulse, of_need, of_occasion, trend
from rerecruit_desktop.domain.series import series_of
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.ui.follow_through.need_hints import NeedHints
from rerecruit_desktop.ui.follow_through.spark_view import SparkView
from rerecruit_desktop.ui.follow_through.wording import mark_meanings, pulse_text, trend_sign, trend_text
from rerecruit_desktop.ui.names import source_text
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.marks import Marks
from rerecruit_desktop.ui.widgets.parts import button, hold_place, label
from rerecruit_desktop.ui.widgets.segments import Segments


class NeedRow(QWidget):
    """``changed`` tells the read of this occasion as a new value, ``taken_back`` the one that is to go.

    ``marked`` says that the mark itself is another one, which changes the trend.
    """

    changed = Signal(object)
    marked = Signal()
    taken_back = Signal(object)

    def __init__(self, need: Need, look: Look, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._need, self._look, self._today = need, look, today
        self._owner: tuple[Id, Id | None] = (Id(""), None)
        self._present: Pulse | None = None
        self._name = label("", "strong")
        self.marks = Marks("", mark_meanings())
        self.remove = button("", "sign")
        self.hints_button = button("", "sign")
        self.trend = SparkView(look)
        self._told = FlowLabel("", "small")
        self.reason = LineField(self.tr("Because… (only for you)"))
        self.source: Segments[Source] = Segments(self.tr("How you know"), [(one, source_text(one)) for one in Source])
        self._why = FoldingRow(spacing=10)
        self.hints = NeedHints()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._look.dress(self.remove, "undo", "muted", 16)
        self._look.dress(self.hints_button, "help", "muted", 16)
        self.hints_button.setCheckable(True)
        self.hints.hide()
        hold_place(self.remove)
        scale = FoldingRow(spacing=10)
        scale.row.addWidget(self._name, 1)
        scale.row.addLayout(self._scale())
        self._why.row.addWidget(self.reason, 1)
        self._why.row.addWidget(self.source)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(4)
        for part in (scale, self._why, self._told, self.hints):
            column.addWidget(part)

    def _scale(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.trend, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(6)
        for part in (self.remove, self.marks, self.hints_button):
            row.addWidget(part)
        return row

    def _connect(self) -> None:
        self.marks.chosen.connect(self._on_marked)
        self.marks.taken_back.connect(self._on_taken_back)
        self.remove.clicked.connect(self._on_taken_back)
        self.reason.typed.connect(self._on_changed)
        self.source.chosen.connect(self._on_changed)
        self.hints_button.toggled.connect(self.hints.setVisible)

    def show_guide(self, guide: NeedGuide) -> None:
        """The need in the words of the guide."""
        self._name.setText(guide.name)
        self.marks.setAccessibleName(guide.name)
        for mark, meaning in enumerate(mark_meanings(), STARVED):
            self.marks.choices[mark].setAccessibleName(f"{guide.name}: {mark}, {meaning}")
        self.reason.setAccessibleName(self.tr("{need}: because").format(need=guide.name))
        self.source.setAccessibleName(self.tr("{need}: how you know").format(need=guide.name))
        self._name_button(self.remove, self.tr("{need}: take the mark back").format(need=guide.name))
        self._name_button(self.hints_button, self.tr("{need}: what to do, and the traps").format(need=guide.name))
        self.hints.show_guide(guide)

    @staticmethod
    def _name_button(made: QWidget, name: str) -> None:
        made.setAccessibleName(name)
        made.setToolTip(name)

    def show_pulses(self, pulses: tuple[Pulse, ...], person_id: Id, conversation_id: Id | None) -> None:
        """The marks of a person, and which of them belongs to this conversation, or to today."""
        self._owner = person_id, conversation_id
        self._present = of_occasion(pulses, self._need, conversation_id, self._today())
        present = self._present
        self.marks.fill(present.mark if present else None)
        if present:
            self.reason.fill(present.reason)
            self.source.fill(present.source)
        for part in (self._why, self.remove):
            part.setVisible(present is not None)
        self._show_past(of_need(pulses, self._need), trend(pulses, self._need))

    def _show_past(self, found: tuple[Pulse, ...], by: int) -> None:
        today = self._today()
        spoken = ", ".join(f"{one.mark} ({one.on.isoformat()})" for one in found[-3:])
        name = self._name.text()
        self.trend.show_series(series_of(name, found), today, f"{name}: {spoken}" if found else "")
        before = [one for one in found if one != self._present]
        parts = [self.tr("last: {read}").format(read=pulse_text(before[-1], today))] if before else []
        if len(found) > 1:
            parts.append(f"{trend_sign(by)} {trend_text(by)}")
        self._told.setText(" · ".join(parts))
        self._told.setVisible(bool(parts))

    def _on_marked(self, mark: int) -> None:
        person_id, conversation_id = self._owner
        present = self._present or Pulse(person_id, self._need, mark, self._today(), conversation_id=conversation_id)
        self._tell(replace(present, mark=mark))
        self.marked.emit()

    def _on_changed(self) -> None:
        if self._present is not None:
            source = self.source.value or self._present.source
            self._tell(replace(self._present, reason=self.reason.text(), source=source))

    def _tell(self, pulse: Pulse) -> None:
        self._present = pulse
        self.changed.emit(pulse)

    def _on_taken_back(self) -> None:
        if self._present is not None:
            self.taken_back.emit(self._present)
