"""The first step: when, how long and where, a message that says why, and what became of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.invitation import InvitationState
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.invite.answering import Answering
from rerecruit_desktop.ui.conversation.invite.calendar_card import CalendarCard
from rerecruit_desktop.ui.conversation.invite.inviting import Inviting
from rerecruit_desktop.ui.conversation.invite.message_part import MessagePart
from rerecruit_desktop.ui.conversation.invite.move_card import MoveCard
from rerecruit_desktop.ui.conversation.invite.moving import Moving
from rerecruit_desktop.ui.conversation.invite.outside import Outside
from rerecruit_desktop.ui.conversation.invite.sending_part import SendingPart
from rerecruit_desktop.ui.conversation.invite.standing_card import StandingCard
from rerecruit_desktop.ui.conversation.invite.when_part import WhenPart
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.names import invitation_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label, mark, scrolling
from rerecruit_desktop.ui.widgets.readable import Readable
from rerecruit_desktop.ui.widgets.tab_order import follow_layout

_LONGEST_NAME = 40
_CHIP_OF = {
    InvitationState.DRAFTED: "neutral",
    InvitationState.INVITED: "soon",
    InvitationState.ACCEPTED: "ok",
    InvitationState.MOVED: "soon",
    InvitationState.HELD: "ok",
    InvitationState.NOT_HELD: "neutral",
}


class InviteStep(QWidget):
    """``begun`` tells of a conversation to go on with, ``person_wanted`` of wanting to leave."""

    begun = Signal(object)
    person_wanted = Signal()

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        draft: Draft,
        jobs: Jobs,
        outside: Outside,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.inviting = Inviting(session, messages, draft, self)
        self.answering, self.moving = Answering(self.inviting, self), Moving(self.inviting, self)
        self._title, self.chip = FlowLabel("", "h1"), label("")
        self.standing = StandingCard(self.inviting, self.answering, self.moving, look)
        self.when = WhenPart(self.inviting, self.moving, look)
        self.move_card = MoveCard(self.inviting, self.moving)
        self.message = MessagePart(self.inviting, look)
        self.sending = SendingPart(self.inviting, self.answering, look, outside)
        self.calendar = CalendarCard(self.inviting, look, jobs, outside)
        self._of = Id("")
        self._inside = QWidget()
        Readable(self._inside, look)
        self._area = scrolling(self._inside)
        mark(self.chip, chip="neutral")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(32, 24, 32, 32)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        subtitle = self.tr(
            "Say when and where, and that it is about what they contribute. Nobody should fear bad news."
        )
        column.addWidget(FlowLabel(subtitle, "muted"))
        for space, part in (
            (8, self.standing),
            (8, self.when),
            (4, self.move_card),
            (12, self.message),
            (6, self.sending),
            (14, self.calendar),
        ):
            column.addSpacing(space)
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def _connect(self) -> None:
        self.inviting.changed.connect(self._show_chip)
        self.inviting.put_back.connect(self.show_draft)
        self.answering.begun.connect(self.begun)
        self.standing.moving_wanted.connect(self._on_moving_wanted)
        self.standing.person_wanted.connect(self.person_wanted)
        for way_out in (self.move_card.done, self.move_card.back, self.move_card.correct):
            way_out.clicked.connect(self._on_moved)
        self.message.choice.channel.chosen.connect(self._on_choice)
        self.message.choice.tone.chosen.connect(self._on_choice)
        self.sending.asked.connect(self._on_asked)

    def show_draft(self) -> None:
        """Fill every field from the conversation that is open."""
        if self._of != self.inviting.conversation.id:
            self._of = self.inviting.conversation.id
            self._area.verticalScrollBar().setValue(0)
        self.inviting.look()
        name = shortened(self.inviting.person.short_name, _LONGEST_NAME)
        self._title.setText(self.tr("Invite {name} to talk").format(name=name))
        for part in (self.standing, self.when, self.move_card, self.message, self.sending, self.calendar):
            part.show_draft()
        self._show_chip()
        follow_layout(self)

    def follow_name(self, before: str) -> None:
        """The person is called otherwise now."""
        self.inviting.rename(before)
        self.show_draft()

    def _show_chip(self) -> None:
        state = self.inviting.state
        mark(self.chip, chip=_CHIP_OF[state])
        self.chip.setText(invitation_text(state))
        self.chip.setAccessibleName(self.tr("State: {state}").format(state=invitation_text(state)))

    def _on_moving_wanted(self) -> None:
        self.moving.begin()
        self.when.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.when.day.selectAll()
        self._area.ensureWidgetVisible(self.move_card, 0, 24)

    def _on_choice(self) -> None:
        follow_layout(self)  # only the chosen one of a row takes the Tab key

    def _on_moved(self) -> None:
        self.when.day.setFocus(Qt.FocusReason.OtherFocusReason)  # what had the focus is gone

    def _on_asked(self) -> None:
        """What they were asked for now is what holds; the card that tells so may have moved everything down."""
        self.moving.settle()
        if (focus := self._inside.focusWidget()) is not None:
            self._area.ensureWidgetVisible(focus, 0, 24)
