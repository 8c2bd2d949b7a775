"""The three cards of the person page: the next conversation, what to thank for, what is promised and ahead."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.milestone import Milestone, by_target, is_late
from rerecruit_desktop.domain.request import Request, by_urgency, is_overdue
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.moments import CHIP_OF, cadence_text, day_text, due_chip
from rerecruit_desktop.ui.names import step_name
from rerecruit_desktop.ui.widgets.elided import ElidedLabel
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, empty, label, mark

MOST_ROWS = 3


class _Card(QFrame):
    """A card with an eyebrow and a column that is drawn anew each time."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 14, 16, 14)
        around.setSpacing(6)
        around.addWidget(FlowLabel(name.upper(), "eyebrow"))
        self.column = QVBoxLayout()
        self.column.setSpacing(6)
        around.addLayout(self.column)
        around.addStretch(1)


class NextCard(_Card):
    """When the next conversation is due, and the draft that waits."""

    conversation_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Next conversation"), parent)

    def show_entry(self, entry: RosterEntry, today: date) -> None:
        empty(self.column)
        row = QHBoxLayout()
        row.setSpacing(8)
        due = entry.due_on
        row.addWidget(
            label(self.tr("Due {day}").format(day=day_text(due, today)) if due else self.tr("The first one"), "h2")
        )
        chip = label(due_chip(entry, today))
        mark(chip, chip=CHIP_OF[entry.standing(today)])
        row.addWidget(chip)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(FlowLabel(self._rhythm(entry, today), "small"))
        self.column.addWidget(self._way_on(entry))

    def _rhythm(self, entry: RosterEntry, today: date) -> str:
        rhythm = cadence_text(entry.person.cadence)
        if entry.last_held_on is None:
            return self.tr("{rhythm} · none held yet").format(rhythm=rhythm)
        held = day_text(entry.last_held_on, today)
        return self.tr("{rhythm} · last held {day}").format(rhythm=rhythm, day=held)

    def _way_on(self, entry: RosterEntry) -> QWidget:
        if entry.draft is None:
            words = self.tr("Invite →")
        else:
            words = self.tr("Continue: {step} →").format(step=step_name(entry.draft))
        link = button(words, "link")
        link.clicked.connect(self.conversation_wanted)
        return link


class ThanksCard(_Card):
    """Contributions nobody has thanked them for yet."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Not yet recognised"), parent)
        self._look = look

    def show_contributions(self, unthanked: Sequence[Contribution], today: date) -> None:
        empty(self.column)
        if not unthanked:
            self.column.addWidget(FlowLabel(self.tr("Nothing waits for your thanks."), "muted"))
        for one in unthanked[:MOST_ROWS]:
            day = day_text(one.done_on, today) if one.done_on else self.tr("no day noted")
            beyond = self.tr("{day} · beyond the role").format(day=day) if one.beyond_role else day
            self.column.addLayout(_row(self._look, "star", "accent", one_line(one.what), beyond))
        _add_rest(self.column, len(unthanked))


class AheadCard(_Card):
    """Promises to keep and milestones ahead, the nearest first."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Promises and milestones"), parent)
        self._look = look

    def show_ahead(self, requests: tuple[Request, ...], milestones: tuple[Milestone, ...], today: date) -> None:
        empty(self.column)
        open_requests = [one for one in by_urgency(requests) if not one.is_settled]
        open_milestones = [one for one in by_target(milestones) if one.is_open]
        rows = [self._request_row(one, today) for one in open_requests[:2]]
        rows += [self._milestone_row(one, today) for one in open_milestones[: MOST_ROWS - len(rows)]]
        for row in rows:
            self.column.addLayout(row)
        if not rows:
            self.column.addWidget(FlowLabel(self.tr("Nothing promised, nothing planned yet."), "muted"))
        _add_rest(self.column, len(open_requests) + len(open_milestones), len(rows))

    def _request_row(self, one: Request, today: date) -> QHBoxLayout:
        due = day_text(one.due_on, today) if one.due_on else self.tr("no day set")
        words = self.tr("you promised this by {day}") if one.is_promise else self.tr("you owe an answer by {day}")
        late = is_overdue(one, today)
        return _row(self._look, "checkbox", "muted", one_line(one.text), words.format(day=due), is_late=late)

    def _milestone_row(self, one: Milestone, today: date) -> QHBoxLayout:
        due = day_text(one.target_on, today) if one.target_on else self.tr("no day set")
        words = self.tr("milestone · {day}").format(day=due)
        return _row(self._look, "flag", "good", one_line(one.goal), words, is_late=is_late(one, today))


def _row(look: Look, icon: str, token: str, title: str, detail: str, *, is_late: bool = False) -> QHBoxLayout:
    sign = QLabel()
    sign.setPixmap(look.icon(icon, token, look.px(16)).pixmap(look.px(16)))
    sign.setContentsMargins(0, 2, 0, 0)
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(ElidedLabel(title))
    texts.addWidget(FlowLabel(detail, "problem" if is_late else "small"))
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(sign)
    row.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
    row.addLayout(texts, 1)
    return row


def _add_rest(column: QVBoxLayout, count: int, shown: int = MOST_ROWS) -> None:
    if count > shown:
        column.addWidget(label(QCoreApplication.translate("Person", "and {n} more").format(n=count - shown), "small"))
