"""Cards of the person page: the next conversation, and what is promised and ahead."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from rerecruit_desktop.domain.contribution import Contribution
from rerecruit_desktop.domain.milestone import Milestone, by_target, is_late
from rerecruit_desktop.domain.person_head import PersonHead
from rerecruit_desktop.domain.request import Request, by_urgency, is_overdue
from rerecruit_desktop.domain.roster import RosterEntry
from rerecruit_desktop.domain.shock import Shock
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.moments import CHIP_OF, cadence_text, day_text, due_chip
from rerecruit_desktop.ui.names import shock_name, step_name, steps_text
from rerecruit_desktop.ui.widgets.elided import ElidedLabel
from rerecruit_desktop.ui.widgets.flow import FlowLabel, shortened
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, empty, label, mark
from rerecruit_desktop.ui.widgets.step_bar import StepBar

MOST_ROWS = 3
LONGEST_REASON = 80


class Card(QFrame):
    """A card with an eyebrow and a column that is drawn anew each time."""

    def __init__(self, name: str, parent: QWidget | None = None, head: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, role="card")
        self.most = MOST_ROWS
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 14, 16, 14)
        around.setSpacing(6)
        around.addWidget(head or FlowLabel(name.upper(), "eyebrow"))
        self.column = QVBoxLayout()
        self.column.setSpacing(6)
        around.addLayout(self.column)
        around.addStretch(1)

    @property
    def is_compact(self) -> bool:
        return self.most == 1

    def be_compact(self, is_compact: bool) -> None:
        """Show the first row only, or as many as usual and how many more there are."""
        self.most = 1 if is_compact else MOST_ROWS
        self.draw()

    def add_rest(self, count: int) -> None:
        if count > 0 and self.most == MOST_ROWS:
            self.column.addWidget(label(QCoreApplication.translate("Person", "and {n} more").format(n=count), "small"))

    def draw(self) -> None:
        """Draw anew what was shown last."""


class NextCard(Card):
    """When the next conversation is due, and the draft that waits."""

    conversation_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Next conversation"), parent)

    def show_head(self, head: PersonHead, today: date) -> None:
        """When it is due, and why then."""
        entry, not_held = head.entry, head.not_held
        empty(self.column)
        since = entry.person.archived_on
        if since:
            self._add_head(self.tr("None due"), self.tr("archived"), "neutral")
            text = self.tr("Archived {day}; nothing is due until they are back.")
            self.column.addWidget(FlowLabel(text.format(day=day_text(since, today)), "small"))
        else:
            due = entry.due_on
            words = self.tr("Due {day}").format(day=day_text(due, today)) if due else self.tr("The first one")
            self._add_head(words, due_chip(entry, today), CHIP_OF[entry.standing(today)])
            self.column.addWidget(FlowLabel(self._rhythm(head, today), "small"))
            if head.shock is not None and entry.shock_by == due:
                self.column.addWidget(FlowLabel(self._moved_by(head.shock, today), "hint"))
        if not_held is not None and not_held.day is not None:
            text = self.tr("The one of {day} was not held.").format(day=day_text(not_held.day, today))
            because = shortened(one_line(not_held.not_held_because), LONGEST_REASON)
            self.column.addWidget(FlowLabel(f"{text} {because}".strip(), "small"))
        if entry.draft is not None or not since:
            self.column.addWidget(self._way_on(entry))

    def _add_head(self, words: str, chip_words: str, kind: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(words, "h2"))
        chip = label(chip_words)
        mark(chip, chip=kind)
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.column.addLayout(row)

    def _rhythm(self, head: PersonHead, today: date) -> str:
        """A touchpoint counts as contact, not as a conversation (Cadence in the method)."""
        last, touch = head.entry.last_held_on, head.last_touch_on
        held = self.tr("last held {day}").format(day=day_text(last, today)) if last else self.tr("none held yet")
        rhythm = f"{cadence_text(head.entry.person.cadence)} · {held}"
        if touch is None or (last is not None and touch <= last):
            return rhythm
        return f"{rhythm}\n{self.tr('In touch {day}').format(day=day_text(touch, today))}"

    def _moved_by(self, shock: Shock, today: date) -> str:
        what = self.tr("Moved forward: {what}, {day}.").format(
            what=shock_name(shock.kind), day=day_text(shock.on, today)
        )
        return f"{what} {shortened(one_line(shock.text), LONGEST_REASON)}".strip()

    def _way_on(self, entry: RosterEntry) -> QWidget:
        if entry.draft is None:
            words = self.tr("Invite →")
        else:
            words = self.tr("Continue: {step} →").format(step=step_name(entry.draft))
        link = button(words, "link")
        link.clicked.connect(self.conversation_wanted)
        return link


class AheadCard(Card):
    """Promises to keep and milestones ahead, the nearest first; and what nobody has thanked them for yet."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Promises and milestones"), parent)
        self._look = look
        self._shown: tuple[tuple[Request, ...], tuple[Milestone, ...], Sequence[Contribution], date] | None = None

    def show_ahead(
        self,
        requests: tuple[Request, ...],
        milestones: tuple[Milestone, ...],
        unthanked: Sequence[Contribution],
        today: date,
    ) -> None:
        """``unthanked`` are the contributions that nobody has recognised, the newest first."""
        self._shown = requests, milestones, unthanked, today
        self.draw()

    def draw(self) -> None:
        if self._shown is None:
            return
        requests, milestones, unthanked, today = self._shown
        empty(self.column)
        open_requests = [one for one in by_urgency(requests) if not one.is_settled]
        open_milestones = [one for one in by_target(milestones) if one.is_open]
        most = self.most - bool(unthanked and not self.is_compact)
        rows = [self._request_row(one, today) for one in open_requests[: max(1, most - bool(open_milestones))]]
        rows += [self._milestone_row(one, today) for one in open_milestones[: most - len(rows)]]
        for row in rows:
            self.column.addLayout(row)
        if not rows:
            self.column.addWidget(FlowLabel(self.tr("Nothing promised, nothing planned yet."), "muted"))
        self.add_rest(len(open_requests) + len(open_milestones) - len(rows))
        if unthanked and not (self.is_compact and rows):
            self.column.addLayout(self._thanks_row(unthanked))

    def _thanks_row(self, unthanked: Sequence[Contribution]) -> QHBoxLayout:
        newest, more = unthanked[0], len(unthanked) - 1
        words = self.tr("not yet recognised, and {n} more").format(n=more) if more else self.tr("not yet recognised")
        return _row(self._look, "star", "accent", one_line(newest.what) or one_line(newest.effect), words)

    def _request_row(self, one: Request, today: date) -> QHBoxLayout:
        due = day_text(one.due_on, today) if one.due_on else self.tr("no day set")
        words = self.tr("you promised this by {day}") if one.is_promise else self.tr("you owe an answer by {day}")
        late = is_overdue(one, today)
        return _row(self._look, "checkbox", "muted", one_line(one.text), words.format(day=due), is_late=late)

    def _milestone_row(self, one: Milestone, today: date) -> QHBoxLayout:
        due = day_text(one.target_on, today) if one.target_on else self.tr("no day set")
        words = " · ".join(filter(None, (self.tr("milestone · {day}").format(day=due), steps_text(one))))
        bar = StepBar(self)  # without a parent it would be a window for a moment
        bar.show_steps(one.steps_done, len(one.steps))
        return _row(self._look, "flag", "good", one_line(one.goal), words, bar, is_late=is_late(one, today))


def _row(
    look: Look, icon: str, token: str, title: str, detail: str, bar: QWidget | None = None, *, is_late: bool = False
) -> QHBoxLayout:
    sign = QLabel()
    sign.setPixmap(look.icon(icon, token, look.px(16)).pixmap(look.px(16)))
    sign.setContentsMargins(0, 2, 0, 0)
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(ElidedLabel(title))
    texts.addWidget(FlowLabel(detail, "problem" if is_late else "small"))
    if bar is not None:
        texts.addSpacing(3)
        texts.addWidget(bar)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(sign)
    row.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
    row.addLayout(texts, 1)
    return row
