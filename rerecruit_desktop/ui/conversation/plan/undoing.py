"""Taking back what was done to a plan, even when another conversation was opened meanwhile."""

from collections.abc import Callable
from dataclasses import replace

from rerecruit_desktop.domain.conversation import Plan
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session


class Undoing:
    """Offers to undo; the conversation it was done in is the one that gets it back, whichever is open by then."""

    def __init__(self, session: Session, messages: Messages, draft: Draft) -> None:
        self._session, self._messages, self._draft = session, messages, draft

    def offer(self, text: str, back: Callable[[Plan], Plan], redraw: Callable[[], None]) -> None:
        """Tell ``text``; ``back`` makes the plan what it was, and ``redraw`` shows it where it is still open."""
        conversation_id = self._draft.conversation.id

        def undo() -> None:
            if self._draft.is_open and self._draft.conversation.id == conversation_id:
                self._draft.change_plan(back(self._draft.conversation.plan))
                self._draft.flush()
                redraw()
            elif (kept := self._session.notebook.conversations.get(conversation_id)) is not None:
                whole = replace(kept, plan=back(kept.plan))
                self._draft.attempt(lambda: self._session.save_conversation(whole))

        self._messages.say(text, undo)
