"""The driver card of a person: what moves them, line by line, with a line to add or to say one anew."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.driver_card import Driver, DriverLine, in_card_order
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.source import Source
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.begun import BegunWords
from rerecruit_desktop.ui.drivers.line_row import LineRow
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
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

_CHANGING = "changing"  # the line that is being said anew, beside its new words


class DriverCard(QWidget):
    """``grew`` when lines came or went. What is typed but not added yet is added by :meth:`commit`.

    A line that is said anew keeps its old words, ended on that day; one noted today is only put right. Saying it anew
    in the same words makes it a line of today: it was asked again, and still stands. ``place`` tells this card from
    those on other pages.
    """

    grew = Signal()

    def __init__(
        self, session: Session, messages: Messages, look: Look, place: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look = session, messages, look
        self._place, self._person_id = place, Id("")
        self._lines: dict[str, DriverLine] = {}
        self._changing: DriverLine | None = None
        self._none = FlowLabel(self.tr("Nothing noted yet. Ask, listen, and note it in their words."), "muted")
        self.rows: KeyedColumn[LineRow] = KeyedColumn(spacing=4)
        self.driver: Choice[Driver] = Choice([(one, driver_name(one)) for one in Driver])
        self.text = LineField(self.tr("in their words  (Enter)"))
        self.source = Segments(self.tr("How you know"), [(one, source_text(one)) for one in Source])
        self.add = button(self.tr("Add"), tip=self.tr("Add the line  (Enter)"))
        self.before = button("", "link", tip=self.tr("Show what was noted before"))
        self._history = FlowLabel("", "small")
        beside = {"driver": self.driver}
        self._begun = BegunWords(session, {"text": self.text}, beside, parent=self)
        self._lay_out()
        self.text.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.before.clicked.connect(self._on_before)

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
        column.addWidget(self.before, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._history)
        self._history.hide()

    def show_person(self, person_id: Id) -> None:
        """Show what is known of them; what was typed for another one is added there first."""
        if person_id != self._person_id:
            self.commit()
            self._begin_anew()
            self._person_id = person_id
        everything = self._session.notebook.driver_lines.of(person_id)
        lines = in_card_order(everything)
        self._lines = {one.id: one for one in lines}
        self.rows.show_keys(list(self._lines), self._make_row)
        for line in lines:
            if (row := self.rows.get(line.id)) is not None:
                row.show_line(line, self._session.today())
        self._none.setVisible(not lines)
        self.rows.setVisible(bool(lines))
        self._show_history(tuple(one for one in everything if not one.is_current))
        self._put_back(person_id)

    def _put_back(self, person_id: Id) -> None:
        """What was begun and not added, whichever line it was to change."""
        begun = self._begun.open(f"driver line of the {self._place}/{person_id}", person_id)
        if (line := self._lines.get(begun.get(_CHANGING, ""))) is not None:
            self._change(line)

    def _show_history(self, ended: tuple[DriverLine, ...]) -> None:
        """What was replaced, the last of it first."""
        today = self._session.today()
        told = [
            self.tr("{driver}: {text} ({since} – {until})").format(
                driver=driver_name(one.driver),
                text=one_line(one.text),
                since=day_text(one.noted_on, today),
                until=day_text(one.replaced_on or today, today),
            )
            for one in sorted(ended, key=lambda one: one.replaced_on or today, reverse=True)
        ]
        name = self.tr("Before · {number}").format(number=self.locale().toString(len(ended)))
        self.before.setText(name)
        self.before.setAccessibleName(name)
        self.before.setVisible(bool(ended))
        self._history.setText("\n".join(told))
        self._history.setVisible(bool(ended) and not self._history.isHidden())

    def commit(self) -> bool:
        """Add the line that was typed, or say the chosen one anew; ``False`` when that was refused."""
        old, line = self._changing, self._typed()
        if line is None or (old is not None and _says_the_same(old, line)):
            self._begin_anew()
            return True
        return self._save(line)

    def _typed(self) -> DriverLine | None:
        text = one_line(self.text.text())
        if not text or not self._person_id:
            return None
        source = self.source.value or Source.TOLD_ME
        return DriverLine(self._person_id, self.driver.value, text, self._session.today(), source)

    def _on_add(self) -> None:
        if (line := self._typed()) is not None:
            self._save(line)

    def _save(self, line: DriverLine) -> bool:
        old, today = self._changing, self._session.today()
        if old is not None and old.noted_on == today:
            line = replace(line, id=old.id)
        if not self._attempt(lambda: self._session.save(line)):
            return False
        is_other = old is not None and line.id != old.id
        if (
            old is not None
            and is_other
            and not self._attempt(lambda: self._session.save(replace(old, replaced_on=today)))
        ):
            return False
        self._begin_anew()
        self._redraw()
        if old is not None:
            self._messages.say(self.tr("The line was said anew."), partial(self._take_back, old, line))
        return True

    def _take_back(self, old: DriverLine, line: DriverLine) -> None:
        if line.id != old.id and not self._attempt(lambda: self._session.trash(line)):
            return
        if self._attempt(lambda: self._session.save(old)) and old.person_id == self._person_id:
            self._redraw()

    def _begin_anew(self) -> None:
        self._changing = None
        self._begun.notes.clear()
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

    def _on_before(self) -> None:
        self._history.setVisible(self._history.isHidden())
        self.grew.emit()

    def _on_changing(self, key: str) -> None:
        if not self.commit():  # what stands in the field is another line
            return
        line = self._lines[key]
        self._change(line)
        self.driver.fill(line.driver)
        self.source.fill(line.source)
        self.text.fill(line.text)
        self.text.setFocus()
        self.text.selectAll()

    def _change(self, line: DriverLine) -> None:
        self._changing = line
        self._begun.notes[_CHANGING] = line.id
        self.add.setText(self.tr("Say it anew"))

    def _on_removed(self, key: str) -> None:
        line = self._lines[key]
        if self._attempt(lambda: self._session.trash(line)):
            self._redraw()
            self.text.setFocus()
            self._messages.say(self.tr("The line was taken out."), lambda: self._restore(line))

    def _restore(self, line: DriverLine) -> None:
        if self._attempt(lambda: self._session.restore(line)) and line.person_id == self._person_id:
            self._redraw()

    def _attempt(self, verb: Callable[[], None]) -> bool:
        try:
            verb()
        except Refused as refusal:
            self._messages.refuse(refusal)
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._changing is not None:
            self._begin_anew()
        else:
            super().keyPressEvent(event)


def _says_the_same(old: DriverLine, line: DriverLine) -> bool:
    return (old.driver, one_line(old.text), old.source) == (line.driver, line.text, line.source)
