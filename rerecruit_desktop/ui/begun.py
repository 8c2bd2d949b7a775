"""Words that stand in a field to add with: kept like everything that is typed, and put back where they were begun."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.ui.autosave import Autosave
from rerecruit_desktop.ui.session import Session

Field = QLineEdit | QComboBox | QCheckBox | QSpinBox
_NOWHERE = ""


class BegunWords(QObject):
    """Watches ``fields`` by name, and what goes ``beside`` them; where no field holds a word there is nothing to keep.

    Whoever adds the words empties the fields: then they are forgotten at once. ``notes`` are kept along with them.
    """

    def __init__(
        self,
        session: Session,
        fields: Mapping[str, QLineEdit],
        beside: Mapping[str, Field] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._fields = session, fields
        self._all: dict[str, Field] = {**(beside or {}), **fields}
        self._place = _NOWHERE
        self._person_id: Id | None = None
        self._is_putting = False
        self.notes: dict[str, str] = {}
        self._autosave = Autosave(self)
        for field in self._all.values():
            _changed(field).connect(self._on_changed)

    def open(self, place: str, person_id: Id | None = None) -> dict[str, str]:
        """Put back what was begun there, as if it were typed, and keep what stands in the fields from now on.

        The place that is open already stays as it is. Gives what was put back.
        """
        if place == self._place:
            return {}
        self._autosave.flush()
        self._place, self._person_id = place, person_id
        words = self._session.notebook.begun.of(place)
        self._is_putting = True
        for name, field in self._all.items():
            if name in words:
                _put(field, words[name])
        self._is_putting = False
        return words

    def _on_changed(self) -> None:
        if self._place == _NOWHERE or self._is_putting:
            return
        words = {name: text for name, field in self._all.items() if (text := _text(field))}
        is_worth_it = any(field.text().strip() for field in self._fields.values())
        kept = {**words, **self.notes} if is_worth_it else {}
        self._autosave.later(partial(self._session.keep_begun, self._place, kept, self._person_id))
        if not is_worth_it:
            self._autosave.flush()


def _changed(field: Field) -> SignalInstance:
    match field:
        case QLineEdit():
            return field.textChanged
        case QComboBox():
            return field.currentIndexChanged
        case QSpinBox():
            return field.valueChanged
    return field.toggled


def _text(field: Field) -> str:
    match field:
        case QLineEdit():
            return field.text()
        case QComboBox():
            return str(field.currentIndex())
        case QSpinBox():
            return str(field.value())
    return "1" if field.isChecked() else ""


def _put(field: Field, text: str) -> None:
    number = int(text) if text.isdecimal() else 0
    match field:
        case QLineEdit():
            field.setText(text)
        case QComboBox():
            field.setCurrentIndex(min(number, field.count() - 1))
            field.activated.emit(field.currentIndex())
        case QSpinBox():
            field.setValue(number)
        case _:
            field.setChecked(number == 1)
