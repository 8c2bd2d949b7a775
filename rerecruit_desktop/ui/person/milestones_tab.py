"""The development milestones of one person: on a line of months, in a list, and the chosen one whole."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import HORIZON_MONTHS, Milestone, by_target
from rerecruit_desktop.ui.follow_through.milestone_editor import MilestoneEditor
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.person.items_tab import ItemsTab, TabWords
from rerecruit_desktop.ui.person.lines import milestone_line
from rerecruit_desktop.ui.person.milestone_line import MilestoneLine
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.lines import Line
from rerecruit_desktop.ui.widgets.look import Look

translate = QCoreApplication.translate


class Milestones:
    """What the tab needs to know of milestones."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def values(self, person_id: Id) -> Sequence[Milestone]:
        return by_target(self._session.notebook.milestones.of(person_id))

    def line(self, value: Milestone) -> Line:
        return milestone_line(value, self._session.today())

    def blank(self, person_id: Id) -> Milestone:
        target = Cadence(months=HORIZON_MONTHS).next_after(self._session.today())
        return Milestone(person_id=person_id, goal="", target_on=target)

    def is_worth_saving(self, value: Milestone) -> bool:
        return bool(value.goal.strip())

    def save(self, value: Milestone) -> None:
        self._session.save(value)


class MilestonesTab(ItemsTab[Milestone]):
    """What is moved on the line is saved as what is typed is, and can be undone."""

    def __init__(self, session: Session, messages: Messages, look: Look) -> None:
        editor = MilestoneEditor(session, messages, look)
        super().__init__(Milestones(session), editor, _words(), session, messages, look)
        self._moving: tuple[str, date | None] = ("", None)  # what is being moved by key, and where it stood before
        self.line = MilestoneLine(look, session.today)
        self.line.chosen.connect(self.go_to)
        self.line.opened.connect(self._on_line_opened)
        self.line.moved.connect(self._on_line_moved)
        self.line.rested.connect(self._on_line_rested)
        self.autosave.saved.connect(self._show_kept)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(0, self.line)
        self.line.hide()

    def refresh(self) -> None:
        super().refresh()
        if not self.autosave.is_pending:  # or what is on the screen is newer
            self._show_kept()

    def _show_kept(self) -> None:
        self.line.show_milestones(tuple(self._values.values()))
        kept = self._values.get(self.current_id)
        if kept is not None and kept != self._current:
            self._show(kept)  # changed elsewhere: celebrated, moved on the line, undone

    def _show(self, value: Milestone) -> None:
        super()._show(value)
        self.line.choose(value.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.line.fit(event.size().height())

    def _on_line_opened(self, milestone_id: str) -> None:
        self.go_to(milestone_id)
        self.editor.begin()

    def _on_line_rested(self) -> None:
        self.flush()
        self._moving = ("", None)

    def _on_line_moved(self, milestone_id: str, day: date, at_once: bool) -> None:
        """Until it rests: many keys are one change, which one undo takes back."""
        is_series = self._moving[0] == milestone_id and not at_once
        if not is_series and not self.flush():
            self.refresh()
            return
        before = self._moving[1] if is_series else self._values[milestone_id].target_on
        self._moving = (milestone_id, before)
        self.autosave.later(partial(self._move, milestone_id, day, before))
        if at_once:
            self.autosave.flush()

    def _move(self, milestone_id: str, day: date, before: date | None) -> None:
        self._put(milestone_id, day)
        told = day_text(day, self._session.today())
        said = translate("Person", "Moved to {day}.").format(day=told)
        self._messages.say(said, partial(self._take_back, milestone_id, before))

    def _put(self, milestone_id: str, day: date | None) -> None:
        """Move the newest value, so that whatever else changed meanwhile stays."""
        kept = self._session.notebook.milestones.get(Id(milestone_id))
        if kept is not None:
            self._session.save(replace(kept, target_on=day))

    def _take_back(self, milestone_id: str, before: date | None) -> None:
        if not self.flush():
            return
        self._moving = ("", None)
        try:
            self._put(milestone_id, before)
        except Refused as refusal:
            self._messages.refuse(refusal)


def _words() -> TabWords:
    return TabWords(
        name=translate("Person", "Milestones"),
        add=translate("Person", "Set a milestone"),
        trashed=translate("Person", "The milestone is in the trash."),
        icon="flag",
        empty_title=translate("Person", "No milestone yet"),
        empty_text=translate("Person", "Ask where they would like to be in six months, and write it down together."),
    )
