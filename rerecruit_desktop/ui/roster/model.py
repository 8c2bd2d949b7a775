"""The rows of the rail: people under the headings of their standing."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.ui.moments import due_chip, standing_text

Index = QModelIndex | QPersistentModelIndex
Row = str | RosterEntry


def rows_of(entries: Sequence[RosterEntry], today: date) -> tuple[Row, ...]:
    """Entries in the roster's order with a heading before each standing."""
    rows: list[Row] = []
    for standing, group in groupby(entries, key=lambda entry: entry.standing(today)):
        rows.append(standing_text(standing))
        rows.extend(group)
    return tuple(rows)


class RosterModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self._today = date.min

    def show_rows(self, rows: tuple[Row, ...], today: date) -> None:
        self.beginResetModel()
        self.rows, self._today = rows, today
        self.endResetModel()

    @property
    def today(self) -> date:
        return self._today

    def row_of(self, person_id: str) -> int:
        """The row that shows this person, or -1."""
        for number, row in enumerate(self.rows):
            if isinstance(row, RosterEntry) and row.person.id == person_id:
                return number
        return -1

    def first_person(self) -> int:
        """The first row that is a person, or -1."""
        return next((number for number, row in enumerate(self.rows) if isinstance(row, RosterEntry)), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], RosterEntry):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, RosterEntry):
            return f"{row.person.full_name[:200]}\n{row.person.role[:200]}".strip()
        return None

    def _spoken(self, entry: RosterEntry) -> str:
        parts = (entry.person.full_name, entry.person.role, due_chip(entry, self._today))
        return ", ".join(part for part in parts if part)
