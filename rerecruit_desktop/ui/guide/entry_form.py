"""The fields of an entry of one kind."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import Channel, Guide, InvitationTemplate, Tone
from rerecruit_desktop.domain.guide_parts import SHAPES, EntryKind, Form
from rerecruit_desktop.domain.own_words import Listed
from rerecruit_desktop.ui.guide.field_rows import FieldRow, LineRow, TextRow, field_row
from rerecruit_desktop.ui.guide.places import Places
from rerecruit_desktop.ui.names import channel_text, tone_text
from rerecruit_desktop.ui.widgets.look import Look


class EntryForm(QWidget):
    """``written`` tells the name of a field and its words as they are typed, ``back_wanted`` the name alone."""

    written = Signal(str, object)
    back_wanted = Signal(str)

    def __init__(self, kind: EntryKind, look: Look) -> None:
        super().__init__()
        self.rows = {field.name: field_row(kind, field, look) for field in SHAPES[kind].fields}
        self._filled = [row for row in self.rows.values() if row.field.is_filled]
        self._written_last: FieldRow | None = self._filled[-1] if self._filled else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for row in self.rows.values():
            row.written.connect(self.written)
            row.back_wanted.connect(self.back_wanted)
            column.addWidget(row)
        if self._filled:
            self.places = Places(self)
            self.places.wanted.connect(self._on_place_wanted)
            column.addWidget(self.places)
        for row in self._filled:
            row.control.installEventFilter(self)

    def show_entry(self, one: Listed, guide: Guide) -> None:
        """Fill every field with the words of ``one``."""
        names: Mapping[Form, Mapping[str, str]] = {
            Form.KIND: {kind.key: kind.name for kind in guide.kinds},
            Form.NEED: {str(need.need): need.name for need in guide.needs},
            Form.CHANNEL: {str(channel): channel_text(channel) for channel in Channel},
            Form.TONE: {str(tone): tone_text(tone) for tone in Tone},
        }
        for row in self.rows.values():
            row.offer(names.get(row.field.form, {}))
            row.fill(one)
        if "subject" in self.rows:
            self.rows["subject"].setVisible(_has_subject(one))
        self.show_state(one)

    def show_state(self, one: Listed) -> None:
        """Say beneath each field what is to be said of it; the fields themselves are left alone."""
        for row in self.rows.values():
            row.show_state(one)
        if _has_subject(one):  # where it has none any more, it still may be written in
            self.rows["subject"].show()

    def begin(self) -> None:
        """Put the cursor where writing starts."""
        next(iter(self.rows.values())).control.setFocus()

    def _on_place_wanted(self, place: str) -> None:
        row = self._written_last
        if isinstance(row, TextRow):
            row.text.insertPlainText(place)
        elif isinstance(row, LineRow):
            row.line.insert(place)
        if row is not None:
            row.control.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._written_last = next(row for row in self._filled if row.control is watched)
        return super().eventFilter(watched, event)


def _has_subject(one: Listed) -> bool:
    """A mail alone needs one."""
    entry = one.entry
    return isinstance(entry, InvitationTemplate) and (entry.channel is Channel.MAIL or bool(entry.subject))
