"""How the message gets to them: by the clipboard, by the mail program, by word of mouth."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import Channel
from rerecruit_desktop.domain.invitation import InvitationState
from rerecruit_desktop.exchange.mailto import mail_link
from rerecruit_desktop.ui.clipboard import KEPT_MS
from rerecruit_desktop.ui.conversation.invite.answering import Answering
from rerecruit_desktop.ui.conversation.invite.invitation_text import template_of
from rerecruit_desktop.ui.conversation.invite.inviting import Inviting
from rerecruit_desktop.ui.conversation.invite.message_check import gaps
from rerecruit_desktop.ui.conversation.invite.outside import Outside
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark

_LONGEST = 200


class SendingPart(QWidget):
    """``asked`` tells that they were, one way or another."""

    asked = Signal()

    def __init__(
        self, inviting: Inviting, answering: Answering, look: Look, outside: Outside, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._inviting, self._answering = inviting, answering
        self._look, self._outside = look, outside
        self.copy_button = button(
            self.tr("Copy to clipboard"), key="Ctrl+Shift+C", tip=self.tr("Copy the message and mark it as sent")
        )
        self.mail_button = button(
            self.tr("Open in mail program"),
            key="Ctrl+Shift+M",
            tip=self.tr("Open the message as a new mail and mark it as sent"),
        )
        self.told_button = button(
            self.tr("I asked in person"), key="Ctrl+Shift+A", tip=self.tr("Mark the invitation as sent today")
        )
        self.heading = FlowLabel("", "small")
        self.row = FoldingRow(spacing=8)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for one in (self.told_button, self.copy_button, self.mail_button):
            self.row.row.addWidget(one)
        self.row.row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.row)

    def _connect(self) -> None:
        self.copy_button.clicked.connect(self._on_copy)
        self.mail_button.clicked.connect(self._on_mail)
        self.told_button.clicked.connect(self._on_told)
        self._inviting.changed.connect(self.show_draft)

    def show_draft(self) -> None:
        template = template_of(self._inviting.invite, self._inviting.session.guide)
        channel = template.channel if template else Channel.CHAT
        for one, its_channel, icon in (
            (self.told_button, Channel.SPOKEN, "speech"),
            (self.copy_button, Channel.CHAT, "copy"),
            (self.mail_button, Channel.MAIL, "mail"),
        ):
            is_next = channel is its_channel and self._inviting.state is InvitationState.DRAFTED
            mark(one, kind="primary" if is_next else "")
            self._look.dress(one, icon, "on_primary" if is_next else "ink", 16)
        self.told_button.setVisible(self._inviting.state in {InvitationState.DRAFTED, InvitationState.MOVED})
        for one in (self.copy_button, self.mail_button):
            one.setEnabled(bool(self._inviting.invite.message.strip()))
        self.heading.setVisible(channel is Channel.MAIL)
        self.heading.setText(self._heading())

    def _heading(self) -> str:
        address = self._inviting.person.email.strip() or self.tr("nobody yet: their profile has no e-mail address")
        return self.tr("To: {address}").format(address=shortened(address, _LONGEST))

    def _on_copy(self) -> None:
        self._copy()
        self._say_sent(self._copied())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._inviting.invite.message)

    def _copied(self) -> str:
        return self.tr("The message is on the clipboard for {n} seconds.").format(n=KEPT_MS // 1000)

    def _on_mail(self) -> None:
        invite = self._inviting.invite
        link = mail_link(self._inviting.person.email, self._inviting.subject, invite.message)
        if not self._outside.open_link(link.url):
            self._copy()
            self._inviting.messages.say(f"{self.tr('No mail program opened.')} {self._copied()}")
            return
        if not link.holds_body:
            self._copy()
            text = self.tr("The message is too long to hand to the mail program: paste it there.")
            self._say_sent(f"{text} {self._copied()}")
            return
        self._say_sent(self.tr("The message is in your mail program; send it there."))

    def _on_told(self) -> None:
        self._mark_sent()

    def _say_sent(self, words: str) -> None:
        """Say what happened, and what the message does not say yet."""
        words = f"{words} {gaps(self._inviting.invite.message)}".strip()
        undo = self._mark_sent()
        if undo is None:
            self._inviting.messages.say(words)
        else:
            self._inviting.messages.say(f"{words} {self.tr('The invitation is marked as sent.')}", undo)

    def _mark_sent(self) -> Callable[[], None] | None:
        """Mark it as sent, unless it is; gives back what takes that back."""
        undo = self._answering.mark_sent()
        if undo is not None:
            self.asked.emit()
        return undo
