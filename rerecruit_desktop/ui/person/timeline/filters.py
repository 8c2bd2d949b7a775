"""What the timeline is narrowed to: kinds, words, a year to begin with."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.timeline import EVERYTHING, Topic, Wanted
from rerecruit_desktop.ui.person.timeline.lines import topic_text
from rerecruit_desktop.ui.widgets.chips import Chips
from rerecruit_desktop.ui.widgets.choice import Choice
from rerecruit_desktop.ui.widgets.keys import add_key
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button

_RESTING_MS = 150
NEWEST = 0  # the year that stands for no year


class YearChoice(Choice[int]):
    def __init__(self) -> None:
        super().__init__([(NEWEST, "")])

    def show_years(self, years: Sequence[int]) -> None:
        """The newest first, on top of it all years; the one that is chosen stays so."""
        was = self.value if self._values else NEWEST
        self._values = [NEWEST, *sorted({*years, *filter(None, [was])}, reverse=True)]
        self.clear()
        self.addItem(self.tr("From the newest"))
        self.addItems([self.tr("From {year}").format(year=year) for year in self._values[1:]])
        self.fill(was)


class Filters(QWidget):
    """``changed`` when something else is wanted, ``left`` when one is done with it."""

    changed = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topics: Chips[Topic] = Chips(self.tr("Show"), [(one, topic_text(one)) for one in Topic])
        self.words = LineField(self.tr("Words in it"))
        self.year = YearChoice()
        self.clear = button(self.tr("Show all"), "quiet", tip=self.tr("Show everything again  (Esc)"))
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_RESTING_MS)
        look.dress(self.clear, "close", "muted", 16)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("What the timeline shows"))
        self.words.setAccessibleName(self.tr("Words to look for"))
        self.words.setToolTip(self.tr("Words to look for  (Ctrl+F)"))
        self.year.setAccessibleName(self.tr("Year to begin with"))
        self.year.setToolTip(self.tr("Year to begin with  (Alt+Y)"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.year)
        row.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.topics)

    def _connect(self) -> None:
        self.topics.chosen.connect(self.changed)
        self.words.typed.connect(self._resting.start)
        self._resting.timeout.connect(self.changed)
        self.words.returnPressed.connect(self._on_enter)
        self.year.chosen.connect(self.changed)
        self.clear.clicked.connect(self.put_away)
        add_key(self, "Esc", self.put_away)

    @property
    def wanted(self) -> Wanted:
        """No chip chosen means all of them."""
        return Wanted(self.topics.values or EVERYTHING.topics, self.words.text())

    @property
    def begins_with(self) -> int | None:
        return self.year.value or None

    @property
    def is_narrow(self) -> bool:
        """Not everything there is may be shown."""
        return self.begins_with is not None or self.wanted != EVERYTHING

    def begin(self) -> None:
        """The cursor stands in the words."""
        self.words.setFocus()
        self.words.selectAll()

    def start_over(self) -> None:
        """All is wanted again; tells nothing."""
        self._resting.stop()
        self.topics.fill(())
        self.words.fill("")
        self.year.fill(NEWEST)

    def put_away(self) -> None:
        was_narrow = self.is_narrow
        self.start_over()
        self.hide()
        if was_narrow:
            self.changed.emit()
        self.left.emit()

    def _on_enter(self) -> None:
        if self._resting.isActive():
            self._resting.stop()
            self.changed.emit()
        self.left.emit()
