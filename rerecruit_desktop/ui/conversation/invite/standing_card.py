"""How far the invitation is, the trail of its moves, and what may be done next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.invitation import InvitationState
from rerecruit_desktop.ui.conversation.invite.answering import Answering
from rerecruit_desktop.ui.conversation.invite.inviting import Inviting
from rerecruit_desktop.ui.conversation.invite.moving import Moving
from rerecruit_desktop.ui.conversation.invite.not_held_form import NotHeldForm
from rerecruit_desktop.ui.conversation.invite.telling import move_text, state_sentence
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, card, empty

State = InvitationState
_ASKED = {State.INVITED, State.ACCEPTED, State.MOVED}
_LONGEST_NAME = 40


class StandingCard(QWidget):
    """Hidden while the invitation is being drafted. ``moving_wanted`` asks for the day, ``person_wanted`` to leave."""

    moving_wanted = Signal()
    person_wanted = Signal()

    def __init__(
        self, inviting: Inviting, answering: Answering, moving: Moving, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._inviting, self._answering, self._moving = inviting, answering, moving
        self.sentence, self._trail = FlowLabel("", "strong"), QVBoxLayout()
        self.back = button(self.tr("Take back"), "quiet")
        self.accept = button(
            self.tr("They accepted"), "primary", key="Ctrl+Shift+Y", tip=self.tr("Note that they accepted")
        )
        self.move_it = button(
            self.tr("Move it…"), key="Ctrl+Shift+V", tip=self.tr("Another day or time, with the reason")
        )
        self.not_held = button(
            self.tr("It was not held…"), "quiet", key="Ctrl+Shift+N", tip=self.tr("Close it with the reason")
        )
        self.again = button(self.tr("Plan a new one"), "primary", tip=self.tr("A new conversation with the same plan"))
        self.person = button("")
        self._buttons = (self.accept, self.move_it, self.not_held, self.again, self.person)
        self.form = NotHeldForm(inviting, answering)
        look.dress(self.accept, "check", "on_primary", 16)
        look.dress(self.move_it, "calendar", "ink", 16)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        frame, column = card()
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self._trail.setSpacing(2)
        column.addLayout(self._trail)
        column.addWidget(self.form)
        self._ways = FoldingRow(spacing=8)
        for one in self._buttons:
            self._ways.row.addWidget(one)
        self._ways.row.addStretch(1)
        column.addWidget(self._ways)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.accept.clicked.connect(self._on_accept)
        self.move_it.clicked.connect(self.moving_wanted)
        self.not_held.clicked.connect(self._on_not_held)
        self.again.clicked.connect(self._answering.begin_again)
        self.person.clicked.connect(self.person_wanted)
        self._inviting.changed.connect(self.show_state)
        self._moving.turned.connect(self.show_state)

    def show_draft(self) -> None:
        self.form.show_draft()
        self.show_state()

    def show_state(self) -> None:
        state, today = self._inviting.state, self._inviting.today
        self.setVisible(state is not State.DRAFTED or self._is_past)
        self.sentence.setText(state_sentence(self._inviting.conversation, today))
        self._show_trail()
        self._show_ways(state)
        self.form.show_state()

    @property
    def _is_past(self) -> bool:
        invite = self._inviting.invite
        return invite.meet_on is not None and invite.meet_on < self._inviting.today

    def _show_trail(self) -> None:
        empty(self._trail)
        for move in self._inviting.invite.moves:
            self._trail.addWidget(FlowLabel(move_text(move, self._inviting.today), "small"))

    def _show_ways(self, state: State) -> None:
        is_open, is_busy = self._inviting.conversation.is_open, self.form.is_open or self._moving.is_on
        self.accept.setVisible(state in {State.INVITED, State.MOVED} and not is_busy)
        self.move_it.setVisible(state in _ASKED and not is_busy)
        self.not_held.setVisible(is_open and not is_busy)
        self.again.setVisible(state is State.NOT_HELD)
        self.person.setVisible(state is State.NOT_HELD)
        self._ways.setHidden(all(one.isHidden() for one in self._buttons))
        name = shortened(self._inviting.person.short_name, _LONGEST_NAME)
        self.person.setText(self.tr("To {name}").format(name=name).replace("&", "&&"))
        self.person.setAccessibleName(self.tr("To {name}").format(name=name))
        self._show_back(state)

    def _show_back(self, state: State) -> None:
        words = {
            State.INVITED: self.tr("Take back that it was sent"),
            State.ACCEPTED: self.tr("Take back that they accepted"),
            State.MOVED: self.tr("Take back the last move"),
            State.NOT_HELD: self.tr("Open it again"),
        }.get(state, "")
        self.back.setVisible(bool(words) and not (self.form.is_open or self._moving.is_on))
        self.back.setText(words if state is State.NOT_HELD else self.tr("Take back"))
        self.back.setAccessibleName(words)
        self.back.setToolTip(words)

    def _on_back(self) -> None:
        {
            State.INVITED: self._answering.unsend,
            State.ACCEPTED: self._answering.unaccept,
            State.MOVED: self._answering.take_last_move_back,
            State.NOT_HELD: self._answering.keep_open,
        }[self._inviting.state]()

    def _on_accept(self) -> None:
        self._answering.accept()
        self.back.setFocus()

    def _on_not_held(self) -> None:
        self.form.begin()
        self.show_state()
