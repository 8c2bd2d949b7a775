"""Putting a row off: until when, and why."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.today import later
from rerecruit_desktop.ui.widgets.date_field import DateField
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.form import hint_label, named, say
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button

USUAL = timedelta(days=7)


class PutOff(QWidget):
    """A reason and a day; ``wanted`` with both, ``left`` by Escape."""

    wanted = Signal(object, str)
    left = Signal()

    def __init__(self, today: Callable[[], date], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.reason = LineField(self.tr("e.g. on leave until Monday"))
        self.until = DateField(today, look)
        self.confirm = button(self.tr("Put off"), tip=self.tr("Put it off until that day  (Enter)"))
        self._hint = hint_label()
        self._lay_out()
        self.reason.returnPressed.connect(self._on_wanted)
        self.until.returnPressed.connect(self._on_wanted)
        self.confirm.clicked.connect(self._on_wanted)

    def _lay_out(self) -> None:
        row = FoldingRow(spacing=8)
        row.row.addLayout(named(self.tr("Why later?"), self.reason), 5)
        row.row.addLayout(named(self.tr("Until"), self.until), 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 2)
        column.setSpacing(6)
        column.addWidget(row)
        column.addWidget(self._hint)
        foot = QHBoxLayout()
        foot.addWidget(self.confirm)
        foot.addStretch(1)
        column.addLayout(foot)

    def begin(self) -> None:
        """In a week, with the cursor where the reason goes."""
        self.reason.fill("")
        self.until.fill(later(self._today(), USUAL))
        say(self._hint, "")
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_wanted(self) -> None:
        because, until = self.reason.text().strip(), self.until.day
        if not because:
            say(self._hint, self.tr("Say in a word why; you will be glad of it later."))
            self.reason.setFocus()
        elif until is None or until <= self._today():
            say(self._hint, self.tr("Choose a day after today."))
            self.until.setFocus()
        else:
            self.wanted.emit(until, because)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing typed in here is a key of the row around it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()
