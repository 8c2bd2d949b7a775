"""Reads the timeline as far as it is looked at, and goes on while one scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.timeline import EVERYTHING, Mark, Moment, Wanted
from rerecruit_desktop.ui.session import Session

PAGE = 60  # rows at a time


class Reader(QObject):
    """``begun`` tells the first rows of what is wanted now, ``went_on`` older ones."""

    begun = Signal(object)
    went_on = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._person_id, self._wanted = Id(""), EVERYTHING
        self._start: Mark | None = None
        self._end: Mark | None = None
        self._count = self._lacking = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._go_on)

    @property
    def is_at_end(self) -> bool:
        """Nothing older is left to read."""
        return self._end is None

    def begin(self, person_id: Id, wanted: Wanted = EVERYTHING, start: Mark | None = None) -> None:
        """Read anew: what is ``wanted`` of a person, from a mark or from the newest on."""
        self._person_id, self._wanted, self._start = person_id, wanted, start
        self._read_from_start(PAGE)

    def again(self) -> None:
        """Read what was read before once more, for something of it has changed."""
        self._read_from_start(max(self._count, PAGE))

    def _read_from_start(self, most: int) -> None:
        self._soon.stop()
        stretch = self._session.notebook.timeline.stretch(self._person_id, most, self._start, self._wanted)
        self._end, self._count = stretch.end, len(stretch.moments)
        self._lacking = most - len(stretch.moments)
        self.begun.emit(stretch.moments)
        self._look_further()

    def go_on(self) -> None:
        """Read older rows, if there are any and they are not being read already."""
        if self._end is not None and not self._soon.isActive():
            self._lacking = PAGE
            self._go_on()

    def _go_on(self) -> None:
        """One stretch at a time, so that looking for rare words holds nothing up."""
        timeline = self._session.notebook.timeline
        stretch = timeline.stretch(self._person_id, self._lacking, self._end, self._wanted)
        self._end = stretch.end
        self._take(stretch.moments)
        self._look_further()

    def _take(self, moments: Sequence[Moment]) -> None:
        self._count += len(moments)
        self._lacking -= len(moments)
        self.went_on.emit(moments)

    def _look_further(self) -> None:
        if self._lacking > 0 and self._end is not None:
            self._soon.start()

    def stop(self) -> None:
        """Read nothing more."""
        self._soon.stop()
