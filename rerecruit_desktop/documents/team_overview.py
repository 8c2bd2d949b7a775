"""The team overview: who is due when, and how the needs of each were met, in small charts side by side."""

from dataclasses import dataclass, replace
from datetime import date

from rerecruit_desktop.documents.axis import Axis
from rerecruit_desktop.documents.blocks import Words
from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.figure import Figure
from rerecruit_desktop.documents.frame import Frame, Lane
from rerecruit_desktop.documents.needs import need_word, series_of_needs
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.sheet import Sheet
from rerecruit_desktop.documents.structure import Node, Path, Tag, paragraph
from rerecruit_desktop.documents.styles import CELL_STRONG, MUTED, Face, Look
from rerecruit_desktop.documents.tables import Row, Table
from rerecruit_desktop.documents.text import Line, PlainLine, Setter
from rerecruit_desktop.documents.trends import CHART, CHART_HEIGHT, chart, common_axis
from rerecruit_desktop.documents.typesetting import SetLine
from rerecruit_desktop.domain.cadence import Standing
from rerecruit_desktop.domain.need import Need
from rerecruit_desktop.domain.paper_errors import NobodyOnRoster
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.series import Series
from rerecruit_desktop.domain.team_overview import TeamOverview
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP

_DAYS, _AIR = 57.0, 6.0  # the width of a day, and what lies between two columns
_HEAD = Look(Face.MEDIUM, 7.1, 12, MUTED)
_DAY = Look(Face.REGULAR, 8.25, 13)
_BELOW = Look(Face.REGULAR, 8.25, 13, MUTED)  # the second line of a row
_STANDINGS = {
    Standing.LATE: QT_TRANSLATE_NOOP("TeamOverview", "late"),
    Standing.SOON: QT_TRANSLATE_NOOP("TeamOverview", "soon"),
    Standing.ON_TRACK: QT_TRANSLATE_NOOP("TeamOverview", "on track"),
    Standing.NEW: QT_TRANSLATE_NOOP("TeamOverview", "new"),
}


@dataclass(frozen=True, slots=True)
class _Member:
    """A row of words with the charts of the needs at its right, each so far in; it can't be parted."""

    words: Row
    charts: tuple[tuple[float, Figure], ...]

    @property
    def height(self) -> float:
        return max(self.words.height, CHART_HEIGHT)

    @property
    def heading(self) -> Words:
        """The name."""
        return self.words.cells[0][1]

    def split(self, room: float) -> None:
        """A person stays together."""

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        self.words.draw(sheet, x, top)
        for left, figure in self.charts:
            figure.draw(sheet, x + left, top)


def render_team_overview(team: TeamOverview, press: Press) -> bytes:
    """The overview as a PDF. Raises :class:`NobodyOnRoster`, and :class:`SignsMissing` when a sign can't be set."""
    if not team.members:
        raise NobodyOnRoster
    translate = press.translate
    name = translate("TeamOverview", "Team overview")
    composer = Composer(Frame(press, Lane.ONLY_FOR_YOU, name, press.printed_on))
    composer.title(name, translate("TeamOverview", "Who is due when, and how far their needs are met"))
    series = [series_of_needs(press, member.pulses) for member in team.members]
    scale = common_axis(tuple(one for needs in series for one in needs), press.printed_on)
    grid = _Grid(press, composer.setter, composer.width)
    rows = tuple(grid.member(one.entry, needs, scale) for one, needs in zip(team.members, series, strict=True))
    composer.add(Table(grid.head, rows, composer.width, before=14))
    if any(member.pulses for member in team.members):
        composer.note(_key(press, scale), before=10)
    return composer.bytes(name)


def _key(press: Press, scale: Axis) -> str:
    first, last = (f"{press.month(day)} {day.year}" for day in scale.ends)
    text = press.translate(
        "TeamOverview",
        "From 1 (starved) to 5 (met), {first} to {last}. Filled: they told me. Hollow: my guess.",
    )
    return text.format(first=first, last=last)


class _Grid:
    """The columns of the overview: a name, two days, a chart for each need."""

    def __init__(self, press: Press, setter: Setter, width: float) -> None:
        self._press, self._setter = press, setter
        self._charts = width - len(Need) * CHART
        self._lefts = (0.0, self._charts - 2 * _DAYS, self._charts - _DAYS)
        self._table = Node(Tag.TABLE)

    @property
    def head(self) -> Row:
        translate = self._press.translate
        days = (translate("TeamOverview", "Last talk"), translate("TeamOverview", "Next due"))
        heads = (translate("TeamOverview", "Name"), *days, *(need_word(self._press, need) for need in Need))
        lefts = (*self._lefts, *(self._chart_left(place) for place in range(len(Need))))
        row = Node(Tag.ROW)
        paths = ((self._table, row, Node(Tag.HEAD)) for _ in heads)
        cells = (self._cell((head,), _HEAD, CHART - 2, path) for head, path in zip(heads, paths, strict=True))
        return Row(tuple(zip(lefts, cells, strict=True)))

    def member(self, entry: RosterEntry, needs: tuple[Series, ...], scale: Axis) -> _Member:
        person, today = entry.person, self._press.printed_on
        standing = self._press.translate("TeamOverview", _STANDINGS[entry.standing(today)])
        wide, narrow = self._lefts[1] - _AIR, _DAYS - _AIR
        row = Node(Tag.ROW)
        name = (self._table, row, Node(Tag.HEAD, scope="Row"))
        last, due, *marks = ((self._table, row, Node(Tag.CELL)) for _ in range(2 + len(Need)))
        cells = (
            (0.0, self._cell((person.full_name,), CELL_STRONG, wide, name)),
            (0.0, self._cell(("", person.role), _BELOW, wide, name)),
            (self._lefts[1], self._cell((self._day(entry.last_held_on),), _DAY, narrow, last)),
            (self._lefts[2], self._cell((self._day(entry.due_on),), _DAY, narrow, due)),
            (self._lefts[2], self._cell(("", standing), _BELOW, narrow, due)),
        )
        charts = (
            Figure(chart(self._press, self._setter, one, scale), within=path)
            for one, path in zip(needs, marks, strict=True)
        )
        return _Member(Row(cells), tuple((self._chart_left(place), one) for place, one in enumerate(charts)))

    def _chart_left(self, place: int) -> float:
        return self._charts + place * CHART

    def _day(self, day: date | None) -> str:
        return self._press.short_day(day) if day else "–"

    def _cell(self, texts: tuple[str, ...], look: Look, width: float, path: Path) -> Words:
        """Each text on a line of its own, cut short where it is too long; names of any script begin on the left."""
        told = texts if any(text.strip() for text in texts) else ()
        lines = (self._setter.one_line(text, look, width) or PlainLine("") for text in told)
        return Words(tuple(_from_left(line) for line in lines), look, width, path=paragraph(path))


def _from_left(line: Line) -> Line:
    return replace(line, right_to_left=False) if isinstance(line, SetLine) else line
