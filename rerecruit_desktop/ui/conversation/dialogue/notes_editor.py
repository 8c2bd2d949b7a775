"""The one big editor: a key costs little more than in a bare QPlainTextEdit; its text is read only when it is saved."""

from dataclasses import replace

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from rerecruit_desktop.domain.conversation import Stage, StageRecord
from rerecruit_desktop.ui.names import stage_name
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.markdown_text import MarkdownText
from rerecruit_desktop.ui.widgets.parts import mark


class NotesEditor(MarkdownText):
    """The notes of one stage; each stage has its own, so that undo and cursor stay with it."""

    def __init__(self, stage: Stage, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.stage = stage
        mark(self, role="notes")
        self.setAccessibleName(self.tr("Notes for the stage {stage}").format(stage=stage_name(stage)))
        self.setPlaceholderText(self.tr("What they say, in their own words"))

    def fill(self, notes: str) -> None:
        """Show what was noted before, from another conversation or from the notebook; one goes on at its end."""
        self.blockSignals(True)
        self.setPlainText(notes)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.blockSignals(False)
        self.document().setModified(False)

    def put_back(self, notes: str) -> None:
        """Show an earlier version in place of what stands there, as typing does: Ctrl+Z takes it back."""
        cursor = self.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(notes)
        self.document().setModified(True)

    def folded_into(self, record: StageRecord) -> StageRecord:
        """``record`` with what was typed since it was last asked."""
        document = self.document()
        if not document.isModified():
            return record
        document.setModified(False)
        return replace(record, notes=self.toPlainText())
