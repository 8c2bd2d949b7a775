"""Typing in what was written on the printed worksheet: one column of fields, in the order of the paper."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Stage
from rerecruit_desktop.domain.points import Point
from rerecruit_desktop.domain.worksheet import Fill, Line, Part, Section, worksheet
from rerecruit_desktop.ui.conversation.dialogue.point_row import PointRow
from rerecruit_desktop.ui.conversation.dialogue.side_panel import SidePanel
from rerecruit_desktop.ui.conversation.dialogue.stage_pane import StagePane
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.names import stage_name
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.number_field import NumberField
from rerecruit_desktop.ui.widgets.parts import button, empty, label, scrolling
from rerecruit_desktop.ui.widgets.readable import Readable
from rerecruit_desktop.ui.widgets.tab_order import follow_layout

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONGEST, _STEP = 600, 5  # minutes
_NOTES_HEIGHT = 132
_ANY_HEIGHT = 2**24 - 1


class Transcription(QWidget):
    """``left`` when one goes back to the dialogue; ``ticked`` and ``heard`` as the planned points tell it.

    The notes, requests and milestones are the very ones of the dialogue, lent while this is open: what is half typed,
    undo and cursor stay with them, and everything is saved the same way.
    """

    ticked = Signal(object, str, bool)
    heard = Signal(object, str, str)
    left = Signal()

    def __init__(self, session: Session, look: Look, draft: Draft, pane: StagePane, side: SidePanel) -> None:
        super().__init__()
        self._session, self._look, self._draft = session, look, draft
        self._pane, self._side = pane, side
        self.rows: dict[tuple[Stage | None, str], PointRow] = {}
        self.day = DateField(session.today, look)
        self.minutes = NumberField(0, _LONGEST, _STEP)
        self.words = GrowingText(least=3, most=14)
        self.back = button(self.tr("Back to the dialogue"), "quiet", key="Ctrl+Shift+W")
        self._inside = QWidget()
        self._column = QVBoxLayout()
        self._lay_out()
        self.day.chosen.connect(self._on_day)
        self.minutes.chosen.connect(self._on_minutes)
        self.words.typed.connect(self._on_words)
        self.back.clicked.connect(self.left)

    def _lay_out(self) -> None:
        self._look.dress(self.back, "arrow-left", "muted", 16)
        self.words.setPlaceholderText(self.tr("What you would both sign"))
        Readable(self._inside, self._look)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(32, 18, 32, 32)
        column.setSpacing(0)
        back = QHBoxLayout()
        back.setContentsMargins(-10, 0, 0, 0)  # its sign stands above the titles
        back.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(back)
        column.addSpacing(4)
        column.addWidget(FlowLabel(self.tr("Type in your worksheet"), "h1"))
        hint = self.tr(
            "In the order and with the numbers of the paper, saved as you type. Enter or Tab goes to the next field, "
            "Ctrl+Enter ticks the box of a point; in notes, Enter begins a line."
        )
        column.addWidget(FlowLabel(hint, "muted"))
        column.addSpacing(18)
        self._column.setSpacing(8)
        column.addLayout(self._column)
        column.addStretch(1)
        area = scrolling(self._inside)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    @property
    def is_open(self) -> bool:
        return bool(self._column.count())

    def open(self) -> None:
        """Ask the worksheet for its lines, and borrow what the dialogue has of them."""
        contributions = self._session.notebook.contributions.of(self._draft.person.id)
        for section in worksheet(self._draft.conversation, contributions):
            self._add_section(section)
        self.show_draft()
        follow_layout(self)

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.day.setFocus(Qt.FocusReason.TabFocusReason)

    def close_down(self) -> None:
        """Give back what was borrowed."""
        for editor in self._pane.editors.values():
            editor.setMinimumHeight(0)
            editor.setMaximumHeight(_ANY_HEIGHT)
        self._pane.take_editors()
        self._side.take_back()
        self.rows.clear()
        for kept in (self.day, self.minutes, self.words):
            kept.setParent(None)
        empty(self._column)

    def show_draft(self) -> None:
        """What the conversation says now, but for what is being typed in."""
        conversation = self._draft.conversation
        self.day.fill(conversation.held_on)
        self.minutes.fill(round(conversation.dialogue.seconds / 60))
        if not self.words.hasFocus():
            self.words.fill(conversation.dialogue.agreed_words)

    def _add_section(self, section: Section) -> None:
        if title := self._title(section):
            self._column.addSpacing(10)
            self._column.addWidget(label(title, "h2"))
        if section.part is Part.HELD:
            self._add_head()
        for line in section.lines:
            if (field := self._field(section, line)) is not None:
                self._column.addWidget(field)
                field.show()  # the stack that lends an editor hides it
        if section.part in (Part.REQUESTS, Part.MILESTONES):
            self._column.addSpacing(10)
            self._column.addWidget(self._side.requests if section.part is Part.REQUESTS else self._side.milestones)

    def _title(self, section: Section) -> str:
        part = section.part
        if part.stage is not None:
            return stage_name(part.stage)
        if part is Part.REQUESTS and any(line.point for line in section.lines):
            return self.tr("What they ask for")
        return {Part.HELD: self.tr("The talk"), Part.AGREED: self.tr("Agreed words")}.get(part, "")

    def _add_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(named(self.tr("Held on"), self.day), 2)
        row.addLayout(named(self.tr("Minutes"), self.minutes), 1)
        row.addStretch(2)
        self._column.addLayout(row)

    def _field(self, section: Section, line: Line) -> QWidget | None:
        if line.fill is Fill.WORDS:
            self.words.setAccessibleName(self.tr("Agreed words"))
            return self.words
        if line.point is not None:
            return self._row(line, line.point)
        stage = section.part.stage
        if stage is None:
            return None
        editor = self._pane.editors[stage]
        editor.setFixedHeight(self._look.px(_NOTES_HEIGHT))
        return editor

    def _row(self, line: Line, point: Point) -> PointRow:
        row = PointRow(self._look, point.stage, is_open=True)
        row.show_point(line.number, replace(point, title=line.title))
        row.ticked.connect(self.ticked)
        row.heard.connect(self.heard)
        for part in (row.answer, row.tick):
            part.setToolTip(self.tr("Ctrl+Enter ticks the box"))
            part.installEventFilter(self)
        self.rows[point.stage, point.key] = row
        return row

    def _on_day(self, day: date | None) -> None:
        self._draft.change(replace(self._draft.conversation, held_on=day))

    def _on_minutes(self, minutes: int) -> None:
        conversation = self._draft.conversation
        self._draft.change(replace(conversation, dialogue=replace(conversation.dialogue, told_minutes=minutes)))

    def _on_words(self, words: str) -> None:
        conversation = self._draft.conversation
        self._draft.change(replace(conversation, dialogue=replace(conversation.dialogue, agreed_words=words)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """At a point Enter goes on, too, with Shift it begins a line, and with Ctrl it ticks the box."""
        if not isinstance(event, QKeyEvent) or event.key() not in _ENTER:
            return super().eventFilter(watched, event)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.ControlModifier:
            return self._on_ctrl_enter(watched, event)
        if event.type() is QEvent.Type.KeyPress and not held:
            self.focusNextChild()
            return True
        return False

    def _on_ctrl_enter(self, watched: QObject, event: QKeyEvent) -> bool:
        """Ctrl+Enter is a key of the page, too; it must not go on from here."""
        row = next(row for row in self.rows.values() if watched in (row.answer, row.tick))
        if event.type() is QEvent.Type.KeyPress:
            row.tick.click()
            return True
        event.accept()
        return event.type() is QEvent.Type.ShortcutOverride

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)
