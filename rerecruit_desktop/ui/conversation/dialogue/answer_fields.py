"""The honest answer to a request: I will, I'll find out, I can't, or none yet; by when, and why."""

from collections.abc import Callable, Collection
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from rerecruit_desktop.domain.request import Answer
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look

USUAL_DAYS = 14
_HAS_REASON = (Answer.FINDING_OUT, Answer.CANNOT)


class AnswerFields(QWidget):
    """``changed`` when a person changed something; among ``answers`` the first is proposed. One alone isn't shown."""

    changed = Signal()

    def __init__(
        self, today: Callable[[], date], look: Look, answers: Collection[Answer], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today, self._first = today, next(iter(answers))
        self._words = {
            Answer.OPEN: self.tr("no answer yet"),
            Answer.AGREED: self.tr("I will"),
            Answer.FINDING_OUT: self.tr("I'll find out"),
            Answer.CANNOT: self.tr("I can't"),
        }
        self.answers = {one: QRadioButton(self._words[one]) for one in answers}
        self.day = DateField(today, look)
        self.because = LineField(self.tr("only for you"))
        self._when, self._why = QWidget(), QWidget()
        self._is_being_filled = False
        self._lay_out()
        self.day.chosen.connect(self._on_changed)
        self.because.typed.connect(self._on_changed)
        self.start_over()

    def _lay_out(self) -> None:
        group, grid = QButtonGroup(self), QGridLayout()
        grid.setSpacing(2)
        for place, made in enumerate(self.answers.values()):
            made.setAccessibleName(made.text())
            group.addButton(made)
            grid.addWidget(made, place // 2, place % 2)
            made.toggled.connect(self._on_answered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(grid)
        for part, name, field in (
            (self._when, self.tr("By when"), self.day),
            (self._why, self.tr("Because"), self.because),
        ):
            inside = named(name, field)
            inside.setContentsMargins(0, 0, 0, 0)
            part.setLayout(inside)
            column.addWidget(part)
        for made in self.answers.values():  # not before they have a parent, or each is a window for a moment
            made.setVisible(len(self.answers) > 1)

    @property
    def answer(self) -> Answer:
        return next(answer for answer, made in self.answers.items() if made.isChecked())

    @property
    def due_on(self) -> date | None:
        """By when; a "no" has no day."""
        return None if self.answer is Answer.CANNOT else self.day.day

    def start_over(self) -> None:
        self.fill(self._first, None if self._first is Answer.OPEN else self._usual_day(), "")

    def fill(self, answer: Answer, due_on: date | None, because: str) -> None:
        """Show these; what is being typed in is left alone."""
        self._is_being_filled = True
        self.answers.get(answer, self.answers[self._first]).setChecked(True)
        self.day.fill(due_on)
        if not self.because.hasFocus():
            self.because.fill(because)
        self._is_being_filled = False
        self._show_parts()

    def _usual_day(self) -> date:
        return self._today() + timedelta(days=USUAL_DAYS)

    def _on_answered(self, is_chosen: bool) -> None:
        if not is_chosen or self._is_being_filled:
            return
        if self.answer in (Answer.AGREED, Answer.FINDING_OUT) and self.day.day is None:
            self.day.fill(self._usual_day())
        self._show_parts()
        self.changed.emit()

    def _on_changed(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        self._when.setVisible(self.answer is not Answer.CANNOT)
        self._why.setVisible(self.answer in _HAS_REASON or bool(self.because.text()))
