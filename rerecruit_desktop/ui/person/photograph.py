"""Choosing and removing somebody's photograph: made small in a job, kept in the notebook, taken back by undo."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.exchange.portrait import read_portrait
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session

# The file of a picture that was chosen, or nothing.
AskPicture = Callable[[QWidget], Path | None]


def ask_picture(parent: QWidget) -> Path | None:
    """The system's own dialog for choosing a picture."""
    title = QCoreApplication.translate("Photograph", "Choose a photograph")
    kinds = QCoreApplication.translate("Photograph", "Pictures (*.jpg *.jpeg *.png)")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(chosen) if chosen else None


class Photograph(QObject):
    def __init__(
        self, session: Session, messages: Messages, jobs: Jobs, parent: QWidget, ask: AskPicture = ask_picture
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._jobs = session, messages, jobs
        self._parent = parent
        self.ask = ask

    def choose(self, person: Person) -> None:
        """Ask for a picture, and take it."""
        if (path := self.ask(self._parent)) is not None:
            self.take(person, path)

    def take(self, person: Person, path: Path) -> None:
        """Make the picture in that file theirs; what is none is refused in words, and nothing is changed."""
        self._jobs.start(lambda _progress: (person, read_portrait(path)), self._on_made, self._messages.refuse)

    def remove(self, person: Person) -> None:
        self._change(person, None, self.tr("The photograph is removed."))

    def _on_made(self, made: tuple[Person, bytes]) -> None:
        if self._session.notebook.is_closed:  # locked meanwhile; the file can be chosen again
            return
        person, png = made
        self._change(person, png, self.tr("The photograph is in the notebook, small and without place or time."))

    def _change(self, person: Person, png: bytes | None, said: str) -> None:
        try:
            before = self._session.notebook.photographs.get(person.id)
            self._put(person, png)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        self._messages.say(said, partial(self._put, person, before))

    def _put(self, person: Person, png: bytes | None) -> None:
        """By who they are now: their profile may have been changed since."""
        now = self._session.notebook.people.get(person.id)
        if now is not None:
            self._session.save_photograph(now, png)
