"""A line and a date, added in five seconds: a touchpoint, the first words of a note, or a shock."""

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id, new_id
from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.shock import Shock, ShockKind, usual_talk_by
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.ui.begun import BegunWords, Field
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import shock_name
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button
from rerecruit_desktop.ui.widgets.segments import Segments

_DAY_WIDTH = 138
translate = QCoreApplication.translate
Added = Touchpoint | Note | Shock


_WHAT = "what"  # the words are to become, beside them


class Adding(StrEnum):
    """What the line becomes."""

    TOUCHPOINT = "touchpoint"
    NOTE = "note"
    SHOCK = "shock"


def _adding_text(adding: Adding) -> str:
    return {
        Adding.TOUCHPOINT: translate("Timeline", "Touchpoint"),
        Adding.NOTE: translate("Timeline", "Note"),
        Adding.SHOCK: translate("Timeline", "Shock"),
    }[adding]


class AddLine(QWidget):
    """``added`` tells what was saved; the cursor stays for the next one."""

    added = Signal(object)

    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._person_id = Id("")
        self._id = new_id()  # of what is being typed, so that trying again saves it once
        options = [(one, _adding_text(one)) for one in Adding]
        self.what: Segments[Adding] = Segments(self.tr("Add"), options)
        self.kind: Choice[ShockKind] = Choice([(one, shock_name(one)) for one in ShockKind])
        self.line = LineField()
        self.day = DateField(session.today, look)
        self.add = button(self.tr("Add"), tip=self.tr("Add  (Enter)"))
        look.dress(self.add, "plus")
        self._look = look
        self._lay_out()
        self._connect()
        self.what.fill(Adding.TOUCHPOINT)
        self.kind.fill(ShockKind.OTHER)
        beside: dict[str, Field] = {"day": self.day, "kind": self.kind}
        self._begun = BegunWords(session, {"text": self.line}, beside, parent=self)
        self._show_what()

    def _lay_out(self) -> None:
        self.kind.setAccessibleName(self.tr("What happened"))
        self.day.setAccessibleName(self.tr("The day of it"))
        folding = FoldingRow(spacing=8)
        for stretch, parts in enumerate(((self.what, self.kind), (self.line, self.day, self.add))):
            row = QHBoxLayout()
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part)
            row.setStretch(0, stretch)
            folding.row.addLayout(row, stretch)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(folding)

        self._size()

    def _size(self) -> None:
        self.day.setFixedWidth(self._look.px(_DAY_WIDTH))

    def _connect(self) -> None:
        self._look.changed.connect(self._size)
        self.what.chosen.connect(self._show_what)
        self.add.clicked.connect(self._on_add)
        for field in (self.line, self.day):
            field.returnPressed.connect(self._on_add)

    def show_person(self, person_id: Id) -> None:
        """What is typed must have been saved before another one is shown."""
        self._person_id = person_id
        self.day.fill(self._session.today())
        begun = self._begun.open(f"timeline line/{person_id}", person_id)
        if _WHAT in begun:
            self.what.fill(Adding(begun[_WHAT]))
            self._show_what()

    def refresh(self) -> None:
        """Offer today, where nothing is typed yet: the day may have turned."""
        if not self.line.text().strip() and not self.day.hasFocus():
            self.day.fill(self._session.today())

    def begin(self, adding: Adding) -> None:
        """The cursor stands in the line, to add one of that kind."""
        self.refresh()
        self.what.fill(adding)
        self._show_what()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_what(self) -> None:
        adding = self.what.value
        self._begun.notes[_WHAT] = (adding or Adding.TOUCHPOINT).value
        self.kind.setVisible(adding is Adding.SHOCK)
        hints = {
            Adding.TOUCHPOINT: self.tr("A line about a short contact"),
            Adding.NOTE: self.tr("The first words of a note"),
            Adding.SHOCK: self.tr("What it means to them"),
        }
        hint = hints[adding or Adding.TOUCHPOINT]
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)

    def save_typed(self) -> bool:
        """Save what is typed, if it is anything; ``False`` when the world refuses, and it stays."""
        if self.line.text().strip():
            return self._keep(self._typed())
        self._session.unsaved.pop(self._id, None)  # what was refused was taken out again
        return True

    def _on_add(self) -> None:
        is_enough = self.line.text().strip() or self.what.value is Adding.SHOCK  # whose kind says it all
        if not self.day.is_understood:
            self.day.setFocus()
            self.day.selectAll()
        elif is_enough:
            self._keep(self._typed())
        else:
            self.line.setFocus()

    def _typed(self) -> Added:
        text, on, owner = self.line.text().strip(), self.day.day or self._session.today(), self._person_id
        if self.what.value is Adding.SHOCK:
            return Shock(owner, self.kind.value, on, usual_talk_by(on), text, id=self._id)
        return (Note if self.what.value is Adding.NOTE else Touchpoint)(owner, text, on, self._id)

    def _keep(self, made: Added) -> bool:
        try:
            self._session.save(made)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return False
        self._id = new_id()
        self.line.fill("")
        self.day.fill(self._session.today())
        self._messages.say(self._told(made), partial(self._session.trash, made))
        self.added.emit(made)
        return True

    def _told(self, made: Added) -> str:
        if isinstance(made, Shock):
            day = day_text(made.talk_by, self._session.today())
            return self.tr("Noted; the next conversation should be held by {day}.").format(day=day)
        return self.tr("Noted.")
