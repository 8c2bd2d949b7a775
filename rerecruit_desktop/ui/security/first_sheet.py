"""The last step of the first run: a recovery sheet, before there is anything to lose."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rerecruit_desktop.storage.ways_in import WaysIn
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.recovery_papers import RecoveryPapers
from rerecruit_desktop.ui.security.sheet_buttons import SheetButtons
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, card, label, mark, scrolling

_WIDEST = 560


class FirstSheetPage(QWidget):
    """``left`` when one goes on, with a sheet or without."""

    left = Signal()

    def __init__(
        self, ways: WaysIn, papers: RecoveryPapers, messages: Messages, look: Look, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._look = look
        self.sheet = SheetButtons(ways, papers, messages, look, today)
        self.later = button(
            self.tr("I'll do it later"), "link", tip=self.tr("Security, in the menu, makes the sheet too")
        )
        self._lay_out()
        self.sheet.made.connect(self._on_made)
        self.later.clicked.connect(self.left)

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        frame, column = card()
        frame.setMaximumWidth(self._look.px(_WIDEST))
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(14)
        sign = QLabel()
        sign.setPixmap(self._look.icon("key", "primary", 40).pixmap(40, 40))
        column.addWidget(sign)
        column.addWidget(label(self.tr("Your recovery sheet"), "h1", wraps=True))
        for text in self._texts():
            column.addWidget(label(text, "muted", wraps=True))
        column.addWidget(self.sheet)
        column.addWidget(self.later, 0, Qt.AlignmentFlag.AlignLeft)
        inside = QWidget()
        around = QVBoxLayout(inside)
        around.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(frame, 100)
        middle.addStretch(1)
        around.addLayout(middle)
        around.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def _texts(self) -> tuple[str, str]:
        return (
            self.tr(
                "Nobody can look a passphrase up or reset it. When it is forgotten, or the file with the keys is lost, "
                "a code on one sheet of paper still opens the notebook."
            ),
            self.tr(
                "Print it and keep it where you keep your passport. "
                "Nothing is written to this computer unless you save it."
            ),
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.sheet.print.setFocus()

    def _on_made(self) -> None:
        words = self.tr("Go on to the notebook")
        self.later.setText(words)
        self.later.setAccessibleName(words)
        self.later.setToolTip(words)
        self.later.setFocus()
