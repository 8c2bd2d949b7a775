"""A request that is answered in place: agreed, finding out or cannot, by when, and why."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.follow_up import answered, is_answered
from rerecruit_desktop.domain.request import Answer, Request
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark
from rerecruit_desktop.ui.widgets.segments import Segments

_LONGEST_NAME = 80


class AnswerRow(QFrame):
    """Tells each change of the request as a new value."""

    changed = Signal(object)

    def __init__(self, look: Look, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="row")
        self._today = today
        self._request: Request | None = None
        self._sign = IconLabel(look, "circle", "muted", 18)
        self._text = FlowLabel("", "strong")
        self.answers: Segments[Answer] = Segments(
            self.tr("Your answer"),
            [
                (Answer.AGREED, self.tr("I will")),
                (Answer.FINDING_OUT, self.tr("I'll find out")),
                (Answer.CANNOT, self.tr("I can't")),
            ],
        )
        self.day = DateField(today, look)
        self.because = GrowingText(most=6)
        self._missing = FlowLabel("", "hint")
        self._lay_out()
        self.answers.chosen.connect(self._on_answered)
        self.day.chosen.connect(self._on_changed)
        self.because.typed.connect(self._on_changed)

    def _lay_out(self) -> None:
        self.because.setPlaceholderText(self.tr("Because… (only for you)"))
        beside = FoldingRow(least=64, spacing=10)
        beside.row.addWidget(self.answers, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        beside.row.addWidget(self.day, 2, Qt.AlignmentFlag.AlignTop)
        beside.row.addWidget(self.because, 3, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout()
        inside.setSpacing(6)
        inside.addWidget(self._text)
        inside.addWidget(beside)
        inside.addWidget(self._missing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(inside, 1)

    def show_request(self, request: Request) -> None:
        """Show the request; fields that already say the same are left alone."""
        self._request = request
        self._text.setText(request.text)
        self.answers.fill(None if request.answer is Answer.OPEN else request.answer)
        if request.answer is not Answer.CANNOT:
            self.day.fill(request.due_on)
        self.because.fill(request.because)
        what = shortened(" ".join(request.text.split()), _LONGEST_NAME)
        self.answers.setAccessibleName(self.tr("Your answer: {what}").format(what=what))
        self.day.setAccessibleName(self.tr("By when: {what}").format(what=what))
        self.because.setAccessibleName(self.tr("Because: {what}").format(what=what))
        self._show_state(request)

    def focus_first(self) -> None:
        """Put the keyboard where it goes on."""
        choices = self.answers.choices.values()
        next((one for one in choices if one.isChecked()), next(iter(choices))).setFocus()

    def _show_state(self, request: Request) -> None:
        done = is_answered(request)
        self._sign.show_icon("check" if done else "circle", "good" if done else "accent")
        self._missing.setText(self._lacking(request))
        self._missing.setVisible(not done)
        self.day.setEnabled(request.answer is not Answer.CANNOT)
        self.setAccessibleName(request.text[:_LONGEST_NAME])
        self.setAccessibleDescription("" if done else self._missing.text())

    def _lacking(self, request: Request) -> str:
        return {
            Answer.OPEN: self.tr("No answer yet."),
            Answer.AGREED: self.tr("A promise needs a day."),
            Answer.FINDING_OUT: self.tr("By when do they hear from you?"),
            Answer.CANNOT: self.tr("A no deserves its reason."),
        }[request.answer]

    def _on_answered(self, answer: Answer) -> None:
        if self._request is not None:
            self._tell(answered(self._request, answer, self._today()))

    def _on_changed(self) -> None:
        if self._request is not None:
            self._tell(self._request)

    def _tell(self, request: Request) -> None:
        day = None if request.answer is Answer.CANNOT else self.day.day
        self._request = replace(request, due_on=day, because=self.because.toPlainText())
        self._show_state(self._request)
        self.changed.emit(self._request)
