"""The driver card of a person: what moves them, line by line, with a line to add or to say one anew."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.driver_card import Driver, DriverLine, in_card_order
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.drivers.line_row import LineRow
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.names import driver_name, source_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button
from rerecruit_desktop.ui.widgets.segments import Segments


class DriverCard(QWidget):
    """``grew`` when lines came or went. What is typed but not added yet is added by :meth:`commit`."""

    grew = Signal()

    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look = session, messages, look
        self._person_id = Id("")
        self._lines: dict[str, DriverLine] = {}
        self._changing: DriverLine | None = None
        self._none = FlowLabel(self.tr("Nothing noted yet. Ask, listen, and note it in their words."), "muted")
        self.rows: KeyedColumn[LineRow] = KeyedColumn(spacing=4)
        self.driver: Choice[Driver] = Choice([(one, driver_name(one)) for one in Driver])
        self.text = LineField(self.tr("in their words  (Enter)"))
        self.source = Segments(self.tr("How you know"), [(one, source_text(one)) for one in Source])
        self.add = button(self.tr("Add"), tip=self.tr("Add the line  (Enter)"))
        self._lay_out()
        self.text.returnPressed.connect(self.commit)
        self.add.clicked.connect(self.commit)

    def _lay_out(self) -> None:
        self.driver.setAccessibleName(self.tr("What the line is about"))
        self.text.setAccessibleName(self.tr("A line of the driver card"))
        self.source.fill(Source.TOLD_ME)
        first, second = FoldingRow(least=50, spacing=8), FoldingRow(least=40, spacing=8)
        first.row.addWidget(self.driver, 2)
        first.row.addWidget(self.text, 3)
        second.row.addWidget(self.source)
        second.row.addWidget(self.add)
        second.row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._none)
        column.addWidget(self.rows)
        column.addWidget(first)
        column.addWidget(second)

    def show_person(self, person_id: Id) -> None:
        """Show what is known of them; what was typed for another one is added there first."""
        if person_id != self._person_id:
            self.commit()
            self._begin_anew()
            self._person_id = person_id
        lines = in_card_order(self._session.notebook.driver_lines.of(person_id))
        self._lines = {one.id: one for one in lines}
        self.rows.show_keys(list(self._lines), self._make_row)
        for line in lines:
            if (row := self.rows.get(line.id)) is not None:
                row.show_line(line, self._session.today())
        self._none.setVisible(not lines)
        self.rows.setVisible(bool(lines))

    def commit(self) -> bool:
        """Add the line that was typed, or say the chosen one anew; ``False`` when that was refused."""
        text = one_line(self.text.text())
        if not text or not self._person_id:
            return True
        today = self._session.today()
        source = self.source.value or Source.TOLD_ME
        line = DriverLine(self._person_id, self.driver.value, text, today, source)
        old = self._changing

        def save() -> None:
            if old is not None:
                self._session.save(replace(old, replaced_on=today))
            self._session.save(line)

        if not self._attempt(save):
            return False
        self._begin_anew()
        self._redraw()
        return True

    def _begin_anew(self) -> None:
        self._changing = None
        self.text.fill("")
        self.add.setText(self.tr("Add"))

    def _redraw(self) -> None:
        self.show_person(self._person_id)
        self.grew.emit()

    def _make_row(self, key: str) -> LineRow:
        row = LineRow(self._look, key)
        row.changing.connect(self._on_changing)
        row.removed.connect(self._on_removed)
        return row

    def _on_changing(self, key: str) -> None:
        self._changing = line = self._lines[key]
        self.driver.fill(line.driver)
        self.source.fill(line.source)
        self.text.fill(line.text)
        self.add.setText(self.tr("Say it anew"))
        self.text.setFocus()
        self.text.selectAll()

    def _on_removed(self, key: str) -> None:
        line = self._lines[key]
        if self._attempt(lambda: self._session.trash(line)):
            self._redraw()
            self.text.setFocus()
            self._messages.say(self.tr("The line was taken out."), lambda: self._restore(line))

    def _restore(self, line: DriverLine) -> None:
        self._session.restore(line)
        if line.person_id == self._person_id:
            self._redraw()

    def _attempt(self, verb: Callable[[], None]) -> bool:
        try:
            verb()
        except Refused as refusal:
            self._messages.refuse(refusal)
            return False
        return True
