"""The balance of attention: what each person got of what was planned, as rows of marks; the quietest on top."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.domain.attention import (
    A_YEAR,
    LATELY,
    Attention,
    Count,
    Measure,
    Planned,
    count_of,
    kept,
    planned,
)
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.team.mark_row import MarkPainter
from rerecruit_desktop.ui.team.table import PERSON, Index, PeopleDelegate, PeopleModel, PeopleTable
from rerecruit_desktop.ui.widgets.look import Look

translate = QCoreApplication.translate
MEASURES = tuple(Measure)
_KEPT, _FIRST_MEASURE = 1, 2  # columns
_SPOKEN = (
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.ToolTipRole,
)
_LOW = 0.5  # a share of the plan below which it is called much less than planned


class AttentionModel(PeopleModel):
    """Reads for screen readers as it looks: the last ninety days first, then the year."""

    def __init__(self) -> None:
        heads = (translate("Team", "Plan kept"), *map(measure_name, MEASURES))
        super().__init__(translate("Team", "Quietest first"), heads)
        self.today = date.min
        self.days = LATELY

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, *_SPOKEN):
            return None
        one, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return one.person.full_name if column == PERSON else ""  # typing a name goes to it
        if column == PERSON:
            return f"{one.person.full_name}, {contact_text(one, self.today)}"
        head = self.headerData(column, Qt.Orientation.Horizontal)
        return f"{head}: {self._spoken(one, column)}"

    def _spoken(self, one: Attention, column: int) -> str:
        if column == _KEPT:
            return kept_text(one, self.today)
        lately, year = (count_text(self.count(one, column, span)) for span in (LATELY, A_YEAR))
        return translate("Team", "{lately} in 90 days, {year} in a year").format(lately=lately, year=year)

    def count(self, one: Attention, column: int, span: int) -> Count:
        return count_of(one, MEASURES[column - _FIRST_MEASURE], span, self.today)


def measure_name(measure: Measure) -> str:
    return {
        Measure.TALKS: translate("Team", "Talks"),
        Measure.TOUCHPOINTS: translate("Team", "Touchpoints"),
        Measure.THANKS: translate("Team", "Recognition"),
        Measure.GROWTH: translate("Team", "Growth"),
    }[measure]


def contact_text(one: Attention, today: date) -> str:
    """When the last contact was."""
    if one.last_contact_on is None:
        return translate("Team", "No contact yet")
    return translate("Team", "Last contact {day}").format(day=day_text(one.last_contact_on, today))


def has_plan(one: Attention, today: date) -> bool:
    return planned(one.person, A_YEAR, today) != Planned(0, 0)


def kept_text(one: Attention, today: date) -> str:
    if not has_plan(one, today):
        return translate("Team", "nothing due yet")
    return translate("Team", "{n} %").format(n=round(kept(one, today) * 100))


def count_text(count: Count) -> str:
    if not count.wanted:
        return str(count.done)
    return translate("Team", "{n} of {m}").format(n=count.done, m=count.wanted)


class AttentionDelegate(PeopleDelegate):
    """A bar for the share of the plan, then a row of marks for each measure."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._marks = MarkPainter(look)

    def second_line(self, one: Attention) -> tuple[str, str]:
        return contact_text(one, self._today), "muted"

    def paint_cell(self, painter: QPainter, box: QRect, row: int, column: int) -> None:
        one = self._model.rows[row]
        if column == _KEPT:
            self._paint_kept(painter, box, one)
            return
        self._marks.paint(painter, box, self._model.count(one, column, self._model.days))

    def _paint_kept(self, painter: QPainter, box: QRect, one: Attention) -> None:
        text = kept_text(one, self._today)
        if not has_plan(one, self._today):
            self.write(painter, box, text, 12, "muted")
            return
        share, look = kept(one, self._today), self.look
        middle, height = box.center().y() + 1, look.px(6)
        line = QRect(box.left(), middle - look.px(18), box.width(), look.px(18))
        self.write(painter, line, text, 12, "bad_text" if share < _LOW else "muted")
        bar = QRectF(box.left(), middle + look.px(5), box.width() - look.px(8), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("line"))
        painter.drawRoundedRect(bar, height / 2, height / 2)
        if share:
            bar.setWidth(max(bar.width() * share, height))
            painter.setBrush(look.colour("bad" if share < _LOW else "accent" if share < 1 else "primary"))
            painter.drawRoundedRect(bar, height / 2, height / 2)

    @property
    def _model(self) -> AttentionModel:
        table = self.parent()
        assert isinstance(table, AttentionTable)
        return table.attentions

    @property
    def _today(self) -> date:
        return self._model.today


class AttentionTable(PeopleTable):
    """Where there is little room, the bars give way to the marks."""

    def __init__(self, look: Look, _parent: QWidget | None = None) -> None:
        self.attentions = AttentionModel()
        name = translate("Team", "Attention, the quietest first")
        super().__init__(self.attentions, AttentionDelegate, look, name, may_go=_KEPT)

    def show_attentions(self, rows: tuple[Attention, ...], today: date) -> None:
        self.attentions.today = today
        self.show_rows(rows)

    def show_span(self, days: int) -> None:
        """Show the marks of the last ``days`` days: lately, or the year."""
        self.attentions.days = days
        self.viewport().update()
