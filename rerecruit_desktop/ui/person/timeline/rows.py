"""What the rows of the timeline tell of, and how each reads."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rerecruit_desktop.domain.note import Note
from rerecruit_desktop.domain.shock import Shock
from rerecruit_desktop.domain.timeline import Happening, Moment
from rerecruit_desktop.domain.touchpoint import Touchpoint
from rerecruit_desktop.ui.person.timeline.lines import moment_line, month_head
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.lines import Line

Open = Touchpoint | Note | Shock  # what is changed beside the list
_HAPPENINGS = {Touchpoint: Happening.TOUCHPOINT, Note: Happening.NOTE, Shock: Happening.SHOCK}


def key_of(value: Open) -> str:
    """The key of the row that tells of it."""
    return Moment(value.on, _HAPPENINGS[type(value)], value).key


class Rows:
    """The moments that were read so far, by the key of their row."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._month: tuple[int, int] | None = None
        self.moments: dict[str, Moment] = {}

    def begin(self, moments: Sequence[Moment]) -> list[Line]:
        """The rows of these in place of all."""
        self.moments, self._month = {}, None
        return self.go_on(moments)

    def go_on(self, moments: Sequence[Moment]) -> list[Line]:
        """The rows of older ones."""
        return list(self._lines(moments))

    def _lines(self, moments: Sequence[Moment]) -> Iterator[Line]:
        """Each with the head of its month before the first of it."""
        for moment in moments:
            month = moment.on.year, moment.on.month
            if month != self._month:
                self._month = month
                yield month_head(moment.on)
            self.moments[moment.key] = moment
            yield self._line(moment)

    def _line(self, moment: Moment) -> Line:
        return moment_line(moment, self._session.guide, self._session.today())

    def changed(self, value: Open) -> Line | None:
        """The row with the new words of ``value``; nothing where it is new, or stands on another day."""
        key = key_of(value)
        was = self.moments.get(key)
        if was is None or was.on != value.on:
            return None
        self.moments[key] = replace(was, about=value)
        return self._line(self.moments[key])
