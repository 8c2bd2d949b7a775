"""What stands over the text: the way back, the talks before and after, and the one to compare with."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.talk import Talk
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.elided import ElidedLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label, mark


class Bar(QWidget):
    """``beside_wanted`` tells which earlier talk is to stand beside, or nothing for none."""

    beside_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: tuple[Talk, ...] = ()
        self.back = button(self.tr("Back"), tip=self.tr("Back to the person  (Esc)"))
        self._who = ElidedLabel()
        self.earlier = _sign(self.tr("The conversation before"), self.tr("Alt+Left"))
        self.later = _sign(self.tr("The conversation after"), self.tr("Alt+Right"))
        self.search = _sign(self.tr("Find on this page"), self.tr("Ctrl+F"))
        self.compare = button(self.tr("Compare"), "toggle", key="Alt+C", tip=self.tr("Side by side with another"))
        self.open = button(self.tr("Open"), key="Ctrl+Return", tip=self.tr("Go on with what follows from it"))
        self.choice: Choice[Id] = Choice([])
        self._beside = QWidget()
        self._dress(look)
        self._lay_out()
        self.compare.toggled.connect(self._on_toggled)
        self.choice.chosen.connect(self.beside_wanted)

    def _dress(self, look: Look) -> None:
        mark(self._who, role="muted")
        self.compare.setCheckable(True)
        self.choice.setAccessibleName(self.tr("Compare with the conversation of"))
        look.dress(self.back, "arrow-left")
        for one, icon in ((self.earlier, "arrow-left"), (self.later, "arrow-right"), (self.search, "search")):
            look.dress(one, icon, "ink", 18)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addSpacing(4)
        row.addWidget(self._who, 1)
        for one in (self.earlier, self.later, self.search, self.compare, self.open):
            row.addWidget(one)
        beside = QHBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(10)
        beside.addWidget(label(self.tr("Beside the conversation of"), "muted"))
        beside.addWidget(self.choice)
        beside.addStretch(1)
        self._beside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 32, 12)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self._beside)

    @property
    def who(self) -> str:
        """With whom, and when."""
        return self._who.text()

    def show_who(self, words: str) -> None:
        self._who.setText(words)

    def show_talks(self, before: tuple[Talk, ...], after: tuple[Talk, ...], beside: Id, today: date) -> None:
        """Offer the talks ``before`` and ``after``; ``beside`` is the one that is compared with, if any."""
        self._before = before
        self.earlier.setEnabled(bool(before))
        self.later.setEnabled(bool(after))
        self.compare.setEnabled(bool(before))
        self.choice.offer([(one.id, day_text(one.held_on, today)) for one in before])
        if is_comparing := beside in {one.id for one in before}:
            self.choice.fill(beside)
        self.compare.blockSignals(True)  # it is told, not asked
        self.compare.setChecked(is_comparing)
        self.compare.blockSignals(False)
        self._beside.setVisible(is_comparing)

    def _on_toggled(self, is_on: bool) -> None:
        self.beside_wanted.emit(self._before[0].id if is_on and self._before else "")


def _sign(name: str, key: str) -> QPushButton:
    made = button("", "sign", tip=f"{name}  ({key})")
    made.setAccessibleName(name)
    return made
