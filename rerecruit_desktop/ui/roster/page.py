"""Everybody at once: grouped, sorted, searched, and changed together."""

from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.grouping import Grouping, Sorting, arranged
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.roster import RosterEntry, RosterIndex
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.roster.bulk_bar import BulkBar
from rerecruit_desktop.ui.roster.model import Row
from rerecruit_desktop.ui.roster.wide import WideDelegate, WideModel
from rerecruit_desktop.ui.roster.words import group_text, grouping_text, sorting_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.keys import add_key
from rerecruit_desktop.ui.widgets.line_field import TypedLine, make_clearable
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark


class RosterPage(QWidget):
    person_wanted = Signal(str)
    new_person_wanted = Signal()

    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look = session, messages, look
        self._entries: tuple[RosterEntry, ...] = ()
        self._index = RosterIndex(())
        self._model = WideModel()
        self._count = label("", "muted")
        self.search = TypedLine()
        self.grouping: Choice[Grouping] = Choice([(one, grouping_text(one)) for one in Grouping])
        self.sorting: Choice[Sorting] = Choice([(one, sorting_text(one)) for one in Sorting])
        self.people = QListView()
        self._nobody = label("", "muted", wraps=True)
        self.bulk = BulkBar(session, messages, look)
        self._add = button(self.tr("Add direct report"))
        self._name()
        self._lay_out()
        self._connect()

    def _name(self) -> None:
        self._look.dress(self._add, "plus")
        self.search.setPlaceholderText(self.tr("Name, role, team or tag"))
        self.search.setAccessibleName(self.tr("Search everybody"))
        self.search.setToolTip(self.tr("Search everybody  (Ctrl+F)"))
        make_clearable(self.search)
        self.grouping.setAccessibleName(self.tr("Grouped by"))
        self.sorting.setAccessibleName(self.tr("Sorted by"))
        self.people.setAccessibleName(self.tr("Everybody"))
        self.people.setModel(self._model)
        self.people.setItemDelegate(WideDelegate(self._model, self._look, self.people))
        self.people.setUniformItemSizes(True)
        self.people.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.people.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.people.setMouseTracking(True)

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 22, 32, 16)
        column.setSpacing(12)
        head = FoldingRow(spacing=16)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self.tr("Everybody"), "h1"))
        words.addWidget(self._count)
        head.row.addLayout(words, 1)
        head.row.addWidget(self._add)
        column.addWidget(head)
        tools = FoldingRow()
        tools.row.addWidget(self.search, 1)
        orders = QHBoxLayout()
        orders.addWidget(self.grouping)
        orders.addWidget(self.sorting)
        tools.row.addLayout(orders)
        column.addWidget(tools)
        column.addWidget(self._nobody)
        column.addWidget(self.people, 1)
        column.addWidget(self.bulk)

    def _connect(self) -> None:
        self._add.clicked.connect(self.new_person_wanted)
        self.search.textChanged.connect(self._show)
        self.search.returnPressed.connect(self._on_enter)
        self.grouping.chosen.connect(self._show)
        self.sorting.chosen.connect(self._show)
        self.people.activated.connect(self._on_activated)
        self.people.doubleClicked.connect(self._on_activated)
        self.people.selectionModel().selectionChanged.connect(self._on_chosen)
        self._session.roster_changed.connect(self._on_roster_changed)
        add_key(self, "Ctrl+F", self.search.setFocus)

    def refresh(self) -> None:
        """Read the roster anew, and keep who was chosen."""
        try:
            self._entries = self._session.notebook.people.roster()
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        self._index = RosterIndex(self._entries)
        self.bulk.know(self._entries)
        self._show()

    def chosen(self) -> tuple[Person, ...]:
        """Whom the selection holds, once each."""
        rows = (self._model.rows[index.row()] for index in self.people.selectionModel().selectedIndexes())
        found = {row.person.id: row.person for row in rows if isinstance(row, RosterEntry)}
        return tuple(found.values())

    def _show(self) -> None:
        kept = {person.id for person in self.chosen()}
        today, typed = self._session.today(), self.search.text()
        found = self._index.find(typed, len(self._entries))
        rows: list[Row] = []
        for group in arranged(found, self.grouping.value, self.sorting.value, today):
            if self.grouping.value is not Grouping.NOTHING:
                rows.append(group_text(group.common, self.grouping.value))
            rows += group.entries
        self._model.show_rows(tuple(rows), today)
        self._count.setText(self._counted(len(found)))
        self._nobody.setVisible(not found)
        self._nobody.setText(self._why_nobody())
        self._choose(kept)

    def _choose(self, kept: set[Id]) -> None:
        """Choose these people, wherever they stand now; in one go, for each one alone would cost all the others."""
        chosen, model = QItemSelection(), self._model
        rows = model.rows if kept else ()
        for is_kept, run in groupby(enumerate(rows), key=lambda row: _is_of(row[1], kept)):
            numbers = [number for number, _ in run]
            if is_kept:
                chosen.append(QItemSelectionRange(model.index(numbers[0]), model.index(numbers[-1])))
        if not chosen.isEmpty():
            self.people.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.Select)
        self._on_chosen()

    def _counted(self, found: int) -> str:
        everybody = len(self._entries)
        if found < everybody:
            return self.tr("{found} of {all} direct reports").format(found=found, all=everybody)
        return self.tr("One direct report") if everybody == 1 else self.tr("{n} direct reports").format(n=everybody)

    def _why_nobody(self) -> str:
        if self._entries:
            return self.tr("Nobody has a name, role, team or tag like that.")
        return self.tr("Nobody is on the roster yet. Add your first direct report.")

    def _on_roster_changed(self) -> None:
        if self.isVisible():  # otherwise all is read anew when it is shown
            self.refresh()

    def _on_chosen(self) -> None:
        self.bulk.show_chosen(self.chosen())

    def _on_enter(self) -> None:
        first = self._model.first_person()
        if first >= 0:
            self._on_activated(self._model.index(first))

    def _on_activated(self, index: QModelIndex) -> None:
        row = self._model.rows[index.row()]
        if isinstance(row, RosterEntry):
            self.person_wanted.emit(row.person.id)


def _is_of(row: Row, people: set[Id]) -> bool:
    return isinstance(row, RosterEntry) and row.person.id in people
