"""Why a conversation is not held: asked before it is closed, and kept beside it after."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.invitation import InvitationState
from rerecruit_desktop.ui.conversation.invite.answering import Answering
from rerecruit_desktop.ui.conversation.invite.inviting import Inviting
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.form import hint_label, named, say
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.parts import button


class NotHeldForm(QWidget):
    """The reason is saved as it is typed."""

    def __init__(self, inviting: Inviting, answering: Answering, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inviting, self._answering = inviting, answering
        self._asked_of = Id("")
        self.because = GrowingText(least=1, most=6)
        self.hint = hint_label()
        self.close_button = button(
            self.tr("Close it as not held"), tip=self.tr("The conversation ends here; nothing of it is lost")
        )
        self.keep_button = button(self.tr("Keep it open"), "quiet")
        self._ways = FoldingRow(spacing=8)
        self._lay_out()
        self.because.typed.connect(answering.give_reason)
        self.close_button.clicked.connect(self._on_close)
        self.keep_button.clicked.connect(self._on_keep)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(named(self.tr("Why it was not held"), self.because, self.hint))
        for one in (self.close_button, self.keep_button):
            self._ways.row.addWidget(one)
        self._ways.row.addStretch(1)
        column.addWidget(self._ways)

    @property
    def is_open(self) -> bool:
        """The reason is being asked for in the conversation that is open."""
        conversation = self._inviting.conversation
        return conversation.is_open and (self._asked_of == conversation.id or bool(conversation.not_held_because))

    def begin(self) -> None:
        """Ask for the reason."""
        self._asked_of = self._inviting.conversation.id
        self.show_draft()
        self.because.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_draft(self) -> None:
        """Fill everything from the conversation that is open."""
        self.because.fill(self._inviting.conversation.not_held_because)
        self.show_state()

    def show_state(self) -> None:
        is_closed = self._inviting.state is InvitationState.NOT_HELD
        self.setVisible(self.is_open or is_closed)
        self._ways.setVisible(not is_closed)
        has_reason = bool(self._inviting.conversation.not_held_because.strip())
        say(self.hint, "" if has_reason else self.tr("A few words are enough; without them nobody will know later."))

    def _on_close(self) -> None:
        self._asked_of = Id("")
        self._answering.close()

    def _on_keep(self) -> None:
        self._asked_of = Id("")
        self._answering.keep_open()
