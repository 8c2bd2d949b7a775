"""Makes what a manager will do about an obstacle a promise that is kept, or explained, like any other."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.session import Session


class Promising(QObject):
    def __init__(self, session: Session, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages

    def promised(self, person_id: Id) -> dict[str, Request]:
        """The promises to a person that are not broken, by their words on one line."""
        requests = self._session.notebook.requests.of(person_id)
        return {one_line(one.text): one for one in requests if one.is_promise and one.broken_on is None}

    def promise(self, milestone: Milestone, words: str, day: date) -> None:
        """It comes out of the same conversation as the milestone; one undo takes it back."""
        today = self._session.today()
        made = Request(
            milestone.person_id,
            words,
            milestone.conversation_id,
            Answer.AGREED,
            due_on=day,
            asked_on=today,
            answered_on=today,
        )
        try:
            self._session.save(made)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        said = self.tr("Promised by {day}. It stands among the follow-ups.").format(day=day_text(day, today))
        self._messages.say(said, partial(self._session.trash, made))
