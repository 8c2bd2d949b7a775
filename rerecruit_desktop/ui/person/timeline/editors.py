"""The forms in which a touchpoint, a note and a shock are changed in place; they are read when they are saved."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QSizePolicy

from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.shock import Shock, ShockKind
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import shock_name
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.form import Form
from rerecruit_desktop.ui.widgets.growing_text import GrowingText
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.markdown_text import MarkdownText
from rerecruit_desktop.ui.widgets.parts import button, mark

_LEAST_NOTE = 160
T = TypeVar("T")
Today = Callable[[], date]


class MomentEditor(Form, Generic[T]):
    """Shows one value; ``touched`` says that it was changed, and ``value`` reads it."""

    touched = Signal()

    def show_value(self, value: T) -> None:
        raise NotImplementedError

    def value(self, shown: T) -> T:
        """``shown`` with what is typed."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the cursor where typing starts."""
        raise NotImplementedError


class TouchpointEditor(MomentEditor[Touchpoint]):
    def __init__(self, today: Today, look: Look) -> None:
        super().__init__()
        self.text = GrowingText(least=2)
        self.on = DateField(today, look)
        self.add(self.tr("What it was"), self.text)
        self.add(self.tr("When"), self.on)
        self.add_rest()
        self.text.typed.connect(self.touched)
        self.on.chosen.connect(self.touched)

    def show_value(self, value: Touchpoint) -> None:
        self.text.fill(value.text)
        self.on.fill(value.on)

    def value(self, shown: Touchpoint) -> Touchpoint:
        return replace(shown, text=self.text.toPlainText(), on=self.on.day or shown.on)

    def begin(self) -> None:
        self.text.setFocus()


class NoteEditor(MomentEditor[Note]):
    """Markdown as it is typed; the whole text is read only when it is saved."""

    def __init__(self, today: Today, look: Look) -> None:
        super().__init__()
        self.text = MarkdownText(look)
        self.on = DateField(today, look)
        mark(self.text, role="notes")
        self.text.setPlaceholderText(self.tr("What you want to remember; Markdown, if you like"))
        self.text.setMinimumHeight(look.px(_LEAST_NOTE))
        self.text.setAccessibleName(self.tr("Note"))
        self.add_widget(self.text)
        self.add(self.tr("When"), self.on)
        self.text.textChanged.connect(self.touched)
        self.on.chosen.connect(self.touched)

    def show_value(self, value: Note) -> None:
        self.on.fill(value.on)
        if value.text == self.text.toPlainText():
            return  # cursor and all
        self.text.blockSignals(True)
        self.text.setPlainText(value.text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.blockSignals(False)

    def value(self, shown: Note) -> Note:
        return replace(shown, text=self.text.toPlainText(), on=self.on.day or shown.on)

    def begin(self) -> None:
        self.text.setFocus()


class ShockEditor(MomentEditor[Shock]):
    """Also settles it: nothing more is needed, though no conversation was held."""

    def __init__(self, today: Today, look: Look) -> None:
        super().__init__()
        self._today = today
        self.kind: Choice[ShockKind] = Choice([(one, shock_name(one)) for one in ShockKind])
        self.text = GrowingText(least=2)
        self.on = DateField(today, look)
        self.talk_by = DateField(today, look)
        self.told = FlowLabel("", "small")
        self.settle = button("", tip=self.tr("Nothing more is needed, even without a conversation"))
        self._settled_on: date | None = None
        self.add(self.tr("What happened"), self.kind)
        self.add(self.tr("What it means to them"), self.text)
        self.add_beside((self.tr("When"), self.on), (self.tr("Talk by"), self.talk_by))
        self.add_widget(self.told)
        self.add_widget(self.settle)
        self.settle.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.add_rest()
        for told in (self.kind.chosen, self.text.typed, self.on.chosen, self.talk_by.chosen):
            told.connect(self.touched)
        self.settle.clicked.connect(self._on_settle)
        self._show_settled()

    def show_value(self, value: Shock) -> None:
        self.kind.fill(value.kind)
        self.text.fill(value.text)
        self.on.fill(value.on)
        self.talk_by.fill(value.talk_by)
        self._settled_on = value.settled_on
        self._show_settled()

    def _show_settled(self) -> None:
        words = self.tr("Settle it") if self._settled_on is None else self.tr("Open it again")
        self.settle.setText(words)
        self.settle.setAccessibleName(words)
        if self._settled_on is None:
            self.told.setText(self.tr("It moves the next conversation forward until one is held, or it is settled."))
        else:
            day = day_text(self._settled_on, self._today())
            self.told.setText(self.tr("Settled on {day}; it moves nothing forward any more.").format(day=day))

    def _on_settle(self) -> None:
        self._settled_on = self._today() if self._settled_on is None else None
        self._show_settled()
        self.touched.emit()

    def value(self, shown: Shock) -> Shock:
        return replace(
            shown,
            kind=self.kind.value,
            text=self.text.toPlainText(),
            on=self.on.day or shown.on,
            talk_by=self.talk_by.day or shown.talk_by,
            settled_on=self._settled_on,
        )

    def begin(self) -> None:
        self.text.setFocus()
