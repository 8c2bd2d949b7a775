"""How far the five needs are met, in the manager's own read: dated, private, never computed from notes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.pulse import Pulse, of_occasion
from rerecruit_desktop.ui.follow_through.need_row import NeedRow
from rerecruit_desktop.ui.keeping import Keeping
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.look import Look


class NeedsForm(QWidget):
    """``told`` says in a few words how many needs were marked on this occasion."""

    told = Signal(str)

    def __init__(self, session: Session, keeping: Keeping, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._keeping = session, keeping
        self._person_id = Id("")
        self._conversation_id: Id | None = None
        self.rows = {need: NeedRow(need, look, session.today) for need in Need}
        note = self.tr("From 1, starved, to 5, met: your own read, for you alone. It is never printed.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FlowLabel(note, "small"))
        for row in self.rows.values():
            column.addWidget(row)
            row.changed.connect(keeping.change)
            row.marked.connect(self.refresh)
            row.taken_back.connect(self._on_taken_back)

    def show_person(self, person_id: Id, conversation_id: Id | None = None) -> None:
        """The reads of a person; new marks belong to the conversation, or to today."""
        self._person_id, self._conversation_id = person_id, conversation_id
        for need, row in self.rows.items():
            row.show_guide(self._session.guide.need(need))
        self.refresh()

    def refresh(self) -> None:
        kept = self._session.notebook.pulses.of(self._person_id)
        pulses = self._keeping.newest(Pulse, self._person_id, kept)
        for row in self.rows.values():
            row.show_pulses(pulses, self._person_id, self._conversation_id)
        self._tell(pulses)

    def focus_first(self) -> None:
        """Put the keyboard onto the first need."""
        first = next(iter(self.rows.values()))
        first.marks.choices[first.marks.value or 1].setFocus()

    def _tell(self, pulses: tuple[Pulse, ...]) -> None:
        today = self._session.today()
        marked = [one for one in Need if of_occasion(pulses, one, self._conversation_id, today)]
        if not marked:
            self.told.emit(self.tr("not marked yet"))
        else:
            self.told.emit(self.tr("{n} of {count} marked").format(n=len(marked), count=len(Need)))

    def _on_taken_back(self, pulse: Pulse) -> None:
        row = self.rows[pulse.need]
        if self._keeping.trash(pulse, self.tr("The mark is taken back.")):
            self.refresh()
            row.marks.choices[1].setFocus()
