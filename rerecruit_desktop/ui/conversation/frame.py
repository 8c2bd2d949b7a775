"""What stands around every step: the stepper on top, the guide at the right, back and next at the foot."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Step
from rerecruit_desktop.domain.guide import StepGuide
from rerecruit_desktop.ui.conversation.foot_bar import FootBar
from rerecruit_desktop.ui.conversation.guide_panel import GuidePanel
from rerecruit_desktop.ui.conversation.ready_line import ReadyLine
from rerecruit_desktop.ui.conversation.stepper import Stepper
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark, rule

_ROOM_FOR_THE_GUIDE, _ROOM_FOR_BOTH = 900, 680
_LEAST_WIDTH = 560


class Frame(QWidget):
    """Holds the pages of the steps; the dialogue gets all of the window but the foot."""

    def __init__(self, look: Look, pages: Mapping[Step, QWidget], gate: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pages = look, pages
        self._is_quiet = self._is_plan = False
        self.stepper = Stepper(look)
        self.guide = GuidePanel(look)
        self.foot = FootBar(look)
        self.ready_line = ReadyLine(look)
        self._stack = QStackedWidget()
        self._under_stepper, self._beside_guide = rule(), rule(upright=True)
        self._lay_out(gate)
        self.stepper.guide_button.toggled.connect(self._fold_guide)
        self.ready_line.pressed.connect(self.stepper.guide_button.click)
        look.changed.connect(self._fold_guide)

    def _lay_out(self, gate: QWidget) -> None:
        mark(self, ground="paper")
        self.setMinimumWidth(_LEAST_WIDTH)  # what is beside the step folds before it has to be so narrow
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for page in self._pages.values():
            self._stack.addWidget(page)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._beside_guide)
        middle.addWidget(self.guide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stepper)
        column.addWidget(self._under_stepper)
        column.addWidget(self.ready_line)
        column.addLayout(middle, 1)
        column.addWidget(gate)
        column.addWidget(rule())
        column.addWidget(self.foot)

    def show_step(self, step: Step, guide: StepGuide) -> None:
        """Turn to the page of ``step``."""
        self._is_quiet, self._is_plan = step is Step.DIALOGUE, step is Step.PLAN
        self.guide.show_guide(guide, with_readiness=step is Step.PLAN)
        self._stack.setCurrentWidget(self._pages[step])
        for part in (self.stepper, self._under_stepper):
            part.setVisible(not self._is_quiet)
        self._fold_guide()

    def show_pages(self) -> None:
        """Fold the guide where it stands in the place of the step."""
        if self._stack.isHidden():
            self.stepper.guide_button.setChecked(False)

    def _fold_guide(self) -> None:
        """The guide stands beside the step where there is room, else behind its button; at last it takes its place."""
        has_room = self.width() >= self._look.px(_ROOM_FOR_THE_GUIDE)
        self.stepper.guide_button.setVisible(not has_room)
        shown = not self._is_quiet and (has_room or self.stepper.guide_button.isChecked())
        alone = shown and self.width() < self._look.px(_ROOM_FOR_BOTH)
        self.guide.fill_width(alone)
        self.guide.setVisible(shown)
        self._beside_guide.setVisible(shown and not alone)
        self._stack.setVisible(not alone)
        self.ready_line.setVisible(self._is_plan and not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_guide()
