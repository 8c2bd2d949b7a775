"""The planned points on the screen, and their way to the draft when they are ticked or answered."""

from PySide6.QtCore import QObject

from rerecruit_desktop.domain.conversation import Stage
from rerecruit_desktop.domain.points import heard, planned_points, tick
from rerecruit_desktop.ui.conversation.dialogue.stage_pane import StagePane
from rerecruit_desktop.ui.conversation.dialogue.transcription import Transcription
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.session import Session


class Planned(QObject):
    def __init__(self, session: Session, draft: Draft, pane: StagePane, worksheet: Transcription) -> None:
        super().__init__(pane)
        self._session, self._draft, self._pane = session, draft, pane
        for part in (pane, worksheet):
            part.ticked.connect(self._on_ticked)
            part.heard.connect(self._on_heard)

    def show(self) -> None:
        """The points of the stage that is open."""
        conversation = self._draft.conversation
        contributions = self._session.notebook.contributions.of(self._draft.person.id)
        self._pane.show_points(planned_points(conversation.plan, contributions, conversation.dialogue.stage))

    def _on_ticked(self, stage: Stage | None, key: str, said: bool) -> None:
        self._draft.gather()
        self._draft.change(tick(self._draft.conversation, stage, key, said))
        self._draft.flush()

    def _on_heard(self, stage: Stage | None, key: str, words: str) -> None:
        self._draft.change(heard(self._draft.conversation, stage, key, words))
