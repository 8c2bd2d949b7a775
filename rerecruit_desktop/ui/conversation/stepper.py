"""The top of the wizard: the three steps to click, with whom and when, and the way to the guide."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rerecruit_desktop.domain.conversation import Step
from rerecruit_desktop.ui.names import step_name
from rerecruit_desktop.ui.widgets.elided import ElidedLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.numbered_button import Mark, NumberedButton
from rerecruit_desktop.ui.widgets.parts import button, mark, rule

_ROOM_FOR_FACTS = 280


class Stepper(QWidget):
    chosen = Signal(Step)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, ground="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self.steps: dict[Step, NumberedButton] = {}
        self._facts = ElidedLabel()
        self.guide_button = button(
            self.tr("Guide"), key="Alt+G", tip=self.tr("Show or hide why this step is there and what is still missing")
        )
        self._make_steps()
        self._lay_out()

    def _make_steps(self) -> None:
        for number, step in enumerate(Step, 1):
            made = NumberedButton(self._look, number, step_name(step))
            keys = QKeySequence(f"Alt+{number}").toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(f"{step_name(step)}  ({keys})")
            made.clicked.connect(self._on_clicked)
            self.steps[step] = made

    def _lay_out(self) -> None:
        mark(self._facts, role="muted")
        self.guide_button.setCheckable(True)
        self.setMinimumWidth(1)  # it makes room for itself
        self._look.dress(self.guide_button, "help", "muted", 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 15, 32, 15)
        row.setSpacing(10)
        for step, made in self.steps.items():
            if step is not Step.INVITE:
                row.addWidget(_thread(), 1)
            row.addWidget(made)
        row.addSpacing(12)
        row.addStretch(1)
        self._facts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._facts)
        row.addWidget(self.guide_button)

    def show_state(self, here: Step, done: frozenset[Step], facts: str) -> None:
        """Where one stands, which steps are done, and ``facts`` on the conversation in a line."""
        for step, made in self.steps.items():
            if step is here:
                made.show_mark(Mark.HERE, self.tr("this step"))
            elif step in done:
                made.show_mark(Mark.DONE, self.tr("done"))
            else:
                made.show_mark(Mark.AHEAD, self.tr("open"))
        self._facts.setText(facts)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where there is little room, only the step one stands at keeps its name."""
        names = sum(made.full_width() for made in self.steps.values())
        is_tight = self.width() < names + self.guide_button.sizeHint().width() + self._look.px(_ROOM_FOR_FACTS)
        for made in self.steps.values():
            made.be_compact(is_tight and made.mark is not Mark.HERE)

    def _on_clicked(self) -> None:
        self.chosen.emit(next(step for step, made in self.steps.items() if made is self.sender()))


def _thread() -> QWidget:
    line = rule()
    line.setMaximumWidth(48)
    line.setMinimumWidth(8)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line
