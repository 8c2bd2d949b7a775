"""Who a direct report is: the fields of the profile."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSpinBox, QWidget

from rerecruit_desktop.domain.cadence import LONGEST_WEEKS, MONTHLY, QUARTERLY, Cadence
from rerecruit_desktop.domain.person import LONGEST_TOUCH_WEEKS, Person, Recognition, Strength, tags_in
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.begun import Field
from rerecruit_desktop.ui.names import recognition_text, strength_text
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.form import Form, hint_label, say
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.number_field import NumberField
from rerecruit_desktop.ui.widgets.parts import card, label, mark

USUAL_WEEKS = 6
FORM_WIDTH = 620


def profile_card(form: QWidget, look: Look) -> QFrame:
    """The card that a profile stands on, no wider than its lines are read well."""
    frame, body = card()
    frame.setMaximumWidth(look.px(FORM_WIDTH))
    body.setContentsMargins(24, 20, 24, 20)
    body.addWidget(form)
    return frame


class ProfileForm(Form):
    """Tells the person as typed, ``None`` while the name is empty: that is refused here and nothing is lost.

    ``entered`` when Enter is pressed in a line of text.
    """

    changed = Signal(object)
    entered = Signal()

    def __init__(
        self, today: Callable[[], date], look: Look, parent: QWidget | None = None, *, is_new: bool = False
    ) -> None:
        super().__init__(parent)
        self._today, self._is_new = today, is_new
        self._person: Person | None = None
        self.full_name = LineField()
        self.called = LineField(self.tr("if it differs"))
        self.role = LineField()
        self.team = LineField()
        self.email = LineField()
        self.joined_on = DateField(today, look)
        rhythms = (
            (MONTHLY, self.tr("every month")),
            (QUARTERLY, self.tr("every quarter")),
            (None, self.tr("own number of weeks")),
        )
        self.cadence: Choice[Cadence | None] = Choice(rhythms)
        self.weeks = QSpinBox(minimum=1, maximum=LONGEST_WEEKS, value=USUAL_WEEKS)
        self.weeks.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.recognition: Choice[Recognition] = Choice([(one, recognition_text(one)) for one in Recognition])
        self.tags = LineField(self.tr("e.g. mentor, on call"))
        self.touch_weeks = NumberField(0, LONGEST_TOUCH_WEEKS, 1)
        self.strength: Choice[Strength] = Choice([(one, strength_text(one)) for one in Strength])
        self.lines = {
            "full_name": self.full_name,
            "called": self.called,
            "role": self.role,
            "team": self.team,
            "email": self.email,
            "tags": self.tags,
        }
        self.beside: dict[str, Field] = {
            "joined_on": self.joined_on,
            "cadence": self.cadence,
            "weeks": self.weeks,
            "recognition": self.recognition,
            "touch_weeks": self.touch_weeks,
            "strength": self.strength,
        }
        self._name_hint = hint_label()
        self._joined_hint = hint_label()
        self._touch_hint = label("", "small", wraps=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add(self.tr("Full name"), self.full_name, self._name_hint)
        self.add_beside((self.tr("Likes to be called"), self.called), (self.tr("Email"), self.email))
        self.add_beside((self.tr("Role"), self.role), (self.tr("Team"), self.team))
        self.add(self.tr("Joined on"), self.joined_on, self._joined_hint)
        self.add_beside((self.tr("Conversation"), self.cadence), (self.tr("Weeks between"), self.weeks))
        self.add(self.tr("Likes to be recognised by"), self.recognition)
        with_commas = label(self.tr("With commas between them."), "small", wraps=True)
        unprinted = self.tr("The strongest are talked to first. It stands on no paper, not even on yours.")
        self.add(self.tr("Tags"), self.tags, with_commas)
        self.add(self.tr("A short contact at least every so many weeks"), self.touch_weeks, self._touch_hint)
        self.add(
            self.tr("How strong you hold them to be (only for you)"),
            self.strength,
            label(unprinted, "small", wraps=True),
        )

    def _connect(self) -> None:
        for field in self.lines.values():
            field.typed.connect(self._on_changed)
            field.returnPressed.connect(self.entered)
        self.joined_on.chosen.connect(self._on_changed)
        self.cadence.chosen.connect(self._on_changed)
        self.weeks.valueChanged.connect(self._on_changed)
        self.recognition.chosen.connect(self._on_changed)
        self.touch_weeks.chosen.connect(self._on_changed)
        self.strength.chosen.connect(self._on_changed)

    def show_person(self, person: Person) -> None:
        """Fill the fields; a field that already says the same is left alone."""
        is_other = self._person is None or self._person.id != person.id
        self._person = person
        if is_other or self.full_name.text().strip():
            self.full_name.fill(person.full_name.strip())
        self.called.fill(person.called)
        self.role.fill(person.role)
        self.team.fill(person.team)
        self.email.fill(person.email)
        self.joined_on.fill(person.joined_on)
        self._fill_cadence(person.cadence)
        self.recognition.fill(person.recognition)
        if tags_in(self.tags.text()) != person.tags:
            self.tags.fill(", ".join(person.tags))
        self.touch_weeks.fill(person.touch_weeks)
        self.strength.fill(person.strength)
        self._say_touch()
        self._point_out(is_written=False)

    def ask_for_name(self) -> None:
        """Point out that the name is missing, and put the cursor there."""
        self._point_out(is_written=True)
        self.full_name.setFocus()

    def _fill_cadence(self, cadence: Cadence) -> None:
        self.cadence.fill(cadence if cadence in (MONTHLY, QUARTERLY) else None)
        self.weeks.blockSignals(True)
        self.weeks.setValue(cadence.weeks or USUAL_WEEKS)
        self.weeks.blockSignals(False)
        self._show_weeks()

    def _show_weeks(self) -> None:
        self.show_field(self.weeks, shown=self.cadence.value is None)

    def _say_touch(self) -> None:
        """The number as a sentence, for "2" alone says little."""
        weeks = self.touch_weeks.number
        if weeks == 0:
            text = self.tr("No such plan: only the conversations count.")
        elif weeks == 1:
            text = self.tr("A few words between you every week, beside the conversations.")
        else:
            text = self.tr("A few words between you every {n} weeks, beside the conversations.").format(n=weeks)
        self._touch_hint.setText(text)

    def _on_changed(self) -> None:
        self._show_weeks()
        self._say_touch()
        self._point_out(is_written=True)
        if self._person is None or not self.full_name.text().strip():
            self.changed.emit(None)
            return
        self._person = replace(
            self._person,
            full_name=one_line(self.full_name.text()),
            called=self.called.text(),
            role=self.role.text(),
            team=self.team.text(),
            email=self.email.text(),
            joined_on=self.joined_on.day,
            cadence=self.cadence.value or Cadence(weeks=self.weeks.value()),
            recognition=self.recognition.value,
            tags=tags_in(self.tags.text()),
            touch_weeks=self.touch_weeks.number,
            strength=self.strength.value,
        )
        self.changed.emit(self._person)

    def _point_out(self, *, is_written: bool) -> None:
        is_blank = not self.full_name.text().strip()
        problem = self.tr("A direct report needs a name.")
        if not self._is_new:
            problem += " " + self.tr("What was saved last is kept.")
        say(self._name_hint, problem if is_blank and is_written else "", is_problem=True)
        mark(self.full_name, wrong=is_blank and is_written)
        joined = self.joined_on.day
        ahead = joined is not None and joined > self._today()
        say(self._joined_hint, self.tr("That day is still to come.") if ahead else "")
