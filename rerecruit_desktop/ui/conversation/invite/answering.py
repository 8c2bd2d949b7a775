"""What becomes of an invitation: they are asked, they accept, it is moved back, it is not held, it begins again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from rerecruit_desktop.domain.invitation import InvitationState, begun_again, move_taken_back
from rerecruit_desktop.ui.conversation.invite import invitation_text as text
from rerecruit_desktop.ui.conversation.invite.inviting import Change, Inviting


class Answering(QObject):
    """Each is saved at once. ``begun`` tells of a conversation to go on with in the place of this one."""

    begun = Signal(object)

    def __init__(self, inviting: Inviting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inviting = inviting

    @property
    def _today(self) -> date:
        return self._inviting.today

    def mark_sent(self) -> Callable[[], None] | None:
        """They were asked, for this day, unless they were already; gives back what takes that back."""
        if self._inviting.state not in {InvitationState.DRAFTED, InvitationState.MOVED}:
            return None
        return self._inviting.save(_with(sent_on=self._today))

    def unsend(self) -> None:
        self._inviting.save(_with(sent_on=None))

    def accept(self) -> None:
        self._inviting.save(_with(accepted_on=self._today))

    def unaccept(self) -> None:
        self._inviting.save(_with(accepted_on=None))

    def take_last_move_back(self) -> None:
        """To the day it was before, with a way to move it again."""
        undo = self._inviting.save(lambda now: replace(now, invite=move_taken_back(now.invite)))
        self._inviting.put_back.emit()
        self._inviting.messages.say(self.tr("The meeting is back at its day before."), undo)

    def give_reason(self, because: str) -> None:
        """Why it is not to be held, or was not; closes nothing."""
        self._inviting.change(lambda conversation: replace(conversation, not_held_because=because))

    def close(self) -> None:
        """It was not held: on the day it was planned for, or, given up ahead of it, today."""
        day = min(self._inviting.invite.meet_on or self._today, self._today)
        undo = self._inviting.save(lambda conversation: replace(conversation, not_held_on=day))
        self._inviting.messages.say(
            self.tr("The conversation is closed as not held. Its plan and the reason are kept."), undo
        )

    def keep_open(self) -> None:
        """It is to be held after all; the reason goes, and can be had back."""
        was_on, because = self._inviting.conversation.not_held_on, self._inviting.conversation.not_held_because
        self._inviting.save(lambda now: replace(now, not_held_on=None, not_held_because=""))
        self._inviting.put_back.emit()
        if was_on or because.strip():
            undo = self._inviting.undo_with(lambda now: replace(now, not_held_on=was_on, not_held_because=because))
            self._inviting.messages.say(self.tr("The conversation is open again; the reason was taken out."), undo)

    def begin_again(self) -> None:
        """A new conversation with what was planned; undoing it comes back to this one."""
        old, session, draft = self._inviting.conversation, self._inviting.session, self._inviting.draft
        again = begun_again(old)
        again = text.with_message(again, text.written(again, self._inviting.person, session.guide, self._today))
        if not (draft.flush() and draft.attempt(lambda: session.save_conversation(again))):
            return
        self.begun.emit(again)

        def undo() -> None:
            self.begun.emit(old)
            draft.attempt(lambda: session.trash(again))

        self._inviting.messages.say(self.tr("A new conversation was begun; what you had planned came along."), undo)


def _with(**changes: date | None) -> Change:
    return lambda now: replace(now, invite=replace(now.invite, **changes))  # type: ignore[arg-type]
