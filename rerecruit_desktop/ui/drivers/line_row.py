"""One line of the driver card: what it says, since when, how it is known; to change or to take out."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.driver_card import DriverLine, is_to_ask_again
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import driver_name, source_text
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark

_LONGEST_NAME = 80


class LineRow(QWidget):
    changing = Signal(str)
    removed = Signal(str)

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._text = FlowLabel()
        self._note = FlowLabel("", "small")
        self._again = label(self.tr("ask again"))
        self.change = button("", "sign")
        self.remove = button("", "sign")
        mark(self._again, chip="soon")
        look.dress(self.change, "edit", "muted", 14)
        look.dress(self.remove, "close", "muted", 14)
        self._lay_out()
        self.change.clicked.connect(self._on_change)
        self.remove.clicked.connect(self._on_remove)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def show_line(self, line: DriverLine, today: date) -> None:
        self._text.setText(line.text)
        since = f"{source_text(line.source)}, {day_text(line.noted_on, today)}"
        self._note.setText(f"{driver_name(line.driver)} · {since}")
        self._again.setVisible(is_to_ask_again(line, today))
        short = shortened(line.text, _LONGEST_NAME)
        for made, words in (
            (self.change, self.tr("Change: {line}").format(line=short)),
            (self.remove, self.tr("Take out: {line}").format(line=short)),
        ):
            made.setAccessibleName(words)
        self.change.setToolTip(self.tr("Say it anew; the old words stay in the history"))
        self.remove.setToolTip(self.tr("Take out; it can be undone"))

    def _on_change(self) -> None:
        self.changing.emit(self._key)

    def _on_remove(self) -> None:
        self.removed.emit(self._key)
