"""What is read: a conversation, the one beside it, and the row of all that were held."""

from dataclasses import dataclass

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.summary import Summary
from rerecruit_desktop.domain.talk import Talk, earlier, later
from rerecruit_desktop.storage.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Shown:
    now: Summary
    then: Summary | None
    talks: tuple[Talk, ...]

    @property
    def conversation(self) -> Conversation:
        return self.now.conversation

    @property
    def person(self) -> Person:
        return self.now.person

    @property
    def beside_id(self) -> Id:
        """The earlier one that stands beside it, or nothing."""
        return self.then.conversation.id if self.then else Id("")

    @property
    def before(self) -> tuple[Talk, ...]:
        """Those held before it, the last one first."""
        return earlier(self.talks, self.conversation)

    @property
    def after(self) -> tuple[Talk, ...]:
        """Those held after it, the next one first."""
        return later(self.talks, self.conversation)


def read(notebook: Notebook, conversation_id: Id, beside: Id) -> Shown:
    """A conversation alone, or with an earlier one where ``beside`` is one.

    Raises :class:`NoConversation` where it is gone, and :class:`NotReadable`.
    """
    papers = notebook.private_papers
    now = papers.summary(conversation_id)
    alone = Shown(now, None, notebook.conversations.held(now.person.id))
    if beside not in {one.id for one in alone.before}:
        return alone
    return Shown(now, papers.summary(beside), alone.talks)
