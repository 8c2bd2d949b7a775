"""The numbers behind the pictures of one person: every mark, with its day and who said so."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import Pulse, of_need
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import source_text
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark

_LEAST_LETTERS = 90  # average ones; narrower, the buttons stand under the title

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Row:
    """The marks of one day, by need."""

    on: date
    marks: dict[Need, Pulse]


class NumbersModel(QAbstractTableModel):
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


class Numbers(QWidget):
    """``left`` by Escape or the button; ``opened`` asks for the person's page."""

    left = Signal()
    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person_id = ""
        self._look = look
        self._model = NumbersModel()
        self._title = FlowLabel("", "h2")
        self.table = QTableView()
        self.back = button(self.tr("Back to the pictures"), tip=self.tr("Back to the pictures  (Esc)"))
        self.open = button(self.tr("Open their page"))
        look.dress(self.back, "arrow-left")
        self._prepare()
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.open.clicked.connect(self._on_open)
        escape = QShortcut(QKeySequence("Esc"), self, self.left.emit)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _prepare(self) -> None:
        table = self.table
        mark(table, role="table")
        table.setModel(self._model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for one in (head, table.verticalHeader()):
            one.setHighlightSections(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for one in (self.back, self.open):
            buttons.addWidget(one)
        buttons.addStretch(1)
        top = FoldingRow(least=_LEAST_LETTERS, spacing=8)
        top.row.addWidget(self._title, 1)
        top.row.addLayout(buttons)
        column.addWidget(top)
        column.addWidget(self.table, 1)

    def show_person(
        self, person_id: str, name: str, pulses: tuple[Pulse, ...], heads: tuple[str, ...], today: date
    ) -> None:
        self._person_id = person_id
        title = self.tr("{name}: every mark from 1 (starved) to 5 (met)").format(name=name)
        self._title.setText(title)
        self.table.setAccessibleName(title)
        head = self.table.horizontalHeader()
        head.setMinimumSectionSize(max(map(self._head_width, heads), default=0))
        self._model.show_pulses(pulses, heads, today)
        self.table.setCurrentIndex(self._model.index(0, 0))
        self.table.setFocus()

    def _head_width(self, head: str) -> int:
        font = QFont(self.font())
        font.setPixelSize(self._look.px(12))
        return QFontMetrics(font).horizontalAdvance(head) + self._look.px(20)

    def _on_open(self) -> None:
        self.opened.emit(self._person_id)
