"""The balance of attention: what each person got lately and in the year, of what was planned; the quietest on top."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.domain.attention import A_YEAR, LATELY, Attention, Planned, Tally, kept, planned
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.team.table import PERSON, Index, PeopleDelegate, PeopleModel, PeopleTable
from rerecruit_desktop.ui.widgets.look import Look

translate = QCoreApplication.translate
_KEPT, _TALKS, _TOUCHPOINTS, _THANKS, _GROWTH = range(1, 6)
_LOW = 0.5  # a share of the plan below which it is called much less than planned


class AttentionModel(PeopleModel):
    """Reads for screen readers as it looks: the last ninety days first, then the year."""

    def __init__(self) -> None:
        heads = (
            translate("Team", "Plan kept"),
            translate("Team", "Talks"),
            translate("Team", "Touchpoints"),
            translate("Team", "Recognition"),
            translate("Team", "Growth"),
        )
        super().__init__(translate("Team", "Quietest first"), heads)
        self.today = date.min

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
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
        lately, year = counts(one, column, self.today)
        return translate("Team", "{lately} in 90 days, {year} in a year").format(lately=lately, year=year)


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


def counts(one: Attention, column: int, today: date) -> tuple[str, str]:
    """What a cell says of the last ninety days, and of the year."""
    spans = ((one.lately, planned(one.person, LATELY, today)), (one.year, planned(one.person, A_YEAR, today)))
    lately, year = (_count(*_number(tally, plan, column)) for tally, plan in spans)
    return lately, year


def _number(tally: Tally, plan: Planned, column: int) -> tuple[int, int]:
    """How many there were, and how many were planned; contacts that are not talks are touchpoints."""
    return {
        _TALKS: (tally.talks, plan.talks),
        _TOUCHPOINTS: (tally.touchpoints, max(plan.contacts - plan.talks, 0)),
        _THANKS: (tally.thanks, 0),
        _GROWTH: (tally.growth, 0),
    }[column]


def _count(done: int, wanted: int) -> str:
    return translate("Team", "{n} of {m}").format(n=done, m=wanted) if wanted else str(done)


class AttentionDelegate(PeopleDelegate):
    """A bar for the share of the plan, then two numbers in each cell, the year's below."""

    def second_line(self, one: Attention) -> tuple[str, str]:
        return contact_text(one, self._today), "muted"

    def paint_cell(self, painter: QPainter, box: QRect, row: int, column: int) -> None:
        one = self._model.rows[row]
        if column == _KEPT:
            self._paint_kept(painter, box, one)
            return
        lately, year = counts(one, column, self._today)
        self.write_two(painter, box, lately, (year, "muted"), "faint" if lately == "0" else "ink")

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
    def __init__(self, look: Look, _parent: QWidget | None = None) -> None:
        self.attentions = AttentionModel()
        super().__init__(self.attentions, AttentionDelegate, look, translate("Team", "Attention, the quietest first"))

    def show_attentions(self, rows: tuple[Attention, ...], today: date) -> None:
        self.attentions.today = today
        self.show_rows(rows)
