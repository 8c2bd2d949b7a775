"""What the plan still lacks, in a line under the steps, where the guide beside them has no room."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.readiness import missing_in
from rerecruit_desktop.domain.rule import Rule
from rerecruit_desktop.ui.widgets.flow_button import FlowButton
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark


class ReadyLine(QWidget):
    """``pressed`` asks for the guide, which tells it in full."""

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, ground="sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = FlowButton(look, "ink", self)
        mark(self.words, small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 5, 28, 5)
        row.addWidget(self.words)
        self.words.clicked.connect(self.pressed)

    def show_rules(self, met: Mapping[Rule, bool], guide: Guide) -> None:
        missing = [guide.rule(rule).text for rule in Rule if rule in missing_in(met)]
        number = self.locale().toString
        self.words.show_sign("circle" if missing else "check", "muted" if missing else "good")
        if missing:
            text = self.tr("Ready: {met} of {all} · still missing: {what}")
            self.words.say(
                text.format(met=number(len(met) - len(missing)), all=number(len(met)), what="; ".join(missing))
            )
        else:
            self.words.say(self.tr("You are ready."))
        self.words.setToolTip(self.tr("Show why, in the guide  (Alt+G)"))
