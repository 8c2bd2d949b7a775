"""The third step: the quiet window with stages, clock, points, notes, promises and milestones."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from rerecruit_desktop.domain.conversation import Conversation, Stage, StageRecord
from rerecruit_desktop.domain.points import planned_points, tick
from rerecruit_desktop.ui.conversation.closing.closing_card import ClosingCard
from rerecruit_desktop.ui.conversation.dialogue.dialogue_clock import DialogueClock, folded
from rerecruit_desktop.ui.conversation.dialogue.side_panel import SidePanel
from rerecruit_desktop.ui.conversation.dialogue.stage_pane import StagePane
from rerecruit_desktop.ui.conversation.dialogue.stage_rail import StageRail
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.names import stage_name
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import rule
from rerecruit_desktop.ui.widgets.tab_order import follow_layout

_STAGES = tuple(Stage)
_RAIL, _RAIL_SHARE = 231, 0.25
_SIDE, _SIDE_SHARE = 279, 0.27
_LEAST_WIDTH = 560


class DialogueStep(QWidget):
    turned = Signal()
    after_wanted = Signal()

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        draft: Draft,
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._look, self._draft = session, look, draft
        self.clock = DialogueClock(clock, self)
        self.rail = StageRail(look)
        self.pane = StagePane(look)
        self.closing = ClosingCard(session, messages, look, draft)
        self.side = SidePanel(session, messages, look, draft)
        self._centre = QStackedWidget()
        self._lay_out()
        self._connect()
        self._add_keys()

    def _lay_out(self) -> None:
        self.setMinimumWidth(_LEAST_WIDTH)  # the sides give way as far as that
        self._centre.addWidget(self.pane)
        self._centre.addWidget(self.closing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(rule(upright=True))
        row.addWidget(self._centre, 1)
        row.addWidget(rule(upright=True))
        row.addWidget(self.side)

    def _connect(self) -> None:
        self._draft.gather_with(self._gathered)
        self.rail.chosen.connect(self.turn_to)
        self.rail.clock_pressed.connect(self.clock.toggle)
        self.clock.beaten.connect(self._show_times)
        self.clock.changed.connect(self._on_clock_changed)
        self.clock.due.connect(self._draft.touch)
        for editor in self.pane.editors.values():  # straight to the draft: this way is gone at every key
            editor.textChanged.connect(self._draft.touch)
        self.pane.ticked.connect(self._on_ticked)
        for part in (self.side.promises, self.side.milestones):
            part.quick.escaped.connect(self._focus_notes)
        self._look.changed.connect(self._share_width)

    def _add_keys(self) -> None:
        self._key("Ctrl+P", self.side.promises.quick.field.setFocus)
        self._key("Ctrl+M", self.side.milestones.quick.field.setFocus)
        self._numbers = [self._key(f"Ctrl+{number}", self._on_number) for number in range(1, 10)]

    def _key(self, keys: str, slot: Callable[[], None]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)
        return shortcut

    def load_draft(self) -> None:
        """Another conversation was opened: its notes into the editors, its times onto the clock."""
        conversation = self._draft.conversation
        self.side.forget()
        self.pane.fill(conversation.dialogue)
        self.clock.load(conversation, self._session.today())
        self._centre.setCurrentWidget(self.pane)
        self._show_stage()

    def show_draft(self) -> None:
        """Draw what the conversation and its person have besides the notes."""
        self.side.show_draft()
        self._show_stage()

    def show_belongings(self) -> None:
        """Promises, milestones or contributions may have come or gone."""
        self.side.show_draft()
        self._show_points()

    def _show_stage(self) -> None:
        conversation = self._draft.conversation
        guide = self._session.guide.stage(conversation.dialogue.stage)
        self.rail.show_stage(self._draft.person.full_name, guide.stage, conversation.is_held)
        self.pane.show_stage(guide)
        self._show_points()
        self.side.show_stage(guide)
        self.closing.show_draft()
        self._show_times()
        follow_layout(self)

    def _show_points(self) -> None:
        conversation = self._draft.conversation
        contributions = self._session.notebook.contributions.of(self._draft.person.id)
        self.pane.show_points(planned_points(conversation.plan, contributions, conversation.dialogue.stage))

    def _show_times(self) -> None:
        self.rail.show_times(self.clock.seconds, self._draft.conversation.invite.minutes)

    def _on_clock_changed(self) -> None:
        self.rail.show_clock(self.clock.is_running, self.clock.total > 0)

    @property
    def is_closing(self) -> bool:
        return self._centre.currentWidget() is self.closing

    def ways(self) -> tuple[str, str]:
        """What lies behind and ahead, in words; nothing behind the first stage."""
        conversation = self._draft.conversation
        place = _STAGES.index(conversation.dialogue.stage)
        if self.is_closing:
            onward = self.tr("What follows") if conversation.is_held else self.tr("Finish conversation")
            return stage_name(_STAGES[place]), onward
        back = stage_name(_STAGES[place - 1]) if place else ""
        last = self.tr("Closing words") if conversation.is_held else self.tr("Finish…")
        return back, stage_name(_STAGES[place + 1]) if place + 1 < len(_STAGES) else last

    def go_on(self) -> None:
        """To the next stage, the closing, the end, and what follows from it."""
        place = _STAGES.index(self._draft.conversation.dialogue.stage)
        if not self.is_closing and place + 1 < len(_STAGES):
            self.turn_to(_STAGES[place + 1])
        elif not self.is_closing:
            self._close_dialogue()
        else:
            self._finish()
            self.after_wanted.emit()

    def _finish(self) -> None:
        if not self._draft.conversation.is_held:
            self.side.commit()
            self.clock.stop()
            self.closing.finish()
            self.turned.emit()

    def go_back(self) -> bool:
        """To the stage before; ``False`` at the first one."""
        place = _STAGES.index(self._draft.conversation.dialogue.stage)
        if self.is_closing:
            self.turn_to(_STAGES[place])
        elif place:
            self.turn_to(_STAGES[place - 1])
        return self.is_closing or place > 0

    def turn_to(self, stage: Stage) -> None:
        """Open ``stage``; what was typed in the one before is saved."""
        self._draft.gather()
        conversation = self._draft.conversation
        self.clock.turn_to(stage)
        self._draft.change(replace(conversation, dialogue=replace(conversation.dialogue, stage=stage)))
        self._draft.flush()
        self._centre.setCurrentWidget(self.pane)
        self._show_stage()
        self._focus_notes()
        self.turned.emit()

    def _close_dialogue(self) -> None:
        self._draft.touch()
        self._draft.flush()
        self.closing.show_draft()
        self._centre.setCurrentWidget(self.closing)
        self.closing.begin()
        self.turned.emit()

    def _focus_notes(self) -> None:
        self.pane.editor.setFocus()

    def _on_ticked(self, key: str, said: bool) -> None:
        stage = self._draft.conversation.dialogue.stage
        self._draft.gather()
        self._draft.change(tick(self._draft.conversation, stage, key, said))
        self._draft.flush()

    def _on_number(self) -> None:
        self.pane.tick_number(next(n for n, key in enumerate(self._numbers, 1) if key is self.sender()))

    def _gathered(self, conversation: Conversation) -> Conversation:
        def fold(record: StageRecord) -> StageRecord:
            return self.clock.folded_into(self.pane.editors[record.stage].folded_into(record))

        return replace(conversation, dialogue=folded(conversation.dialogue, fold))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.clock.put_on_screen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.clock.put_on_screen(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        self.rail.setFixedWidth(min(self._look.px(_RAIL), int(self.width() * _RAIL_SHARE)))
        self.side.setFixedWidth(min(self._look.px(_SIDE), int(self.width() * _SIDE_SHARE)))
