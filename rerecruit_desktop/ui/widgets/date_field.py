"""A day to type or to pick; empty is allowed, nonsense is kept and pointed out."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from rerecruit_desktop.ui.widgets.day_text import full_day, parse_day, qdate
from rerecruit_desktop.ui.widgets.line_field import TypedLine
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark


class DateField(TypedLine):
    """Tells the chosen day, or ``None`` when it was emptied; what can't be read tells nothing and stays."""

    chosen = Signal(object)

    def __init__(self, today: Callable[[], date], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._look = look
        self._calendar: QCalendarWidget | None = None
        self._day: date | None = None
        self.setPlaceholderText(self.tr("e.g. 24 Nov, or +14"))
        self.setToolTip(self.tr("Type a day, or “+14” for in 14 days; Down opens the calendar"))
        self._pick = QAction(self.tr("Pick a day"), self)
        self.addAction(self._pick, QLineEdit.ActionPosition.TrailingPosition)
        self._pick.triggered.connect(self._open_calendar)
        self.typed.connect(self._on_typed)
        look.changed.connect(self._draw_icon)
        self._draw_icon()

    @property
    def day(self) -> date | None:
        """The last day that was understood."""
        return self._day

    @property
    def is_understood(self) -> bool:
        """What stands there is a day, or nothing."""
        text = self.text().strip()
        if not text or (self._day is not None and text == full_day(self._day, self.locale())):
            return True  # a day of the first century is shown, but not read from two figures
        return parse_day(text, self._today(), self.locale()) is not None

    def fill(self, day: date | None) -> None:
        """Show ``day`` without telling; left alone while it is being typed in."""
        if day == self._day and (self.hasFocus() or not self.property("wrong")):
            return
        self._day = day
        self.put(full_day(day, self.locale()) if day else "")
        mark(self, wrong=False)

    def _draw_icon(self) -> None:
        self._pick.setIcon(self._look.icon("calendar", "muted", 18))

    def _on_typed(self, text: str) -> None:
        day = parse_day(text, self._today(), self.locale()) if text.strip() else None
        understood = day is not None or not text.strip()
        if understood:
            mark(self, wrong=False)
            self._tell(day)

    def _tell(self, day: date | None) -> None:
        if day != self._day:
            self._day = day
            self.chosen.emit(day)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        text = self.text().strip()
        day = parse_day(text, self._today(), self.locale()) if text else None
        mark(self, wrong=not self.is_understood)
        if day is not None:
            self.put(full_day(day, self.locale()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._open_calendar()
        else:
            super().keyPressEvent(event)

    def _open_calendar(self) -> None:
        if self._calendar is None:
            self._calendar = QCalendarWidget(self)
            self._calendar.setWindowFlags(Qt.WindowType.Popup)
            self._calendar.setAccessibleName(self.tr("Calendar"))
            self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
            self._calendar.setLocale(self.locale())
            self._calendar.clicked.connect(self._on_picked)
            self._calendar.activated.connect(self._on_picked)
        self._calendar.setSelectedDate(qdate(self._day or self._today()))
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        self._calendar.show()
        self._calendar.setFocus()

    def _on_picked(self, picked: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        day = date(picked.year(), picked.month(), picked.day())
        mark(self, wrong=False)
        self.put(full_day(day, self.locale()))
        self._tell(day)
