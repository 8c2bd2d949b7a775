"""Earlier versions of a long text: when, what it said, what differs from now, and the way back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, QTime, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Stage
from rerecruit_desktop.domain.differences import Side, compare
from rerecruit_desktop.domain.revision import (
    Revision,
    is_answer,
    is_effect,
    is_example,
    is_heard,
    is_prepared,
    notes_of,
)
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import stage_name
from rerecruit_desktop.ui.widgets.lines import Line, LineList
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label

_WIDTH, _HEIGHT, _LIST = 860, 520, 250
_MOST = 0.95  # of the window it belongs to
_MARGIN = 12
translate = QCoreApplication.translate


def field_text(field: str) -> str:
    """The name of a long text on screen."""
    stages = {notes_of(stage): stage_name(stage) for stage in Stage}
    if field in stages:
        return translate("Versions", "Notes: {stage}").format(stage=stages[field])
    kinds = (
        (is_effect, translate("Versions", "What changed because of it")),
        (is_example, translate("Versions", "The moment that showed a quality")),
        (is_prepared, translate("Versions", "The answer prepared for a hard request")),
        (is_heard, translate("Versions", "What they said to a point of the plan")),
        (is_answer, translate("Versions", "What they answered to a question")),
    )
    for is_one, words in kinds:
        if is_one(field):
            return words
    return {
        "text": translate("Versions", "Note"),
        "message": translate("Versions", "Invitation"),
        "direction": translate("Versions", "Direction"),
        "their_part": translate("Versions", "Their part"),
        "agreed_words": translate("Versions", "Agreed words"),
        "situation": translate("Versions", "The situation"),
        "what": translate("Versions", "What they did"),
        "effect": translate("Versions", "What changed because of it"),
        "goal": translate("Versions", "Goal"),
        "reality": translate("Versions", "Reality today"),
        "options": translate("Versions", "Options"),
        "help_promised": translate("Versions", "The help you promised"),
        "what_keeps": translate("Versions", "What would keep them"),
        "sum_up": translate("Versions", "How you would sum up"),
    }.get(field, field)


class VersionsSheet(QDialog):
    """A window of its own that may stay open beside the work. ``brought_back`` tells a field and its earlier text.

    ``present`` gives the texts as they are now, for comparing.
    """

    brought_back = Signal(str, str)

    def __init__(
        self,
        revisions: Sequence[Revision],
        present: Callable[[], Mapping[str, str]],
        today: date,
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._revisions, self._present, self._look = revisions, present, look
        self.setWindowTitle(self.tr("Earlier versions"))
        self.resize(QSize(look.px(_WIDTH), look.px(_HEIGHT)).boundedTo(parent.window().size() * _MOST))
        self.list = LineList(look, self.tr("Earlier versions"), 0)
        self.text = QTextEdit(readOnly=True)
        self.text.setAccessibleName(self.tr("The earlier text, with what differs from now"))
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(_MARGIN)
        self.told = label("", "muted", wraps=True)
        self.none = label(
            self.tr("There is no earlier version yet. One is kept each minute while a text is changed."), wraps=True
        )
        self.back = button(self.tr("Bring back"), "primary", tip=self.tr("The present text is kept as a version"))
        self.close_button = button(self.tr("Close"), key="Esc")
        look.dress(self.back, "undo", "on_primary")
        self._lay_out()
        self.list.current_changed.connect(self._on_chosen)
        self.list.opened.connect(self._on_chosen)
        self.back.clicked.connect(self._on_back)
        self.close_button.clicked.connect(self.close)
        self._show_list(today)

    def _lay_out(self) -> None:
        self.list.setMinimumWidth(self._look.px(_LIST))
        beside = QVBoxLayout()
        beside.addWidget(self.told)
        beside.addWidget(self.text, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list, 2)
        middle.addLayout(beside, 3)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Earlier versions"), "h2"))
        column.addWidget(self.none)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def _show_list(self, today: date) -> None:
        lines = [self._line(str(place), one, today) for place, one in enumerate(self._revisions)]
        self.list.show_lines(lines)
        for part in (self.list, self.text, self.told):
            part.setVisible(bool(lines))
        self.none.setVisible(not lines)
        self.back.setEnabled(bool(lines))
        if lines:
            self.list.go_to("0")
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _line(self, key: str, revision: Revision, today: date) -> Line:
        local = revision.until.astimezone()
        time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
        moment = f"{day_text(local.date(), today)}, {time}"
        title = self.tr("Until {moment}").format(moment=moment)
        words = " ".join(revision.text.split())
        return Line(key, title, f"{field_text(revision.field)} · {words[:200]}", "", "clock")

    def _chosen(self) -> Revision | None:
        key = self.list.current_key()
        return self._revisions[int(key)] if key else None

    def _on_chosen(self) -> None:
        if (revision := self._chosen()) is not None:
            self._show_differences(revision.text, self._present().get(revision.field, ""))

    def _show_differences(self, then: str, now: str) -> None:
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        counts = {Side.THEN: 0, Side.NOW: 0, Side.BOTH: 0}
        for piece in compare(then, now):
            counts[piece.side] += len(piece.text.split())
            cursor.insertText(piece.text, self._format(piece.side))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        told = self.tr("Only in this version: {then} words, underlined. Only now: {now} words, struck through.")
        self.told.setText(told.format(then=counts[Side.THEN], now=counts[Side.NOW]))

    def _format(self, side: Side) -> QTextCharFormat:
        made = QTextCharFormat()
        if side is Side.BOTH:
            return made
        ground, ink = ("good_soft", "good_text") if side is Side.THEN else ("bad_soft", "bad_text")
        made.setBackground(self._look.colour(ground))
        made.setForeground(self._look.colour(ink))
        made.setFontUnderline(side is Side.THEN)
        made.setFontStrikeOut(side is Side.NOW)
        return made

    def _on_back(self) -> None:
        if (revision := self._chosen()) is not None:
            self.brought_back.emit(revision.field, revision.text)
            self.close()
