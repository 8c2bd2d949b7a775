"""The rail at the left: search, the roster grouped by what is due, add."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from rerecruit_desktop.domain.roster import RosterEntry, RosterIndex, in_order
from rerecruit_desktop.ui.roster.delegate import RosterDelegate
from rerecruit_desktop.ui.roster.model import RosterModel, Row, rows_of
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.line_field import make_clearable
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark

WIDTH = 280
MOST_FOUND = 200


class Rail(QWidget):
    """Filters as one types; Enter opens the first find, or the chosen person."""

    person_wanted = Signal(str)
    new_person_wanted = Signal()
    today_wanted = Signal()
    team_wanted = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self._index = RosterIndex(())
        self._everybody: tuple[Row, ...] = ()
        self._model = RosterModel()
        self.search = QLineEdit()
        self.people = QListView()
        self.more = QPushButton()
        self.lock = button(self.tr("Lock"), "quiet", tip=self.tr("Lock the notebook  (Ctrl+L)"))
        self._add = button(self.tr("Add direct report"), key="Ctrl+N")
        self.today = button(self.tr("Today"), "place", key="Alt+Home", tip=self.tr("What needs you today"))
        self.team = button(self.tr("Team"), "place", key="Alt+T", tip=self.tr("Across the team"))
        self._pressing = label("")
        mark(self._pressing, chip="late")
        self._nobody = label(self.tr("Nobody here by that name, role or team."), "small", wraps=True)
        self._prepare()
        self._lay_out()
        self._connect()
        self.refresh()

    def _prepare(self) -> None:
        mark(self, ground="sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look = self._look
        look.dress(self.lock, "lock", "muted", 16)
        look.dress(self.more, "more", "muted")
        look.dress(self._add, "plus")
        look.dress(self.today, "sun", "ink", 16)
        look.dress(self.team, "people", "ink", 16)
        self.today.setCheckable(True)
        self.team.setCheckable(True)
        mark(self.more, kind="quiet")
        self.more.setAccessibleName(self.tr("More"))
        self.more.setToolTip(self.tr("Appearance, archive and trash, keys"))
        self.search.setPlaceholderText(self.tr("Search people"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.search.setToolTip(self.tr("Filter by name, role or team  (Ctrl+K); Enter opens the first"))
        make_clearable(self.search)
        self.people.setAccessibleName(self.tr("Roster"))
        self.people.setModel(self._model)
        self.people.setItemDelegate(RosterDelegate(self._model, look, self.people))
        self.people.setUniformItemSizes(True)
        self.people.setMouseTracking(True)
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def _lay_out(self) -> None:
        self._fit()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 16)
        column.setSpacing(10)
        top = QHBoxLayout()
        top.setContentsMargins(4, 0, 0, 0)
        top.setSpacing(0)
        top.addWidget(label(self.tr("Re-recruit"), "h2"), 1)
        top.addWidget(self.lock)
        top.addWidget(self.more)
        column.addLayout(top)
        column.addWidget(self.search)
        chip = QHBoxLayout(self.today)
        chip.setContentsMargins(0, 0, 9, 0)
        chip.addStretch(1)
        chip.addWidget(self._pressing, 0, Qt.AlignmentFlag.AlignVCenter)
        places = QVBoxLayout()
        places.setSpacing(2)
        places.addWidget(self.today)
        places.addWidget(self.team)
        column.addLayout(places)
        column.addWidget(self._nobody)
        column.addWidget(self.people, 1)
        column.addWidget(self._add)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show_found)
        self.search.returnPressed.connect(self._on_enter)
        self.search.installEventFilter(self)
        self.people.clicked.connect(self._on_opened)
        self.people.activated.connect(self._on_opened)
        self._add.clicked.connect(self.new_person_wanted)
        self.today.clicked.connect(self.today_wanted)
        self.team.clicked.connect(self.team_wanted)
        self._session.roster_changed.connect(self.refresh)
        self._look.changed.connect(self._fit)

    def refresh(self) -> None:
        """Read the roster anew and show it in its order."""
        entries = in_order(self._session.notebook.people.roster())
        self._index = RosterIndex(entries)
        self._everybody = rows_of(entries, self._session.today())
        self._show_found(self.search.text())

    def choose(self, person_id: str) -> None:
        """Mark this person as the one whose page is shown; none for an empty id."""
        row = self._model.row_of(person_id) if person_id else -1
        self.people.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())
        if row == self._model.first_person():  # its heading is above it
            self.people.scrollToTop()

    def choose_today(self, is_shown: bool) -> None:
        """Mark Today as the page that is shown."""
        self.today.setChecked(is_shown)

    def choose_team(self, is_shown: bool) -> None:
        """Mark Team as the page that is shown."""
        self.team.setChecked(is_shown)

    def show_pressing(self, count: int) -> None:
        """How many things need the manager today."""
        self._pressing.setVisible(count > 0)
        self._pressing.setText(str(count))
        self.today.setAccessibleDescription(self.tr("{n} need you").format(n=count) if count else "")

    def first_person_id(self) -> str:
        """Who is due first, or nothing when the roster is empty."""
        row = self._model.first_person()
        return self._id_at(row) if row >= 0 else ""

    def start_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _show_found(self, typed: str) -> None:
        chosen = self._id_at(self.people.currentIndex().row())
        today = self._session.today()
        rows = rows_of(self._index.find(typed, MOST_FOUND), today) if typed.strip() else self._everybody
        self._model.show_rows(rows, today)
        self._nobody.setVisible(bool(typed.strip()) and not rows)
        if chosen:
            self.choose(chosen)

    def _id_at(self, row: int) -> str:
        entry = self._model.rows[row] if 0 <= row < len(self._model.rows) else None
        return entry.person.id if isinstance(entry, RosterEntry) else ""

    def _on_enter(self) -> None:
        if person_id := self.first_person_id():
            self.choose(person_id)
            self.person_wanted.emit(person_id)

    def _on_opened(self, index: QModelIndex) -> None:
        if person_id := self._id_at(index.row()):
            self.person_wanted.emit(person_id)

    def _fit(self) -> None:
        # Half as fast as the text, or a large one would leave no room for the page.
        self.setFixedWidth((WIDTH + self._look.px(WIDTH)) // 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.people.setFocus()
                if not self.people.currentIndex().isValid():
                    self.people.setCurrentIndex(self._model.index(self._model.first_person()))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                return True
        return super().eventFilter(watched, event)
