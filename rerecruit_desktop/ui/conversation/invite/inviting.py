"""What can be done to the invitation that is open; the parts of the step ask here, and draw what comes of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from rerecruit_desktop.domain.conversation import Conversation, Invite
from rerecruit_desktop.domain.invitation import InvitationState, begun_again, invitation_state, move_taken_back
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.invite import invitation_text as text
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session

Change = Callable[[Conversation], Conversation]


class Inviting(QObject):
    """``changed`` asks to draw anew what shows the invitation, ``put_back`` to fill the fields too.

    ``begun`` tells of a conversation to go on with in the place of this one.
    """

    changed = Signal()
    put_back = Signal()
    begun = Signal(object)

    def __init__(self, session: Session, messages: Messages, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.messages = session, messages
        self._draft = draft
        self._known: Conversation | None = None
        draft.changed.connect(self._on_draft_changed)

    @property
    def conversation(self) -> Conversation:
        return self._draft.conversation

    @property
    def invite(self) -> Invite:
        return self._draft.conversation.invite

    @property
    def person(self) -> Person:
        return self._draft.person

    @property
    def state(self) -> InvitationState:
        return invitation_state(self.conversation)

    @property
    def today(self) -> date:
        return self.session.today()

    @property
    def is_untouched(self) -> bool:
        """Nobody wrote in the message."""
        return text.is_untouched(self.conversation, self.person, self.session.guide, self.today)

    @property
    def subject(self) -> str:
        return text.subject(self.invite, self.person, self.session.guide, self.today)

    def look(self) -> None:
        """Another conversation may be open now; its questions are those that its message knows."""
        self._known = self.conversation

    def put(self, invite: Invite) -> None:
        """A new day, time, length or place, or the questions with it: the message follows."""
        self.change(lambda conversation: replace(conversation, invite=invite))

    def change(self, change: Change) -> None:
        self._draft.change(self._followed(change)(self.conversation))
        self.changed.emit()

    def save(self, change: Change) -> Callable[[], None]:
        """Change and save at once; gives back what undoes it by changing ``invite``, or the end, back."""
        before = self.conversation
        self.change(change)
        self._draft.flush()
        return self.undo_with(lambda now: _as_before(now, before))

    def undo_with(self, change: Change) -> Callable[[], None]:
        """What applies ``change`` to this conversation later, wherever one is by then."""
        conversation_id, change = self.conversation.id, self._followed(change)

        def undo() -> None:
            if self._draft.is_open and self.conversation.id == conversation_id:
                self._draft.change(change(self.conversation))
                self._draft.flush()
                self.put_back.emit()
            elif (kept := self.session.notebook.conversations.get(conversation_id)) is not None:
                self._draft.attempt(lambda: self.session.save_conversation(change(kept)))

        return undo

    def _followed(self, change: Change) -> Change:
        """``change``, and the message of this person brought up to date."""
        person, session = self.person, self.session

        def followed(before: Conversation) -> Conversation:
            return text.following(before, change(before), person, session.guide, session.today())

        return followed

    def _on_draft_changed(self) -> None:
        """The plan's questions may have changed: the message follows at once, or it could never tell that it may."""
        now, known = self.conversation, self._known
        self._known = now
        if known is None or known.id != now.id or not now.is_open or known.plan.questions == now.plan.questions:
            return
        before = replace(now, plan=known.plan)
        self._draft.change(text.following(before, now, self.person, self.session.guide, self.today))

    def write(self, message: str) -> None:
        """Somebody wrote in the message."""
        self._draft.change(text.with_message(self.conversation, message))
        self.changed.emit()

    def choose(self, key: str) -> None:
        """The template ``key`` makes the message; own words that it takes the place of can be had back."""
        before, was_untouched = self.invite, self.is_untouched
        chosen = replace(self.conversation, invite=replace(before, template=key))
        message = text.written(chosen, self.person, self.session.guide, self.today)
        self._draft.change(text.with_message(chosen, message))
        self.put_back.emit()
        if not was_untouched:

            def own_words(now: Conversation) -> Conversation:
                return replace(now, invite=replace(now.invite, template=before.template, message=before.message))

            undo = self.undo_with(own_words)
            self.messages.say(self.tr("Your own words were replaced by the template."), undo)

    def rename(self, before: str) -> None:
        """The person is called otherwise now: an untouched message says so too."""
        now, guide = self.conversation, self.session.guide
        if now.invite.message and text.is_untouched(now, replace(self.person, called=before), guide, self.today):
            self._draft.change(text.with_message(now, text.written(now, self.person, guide, self.today)))

    def mark_sent(self) -> Callable[[], None] | None:
        """They were asked, for this day, unless they were already; gives back what takes that back."""
        if self.state not in {InvitationState.DRAFTED, InvitationState.MOVED}:
            return None
        return self.save(_inviting(sent_on=self.today))

    def unsend(self) -> None:
        self.save(_inviting(sent_on=None))

    def accept(self) -> None:
        self.save(_inviting(accepted_on=self.today))

    def unaccept(self) -> None:
        self.save(_inviting(accepted_on=None))

    def take_last_move_back(self) -> None:
        """To the day it was before, with a way to move it again."""
        undo = self.save(lambda now: replace(now, invite=move_taken_back(now.invite)))
        self.put_back.emit()
        self.messages.say(self.tr("The meeting is back at its day before."), undo)

    def give_reason(self, because: str) -> None:
        """Why it is not to be held, or was not; closes nothing."""
        self.change(lambda conversation: replace(conversation, not_held_because=because))

    def close(self) -> None:
        """It was not held: on the day it was planned for, or, given up ahead of it, today."""
        day = min(self.invite.meet_on or self.today, self.today)
        undo = self.save(lambda conversation: replace(conversation, not_held_on=day))
        self.messages.say(self.tr("The conversation is closed as not held. Its plan and the reason are kept."), undo)

    def keep_open(self) -> None:
        """It is to be held after all; the reason goes, and can be had back."""
        was_on, because = self.conversation.not_held_on, self.conversation.not_held_because
        self.save(lambda now: replace(now, not_held_on=None, not_held_because=""))
        self.put_back.emit()
        if was_on or because.strip():
            undo = self.undo_with(lambda now: replace(now, not_held_on=was_on, not_held_because=because))
            self.messages.say(self.tr("The conversation is open again; the reason was taken out."), undo)

    def begin_again(self) -> None:
        """A new conversation with what was planned; undoing it comes back to this one."""
        old, session = self.conversation, self.session
        again = begun_again(old)
        again = text.with_message(again, text.written(again, self.person, session.guide, self.today))
        if not (self._draft.flush() and self._draft.attempt(lambda: session.save_conversation(again))):
            return
        self.begun.emit(again)

        def undo() -> None:
            self.begun.emit(old)
            self._draft.attempt(lambda: session.trash(again))

        self.messages.say(self.tr("A new conversation was begun; what you had planned came along."), undo)


def _inviting(**changes: date | None) -> Change:
    return lambda now: replace(now, invite=replace(now.invite, **changes))  # type: ignore[arg-type]


def _as_before(now: Conversation, before: Conversation) -> Conversation:
    """``now`` with the state of the invitation as it stood ``before``; what was written meanwhile stays."""
    was = before.invite
    invite = replace(
        now.invite,
        meet_on=was.meet_on,
        meet_at=was.meet_at,
        sent_on=was.sent_on,
        accepted_on=was.accepted_on,
        moves=was.moves,
    )
    return replace(now, invite=invite, not_held_on=before.not_held_on)
