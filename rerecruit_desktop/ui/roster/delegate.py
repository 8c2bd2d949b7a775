"""Paints the rail's rows: headings, and people with badge, name, role and what is due."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from rerecruit_desktop.domain.cadence import Standing
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.ui.moments import CHIP_OF, due_chip
from rerecruit_desktop.ui.roster.model import Index, RosterModel
from rerecruit_desktop.ui.widgets.avatar import paint_avatar
from rerecruit_desktop.ui.widgets.look import Look

ROW_HEIGHT = 50
_CHIP = {
    "late": ("bad_soft", "bad_text"),
    "soon": ("accent_soft", "accent_text"),
    "ok": ("good_soft", "good_text"),
    "neutral": ("", "muted"),
}


class RosterDelegate(QStyledItemDelegate):
    """Every row has one height, so that ten thousand of them cost no layout."""

    def __init__(self, model: RosterModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._look = model, look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, self._look.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.rows[index.row()]
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            self._paint_heading(painter, box, row)
        else:
            self._paint_ground(painter, option, box)
            self._paint_person(painter, box, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, text: str) -> None:
        font = self._font(painter, 11, QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.7)
        painter.setFont(font)
        painter.setPen(self._look.colour("faint"))
        line = box.adjusted(self._look.px(8), 0, 0, -self._look.px(6))
        painter.drawText(line, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text.upper())

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        chosen = option.state & QStyle.StateFlag.State_Selected
        hovered = option.state & QStyle.StateFlag.State_MouseOver
        if not (chosen or hovered):
            return
        has_focus = chosen and option.state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QPen(self._look.colour("primary"), 2) if has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("primary_soft" if chosen else "hover"))
        painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), 8, 8)

    def _paint_person(self, painter: QPainter, box: QRect, entry: RosterEntry) -> None:
        look, person = self._look, entry.person
        inner = box.adjusted(look.px(8), 0, -look.px(8), 0)
        badge = look.px(32)
        around = QRectF(inner.left(), inner.center().y() - badge / 2 + 1, badge, badge)
        paint_avatar(painter, around, person.initials, person.id, look.face)
        inner.setLeft(inner.left() + badge + look.px(10))
        inner.setRight(self._paint_chip(painter, inner, entry) - look.px(6))
        middle = inner.center().y() + 1
        has_role = bool(person.role.strip())
        above = QRect(inner.left(), middle - look.px(18 if has_role else 9), inner.width(), look.px(18))
        self._write(painter, above, person.full_name, 14, "ink", QFont.Weight.DemiBold)
        if has_role:
            below = QRect(inner.left(), middle, inner.width(), look.px(17))
            self._write(painter, below, person.role, 12, "muted", QFont.Weight.Normal)

    def _paint_chip(self, painter: QPainter, box: QRect, entry: RosterEntry) -> int:
        """Draw what is due at the right edge; gives back where it begins."""
        today = self._model.today
        text = due_chip(entry, today)
        standing = entry.standing(today)
        ground, ink = _CHIP[CHIP_OF[standing]]
        font = self._font(painter, 11, QFont.Weight.Medium if standing is Standing.LATE else QFont.Weight.Normal)
        width = QFontMetrics(font).horizontalAdvance(text) + self._look.px(14)
        height = self._look.px(18)
        chip = QRect(box.right() - width, box.center().y() - height // 2 + 1, width, height)
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour(ground))
            painter.drawRoundedRect(chip, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(self._look.colour(ink))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
        return chip.left()

    def _write(self, painter: QPainter, box: QRect, text: str, size: int, token: str, weight: QFont.Weight) -> None:
        font = self._font(painter, size, weight)
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        shown = QFontMetrics(font).elidedText(text[:300], Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)

    def _font(self, painter: QPainter, size: int, weight: QFont.Weight) -> QFont:
        font = QFont(painter.font())
        font.setPixelSize(self._look.px(size))
        font.setWeight(weight)
        return font
