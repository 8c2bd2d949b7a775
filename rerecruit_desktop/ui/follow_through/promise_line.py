"""Under an obstacle: what the manager will do about it, made a promise with a date."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.today import later
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.day_text import parse_day
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark

_USUAL = timedelta(days=14)


class PromiseLine(QWidget):
    """``wanted`` with the day it is promised for; hidden while there is nothing to promise."""

    wanted = Signal(object)

    def __init__(self, today: Callable[[], date], look: Look, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._look, self._number = today, look, number
        self.begin = button(self.tr("Make it a promise"), "link")
        self._told = FlowLabel("", "small")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 0, 0, 4)
        self._column.setSpacing(4)
        self._column.addWidget(self._told)
        self._column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.day: DateField | None = None
        self.make = button(self.tr("Promise"), "")
        self._form = QWidget()
        self._form.hide()
        self._name()
        self.begin.clicked.connect(self._on_begin)
        self.make.clicked.connect(self._on_made)

    def _name(self) -> None:
        begin = self.tr("Make what you will do about obstacle {n} a promise")
        make = self.tr("Promise what you will do about obstacle {n}")
        for control, name in ((self.begin, begin), (self.make, make)):
            control.setAccessibleName(name.format(n=self._number))
            control.setToolTip(control.accessibleName())

    def show_state(self, help_text: str, promise: Request | None) -> None:
        """Offer to promise ``help_text``, or say by when it is promised already."""
        self.setVisible(bool(help_text.strip()))
        self._told.setVisible(promise is not None)
        self.begin.setVisible(promise is None and self._form.isHidden())
        if promise is not None:
            self._form.hide()
            self._told.setText(self._text(promise))

    def _text(self, promise: Request) -> str:
        today = self._today()
        if promise.kept_on is not None:
            return self.tr("Promise kept on {day}").format(day=day_text(promise.kept_on, today))
        if promise.due_on is None:
            return self.tr("Promised")
        return self.tr("Promised by {day}").format(day=day_text(promise.due_on, today))

    def _on_begin(self) -> None:
        if self.day is None:
            self.day = self._make_form()
        self.day.fill(later(self._today(), _USUAL))
        self.begin.hide()
        self._form.show()
        self.day.setFocus()
        self.day.selectAll()

    def _make_form(self) -> DateField:
        day = DateField(self._today, self._look)
        day.setAccessibleName(self.tr("Promised by, for obstacle {n}").format(n=self._number))
        day.returnPressed.connect(self._on_made)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(day, 1)
        row.addWidget(self.make)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(
            FlowLabel(self.tr("A promise may stand on what you hand over; the obstacle never does."), "small")
        )
        self._column.addWidget(self._form)
        return day

    def _on_made(self) -> None:
        if self.day is None:
            return
        day = parse_day(self.day.text(), self._today(), self.day.locale())
        mark(self.day, wrong=day is None)
        if day is None:
            self.day.setFocus()
        else:
            self.wanted.emit(day)

    def fold(self) -> None:
        """Back to the offer."""
        self._form.hide()
