"""What else there is to a contribution that is noted quickly: its effect, when, what it shows, who knows."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.recognising import recognise
from rerecruit_desktop.ui.begun import Field
from rerecruit_desktop.ui.evidence import need_options, quality_options
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.form import Form
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look


class Rest(Form):
    """``entered`` when Enter is pressed in a line of text."""

    entered = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.effect = LineField(self.tr("Who had it easier, what works now"))
        self.situation = LineField(self.tr("Where and when, what was at stake"))
        self.day = DateField(session.today, look)
        self.known_to = LineField(self.tr("names, if any"))
        self.quality: Choice[str] = Choice(quality_options(session), shrinks=True)
        self.need: Choice[Need | None] = Choice(need_options(session.guide), shrinks=True)
        self.beyond_role = QCheckBox(self.tr("Beyond what the role asks for"))
        self.thanked = QCheckBox(self.tr("They were thanked for it today"))
        self.lines = {"effect": self.effect, "situation": self.situation, "known_to": self.known_to}
        self.beside: dict[str, Field] = {
            "day": self.day,
            "quality": self.quality,
            "need": self.need,
            "beyond_role": self.beyond_role,
            "thanked": self.thanked,
        }
        self._lay_out()
        for field in (*self.lines.values(), self.day):
            field.returnPressed.connect(self.entered)

    def _lay_out(self) -> None:
        self.add(self.tr("What changed because of it"), self.effect)
        self.add(self.tr("The situation"), self.situation)
        self.add_beside((self.tr("When"), self.day), (self.tr("Who else knows"), self.known_to))
        self.add_beside((self.tr("Quality it shows"), self.quality), (self.tr("Need it speaks to"), self.need))
        self.add_widget(self.beyond_role)
        self.add_widget(self.thanked)

    def begin(self) -> None:
        """Today, and the words of the guide as they are now."""
        self.day.fill(self._session.today())
        self.quality.offer(quality_options(self._session))
        self.need.offer(need_options(self._session.guide))

    def added_to(self, noted: Contribution, person: Person) -> Contribution:
        """``noted`` with all that was given here."""
        whole = replace(
            noted,
            effect=self.effect.text().strip(),
            situation=self.situation.text().strip(),
            done_on=self.day.day,
            known_to=self.known_to.text().strip(),
            quality_key=self.quality.value,
            need=self.need.value,
            beyond_role=self.beyond_role.isChecked(),
        )
        return recognise(whole, person, self._session.today()) if self.thanked.isChecked() else whole

    def empty(self) -> None:
        for field in self.lines.values():
            field.fill("")
        for tick in (self.beyond_role, self.thanked):
            tick.setChecked(False)
        self.quality.fill("")
        self.need.fill(None)
