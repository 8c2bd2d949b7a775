"""The rows of the whole roster: a person in columns, painted."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QPainter

from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.ui.moments import cadence_text, day_text
from rerecruit_desktop.ui.roster.delegate import RosterDelegate
from rerecruit_desktop.ui.roster.model import RosterModel
from rerecruit_desktop.ui.widgets.avatar import paint_avatar

_CHIP = 84  # pixels at the usual size of text, as all here
_COLUMN = 140
_LEAST_NAME = 240
_BADGE = 32
_BETWEEN = 12


def tags_text(entry: RosterEntry) -> str:
    return " · ".join(entry.person.tags)


class WideModel(RosterModel):
    """Tells a screen reader what the columns show."""

    def _spoken(self, entry: RosterEntry) -> str:
        parts = (super()._spoken(entry), entry.person.team, cadence_text(entry.person.cadence), *entry.person.tags)
        return ", ".join(part for part in parts if part)


class WideDelegate(RosterDelegate):
    """Name and role at the left, what is due at the right; between them whatever there is room for."""

    def _paint_person(self, painter: QPainter, box: QRect, entry: RosterEntry) -> None:
        look, person = self._look, entry.person
        inner = box.adjusted(look.px(_BETWEEN), 0, -look.px(_BETWEEN), 0)
        badge = look.px(_BADGE)
        around = QRectF(inner.left(), inner.center().y() - badge / 2 + 1, badge, badge)
        paint_avatar(painter, around, person.initials, person.id, look.face)
        inner.setLeft(inner.left() + badge + look.px(_BETWEEN))
        self._paint_chip(painter, inner, entry)
        inner.setRight(inner.right() - look.px(_CHIP))
        for text in (self._last_talk(entry), cadence_text(person.cadence), tags_text(entry), person.team):
            self._paint_column(painter, inner, text)
        self._paint_name(painter, inner, entry)

    def _paint_name(self, painter: QPainter, inner: QRect, entry: RosterEntry) -> None:
        look, role = self._look, entry.person.role.strip()
        middle, width = inner.center().y() + 1, inner.width() - look.px(_BETWEEN)
        above = QRect(inner.left(), middle - look.px(18 if role else 9), width, look.px(18))
        self._write(painter, above, entry.person.full_name, 14, "ink", QFont.Weight.DemiBold)
        if role:
            self._write(painter, QRect(inner.left(), middle, width, look.px(17)), role, 12, "muted", _LIGHT)

    def _paint_column(self, painter: QPainter, inner: QRect, text: str) -> None:
        """Write at the right of ``inner`` and take that room away, unless the name needs it."""
        wide = self._look.px(_COLUMN)
        if inner.width() - wide < self._look.px(_LEAST_NAME):
            return
        column = QRect(inner.right() - wide, inner.top(), wide - self._look.px(_BETWEEN), inner.height())
        self._write(painter, column, text, 12, "muted", _LIGHT)
        inner.setRight(inner.right() - wide)

    def _last_talk(self, entry: RosterEntry) -> str:
        if entry.last_held_on is None:
            return ""
        return self.tr("last {day}").format(day=day_text(entry.last_held_on, self._model.today))


_LIGHT = QFont.Weight.Normal
