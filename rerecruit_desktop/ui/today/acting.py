"""What a row of Today does in one key: keep a promise, note the thanks, celebrate, put off; each can be undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.driver_card import DriverLine
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import new_id
from rerecruit_desktop.domain.milestone import Milestone
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.snooze import Snooze
from rerecruit_desktop.domain.today import Ask, celebrated
from rerecruit_desktop.storage.notebook import Belonging
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session


class Acting(QObject):
    def __init__(self, session: Session, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages

    def keep(self, request: Request) -> None:
        kept = replace(request, kept_on=self._session.today())
        self._change(kept, request, self.tr("Promise kept."))

    def thank(self, contribution: Contribution, ask: Ask) -> None:
        """Thanked today, in the way this person likes."""
        how = ask.person.recognition
        thanked = replace(contribution, recognised_on=self._session.today(), recognised_how=how)
        said = self.tr("Noted that you thanked {name}.").format(name=ask.person.short_name)
        self._change(thanked, contribution, said)

    def celebrate(self, milestone: Milestone) -> None:
        self._change(celebrated(milestone, self._session.today()), milestone, self.tr("Celebrated."))

    def confirm(self, line: DriverLine) -> None:
        """It still holds: a line of today takes the place of the old one, which stays in the history."""
        today = self._session.today()
        fresh = replace(line, noted_on=today, id=new_id())

        def save() -> None:
            self._session.save(replace(line, replaced_on=today))
            self._session.save(fresh)

        def undo() -> None:
            self._session.trash(fresh)
            self._session.save(line)

        self._attempt(save, undo, self.tr("Noted that it still holds."))

    def put_off(self, ask: Ask, until: date, because: str) -> None:
        snooze = Snooze(ask.person.id, ask.key, until, because)
        self._attempt(lambda: self._session.save(snooze), lambda: self._session.trash(snooze), self.tr("Put off."))

    def _change(self, now: Belonging, before: Belonging, said: str) -> None:
        self._attempt(lambda: self._session.save(now), lambda: self._session.save(before), said)

    def _attempt(self, verb: Callable[[], None], undo: Callable[[], None], said: str) -> None:
        try:
            verb()
        except Refused as refusal:
            self._messages.refuse(refusal)
        else:
            self._messages.say(said, undo)
