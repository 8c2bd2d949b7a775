"""A time of day to type; empty is allowed, nonsense is kept and pointed out."""

import re
from datetime import time

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.ui.widgets.line_field import TypedLine
from rerecruit_desktop.ui.widgets.parts import mark

_DIGITS = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?h?")


def parse_time(text: str, locale: QLocale) -> time | None:
    """The time that ``text`` means ("15:00", "15", "9.30", "3 PM"), or ``None`` where it is not understood."""
    words = " ".join(text.split())
    if found := _DIGITS.fullmatch(words):
        hour, minute = int(found[1]), int(found[2] or 0)
        return time(hour, minute) if hour < 24 and minute < 60 else None
    short = locale.timeFormat(QLocale.FormatType.ShortFormat)
    for speaker, form in ((locale, short), (QLocale.c(), "h:mm AP"), (QLocale.c(), "h AP"), (QLocale.c(), "hAP")):
        if (read := speaker.toTime(words.upper() if speaker is not locale else words, form)).isValid():
            return time(read.hour(), read.minute())
    return None


class TimeField(TypedLine):
    """Tells the chosen time, or ``None`` when it was emptied; what can't be read tells nothing and stays."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time: time | None = None
        self.setPlaceholderText(self.tr("e.g. {time}").format(time=self._told(time(15, 0))))
        self.typed.connect(self._on_typed)

    def fill(self, at: time | None) -> None:
        """Show ``at`` without telling; left alone while it is being typed in."""
        if at == self._time and (self.hasFocus() or not self.property("wrong")):
            return
        self._time = at
        self.put(self._told(at) if at else "")
        mark(self, wrong=False)

    def _told(self, at: time) -> str:
        return self.locale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)

    def _on_typed(self, text: str) -> None:
        at = parse_time(text, self.locale()) if text.strip() else None
        if at is None and text.strip():
            return
        mark(self, wrong=False)
        if at != self._time:
            self._time = at
            self.chosen.emit(at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        text = self.text().strip()
        at = parse_time(text, self.locale()) if text else None
        mark(self, wrong=bool(text) and at is None)
        if at is not None:
            self.put(self._told(at))
