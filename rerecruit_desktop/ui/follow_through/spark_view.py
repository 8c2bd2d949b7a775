"""The picture of one need beside its marks: how it went so far, drawn as on paper."""

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rerecruit_desktop.domain.series import Series
from rerecruit_desktop.ui.sparks import Sparks
from rerecruit_desktop.ui.widgets.look import Look

_LEAST = 2  # readings; one alone says nothing about how it went


class SparkView(QWidget):
    """For the eye only: whoever shows it says the same in words. Hidden for fewer than two readings."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sparks = Sparks(look, self)
        self.series = Series("", ())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()
        look.changed.connect(self.updateGeometry)

    def show_series(self, series: Series, until: date, spoken: str) -> None:
        """From its first day ``until`` another; ``spoken`` tells it."""
        self.series = series
        if is_shown := len(series.readings) >= _LEAST:
            self._sparks.show_scale((series.readings[0].on, max(until, series.readings[-1].on)))
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setVisible(is_shown)
        self.update()

    def sizeHint(self) -> QSize:
        return self._sparks.size.toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._sparks.paint(painter, 0, self.height() / 2, self.series)
