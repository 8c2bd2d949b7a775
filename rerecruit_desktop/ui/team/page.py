"""Across the team: who is due when, who got how much attention, and how the needs of each are met."""

from functools import partial
from typing import Literal

from PySide6.QtCore import QAbstractTableModel, QLocale, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.attention import A_YEAR, LATELY
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.ui.jobs import Job, Jobs, Progress
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.sparks import warm_up
from rerecruit_desktop.ui.team.attention_numbers import AttentionNumbers
from rerecruit_desktop.ui.team.attention_table import AttentionTable, contact_text, kept_text
from rerecruit_desktop.ui.team.group_choice import GroupChoice
from rerecruit_desktop.ui.team.numbers import Numbers
from rerecruit_desktop.ui.team.overview import EVERYBODY, Group, Overview, read_overview
from rerecruit_desktop.ui.team.pulse_numbers import PulseNumbers
from rerecruit_desktop.ui.team.pulse_table import NEEDS, PulseTable
from rerecruit_desktop.ui.team.strip import WeekStrip
from rerecruit_desktop.ui.widgets.empty_state import EmptyState
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark, scrolling
from rerecruit_desktop.ui.widgets.segments import Segments

_RESTING_MS = 400  # after a change, before the team is read anew
_LEAST_TABLE = 230  # pixels at the usual text size; with less room the page scrolls
_LEAST_LETTERS = 100  # average ones; narrower, the meaning of the picture stands under the choices
View = Literal["attention", "needs"]


class TeamPage(QWidget):
    """Only for the manager, as everything it shows is private."""

    person_wanted = Signal(str)
    new_person_wanted = Signal()

    def __init__(
        self, session: Session, messages: Messages, look: Look, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look, self._jobs = session, messages, look, jobs
        self._group: Group = EVERYBODY
        self._shown: Overview | None = None
        self._reading: Job[Overview] | None = None
        self._resting = QTimer(self, singleShot=True, interval=_RESTING_MS)
        self.group = GroupChoice()
        self.strip = WeekStrip(look)
        self.view: Segments[View] = Segments(
            self.tr("Show"), (("attention", self.tr("Attention")), ("needs", self.tr("Needs")))
        )
        self.span: Segments[int] = Segments(self.tr("Days"), ((LATELY, self.tr("90 days")), (A_YEAR, self.tr("Year"))))
        self.meaning = FlowLabel("", "small")
        self.attention = AttentionTable(look)
        self.needs = PulseTable(session.notebook.pulses.of_each, self._need_name, look)
        self.numbers = Numbers(look)
        self._attention_numbers, self._pulse_numbers = AttentionNumbers(), PulseNumbers()
        self.add_first = button(self.tr("Add direct report"), "primary")
        self._tables, self._whole = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect()
        self.view.fill("attention")
        self.span.fill(LATELY)
        self._on_view()

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        text = self.tr("When there are direct reports, here is who is due, and who got how much of your attention.")
        nobody = EmptyState(self._look, "people", self.tr("Nobody on the roster yet"), text, self.add_first)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 22, 32, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Team"), "h1"), 1)
        head.addWidget(self.group)
        column.addLayout(head)
        column.addWidget(self.strip)
        choices = QHBoxLayout()
        choices.setSpacing(12)
        for one in (self.view, self.span):
            choices.addWidget(one)
        choices.addStretch(1)
        top = FoldingRow(least=_LEAST_LETTERS, spacing=12)
        top.row.addLayout(choices)
        top.row.addWidget(self.meaning, 1)
        column.addWidget(top)
        for table in (self.attention, self.needs, self.numbers):
            self._tables.addWidget(table)
        column.addWidget(self._tables, 1)
        self._whole.addWidget(scrolling(inside))
        self._whole.addWidget(nobody)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._whole)
        self._fit()

    def _connect(self) -> None:
        for source in (self.strip, self.attention, self.needs, self.numbers):
            source.opened.connect(self.person_wanted)
        self.add_first.clicked.connect(self.new_person_wanted)
        self.group.chosen.connect(self._on_group)
        self.view.chosen.connect(self._on_view)
        self.span.chosen.connect(self.attention.show_span)
        self.attention.numbers_wanted.connect(self._show_attention_numbers)
        self.needs.numbers_wanted.connect(self._show_pulse_numbers)
        self.numbers.left.connect(self._on_view)
        self._resting.timeout.connect(self.refresh)
        self._session.changed.connect(self._on_changed)
        self._session.guide_changed.connect(self.needs.pulses.name_needs)
        self._look.changed.connect(self._fit)

    def begin(self) -> None:
        """Give the keyboard to the table."""
        (self.needs if self.view.value == "needs" else self.attention).setFocus()

    @property
    def is_reading(self) -> bool:
        """Whether something newer than what is shown is on its way."""
        return self._reading is not None

    def refresh(self) -> None:
        """Read the team anew, in a job; what comes of an earlier wish is dropped."""
        if self._reading is not None:
            self._reading.cancel()
        monday_is_1 = QLocale().firstDayOfWeek().value
        reader, today = self._session.notebook.team, self._session.today()
        work = partial(_read, partial(read_overview, reader, self._group, today, monday_is_1 - 1))
        self._reading = self._jobs.start(work, self._on_read, self._on_failed)

    def _on_read(self, overview: Overview) -> None:
        self._reading, self._shown, self._group = None, overview, overview.group
        today = self._session.today()
        self._whole.setCurrentIndex(0 if overview.attentions else 1)
        self.group.show_groups(overview.groups, overview.group)
        self.strip.show_weeks(overview.weeks, today)
        self.attention.show_attentions(overview.attentions, today)
        self.needs.show_people(overview.attentions, overview.read_days, today)
        self._say_meaning()

    def _on_failed(self, error: BaseException) -> None:
        self._reading = None
        if not isinstance(error, Refused):
            raise error
        self._messages.refuse(error)

    def _need_name(self, need: Need) -> str:
        return self._session.guide.need(need).name

    def _on_group(self, group: Group) -> None:
        self._group = group
        self.refresh()

    def _on_view(self) -> None:
        wanted = self.needs if self.view.value == "needs" else self.attention
        came_back = self._tables.currentWidget() is self.numbers
        self._tables.setCurrentWidget(wanted)
        self.span.setVisible(wanted is self.attention)
        if came_back:
            wanted.setFocus()
        self._say_meaning()

    def _say_meaning(self) -> None:
        is_picture = self._tables.currentWidget() is not self.numbers
        if self.view.value == "attention":
            self.meaning.setText(self._attention_meaning() if is_picture else self.tr("“of” is what you planned."))
        elif self._shown is None or self._shown.read_days is None:
            self.meaning.setText(self.tr("No pulse yet. Mark how far needs are met on a person’s page, under Needs."))
        else:
            self.meaning.setText(
                self.tr("From 1 (starved) to 5 (met). Filled: told me. Hollow: my guess.")
                + (" " + self._keys() if is_picture else "")
            )

    def _attention_meaning(self) -> str:
        meaning = self.tr("Filled: happened. Hollow: planned only. After the line: beyond the plan.")
        return f"{meaning} {self._keys()}"

    def _keys(self) -> str:
        return self.tr("Enter shows the numbers, O the person.")

    def _show_attention_numbers(self, person_id: str) -> None:
        shown = self._shown.attentions if self._shown is not None else ()
        one = next((one for one in shown if one.person.id == person_id), None)
        if one is None:
            return
        today, model = self._session.today(), self._attention_numbers
        model.show_attention(one, today)
        title = self.tr("{name}. Plan kept: {kept}. {contact}.").format(
            name=one.person.full_name, kept=kept_text(one, today), contact=contact_text(one, today)
        )
        self._show_numbers(person_id, title, model, model.heads)

    def _show_pulse_numbers(self, person_id: str) -> None:
        person = self._session.notebook.people.get(Id(person_id))
        if person is None:
            return
        heads = tuple(map(self._need_name, NEEDS))
        self._pulse_numbers.show_pulses(self._session.notebook.pulses.of(person.id), heads, self._session.today())
        title = self.tr("{name}: every mark from 1 (starved) to 5 (met)").format(name=person.full_name)
        self._show_numbers(person_id, title, self._pulse_numbers, heads)

    def _show_numbers(self, person_id: str, title: str, model: QAbstractTableModel, heads: tuple[str, ...]) -> None:
        self._tables.setCurrentWidget(self.numbers)
        self.span.hide()  # numbers tell of both
        self.numbers.show_numbers(person_id, title, model, heads)
        self._say_meaning()

    def _on_changed(self) -> None:
        if self.isVisible():  # otherwise all is read anew when it is shown
            self._resting.start()

    def _fit(self) -> None:
        self._tables.setMinimumHeight(self._look.px(_LEAST_TABLE))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()


def _read(read: "partial[Overview]", _progress: Progress) -> Overview:
    warm_up()
    return read()
