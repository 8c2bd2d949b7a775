"""What one person got of what was planned, in numbers."""

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from rerecruit_desktop.domain.attention import A_YEAR, LATELY, Attention, count_of
from rerecruit_desktop.ui.team.attention_table import MEASURES, count_text, measure_name

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_SPANS = (LATELY, A_YEAR)


class AttentionNumbers(QAbstractTableModel):
    """A row for each measure, a column for each stretch of days."""

    def __init__(self) -> None:
        super().__init__()
        self.heads = (translate("Team", "90 days"), translate("Team", "Year"))
        self._one: Attention | None = None
        self._today = date.min

    def show_attention(self, one: Attention, today: date) -> None:
        self.beginResetModel()
        self._one, self._today = one, today
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if self._one is None or (parent is not None and parent.isValid()) else len(MEASURES)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_SPANS)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.heads[section] if way is Qt.Orientation.Horizontal else measure_name(MEASURES[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._one is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        return count_text(count_of(self._one, MEASURES[index.row()], _SPANS[index.column()], self._today))
