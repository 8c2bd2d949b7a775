"""A column of fields, each under its name, each named for screen readers."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.parts import label, mark

_LETTERS_A_FIELD = 21


class Form(QWidget):
    """Lays fields out one under the other, or some side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._holders: dict[QWidget, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    def add(self, name: str, field: QWidget, hint: QLabel | None = None) -> None:
        """``field`` under ``name``, its accessible name as well; ``hint`` is shown beneath when it has text."""
        self._column.addLayout(named(name, field, hint))

    def add_beside(self, *fields: tuple[str, QWidget]) -> None:
        """Several fields in one row, of equal width; one under the other where there is no room."""
        beside = FoldingRow(_LETTERS_A_FIELD * len(fields))
        for name, field in fields:
            holder, column = QWidget(), named(name, field)
            column.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(column)
            beside.row.addWidget(holder, 1)
            self._holders[field] = holder
        self._column.addWidget(beside)

    def add_rest(self) -> None:
        """Whatever room there is more than the fields need stays below them."""
        self._column.addStretch(1)

    def show_field(self, field: QWidget, *, shown: bool) -> None:
        """Show or hide one of the fields that stand side by side, its name with it."""
        self._holders[field].setVisible(shown)

    def add_widget(self, widget: QWidget) -> None:
        self._column.addWidget(widget)


def named(name: str, field: QWidget, hint: QLabel | None = None) -> QVBoxLayout:
    """``field`` with its name above it; the name is what a screen reader says."""
    column = QVBoxLayout()
    column.setSpacing(4)
    above = label(name, "field", wraps=True)
    above.setBuddy(field)
    field.setAccessibleName(name.replace("&", ""))
    column.addWidget(above)
    column.addWidget(field)
    if hint is not None:
        column.addWidget(hint)
    return column


def hint_label() -> QLabel:
    """An empty line beneath a field that takes room only while it says something."""
    hint = label("", "hint", wraps=True)
    hint.hide()
    return hint


def say(hint: QLabel, text: str, *, is_problem: bool = False) -> None:
    """Show ``text`` in ``hint``, or hide it when there is nothing to say."""
    hint.setText(text)
    mark(hint, role="problem" if is_problem else "hint")
    hint.setVisible(bool(text))
