"""The left of the dialogue: with whom, the four stages with the time of each, the clock, and who speaks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Stage
from rerecruit_desktop.ui.conversation.dialogue.balance import Balance
from rerecruit_desktop.ui.conversation.dialogue.dialogue_clock import DialogueClock
from rerecruit_desktop.ui.conversation.dialogue.stopwatch import Speaker
from rerecruit_desktop.ui.moments import minutes_text
from rerecruit_desktop.ui.names import stage_name
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.numbered_button import Mark, NumberedButton
from rerecruit_desktop.ui.widgets.parts import button, label, mark, scrolling, set_key
from rerecruit_desktop.ui.widgets.share_bar import ShareBar

_LONGEST_NAME = 60


class StageRail(QWidget):
    chosen = Signal(Stage)
    clock_pressed = Signal()
    paper_pressed = Signal()
    leave_pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, ground="sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._name = FlowLabel("", "h2")
        self.stages = {
            stage: NumberedButton(look, number, stage_name(stage), wide=True) for number, stage in enumerate(Stage, 1)
        }
        self._total = label("", "display")
        self._planned = FlowLabel("", "small")
        self._bar = ShareBar(look)
        self.clock_button = button("", "quiet")
        self.balance = Balance(look)
        self.paper_button = button(
            self.tr("I used paper"), "quiet", key="Ctrl+Shift+W", tip=self.tr("Type in what stands on the worksheet")
        )
        self.leave_button = button(self.tr("Leave for now"), "quiet", tip=self.tr("Back to the person; all is kept"))
        self._lay_out()
        for made in self.stages.values():
            made.clicked.connect(self._on_clicked)
        self.clock_button.clicked.connect(self.clock_pressed)
        self.paper_button.clicked.connect(self.paper_pressed)
        self.leave_button.clicked.connect(self.leave_pressed)

    def _lay_out(self) -> None:
        self._bar.setAccessibleName(self.tr("Time used"))
        self._look.dress(self.clock_button, "clock", "muted", 16)
        self._look.dress(self.paper_button, "document", "muted", 16)
        self._look.dress(self.leave_button, "arrow-left", "muted", 16)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 22, 16, 12)
        column.setSpacing(0)
        column.addLayout(_indented(label(self.tr("WITH"), "eyebrow")))
        column.addLayout(_indented(self._name))
        column.addSpacing(16)
        for made in self.stages.values():
            column.addWidget(made)
        column.addSpacing(20)
        column.addLayout(_indented(self._total))
        column.addLayout(_indented(self._planned))
        column.addSpacing(8)
        column.addLayout(_indented(self._bar))
        column.addSpacing(6)
        column.addWidget(self.clock_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(16)
        column.addWidget(self.balance)
        column.addSpacing(16)
        column.addStretch(1)
        column.addWidget(self.paper_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.leave_button, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def show_stage(self, name: str, here: Stage, is_held: bool) -> None:
        self._name.setText(shortened(name, _LONGEST_NAME))
        is_past = True
        for stage, made in self.stages.items():
            if stage is here:
                is_past = False
                made.show_mark(Mark.HERE, self.tr("this stage"))
            elif is_past or is_held:
                made.show_mark(Mark.DONE, self.tr("done"))
            else:
                made.show_mark(Mark.AHEAD, self.tr("open"))

    def show_times(self, clock: DialogueClock, minutes: int) -> None:
        """The time of each stage, all of it against the ``minutes`` planned, and how much of it they spoke."""
        total = 0
        for stage, made in self.stages.items():
            spent = clock.seconds(stage)
            total += spent
            made.show_aside(minutes_text(spent) if spent else "")
        self._total.setText(minutes_text(total))
        self._total.setAccessibleName(self.tr("Time so far: {time}").format(time=minutes_text(total)))
        over = total - minutes * 60
        if over >= 60:
            text = self.tr("{over} min over the {n} planned").format(over=over // 60, n=minutes)
        else:
            text = self.tr("of {n} min").format(n=minutes)
        if text != self._planned.text():
            self._planned.setText(text)
        self._bar.show_share(total, minutes * 60, "primary" if over < 0 else "accent")
        self._show_balance(clock)

    def _show_balance(self, clock: DialogueClock) -> None:
        spoken = clock.spoken(Speaker.THEY), clock.spoken(Speaker.ME)
        self.balance.show_state(clock.speaker, *spoken, is_running=clock.is_running)

    def show_clock(self, clock: DialogueClock) -> None:
        """Whether it runs, and for whom."""
        self._show_balance(clock)
        onward = self.tr("Resume the clock") if clock.total > 0 else self.tr("Start the clock")
        text = self.tr("Pause the clock") if clock.is_running else onward
        self.clock_button.setText(text)
        self.clock_button.setAccessibleName(text)
        set_key(self.clock_button, "Ctrl+T", text)

    def _on_clicked(self) -> None:
        self.chosen.emit(next(stage for stage, made in self.stages.items() if made is self.sender()))


def _indented(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(8, 0, 8, 0)
    row.addWidget(widget, 1)
    return row
