"""The third step: the quiet window with stages, clock, points, notes, requests and milestones."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Conversation, DialoguePart, Stage, StageRecord
from rerecruit_desktop.ui.conversation.closing.closing_card import ClosingCard
from rerecruit_desktop.ui.conversation.dialogue.dialogue_clock import DialogueClock, folded
from rerecruit_desktop.ui.conversation.dialogue.dialogue_keys import DialogueKeys
from rerecruit_desktop.ui.conversation.dialogue.planned import Planned
from rerecruit_desktop.ui.conversation.dialogue.side_panel import SidePanel
from rerecruit_desktop.ui.conversation.dialogue.stage_pane import StagePane
from rerecruit_desktop.ui.conversation.dialogue.stage_rail import StageRail
from rerecruit_desktop.ui.conversation.dialogue.three_columns import ThreeColumns
from rerecruit_desktop.ui.conversation.dialogue.transcription import Transcription
from rerecruit_desktop.ui.conversation.dialogue.ways import after, before, ways
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.veil import is_veiled
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.tab_order import follow_layout


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
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._draft = session, draft
        self.clock = DialogueClock(clock, self)
        self.rail = StageRail(look)
        self.pane = StagePane(look)
        self.closing = ClosingCard(session, messages, look, draft)
        self.side = SidePanel(session, messages, look, draft, settings)
        self.transcription = Transcription(session, look, draft, self.pane, self.side)
        self._centre = QStackedWidget()
        for page in (self.pane, self.closing, self.transcription):
            self._centre.addWidget(page)
        self._columns = ThreeColumns(look, self.rail, self._centre, self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)
        self._planned = Planned(session, draft, self.pane, self.transcription)
        DialogueKeys(self, self.pane, self.side, self.clock)
        self._connect()

    def _connect(self) -> None:
        self._draft.gather_with(self._gathered)
        self.rail.chosen.connect(self.turn_to)
        self.rail.clock_pressed.connect(self.clock.toggle)
        self.rail.balance.marked.connect(self.clock.mark)
        self.rail.paper_pressed.connect(self.transcribe)
        self.clock.beaten.connect(self._show_times)
        self.clock.changed.connect(self._on_clock_changed)
        self.clock.due.connect(self._draft.touch)
        for editor in self.pane.editors.values():  # straight to the draft: this way is gone at every key
            editor.textChanged.connect(self._draft.touch)
        self.side.typed.connect(self._draft.touch)
        self.pane.left.connect(self._focus_notes)
        self.transcription.left.connect(self.transcribe)
        for line in self.side.lines:
            line.escaped.connect(self._on_line_left)
            line.added.connect(self._on_line_left)

    def load_draft(self) -> None:
        """Another conversation was opened: its notes into the editors, its times onto the clock."""
        conversation = self._draft.conversation
        self._show_centre(self.pane)
        self.side.put_back(conversation.dialogue.half_typed)
        self.pane.fill(conversation.dialogue)
        self.clock.load(conversation, self._session.today())
        self._show_stage()
        self._show_part(conversation.dialogue.part)

    def show_draft(self) -> None:
        """Draw what the conversation and its person have besides the notes."""
        self.side.show_draft()
        self._show_stage()
        if self.is_transcribing:
            self.transcription.show_draft()

    def show_belongings(self) -> None:
        """Promises, milestones or contributions may have come or gone."""
        self.side.show_draft()
        self._planned.show()

    def _show_stage(self) -> None:
        conversation = self._draft.conversation
        guide = self._session.guide.stage(conversation.dialogue.stage)
        self.rail.show_stage(self._draft.person.full_name, guide.stage, conversation.is_held)
        self.pane.show_stage(guide)
        self._planned.show()
        self.side.show_stage(guide)
        self.closing.show_draft()
        self._show_times()
        follow_layout(self)

    def _show_times(self) -> None:
        self.rail.show_times(self.clock, self._draft.conversation.invite.minutes)

    def _on_clock_changed(self) -> None:
        self.rail.show_clock(self.clock)

    @property
    def _part(self) -> DialoguePart:
        """What is shown."""
        shown = self._centre.currentWidget()
        if shown is self.closing:
            return DialoguePart.CLOSING
        return DialoguePart.WORKSHEET if shown is self.transcription else DialoguePart.STAGE

    def _show_part(self, part: DialoguePart) -> None:
        if part is DialoguePart.WORKSHEET:
            self.transcription.open()
            self._show_centre(self.transcription)
        elif part is DialoguePart.CLOSING:
            self._show_centre(self.closing)

    def _remember(self, part: DialoguePart) -> None:
        """The conversation is opened there again."""
        conversation = self._draft.conversation
        self._draft.change(replace(conversation, dialogue=replace(conversation.dialogue, part=part)))

    def begin(self) -> None:
        """Put the cursor where it goes on."""
        {
            DialoguePart.STAGE: self._focus_notes,
            DialoguePart.WORKSHEET: self.transcription.begin,
            DialoguePart.CLOSING: self.closing.begin,
        }[self._part]()

    @property
    def is_transcribing(self) -> bool:
        return self._part is DialoguePart.WORKSHEET

    def ways(self) -> tuple[str, str]:
        """What lies behind and ahead, in words; nothing behind the first stage."""
        conversation = self._draft.conversation
        return ways(self._part, conversation.dialogue.stage, is_held=conversation.is_held)

    def go_on(self) -> None:
        """To the next stage, the closing, the end, and what follows from it."""
        ahead = after(self._draft.conversation.dialogue.stage)
        if self._part is DialoguePart.STAGE and ahead:
            self.turn_to(ahead)
        elif self._part is not DialoguePart.CLOSING:
            self._close_dialogue()
        else:
            self._finish()
            self.after_wanted.emit()

    def _finish(self) -> None:
        if not self._draft.conversation.is_held:
            self.side.commit()
            self.clock.stop()
            self._remember(DialoguePart.STAGE)
            self.closing.finish()
            self.turned.emit()

    def go_back(self) -> bool:
        """To the stage before; ``False`` at the first one."""
        stage = self._draft.conversation.dialogue.stage
        behind = before(stage) if self._part is DialoguePart.STAGE else stage
        if behind:
            self.turn_to(behind)
        return behind is not None

    def turn_to(self, stage: Stage) -> None:
        """Open ``stage``; what was typed in the one before is saved."""
        self._draft.gather()
        conversation = self._draft.conversation
        self.clock.turn_to(stage)
        opened = replace(conversation.dialogue, stage=stage, part=DialoguePart.STAGE)
        self._draft.change(replace(conversation, dialogue=opened))
        self._draft.flush()
        self._show_centre(self.pane)
        self._show_stage()
        self._focus_notes()
        self.turned.emit()

    def transcribe(self) -> None:
        """Type in the printed worksheet, or go back to the dialogue; no time passes meanwhile."""
        if self.is_transcribing:
            self.go_back()
            return
        self.clock.stop()
        self._remember(DialoguePart.WORKSHEET)
        self._draft.flush()
        self.transcription.open()
        self._show_centre(self.transcription)
        self.transcription.begin()
        self.turned.emit()

    def _show_centre(self, page: QWidget) -> None:
        if self.is_transcribing and page is not self.transcription:
            self.transcription.close_down()
        self._centre.setCurrentWidget(page)
        self._columns.show_sides(page is not self.transcription)

    def _close_dialogue(self) -> None:
        self._draft.touch()
        self._remember(DialoguePart.CLOSING)
        self._draft.flush()
        self.closing.show_draft()
        self._show_centre(self.closing)
        self.closing.begin()
        self.turned.emit()

    def _focus_notes(self) -> None:
        self.pane.editor.setFocus()

    def _on_line_left(self) -> None:
        """Back to where the cursor stood in the notes; on the worksheet the next line follows."""
        if not self.is_transcribing:
            self._focus_notes()

    def flush(self) -> bool:
        """Save what was changed beside the conversation itself; ``False`` when that was refused."""
        return self.side.flush()

    def _gathered(self, conversation: Conversation) -> Conversation:
        def fold(record: StageRecord) -> StageRecord:
            return self.clock.folded_into(self.pane.editors[record.stage].folded_into(record))

        return replace(
            conversation,
            dialogue=replace(folded(conversation.dialogue, fold), half_typed=self.side.half_typed()),
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.clock.put_on_screen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.clock.put_on_screen(is_veiled(self))  # the talk goes on behind the veil
