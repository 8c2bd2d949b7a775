"""The development milestones of one person."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.milestone import HORIZON_MONTHS, Milestone, by_target
from rerecruit_desktop.ui.follow_through.milestone_editor import MilestoneEditor
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.person.items_tab import ItemsTab, TabWords
from rerecruit_desktop.ui.person.lines import milestone_line
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.lines import Line
from rerecruit_desktop.ui.widgets.look import Look

translate = QCoreApplication.translate


class Milestones:
    """What the tab needs to know of milestones."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def entries(self, person_id: Id) -> Sequence[tuple[Milestone, Line]]:
        today = self._session.today()
        milestones = by_target(self._session.notebook.milestones.of(person_id))
        return [(one, milestone_line(one, today)) for one in milestones]

    def blank(self, person_id: Id) -> Milestone:
        target = Cadence(months=HORIZON_MONTHS).next_after(self._session.today())
        return Milestone(person_id=person_id, goal="", target_on=target)

    def is_worth_saving(self, value: Milestone) -> bool:
        return bool(value.goal.strip())

    def save(self, value: Milestone) -> None:
        self._session.save(value)


def milestones_tab(session: Session, messages: Messages, look: Look) -> ItemsTab[Milestone]:
    words = TabWords(
        name=translate("Person", "Milestones"),
        add=translate("Person", "Set a milestone"),
        trashed=translate("Person", "The milestone is in the trash."),
        icon="flag",
        empty_title=translate("Person", "No milestone yet"),
        empty_text=translate("Person", "Ask where they would like to be in six months, and write it down together."),
    )
    return ItemsTab(Milestones(session), MilestoneEditor(session, look), words, session, messages, look)
