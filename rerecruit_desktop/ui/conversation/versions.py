"""Earlier versions of what is written in a conversation, shown for the step that is open."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.domain.conversation import Conversation, Stage, Step
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.revision import is_of_the_plan, is_said_in, long_texts, notes_of, with_text
from rerecruit_desktop.ui.conversation.dialogue.notes_editor import NotesEditor
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.versions_sheet import VersionsSheet
from rerecruit_desktop.ui.widgets.look import Look


class Versions(QObject):
    """Opens the sheet, and puts back what was chosen; ``redraw`` draws the steps from the draft anew."""

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        draft: Draft,
        editors: Mapping[Stage, NotesEditor],
        redraw: Callable[[], None],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._session, self._messages, self._look, self._draft = session, messages, look, draft
        self._editors, self._redraw, self._page = editors, redraw, page
        self.sheet: VersionsSheet | None = None

    def open(self) -> None:
        """Show the versions of the texts of this step; of this stage in the dialogue."""
        if not self._draft.is_open or not self._draft.flush():
            return
        self.close()
        conversation = self._draft.conversation
        try:
            all_of_them = self._session.notebook.revisions.of(conversation.id)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        wanted = _fields(conversation)
        revisions = [one for one in all_of_them if one.field in wanted]
        self.sheet = VersionsSheet(revisions, self._present, self._session.today(), self._look, self._page)
        self.sheet.brought_back.connect(self._on_brought_back)
        self.sheet.show()

    def close(self) -> None:
        """Another conversation or step is shown."""
        if self.sheet is not None:
            self.sheet.close()
            self.sheet.deleteLater()
            self.sheet = None

    def _present(self) -> Mapping[str, str]:
        self._draft.gather()
        return long_texts(self._draft.conversation)

    def _on_brought_back(self, field: str, text: str) -> None:
        """The present text becomes a version first, so that nothing is lost by it."""
        self._draft.gather()
        present = self._draft.conversation
        keep = self._session.notebook.revisions.keep
        if not (self._draft.flush() and self._draft.attempt(lambda: keep(present, field))):
            return
        editors = {notes_of(stage): editor for stage, editor in self._editors.items()}
        if field in editors:
            editors[field].put_back(text)
            self._draft.touch()
        else:
            self._draft.change(with_text(self._draft.conversation, field, text))
            self._redraw()
        self._draft.flush()


def _fields(conversation: Conversation) -> frozenset[str]:
    if conversation.step is Step.INVITE:
        return frozenset({"message"})
    if conversation.step is Step.PLAN:
        return frozenset(filter(is_of_the_plan, long_texts(conversation)))
    stage = conversation.dialogue.stage
    said = frozenset(field for field in long_texts(conversation) if is_said_in(stage, field))
    return said | {notes_of(stage), "what_keeps", "sum_up", "agreed_words"}
