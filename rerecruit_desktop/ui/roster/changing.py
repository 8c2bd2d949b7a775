"""What is changed of many people at once, each change with its undo."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.grouping import with_tag, without_tag
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session

People = Sequence[Person]


class Changing(QObject):
    """Every verb changes all of the people or, where the world refuses, none."""

    def __init__(self, session: Session, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages

    def set_cadence(self, people: People, cadence: Cadence) -> None:
        self._change(people, lambda one: replace(one, cadence=cadence), self.tr("Rhythm set for {n}."))

    def add_tag(self, people: People, tag: str) -> None:
        self._change(people, lambda one: replace(one, tags=with_tag(one.tags, tag)), self.tr("Tag added to {n}."))

    def remove_tag(self, people: People, tag: str) -> None:
        self._change(people, lambda one: replace(one, tags=without_tag(one.tags, tag)), self.tr("Tag taken from {n}."))

    def set_team(self, people: People, team: str) -> None:
        self._change(people, lambda one: replace(one, team=team.strip()), self.tr("Team set for {n}."))

    def archive(self, people: People, today: date) -> None:
        self._change(people, lambda one: replace(one, archived_on=today), self.tr("Archived: {n}."))

    def _change(self, people: People, change: Callable[[Person], Person], told: str) -> None:
        before = [one for one in people if change(one) != one]
        if before and self._save([change(one) for one in before]):
            self._messages.say(told.format(n=self._counted(len(before))), partial(self._undo, before))

    def _undo(self, before: People) -> None:
        self._save(before)

    def _save(self, people: People) -> bool:
        try:
            self._session.save_people(people)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return False
        return True

    def _counted(self, count: int) -> str:
        return self.tr("one person") if count == 1 else self.tr("{n} people").format(n=count)
