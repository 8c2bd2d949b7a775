"""How promises are kept and how fast answers come: two numbers that are for the manager alone."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.ledger import Kept, Waited, days_to_an_answer, promises_kept
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import Look

_LEAST, _ENOUGH = 190, 300  # pixels of the tab, at the usual text size


class HabitLine(QWidget):
    """Hidden while there is too little to tell a habit from chance."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._height = look, 0
        self.told = FlowLabel("", "strong")
        self.counted = FlowLabel("", "small")
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self.told)
        texts.addWidget(self.counted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(look, "lock", "muted", 18))
        row.addLayout(texts, 1)

    def show_requests(self, requests: Sequence[Request], today: date) -> None:
        kept, waited = promises_kept(requests, today), days_to_an_answer(requests)
        told, counted = [], [self.tr("Only for you.")]
        if kept:
            told.append(self._kept_text(kept))
            counted.append(self.tr("Counted are promises kept, promises broken, and those whose day has passed."))
        if waited:
            told.append(self._waited_text(waited))
            counted.append(self.tr("An answer counts where both its days are noted."))
        self.told.setText(" ".join(told))
        self.counted.setText(" ".join(counted))
        self.setToolTip(self.counted.text())
        self._draw()

    def fit(self, height: int) -> None:
        """Say less where the whole tab is only so many pixels high."""
        self._height = height
        self._draw()

    def _draw(self) -> None:
        self.setVisible(bool(self.told.text()) and self._height >= self._look.px(_LEAST))
        self.counted.setVisible(self._height >= self._look.px(_ENOUGH))

    def _kept_text(self, kept: Kept) -> str:
        told = self.tr("You kept {kept} of {n} promises, {percent} %.")
        return told.format(kept=kept.kept, n=kept.promises, percent=kept.percent)

    def _waited_text(self, waited: Waited) -> str:
        if waited.days == 0:
            return self.tr("Half of your {n} answers came the same day.").format(n=waited.answers)
        if waited.days == 1:
            return self.tr("Half of your {n} answers came within a day.").format(n=waited.answers)
        return self.tr("Half of your {n} answers came within {days} days.").format(n=waited.answers, days=waited.days)
