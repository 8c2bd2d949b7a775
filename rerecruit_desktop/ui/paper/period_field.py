"""The stretch of days that a year in review looks back on."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.period import Period, Span, period_of, year_until
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.form import hint_label, named, say
from rerecruit_desktop.ui.widgets.look import Look


class PeriodField(QWidget):
    """A span with a name, or two days; days that are the wrong way round are pointed out, and change nothing."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._joined_on: date | None = None
        self.span: Choice[Span | None] = Choice([])
        self.first, self.last = DateField(today, look), DateField(today, look)
        self._hint = hint_label()
        self._days = QWidget()
        self._lay_out()
        self.span.chosen.connect(self._on_span)
        self.first.chosen.connect(self._on_day)
        self.last.chosen.connect(self._on_day)
        self.show_person(None)

    def _lay_out(self) -> None:
        days = QVBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        days.addLayout(named(self.tr("From"), self.first))
        days.addLayout(named(self.tr("To"), self.last, self._hint))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(named(self.tr("Period"), self.span))
        column.addWidget(self._days)

    @property
    def period(self) -> Period:
        """The days that were last understood."""
        span = self.span.value
        return self._typed if span is None else period_of(span, self._today(), self._joined_on)

    def show_person(self, joined_on: date | None) -> None:
        """The usual period, for somebody who joined on that day."""
        self._joined_on, today = joined_on, self._today()
        self._typed = year_until(today)
        spans: list[tuple[Span | None, str]] = [
            (Span.LAST_YEAR, self.tr("Last 12 months")),
            (Span.THIS_YEAR, self.tr("The year {year}").format(year=today.year)),
            (Span.YEAR_BEFORE, self.tr("The year {year}").format(year=today.year - 1)),
        ]
        if joined_on is not None:
            spans.append((Span.SINCE_JOINED, self.tr("Since they joined")))
        self.span.offer([*spans, (None, self.tr("From … to …"))])
        self.span.fill(Span.LAST_YEAR)
        self._show_days()

    def _show_days(self) -> None:
        self._days.setVisible(self.span.value is None)
        say(self._hint, "")
        self.first.fill(self._typed.first)
        self.last.fill(self._typed.last)

    def _on_span(self, span: Span | None) -> None:
        if span is not None:
            self._typed = self.period  # what one goes on from with days of one's own
        self._show_days()
        self.changed.emit()

    def _on_day(self, _day: date | None) -> None:
        first, last = self.first.day, self.last.day
        is_wrong = first is not None and last is not None and first > last
        say(self._hint, self.tr("The first day comes after the last.") if is_wrong else "", is_problem=True)
        if first is not None and last is not None and not is_wrong:
            self._typed = Period(first, last)
            self.changed.emit()
