"""Who speaks, marked by one key, and how much of it they did; nothing is ever recorded but seconds."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.ui.conversation.dialogue.stopwatch import Speaker
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label
from rerecruit_desktop.ui.widgets.segments import Segments
from rerecruit_desktop.ui.widgets.share_bar import ShareBar

_WELL_OVER_HALF = 0.6
_HUNDRED = 100


class Balance(QWidget):
    """``marked`` tells who speaks from now on; ``None`` is nobody in particular."""

    marked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices = ((Speaker.THEY, self.tr("They")), (Speaker.ME, self.tr("You")), (None, self.tr("Off")))
        self.speaker: Segments[Speaker | None] = Segments(self.tr("Who speaks"), choices)
        self.speaker.setToolTip(self.tr("Who speaks now: they, or you  (F2). Only seconds are counted."))
        self._told = FlowLabel("", "small")
        self._bar = ShareBar(look)
        self._bar.setAccessibleName(self.tr("How much they spoke"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("WHO SPEAKS"), "eyebrow"))
        column.addWidget(self.speaker, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._told)
        column.addWidget(self._bar)
        self.speaker.chosen.connect(self.marked)
        self.speaker.fill(None)

    def show_state(self, speaker: Speaker | None, theirs: int, mine: int, *, is_running: bool) -> None:
        """Who is marked as speaking, and the seconds of each so far."""
        self.speaker.fill(speaker)
        whole = theirs + mine
        text = self._words(theirs, whole)
        if speaker is not None and not is_running:
            text = self.tr("{share} · the clock stands").format(share=text)
        if text != self._told.text():
            self._told.setText(text)
        self._bar.show_share(theirs, whole, "primary" if theirs >= whole * _WELL_OVER_HALF else "accent")

    def _words(self, theirs: int, whole: int) -> str:
        if not whole:
            return self.tr("Aim: they speak for well over half.")
        share = QLocale().toString(round(theirs * _HUNDRED / whole))
        return self.tr("They spoke {share} % of it · aim: well over half").format(share=share)
