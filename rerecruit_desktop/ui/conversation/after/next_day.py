"""When the two will talk next: a day agreed on, or the one that the rhythm gives."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.cadence import MONTHLY, QUARTERLY
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.form import hint_label, say
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button

_SOON = timedelta(weeks=2)


class NextDayPart(QWidget):
    """``chosen`` tells the day, or ``None`` for the rhythm's own; ``told`` says the same in a few words."""

    chosen = Signal(object)
    told = Signal(str)

    def __init__(self, look: Look, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._by_rhythm: date | None = None
        self.day = DateField(today, look)
        self.day.setAccessibleName(self.tr("Next conversation on"))
        self.rhythm = button("")
        self.soon, self.month = button(self.tr("In two weeks")), button(self.tr("In a month"))
        self.quarter = button(self.tr("In a quarter"))
        self._hint = hint_label()
        row = FoldingRow(spacing=8)
        row.row.addWidget(self.day, 1)
        for one in (self.rhythm, self.soon, self.month, self.quarter):
            row.row.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        column.addWidget(self._hint)
        self.day.chosen.connect(self._on_chosen)
        self.rhythm.clicked.connect(self._on_rhythm)
        self.soon.clicked.connect(self._on_soon)
        self.month.clicked.connect(self._on_month)
        self.quarter.clicked.connect(self._on_quarter)

    def show_conversation(self, conversation: Conversation, person: Person) -> None:
        today = self._today()
        self._by_rhythm = person.cadence.next_after(conversation.held_on or today)
        words = self.tr("By the rhythm: {day}").format(day=day_text(self._by_rhythm, today))
        self.rhythm.setText(words)
        self.rhythm.setAccessibleName(words)
        self.day.fill(conversation.next_on)
        self._tell(conversation.next_on)

    def _tell(self, day: date | None) -> None:
        today = self._today()
        has_passed = day is not None and day <= today
        say(self._hint, self.tr("That day has passed, or is today.") if has_passed else "")
        if day is not None:
            self.told.emit(day_text(day, today))
        elif self._by_rhythm is not None:
            self.told.emit(self.tr("by the rhythm, {day}").format(day=day_text(self._by_rhythm, today)))

    def _on_chosen(self, day: date | None) -> None:
        self._tell(day)
        self.chosen.emit(day)

    def _choose(self, day: date | None) -> None:
        self.day.fill(day)
        self._on_chosen(day)

    def _on_rhythm(self) -> None:
        self._choose(self._by_rhythm)

    def _on_soon(self) -> None:
        self._choose(self._today() + _SOON)

    def _on_month(self) -> None:
        self._choose(MONTHLY.next_after(self._today()))

    def _on_quarter(self) -> None:
        self._choose(QUARTERLY.next_after(self._today()))
