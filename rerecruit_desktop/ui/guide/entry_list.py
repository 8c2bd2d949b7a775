"""The entries of one kind: found by words, narrowed down, and one of one's own added."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.guide_parts import EntryKind
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.own_words import Listed
from rerecruit_desktop.ui.guide.filtering import Filter, Show
from rerecruit_desktop.ui.guide.wording import add_words, detail_of, kind_name, sign_of, title_of
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.line_field import LineField, make_clearable
from rerecruit_desktop.ui.widgets.lines import Line, LineList
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button

ADD_KEY = "Alt+N"
_LETTERS = 30  # in a row with two choices


class EntryList(QWidget):
    """``moved`` tells the key of the entry one comes to, ``opened`` that of the one to write in."""

    moved = Signal(str)
    opened = Signal(str)
    add_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Listed, ...] = ()
        self._guide: Guide | None = None
        self._shown: list[Line] = []
        self._held = ""
        self.search = LineField(self.tr("Search"))
        self.show_what: Choice[Show] = Choice([])
        self.question_kind: Choice[str] = Choice([])
        self.need: Choice[Need | None] = Choice([])
        self.when = FlowLabel("", "small")
        self.list = LineList(look, self.tr("Entries of the guide"), 0)
        self.nothing = FlowLabel("", "muted")
        self.everything = button(self.tr("Show all again"), "link")
        self.add = button("")
        self.add.hide()
        look.dress(self.add, "plus", "ink", 16)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        make_clearable(self.search)
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.search.setToolTip(self.tr("Every word must be found, also in what is said beside it  (Ctrl+F)"))
        self.show_what.setAccessibleName(self.tr("Which entries"))
        self.question_kind.setAccessibleName(self.tr("Kind of question"))
        self.need.setAccessibleName(self.tr("Need they speak to"))
        self._narrow = FoldingRow(least=_LETTERS, spacing=6)
        for choice in (self.show_what, self.question_kind, self.need):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(8)
        self._narrow.row.addWidget(self.question_kind, 1)
        self._narrow.row.addWidget(self.need, 1)
        nothing = QWidget()
        beneath = QVBoxLayout(nothing)
        beneath.setContentsMargins(8, 16, 8, 0)
        beneath.addWidget(self.nothing)
        beneath.addWidget(self.everything, 0, Qt.AlignmentFlag.AlignLeft)
        beneath.addStretch(1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        top = FoldingRow(least=_LETTERS, spacing=6)
        top.row.addWidget(self.search, 3)
        top.row.addWidget(self.show_what, 2)
        column.addWidget(top)
        column.addWidget(self._narrow)
        column.addWidget(self.when)
        column.addWidget(self._stack, 1)
        column.addWidget(self.add)

    def _connect(self) -> None:
        self.search.typed.connect(self._on_narrowed)
        self.search.returnPressed.connect(self._on_search_entered)
        self.search.installEventFilter(self)
        for choice in (self.show_what, self.question_kind, self.need):
            choice.chosen.connect(self._on_narrowed)
        self.list.current_changed.connect(self.moved)
        self.list.opened.connect(self.opened)
        self.everything.clicked.connect(self.widen)
        self.add.clicked.connect(self.add_wanted)

    @property
    def filter(self) -> Filter:
        return Filter(self.search.text(), self.show_what.value, self.question_kind.value, self.need.value)

    @property
    def place(self) -> int:
        """Where in the list one is; -1 for nowhere."""
        return self.list.currentIndex().row()

    def key_near(self, place: int) -> str:
        """What stands at that place, or last before it; nothing where nothing is shown."""
        return self._shown[min(max(place, 0), len(self._shown) - 1)].key if self._shown else ""

    def show_entries(self, kind: EntryKind, entries: Sequence[Listed], guide: Guide) -> None:
        """Show what fits of ``entries``, which are all of one kind."""
        self._all, self._guide = tuple(entries), guide
        self._held = self.list.current_key()  # it stays while one writes in it, whatever is searched for
        is_about_questions = kind is EntryKind.QUESTION
        self._narrow.setVisible(is_about_questions)
        self.question_kind.offer([("", self.tr("All kinds")), *((one.key, one.name) for one in guide.kinds)])
        self.need.offer([(None, self.tr("All needs")), *((one.need, one.name) for one in guide.needs)])
        self.show_what.offer(self._shows(kind))
        self.list.setAccessibleName(kind_name(kind))
        words = add_words(kind)
        self.add.setText(words)
        self.add.setAccessibleName(words)
        self.add.setToolTip(f"{words}  ({ADD_KEY})")
        self.add.setVisible(bool(words))
        self._show_found()

    def _shows(self, kind: EntryKind) -> list[tuple[Show, str]]:
        words = [(Show.ALL, self.tr("All")), (Show.CHANGED, self.tr("Changed by you"))]
        if kind is EntryKind.QUESTION:
            words.insert(1, (Show.FAVOURITE, self.tr("Favourites")))
        if kind.is_open:
            words += [(Show.OWN, self.tr("Your own")), (Show.HIDDEN, self.tr("Hidden"))]
        return words

    def widen(self) -> None:
        """Show all there are."""
        self.search.fill("")
        self.show_what.fill(Show.ALL)
        self.question_kind.fill("")
        self.need.fill(None)
        self._held = ""
        self._show_found()

    def go_to(self, key: str) -> None:
        self.list.go_to(key)

    def choose_none(self) -> None:
        """What is shown beside the list is not in it."""
        self.list.setCurrentIndex(QModelIndex())

    def focus_list(self) -> None:
        """To the entry that is chosen, or to the search where there is none to choose."""
        if not self._shown:
            self.search.setFocus()
            return
        self.list.setFocus()
        if not self.list.current_key():
            self.list.go_to(self.key_near(0))

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _show_found(self) -> None:
        if (guide := self._guide) is None:
            return
        wanted = self.filter
        found = [one for one in self._all if one.key == self._held or wanted.fits(one, guide)]
        lines = [_line(one, guide) for one in found]
        if lines != self._shown:
            self._shown = lines
            place = self.list.verticalScrollBar().value()
            self.list.blockSignals(True)  # nobody moves
            self.list.show_lines(lines)
            self.list.blockSignals(False)
            self.list.verticalScrollBar().setValue(place)
        self.when.setText(next((kind.when for kind in guide.kinds if kind.key == wanted.kind), ""))
        self.when.setVisible(bool(self.when.text()))
        self._stack.setCurrentIndex(0 if found else 1)
        self.nothing.setText(self._said_of_nothing() if not found else "")
        self.everything.setVisible(wanted != Filter())

    def _said_of_nothing(self) -> str:
        if self.search.text().strip():
            return self.tr("Nothing in the guide says all of this. Try fewer words.")
        return {
            Show.FAVOURITE: self.tr("No favourite yet. Mark the questions you like to ask."),
            Show.CHANGED: self.tr("Nothing here is in your own words yet. Write over any text to make it yours."),
            Show.OWN: self.tr("Nothing of your own yet."),
            Show.HIDDEN: self.tr("Nothing is hidden."),
        }.get(self.show_what.value, self.tr("Nothing fits."))

    def _on_narrowed(self) -> None:
        self._held = ""
        self._show_found()

    def _on_search_entered(self) -> None:
        if key := self.key_near(0):
            self.list.go_to(key)
            self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.focus_list()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)


def _line(one: Listed, guide: Guide) -> Line:
    icon, token = sign_of(one)
    return Line(one.key, title_of(one), detail_of(one, guide), icon=icon, token=token)
