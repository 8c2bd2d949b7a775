"""A field that finds one of the roster while a name is typed."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.roster import RosterEntry, RosterIndex, in_order
from rerecruit_desktop.ui.widgets.line_field import LineField

_MOST = 12


class WhoField(LineField):
    """Offers who fits; ``person`` is whom the text means, or nobody."""

    found = Signal(object)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self._index = RosterIndex(())
        self._named: dict[str, Person] = {}
        self._names = QStringListModel(self)
        self._person: Person | None = None
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._on_chosen)
        self.setCompleter(completer)
        self.typed.connect(self._on_typed)

    @property
    def person(self) -> Person | None:
        return self._person

    def begin(self, roster: tuple[RosterEntry, ...], person: Person | None) -> None:
        """Look among ``roster``, and begin with ``person``."""
        self._index = RosterIndex(in_order(roster))
        self._offer("")
        self.fill(person.full_name if person else "")
        self._mean(person)

    def _offer(self, typed: str) -> None:
        found = [entry.person for entry in self._index.find(typed, _MOST)[:_MOST]]
        self._named = {" · ".join(part for part in (one.full_name, one.role) if part): one for one in found}
        self._names.setStringList(list(self._named))

    def _on_typed(self, text: str) -> None:
        if text in self._named:  # put in by the list, or spelt out
            self._on_chosen(text)
            return
        self._offer(text)
        self._mean(next(iter(self._named.values()), None) if text.strip() else None)

    def _on_chosen(self, text: str) -> None:
        self._mean(self._named.get(text))

    def _mean(self, person: Person | None) -> None:
        self._person = person
        self.found.emit(person)
