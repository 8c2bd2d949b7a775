"""The worksheet: the plan with ruled room to write, in the order of the dialogue, as it is typed in afterwards."""

from rerecruit_desktop.documents.column import Column
from rerecruit_desktop.documents.composer import Composer
from rerecruit_desktop.documents.form import Blank, FormRow, Printed, Ruled, Tick
from rerecruit_desktop.documents.frame import Frame, Lane
from rerecruit_desktop.documents.inset import kept_together
from rerecruit_desktop.documents.press import Press
from rerecruit_desktop.documents.stages import meeting_words, stage_word
from rerecruit_desktop.documents.styles import HANGING, LABEL, QUIET
from rerecruit_desktop.documents.text import Setter
from rerecruit_desktop.domain.conversation import Stage
from rerecruit_desktop.domain.paper_worksheet import PaperWorksheet
from rerecruit_desktop.domain.words import QT_TRANSLATE_NOOP
from rerecruit_desktop.domain.worksheet import Fill, Line, Part, Section

_HEADINGS = {
    Part.REQUESTS: QT_TRANSLATE_NOOP("Worksheet", "What they ask for"),
    Part.MILESTONES: QT_TRANSLATE_NOOP("Worksheet", "Milestones"),
    Part.AGREED: QT_TRANSLATE_NOOP("Worksheet", "Agreed words"),
}
_BLANK_POINTS = {Stage.THANK: 3, Stage.DIRECTION: 2, Stage.QUALITIES: 3, Stage.ASK: 4}  # where nothing is planned
_ANSWER_LINES, _HEARD_LINES, _NOTE_LINES, _AGREED_LINES = 2, 1, 2, 3  # at least
_APART = 11.0  # a point and the room for what was said to the one before it
_MOST_LINES = 12  # of notes in one place
_TOGETHER = 200.0  # points that a question and the room for its answer may take and still stay on one page
_DATE, _BETWEEN, _AIR = 0.15, 10.0, 18.0  # the part of the width that a date takes; between two fields, and two boxes


def render_worksheet(sheet: PaperWorksheet, press: Press) -> bytes:
    """The worksheet as a PDF, its pages filled with lines. Raises :class:`SignsMissing` when a sign can't be set."""
    translate = press.translate
    name = translate("Worksheet", "Worksheet")
    composer = Composer(Frame(press, Lane.ONLY_FOR_YOU, name, sheet.meet_on or press.printed_on))
    meeting = meeting_words(press, sheet.meet_on, sheet.meet_at, sheet.place)
    if sheet.full_name:
        composer.title(sheet.full_name, " · ".join(filter(None, (name, meeting))))
    else:
        composer.title(name, translate("Worksheet", "For a conversation with one of your direct reports"))
    for section in sheet.sections:
        column = Column(composer.setter, composer.width)
        _Writer(column, press, is_blank=not sheet.full_name).section(section)
        composer.section(column)
    composer.fill_pages(_MOST_LINES)
    return composer.bytes(name)


class _Writer:
    """Writes one section into a column."""

    def __init__(self, column: Column, press: Press, *, is_blank: bool) -> None:
        self._column, self._press, self._is_blank = column, press, is_blank
        self._setter: Setter = column.setter

    def section(self, section: Section) -> None:
        stage = section.part.stage
        if stage is not None:
            self._column.heading(stage_word(self._press, stage))
            self._blank_points(section, stage)
        elif section.part in _HEADINGS:
            self._column.heading(self._press.translate("Worksheet", _HEADINGS[section.part]))
        if section.part is Part.HELD:
            self._held()
        for line in section.lines:
            self._line(line)
        if blank := sum(line.fill is Fill.REQUEST for line in section.lines):
            self._requests(blank, _APART if any(line.point for line in section.lines) else 0)
        if blank := sum(line.fill is Fill.MILESTONE for line in section.lines):
            self._milestones(blank)

    def _line(self, line: Line) -> None:
        column = Column(self._setter, self._column.width)
        if line.point is not None:
            column.checkbox(line.title, line.point.detail, line.point.said, _APART)
            lines = _ANSWER_LINES if line.point.stage is Stage.ASK else _HEARD_LINES
            column.add(Ruled(lines, column.width, HANGING))
        elif line.fill is Fill.NOTES:
            label = self._setter.one_line(self._press.translate("Worksheet", "Notes"), LABEL, column.width / 2)
            column.add(Ruled(_NOTE_LINES, column.width, label=label, grows=True, before=4))
        elif line.fill is Fill.WORDS:
            column.add(Ruled(_AGREED_LINES, column.width, grows=True))
        self._column.add(*kept_together(column.blocks, _TOGETHER))

    def _blank_points(self, section: Section, stage: Stage) -> None:
        if not any(line.point for line in section.lines):
            row = FormRow((Tick(0.0), Blank(HANGING, self._column.width - HANGING)))
            self._column.add(*(row,) * _BLANK_POINTS[stage])

    def _held(self) -> None:
        translate, width = self._press.translate, self._column.width
        if self._is_blank:
            self._column.add(FormRow(self._filled(translate("Worksheet", "With"), 0.0, width), before=10))
        held, minutes = translate("Worksheet", "Held on"), translate("Worksheet", "Minutes")
        fields = (*self._filled(held, 0.0, width / 2 - 20), *self._filled(minutes, width / 2, width / 2))
        self._column.add(FormRow(fields, before=4 if self._is_blank else 10))

    def _filled(self, label: str, left: float, width: float) -> tuple[Printed | Blank, ...]:
        """A label, and a blank for the rest of the width."""
        line = self._setter.one_line(label, QUIET, width / 2)
        if line is None:
            return (Blank(left, width),)
        taken = self._setter.width(line, QUIET) + 6
        return Printed(left, line, QUIET), Blank(left + taken, width - taken)

    def _requests(self, count: int, before: float) -> None:
        translate, width = self._press.translate, self._column.width
        answers = (
            translate("Request", "Agreed"),
            translate("Request", "Finding out"),
            translate("Request", "Cannot"),
        )
        date = width * _DATE
        lines = (self._setter.one_line(answer, LABEL, width / 5) for answer in answers)
        rooms = [self._setter.width(line, LABEL) + _AIR if line else _AIR for line in lines]
        first = width - date - sum(rooms)
        lefts = [first + sum(rooms[:place]) for place in range(len(rooms))]
        heads = ("", *answers, translate("Milestone", "By"))
        self._heads(heads, [0.0, *lefts, width - date], before)
        ticks = tuple(Tick(left) for left in lefts)
        row = FormRow((Blank(0.0, first - _BETWEEN), *ticks, Blank(width - date, date)))
        self._column.add(*(row,) * count)

    def _milestones(self, count: int) -> None:
        translate, width = self._press.translate, self._column.width
        date = width * _DATE
        first = (width - date) * 0.55
        heads = (
            translate("Worksheet", "What they will have reached"),
            translate("Worksheet", "How we will know"),
            translate("Milestone", "By"),
        )
        lefts = [0.0, first, width - date]
        self._heads(heads, lefts)
        fields = (Blank(0.0, first - _BETWEEN), Blank(first, width - date - first - _BETWEEN), Blank(lefts[2], date))
        self._column.add(*(FormRow(fields),) * count)

    def _heads(self, heads: tuple[str, ...], lefts: list[float], before: float = 0) -> None:
        """The names of the fields, in line above them."""
        rights = [*lefts[1:], self._column.width]
        rooms = [right - left - 4 for left, right in zip(lefts, rights, strict=True)]
        lines = [self._setter.one_line(head, LABEL, room) for head, room in zip(heads, rooms, strict=True)]
        told = tuple(Printed(left, line, LABEL) for left, line in zip(lefts, lines, strict=True) if line)
        self._column.add(FormRow(told, keeps_next=True, height=LABEL.leading + 2, before=before))
