"""The right of the dialogue: promises, milestones, and phrases for the stage."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.guide import StageGuide
from rerecruit_desktop.ui.conversation.dialogue.milestones import Milestones
from rerecruit_desktop.ui.conversation.dialogue.promises import Promises
from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import empty, label, mark, scrolling
from rerecruit_desktop.ui.widgets.tab_order import follow_layout


class SidePanel(QWidget):
    def __init__(
        self, session: Session, messages: Messages, look: Look, draft: Draft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        mark(self, ground="surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.promises = Promises(session, messages, look, draft)
        self.milestones = Milestones(session, messages, look, draft)
        self._phrases = QVBoxLayout()
        self._avoid = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 22, 20, 24)
        column.setSpacing(8)
        column.addWidget(self.promises)
        column.addSpacing(16)
        column.addWidget(self.milestones)
        column.addSpacing(16)
        for title, phrases in ((self.tr("Could say"), self._phrases), (self.tr("Better not"), self._avoid)):
            phrases.setSpacing(6)
            column.addWidget(label(title, "h2"))
            column.addLayout(phrases)
            column.addSpacing(16)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def show_draft(self) -> None:
        self.promises.show_draft()
        self.milestones.show_draft()
        follow_layout(self)

    def show_stage(self, guide: StageGuide) -> None:
        for phrases, texts in ((self._phrases, [self.tr("“{phrase}”").format(phrase=one) for one in guide.could_say]),
                               (self._avoid, guide.avoid)):  # fmt: skip
            empty(phrases)
            for text in texts:
                phrases.addWidget(FlowLabel(text, "muted"))

    def commit(self) -> bool:
        """Add what was typed but not yet added: leaving must not lose it. ``False`` when that was refused."""
        added = [part.quick.commit() for part in (self.promises, self.milestones)]
        return all(added)

    def forget(self) -> None:
        """Another conversation: nothing typed for the last one may stay."""
        for part in (self.promises, self.milestones):
            part.quick.accept()
            part.fields.start_over()
