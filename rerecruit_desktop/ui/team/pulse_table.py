"""How the five needs of each person were met over time: small pictures side by side, over the same months."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QPainter

from rerecruit_desktop.domain.attention import Attention
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import Pulse, of_need
from rerecruit_desktop.domain.series import Series, series_of
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.sparks import Sparks
from rerecruit_desktop.ui.team.table import PERSON, Index, PeopleDelegate, PeopleModel, PeopleTable
from rerecruit_desktop.ui.widgets.look import Look

translate = QCoreApplication.translate
_AT_ONCE = 24  # people whose pulses are read in one question, when the first of them comes into sight
NEEDS = tuple(Need)

Read = Callable[[Iterable[Id]], dict[Id, tuple[Pulse, ...]]]


class PulseModel(PeopleModel):
    """Reads pulses only of people who come into sight."""

    def __init__(self, read: Read, names: Callable[[Need], str]) -> None:
        super().__init__(translate("Team", "Name"), tuple(map(names, NEEDS)))
        self._read, self._names = read, names
        self._series: dict[Id, dict[Need, Series]] = {}
        self.today = date.min

    def show_rows(self, rows: tuple[Attention, ...]) -> None:
        self._series.clear()
        super().show_rows(rows)

    def name_needs(self) -> None:
        """Take the names of the needs anew: the guide's words changed."""
        self.heads = (self.heads[PERSON], *map(self._names, NEEDS))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 1, len(NEEDS))

    def series(self, row: int, need: Need) -> Series:
        person_id = self.rows[row].person.id
        if person_id not in self._series:
            first = row - row % _AT_ONCE
            some = [one.person.id for one in self.rows[first : first + _AT_ONCE]]
            read = self._read(some)
            for one in some:
                self._series[one] = {need: series_of("", of_need(read.get(one, ()), need)) for need in NEEDS}
        return self._series[person_id][need]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one, column = self.rows[index.row()], index.column()
        if column == PERSON:
            named = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
            return one.person.full_name if role in named else None
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._spoken(index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._spoken(index.row(), column)
        return None

    def _spoken(self, row: int, column: int) -> str:
        """The numbers of a picture."""
        readings = self.series(row, NEEDS[column - 1]).readings
        days = (f"{day_text(one.on, self.today)}: {one.mark}" for one in readings)
        told = ", ".join(days) or translate("Team", "no pulse yet")
        return f"{self.headerData(column, Qt.Orientation.Horizontal)}, {told}"


class PulseDelegate(PeopleDelegate):
    def paint_cell(self, painter: QPainter, box: QRect, row: int, column: int) -> None:
        table = self.parent()
        assert isinstance(table, PulseTable)
        series = table.pulses.series(row, NEEDS[column - 1])
        table.sparks.paint(painter, box.left(), box.center().y(), series)


class PulseTable(PeopleTable):
    def __init__(self, read: Read, names: Callable[[Need], str], look: Look) -> None:
        self.pulses = PulseModel(read, names)
        self.sparks = Sparks(look)
        super().__init__(self.pulses, PulseDelegate, look, translate("Team", "Needs, the quietest first"))

    def show_people(self, rows: tuple[Attention, ...], days: tuple[date, date] | None, today: date) -> None:
        self.pulses.today = today
        self.sparks.show_scale(days or (today, today))
        self.show_rows(rows)
