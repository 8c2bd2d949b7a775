"""What can be done to the invitation that is open; the parts of the step ask here, and draw what comes of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from rerecruit_desktop.domain.conversation import Conversation, Invite
from rerecruit_desktop.domain.invitation import InvitationState, invitation_state
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.conversation.invite import invitation_text as text
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session

Change = Callable[[Conversation], Conversation]


class Inviting(QObject):
    """``changed`` asks to draw anew what shows the invitation, ``put_back`` to fill the fields too."""

    changed = Signal()
    put_back = Signal()

    def __init__(self, session: Session, messages: Messages, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.messages, self.draft = session, messages, draft
        self._known: Conversation | None = None
        draft.changed.connect(self._on_draft_changed)

    @property
    def conversation(self) -> Conversation:
        return self.draft.conversation

    @property
    def invite(self) -> Invite:
        return self.draft.conversation.invite

    @property
    def person(self) -> Person:
        return self.draft.person

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
        """What stands over the message when it is mailed."""
        return text.subject(self.invite, self.person, self.session.guide, self.today)

    @property
    def usual_subject(self) -> str:
        """The same without one's own words."""
        return text.usual_subject(self.invite, self.person, self.session.guide, self.today)

    def look(self) -> None:
        """Another conversation may be open now; its questions are those that its message knows."""
        self._known = self.conversation

    def put(self, invite: Invite) -> None:
        """A new day, time, length or place, or the questions with it: the message follows."""
        self.change(lambda conversation: replace(conversation, invite=invite))

    def change(self, change: Change) -> None:
        self.draft.change(self._followed(change)(self.conversation))
        self.changed.emit()

    def save(self, change: Change) -> Callable[[], None]:
        """Change and save at once; gives back what takes it back: the state of the invitation, not what is written."""
        before = self.conversation
        self.change(change)
        self.draft.flush()
        after = self.conversation
        return self.undo_with(lambda now: _as_before(now, before, after))

    def undo_with(self, change: Change) -> Callable[[], None]:
        """What applies ``change`` to this conversation later, wherever one is by then."""
        conversation_id, change = self.conversation.id, self._followed(change)

        def undo() -> None:
            if self.draft.is_open and self.conversation.id == conversation_id:
                self.draft.change(change(self.conversation))
                self.draft.flush()
                self.put_back.emit()
            elif (kept := self.session.notebook.conversations.get(conversation_id)) is not None:
                self.draft.attempt(lambda: self.session.save_conversation(change(kept)))

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
        self.draft.change(text.following(before, now, self.person, self.session.guide, self.today))

    def write(self, message: str) -> None:
        """Somebody wrote in the message."""
        self.draft.change(text.with_message(self.conversation, message))
        self.changed.emit()

    def put_over(self, subject: str) -> None:
        """Somebody wrote in the subject; without words of its own it is the template's again."""
        own = "" if subject == self.usual_subject else subject
        self.draft.change_invite(replace(self.invite, subject=own))

    def choose(self, key: str) -> None:
        """The template ``key`` makes the message; own words that it takes the place of can be had back."""
        before, was_untouched = self.invite, self.is_untouched
        chosen = replace(self.conversation, invite=replace(before, template=key))
        message = text.written(chosen, self.person, self.session.guide, self.today)
        self.draft.change(text.with_message(chosen, message))
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
            self.draft.change(text.with_message(now, text.written(now, self.person, guide, self.today)))


def _as_before(now: Conversation, before: Conversation, after: Conversation) -> Conversation:
    """``now`` without what changed from ``before`` to ``after``; what was done since stays."""
    names = ("meet_on", "meet_at", "sent_on", "accepted_on", "moves")
    was, became = before.invite, after.invite
    back = {name: getattr(was, name) for name in names if getattr(was, name) != getattr(became, name)}
    end = before.not_held_on if before.not_held_on != after.not_held_on else now.not_held_on
    return replace(now, invite=replace(now.invite, **back), not_held_on=end)
