"""The milestones of the conversation, those still open, and new ones, each by goal, reality, options and will."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.cadence import Cadence
from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.milestone import HORIZON_MONTHS, Milestone, by_target
from rerecruit_desktop.ui.conversation.after.milestone_row import MilestoneRow
from rerecruit_desktop.ui.keeping import Keeping
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.more_rows import MoreRows
from rerecruit_desktop.ui.widgets.parts import button

_AT_A_GLANCE = 5


class MilestonesPart(QWidget):
    """``told`` says in a few words how many there are; a new one is kept from the first word of its goal on."""

    told = Signal(str)

    def __init__(
        self, session: Session, messages: Messages, keeping: Keeping, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._keeping, self._look = session, messages, keeping, look
        self._conversation: Conversation | None = None
        self._milestones: dict[str, Milestone] = {}
        self._new: Milestone | None = None  # not worth keeping yet
        self.rows: MoreRows[MilestoneRow] = MoreRows(_AT_A_GLANCE, 2)
        self.add = button(self.tr("Set a milestone"), "quiet")
        look.dress(self.add, "plus", "ink", 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.rows)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self.begin_new)
        self.rows.more_shown.connect(self._on_more_shown)

    def show_conversation(self, conversation: Conversation) -> None:
        self._conversation, self._new = conversation, None
        self._milestones = {}
        self.rows.start_over()
        self.rows.show_keys([], self._make_row)
        self.refresh()

    def refresh(self) -> None:
        """Those of this conversation, and what is still open; what is on the screen keeps its place."""
        conversation = self._conversation
        if conversation is None:
            return
        kept = self._session.notebook.milestones.of(conversation.person_id)
        found = by_target(self._keeping.newest(Milestone, conversation.person_id, kept))
        wanted = [one for one in found if one.conversation_id == conversation.id or one.is_open]
        if self._new is not None and self._new.id not in {one.id for one in found}:
            wanted.insert(0, self._new)
        stay = [one for one in (*wanted, *found) if one.id in self._milestones]
        self._milestones = {one.id: one for one in (*stay, *wanted)}
        self._draw()

    def _draw(self) -> None:
        self.rows.show_keys(list(self._milestones), self._make_row)
        for key, one in self._milestones.items():
            if (row := self.rows.get(key)) is not None:
                row.show_milestone(one)
        count = len(self._milestones)
        self.told.emit(self.tr("{n} in sight").format(n=count) if count else self.tr("none set"))

    def begin_new(self) -> None:
        """A blank one on top, with the cursor in it."""
        if self._conversation is None:
            return
        target = Cadence(months=HORIZON_MONTHS).next_after(self._session.today())
        person_id = self._conversation.person_id
        self._new = Milestone(person_id, "", target_on=target, conversation_id=self._conversation.id)
        self._milestones = {self._new.id: self._new, **self._milestones}
        self._draw()
        if (row := self.rows.get(self._new.id)) is not None:
            row.begin()

    def focus_first(self) -> None:
        (self.rows.widgets[0].fold.head if self.rows.widgets else self.add).setFocus()

    def _make_row(self, key: str) -> MilestoneRow:
        row = MilestoneRow(self._session, self._messages, self._look, self._keeping.flush, self._milestones[key])
        row.changed.connect(self._on_changed)
        row.removed.connect(self._on_removed)
        row.unfolded.connect(self._on_unfolded)
        return row

    def _on_changed(self, milestone: Milestone) -> None:
        self._milestones[milestone.id] = milestone
        if self._new is not None and self._new.id == milestone.id:
            self._new = milestone
        if milestone.goal.strip():
            self._keeping.change(milestone)

    def _on_unfolded(self, key: str) -> None:
        """One at a time: the others fold themselves up."""
        for row in self.rows.widgets:
            if row is not self.rows.get(key):
                row.fold.fold(is_open=False)

    def _on_removed(self, milestone: Milestone) -> None:
        is_new = self._new is not None and self._new.id == milestone.id
        if is_new and not milestone.goal.strip():
            self._keeping.drop(milestone.id)
        elif not self._keeping.trash(milestone, self.tr("The milestone is in the trash.")):
            return
        if is_new:
            self._new = None
        self._milestones.pop(milestone.id, None)
        self.refresh()
        self.focus_first()

    def _on_more_shown(self, first_new: int) -> None:
        self.rows.widgets[first_new].fold.head.setFocus()
