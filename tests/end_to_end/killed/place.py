"""How a field that saves itself is told: where it is, what is typed, and where the notebook has it afterwards."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from rerecruit_desktop.storage.notebook import Notebook
from rerecruit_desktop.ui.main_window import MainWindow

EDITABLE = (QLineEdit, QPlainTextEdit, QTextEdit)


@dataclass(frozen=True)
class Field:
    """``kept`` finds in the notebook what ``typed`` must have become: ``comes_back`` where that is not the same.

    ``keys`` are pressed in place of typing a text.
    """

    name: str
    of: Callable[[MainWindow], QWidget]
    kept: Callable[[Notebook], object]
    typed: str = ""
    comes_back: object = None
    keys: str = ""

    @property
    def text(self) -> str:
        return self.typed or f"Kept: {self.name} & so on"

    @property
    def wanted(self) -> object:
        return self.text if self.comes_back is None else self.comes_back


@dataclass(frozen=True)
class Place:
    """A part of the program with its fields, reached by ``go``; ``page`` is its name in Pages, ``tab`` in PersonTabs.

    ``alike`` gives more fields of a kind that the table has one of; what stands ``around`` has its own place.
    """

    name: str
    page: str
    go: Callable[[MainWindow], object]
    fields: tuple[Field, ...] = ()
    tab: str = ""
    alike: Callable[[MainWindow], list[QWidget]] = lambda _window: []
    around: tuple["Place", ...] = ()

    def known(self, window: MainWindow) -> set[QWidget]:
        own = {field.of(window) for field in self.fields} | set(self.alike(window))
        return own.union(*(place.known(window) for place in self.around))


EXCEPTIONS = {
    "Search people": "a search",
    "Search everybody": "a search",
    "Find requests": "a search",
    "Find on this page": "a search",
    "Search the guide": "a search",
    "Find contributions": "a search",
    "Words to look for": "a search",
    "Title of the entry": "the calendar's title is neutral each time anew, and is kept nowhere by design",
    "Present passphrase": "a passphrase",
    "Held on (not finished yet)": "the day counts with Finish alone; until then it is today",
}
