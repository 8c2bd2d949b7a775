"""The right of the dialogue: requests and promises, milestones, and cues for the stage."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import StageGuide
from rerecruit_desktop.domain.half_typed import HalfTyped
from rerecruit_desktop.domain.points import expected_points
from rerecruit_desktop.ui.conversation.dialogue.cues import Cues
from rerecruit_desktop.ui.conversation.dialogue.milestones import Milestones
from rerecruit_desktop.ui.conversation.dialogue.quick_add import QuickAdd
from rerecruit_desktop.ui.conversation.dialogue.requests import Requests
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark, scrolling
from rerecruit_desktop.ui.widgets.tab_order import follow_layout


class SidePanel(QWidget):
    """``typed`` when one of its lines holds other words than before."""

    typed = Signal()

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        draft: Draft,
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        mark(self, ground="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.requests = Requests(session, messages, look, draft)
        self.milestones = Milestones(session, messages, look, draft)
        self.cues = Cues(look, settings)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(20, 22, 20, 24)
        self._column.setSpacing(24)
        self.take_back()
        self._column.addWidget(self.cues)
        self._column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))
        for part in (self.requests, self.milestones):
            part.typed.connect(self.typed)

    def take_back(self) -> None:
        """Hold the requests and milestones, also when they were lent to another place."""
        for place, part in enumerate((self.requests, self.milestones)):
            self._column.insertWidget(place, part)

    @property
    def lines(self) -> tuple[QuickAdd, ...]:
        """The lines that something is caught with."""
        return self.requests.request, self.requests.promise, self.milestones.quick

    def show_draft(self) -> None:
        self.requests.show_draft()
        self.milestones.show_draft()
        self.cues.show_expected(expected_points(self._draft.conversation.plan))
        follow_layout(self)

    def show_stage(self, guide: StageGuide) -> None:
        self.cues.show_stage(guide)

    def half_typed(self) -> tuple[HalfTyped, ...]:
        """What stands in the lines and was not added."""
        return (*self.requests.half_typed(), *self.milestones.half_typed())

    def put_back(self, half_typed: Iterable[HalfTyped]) -> None:
        """Another conversation: what was left half typed in it, and nothing of the last one."""
        self.requests.flush()
        for part in (self.requests, self.milestones):
            part.put_back(half_typed)

    def commit(self) -> bool:
        """Add what was typed but not yet added: ending must not lose it. ``False`` when that was refused."""
        added = [part.commit() for part in (self.requests, self.milestones)]
        return all(added)

    def flush(self) -> bool:
        """Save the answers that were changed; ``False`` when that was refused."""
        return self.requests.flush()
