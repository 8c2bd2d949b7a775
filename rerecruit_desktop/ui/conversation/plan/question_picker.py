"""The bank of questions, in place: typing narrows it down, ticking chooses, and one's own can be added."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import Guide, Question
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark, scrolling
from rerecruit_desktop.ui.widgets.tick import Tick

_HEIGHT = 320
_HEAD = "kind:"  # begins the keys of the headings between the ticks


@dataclass(frozen=True, slots=True)
class Bank:
    """The questions with the names of their kinds and needs, and which of them are favourites."""

    guide: Guide
    favourites: frozenset[str] = frozenset()

    @property
    def questions(self) -> tuple[Question, ...]:
        """By kind, the favourites of each first."""
        order = {kind.key: place for place, kind in enumerate(self.guide.kinds)}
        places = {one.key: place for place, one in enumerate(self.guide.questions)}

        def place(one: Question) -> tuple[int, bool, int]:
            return order.get(one.kind, len(order)), one.key not in self.favourites, places[one.key]

        return tuple(sorted(self.guide.questions, key=place))

    def kind_name(self, key: str) -> str:
        return next((kind.name for kind in self.guide.kinds if kind.key == key), key)


class QuestionPicker(QFrame):
    ticked = Signal(str, bool)
    own_added = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, bank: Bank, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self._look, self._bank = look, bank
        self._questions: tuple[Question, ...] = ()
        self.kind: Choice[str] = Choice([])
        self.need: Choice[Need | None] = Choice([])
        self.favourites = QCheckBox(self.tr("Favourites"))
        self._rows: KeyedColumn[QWidget] = KeyedColumn(spacing=1)
        self._ticks: dict[str, Tick] = {}
        self._heads: dict[str, FlowLabel] = {}
        self.field = LineField(self.tr("Find a question, or write your own"))
        self.own_button = button(self.tr("Add as my own"), tip=self.tr("Ask it in these words"))
        self.close_button = button(self.tr("Done"), tip=self.tr("Close the list (Esc)"))
        self._nothing = FlowLabel(self.tr("No question of the guide says this. Enter adds it as your own."), "muted")
        self._lay_out()
        self._connect()
        self.show_bank(bank)

    def _lay_out(self) -> None:
        self.field.setAccessibleName(self.tr("Find a question, or write your own"))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.field, 1)
        top.addWidget(self.own_button)
        top.addWidget(self.close_button)
        narrow = FoldingRow(least=60, spacing=8)
        self.kind.setAccessibleName(self.tr("Kind of question"))
        self.need.setAccessibleName(self.tr("Need it speaks to"))
        for part in (self.kind, self.need, self.favourites):
            narrow.row.addWidget(part)
        narrow.row.addStretch(1)
        inside = QWidget()
        bank = QVBoxLayout(inside)
        bank.setContentsMargins(0, 0, 8, 0)
        bank.setSpacing(1)
        bank.addWidget(self._rows)
        bank.addWidget(self._nothing)
        bank.addStretch(1)
        area = scrolling(inside)
        area.setMinimumHeight(self._look.px(_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 6, 6)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(narrow)
        column.addWidget(area)

    def _connect(self) -> None:
        self.field.typed.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_return)
        self.kind.chosen.connect(self._filter)
        self.need.chosen.connect(self._filter)
        self.favourites.toggled.connect(self._filter)
        self.own_button.clicked.connect(self._on_own)
        self.close_button.clicked.connect(self.closed)

    def show_bank(self, bank: Bank) -> None:
        """Hold the questions of ``bank``; what is typed, narrowed down or has the keyboard stays as it is."""
        self._bank, self._questions = bank, bank.questions
        self.kind.offer([("", self.tr("All kinds")), *((one.key, one.name) for one in bank.guide.kinds)])
        self.need.offer([(None, self.tr("All needs")), *((one.need, one.name) for one in bank.guide.needs)])
        by_kind = groupby(self._questions, key=attrgetter("kind"))
        keys = [key for kind, some in by_kind for key in (f"{_HEAD}{kind}", *(one.key for one in some))]
        self._ticks = {key: tick for key, tick in self._ticks.items() if key in keys}
        self._heads = {kind: head for kind, head in self._heads.items() if f"{_HEAD}{kind}" in keys}
        self._rows.show_keys(keys, self._make_row)
        for kind, head in self._heads.items():
            head.setText(bank.kind_name(kind))
        self._filter()

    def _make_row(self, key: str) -> QWidget:
        if key.startswith(_HEAD):
            head = self._heads[key.removeprefix(_HEAD)] = FlowLabel("", "eyebrow")
            head.setContentsMargins(4, 10, 0, 2)
            return head
        tick = self._ticks[key] = Tick(self._look)
        tick.clicked.connect(self._on_clicked)
        return tick

    def has(self, key: str) -> bool:
        return key in self._ticks

    def tick_of(self, key: str) -> Tick:
        return self._ticks[key]

    def show_chosen(self, chosen: Collection[str], asked: Mapping[str, str]) -> None:
        """Tick what the plan holds; ``asked`` says of some when they were asked before."""
        for question in self._questions:
            tick = self._ticks[question.key]
            star = self.tr("★ favourite") if question.key in self._bank.favourites else ""
            need = self._bank.guide.need(question.need).name
            parts = (star, need, question.when, asked.get(question.key, ""))
            tick.show_text(question.text, note=" · ".join(part for part in parts if part))
            tick.setChecked(question.key in chosen)

    def _on_clicked(self, chosen: bool) -> None:
        self.ticked.emit(next(key for key, tick in self._ticks.items() if tick is self.sender()), chosen)

    def _on_typed(self, _text: str) -> None:
        self._filter()

    def _fits(self, question: Question, words: list[str]) -> bool:
        if self.favourites.isChecked() and question.key not in self._bank.favourites:
            return False
        if self.kind.value not in {"", question.kind} or self.need.value not in {None, question.need}:
            return False
        names = f"{self._bank.kind_name(question.kind)} {self._bank.guide.need(question.need).name}"
        body = f"{question.text} {names}".casefold()
        return all(word in body for word in words)

    def _filter(self) -> None:
        words = self.field.text().casefold().split()
        seen: set[str] = set()
        for question in self._questions:
            fits = self._fits(question, words)
            self._ticks[question.key].setVisible(fits)
            if fits:
                seen.add(question.kind)
        for kind, head in self._heads.items():
            head.setVisible(kind in seen)
        self._nothing.setVisible(not seen)
        self.own_button.setVisible(bool(words))

    def _on_return(self) -> None:
        found = next((tick for tick in self._ticks.values() if not tick.isHidden()), None)
        if found is None:
            self._on_own()
        else:
            found.setFocus()

    def _on_own(self) -> None:
        text = one_line(self.field.text())
        if text:
            self.field.clear()
            self._on_typed("")
            self.own_added.emit(text)
            self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
