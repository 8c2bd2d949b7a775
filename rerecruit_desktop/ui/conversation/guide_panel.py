"""The guide beside the step: why it is there, hints, and what the plan still lacks."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import Guide, StepGuide
from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import empty, label, mark, scrolling

_WIDTH = 295
_ANY_WIDTH = 2**24 - 1


class Readiness(QWidget):
    """The rules, each with a sign and words; nothing here ever blocks."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs = {rule: IconLabel(look, "circle", "muted", 14) for rule in Rule}
        self._words = {rule: FlowLabel() for rule in Rule}
        self._summary = FlowLabel("", "small")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(self.tr("Ready when"), "h2"), 0, 0, 1, 2)
        for row, rule in enumerate(Rule, 1):
            grid.addWidget(self._signs[rule], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._words[rule], row, 1)
        grid.addWidget(self._summary, len(Rule) + 1, 0, 1, 2)

    def show_rules(self, met: Mapping[Rule, bool], guide: Guide) -> None:
        for rule, is_met in met.items():
            icon, token = ("check", "good") if is_met else ("circle", "muted")
            self._signs[rule].show_icon(icon, token)
            state = self.tr("there: {what}") if is_met else self.tr("missing: {what}")
            words = guide.rule(rule)
            self._words[rule].setText(words.text)
            self._words[rule].setToolTip(words.why)
            self._words[rule].setAccessibleName(state.format(what=words.text))
        ready = all(met.values())
        self._summary.setText(
            self.tr("You are ready.") if ready else self.tr("You can go on without; what is open stays marked.")
        )


class GuidePanel(QWidget):
    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, ground="sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._why = FlowLabel("", "muted")
        self._hints = QVBoxLayout()
        self.readiness = Readiness(look)
        self._shown: StepGuide | None = None
        self._fills = False
        self._lay_out()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 24, 20, 24)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Why this step"), "h2"))
        column.addWidget(self._why)
        column.addSpacing(10)
        column.addWidget(self.readiness)
        column.addSpacing(10)
        column.addWidget(label(self.tr("Hints"), "h2"))
        self._hints.setSpacing(6)
        column.addLayout(self._hints)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(scrolling(inside))

    def show_guide(self, guide: StepGuide, *, with_readiness: bool) -> None:
        self.readiness.setVisible(with_readiness)
        if guide == self._shown:
            return
        self._shown = guide
        self._why.setText(guide.why)
        empty(self._hints)
        for hint in guide.hints:
            self._hints.addLayout(_hint(hint))

    def fill_width(self, fills: bool) -> None:
        """Take all the room there is, or the usual width."""
        self._fills = fills
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        width = self._look.px(_WIDTH)
        self.setMinimumWidth(1 if self._fills else width)
        self.setMaximumWidth(_ANY_WIDTH if self._fills else width)


def _hint(text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    dot = QLabel("·")
    mark(dot, role="muted")
    row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(FlowLabel(text, "muted"), 1)
    return row
