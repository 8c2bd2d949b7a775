"""One field of an entry: its words to write, what they still need, and what the guide itself says."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import Channel, Tone
from rerecruit_desktop.domain.guide_parts import EntryKind, Field, Form, Words, words_of
from rerecruit_desktop.domain.own_words import Listed
from rerecruit_desktop.ui.guide.hints import BETWEEN, hint_of, marks_in, shipped_words
from rerecruit_desktop.ui.guide.wording import field_name, one_of_kind
from rerecruit_desktop.ui.names import channel_text, tone_text
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.form import hint_label, named, say
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.marked_text import MarkedText
from rerecruit_desktop.ui.widgets.parts import button, label, rule
from rerecruit_desktop.ui.widgets.segments import Segments

_LEAST_LINES, _MOST_LINES = 2, 16
_LETTERS = 8  # of a choice are seen at least


class Shipped(QWidget):
    """What the guide says where the manager says something else; ``wanted`` when they want it back."""

    wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = FlowLabel("", "muted")
        self.take = button(self.tr("Take the guide's words"), "link", tip=self.tr("In this field; it can be undone"))
        self.take.setAccessibleName(self.tr("Take the guide's words: {field}").format(field=name))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label(self.tr("The guide says"), "eyebrow"))
        column.addWidget(self.text)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 0, 0)
        row.setSpacing(10)
        row.addWidget(rule(upright=True))
        row.addLayout(column, 1)
        self.take.clicked.connect(self.wanted)

    def show_words(self, words: str) -> None:
        """Show them, or nothing where there is nothing to show."""
        self.text.setText(words)
        self.setVisible(bool(words))


class FieldRow(QWidget):
    """``written`` tells the field's name and its words as they are typed, ``back_wanted`` its name."""

    written = Signal(str, object)
    back_wanted = Signal(str)

    def __init__(self, kind: EntryKind, field: Field, control: QWidget) -> None:
        super().__init__()
        self.field, self.control = field, control
        self._names: Mapping[str, str] = {}
        name = field_name(kind, field)
        self._hint = hint_label()
        self._shipped = Shipped(name)
        column = named(name, control, self._hint)
        control.setAccessibleName(f"{one_of_kind(kind)}: {name}")
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._shipped)
        self.setLayout(column)
        self._shipped.wanted.connect(self._on_back_wanted)

    def fill(self, one: Listed) -> None:
        """Show the words of the entry as they are written; what says the same already is left alone."""
        raise NotImplementedError

    def offer(self, names: Mapping[str, str]) -> None:
        """What there is to choose from, each with its name; a field of free words has no choice."""
        self._names = names

    def show_state(self, one: Listed) -> None:
        """Say what the words still need, and what the guide says instead."""
        hint = hint_of(one, self.field)
        say(self._hint, hint)
        self.control.setAccessibleDescription(hint)
        words = shipped_words(one, self.field, self._names)
        if not words and self.take.hasFocus():  # it is about to vanish
            self.control.setFocus()
        self._shipped.show_words(words)

    @property
    def take(self) -> QWidget:
        return self._shipped.take

    @property
    def hint(self) -> str:
        return self._hint.text()

    def _tell(self, words: object) -> None:
        self.written.emit(self.field.name, words)

    def _on_back_wanted(self) -> None:
        self.back_wanted.emit(self.field.name)


class LineRow(FieldRow):
    def __init__(self, kind: EntryKind, field: Field) -> None:
        self.line = LineField()
        super().__init__(kind, field, self.line)
        self.line.typed.connect(self._tell)

    def fill(self, one: Listed) -> None:
        self.line.fill(_text(one, self.field))


class TextRow(FieldRow):
    """A text, or a list of texts with each on a line of its own."""

    def __init__(self, kind: EntryKind, field: Field, look: Look) -> None:
        self.text = MarkedText(look, _LEAST_LINES, _MOST_LINES)
        super().__init__(kind, field, self.text)
        self.text.typed.connect(self._on_typed)

    def fill(self, one: Listed) -> None:
        self.text.fill(_text(one, self.field))

    def show_state(self, one: Listed) -> None:
        super().show_state(one)
        self.text.show_marks(marks_in(self.text.toPlainText()) if self.field.is_filled else [])

    def _on_typed(self, text: str) -> None:
        self._tell(tuple(text.split("\n")) if self.field.form is Form.LIST else text)


class ChoiceRow(FieldRow):
    """One word of a few, whose names come with the guide."""

    def __init__(self, kind: EntryKind, field: Field) -> None:
        self.choice: Choice[str] = Choice([])
        self.choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(_LETTERS)
        super().__init__(kind, field, self.choice)
        self.choice.chosen.connect(self._tell)

    def offer(self, names: Mapping[str, str]) -> None:
        super().offer(names)
        self.choice.offer(list(names.items()))

    def fill(self, one: Listed) -> None:
        held = str(words_of(one.kind, one.entry)[self.field.name])
        if held not in self._names:
            self.offer({**self._names, held: held})
        self.choice.fill(held)


class SegmentsRow(FieldRow):
    def __init__(self, kind: EntryKind, field: Field, options: Sequence[tuple[StrEnum, str]]) -> None:
        self.segments: Segments[Any] = Segments(field_name(kind, field), options)
        super().__init__(kind, field, self.segments)
        self.segments.chosen.connect(self._tell)

    def fill(self, one: Listed) -> None:
        self.segments.fill(getattr(one.entry, self.field.name))


def field_row(kind: EntryKind, field: Field, look: Look) -> FieldRow:
    """What the field is written in."""
    match field.form:
        case Form.LINE:
            return LineRow(kind, field)
        case Form.TEXT | Form.LIST:
            return TextRow(kind, field, look)
        case Form.KIND | Form.NEED:
            return ChoiceRow(kind, field)
        case Form.CHANNEL:
            return SegmentsRow(kind, field, [(one, channel_text(one)) for one in Channel])
        case Form.TONE:
            return SegmentsRow(kind, field, [(one, tone_text(one)) for one in Tone])


def _text(one: Listed, field: Field) -> str:
    """A list as it was typed, or with a line between its texts, for long ones take several lines."""
    words: Words = one.as_written()[field.name]
    if isinstance(words, str):
        return words
    is_typed = one.own is not None and field.name in dict(one.own.written)
    return ("\n" if is_typed else BETWEEN).join(words)
