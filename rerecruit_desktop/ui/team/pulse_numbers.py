"""The marks of one person's needs with the day of each, and who said so."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import Pulse, of_need
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import source_text

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Row:
    """The marks of one day, by need."""

    on: date
    marks: dict[Need, Pulse]


class PulseNumbers(QAbstractTableModel):
    """A row for each day, the newest first; a column for each need."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[_Row, ...] = ()
        self._today = date.min

    def show_pulses(self, pulses: tuple[Pulse, ...], heads: tuple[str, ...], today: date) -> None:
        self.beginResetModel()
        self._heads, self._today = heads, today
        by_day: dict[date, dict[Need, Pulse]] = {}
        for need in Need:
            for one in of_need(pulses, need):
                by_day.setdefault(one.on, {})[need] = one
        self._rows = tuple(_Row(day, by_day[day]) for day in sorted(by_day, reverse=True))
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if way is Qt.Orientation.Horizontal:
            return self._heads[section]
        return day_text(self._rows[section].on, self._today)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self._rows[index.row()].marks.get(tuple(Need)[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return one_line(one.reason)[:400] if one is not None else None
        if role == Qt.ItemDataRole.DisplayRole:  # with the disc that it has in the picture
            return f"{'●' if one.source is Source.TOLD_ME else '○'} {one.mark}" if one is not None else "–"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one.mark}, {source_text(one.source)}" if one is not None else "–"
        return None
