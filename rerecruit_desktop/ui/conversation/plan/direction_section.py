"""Where the organisation is heading, and what that means for this person."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.ui.conversation.draft import Draft
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.growing_text import GrowingText


class DirectionSection(QWidget):
    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.direction = GrowingText(least=2, most=10)
        self.their_part = GrowingText(least=2, most=10)
        self.direction.setPlaceholderText(self.tr("Say it as you would to a friend, without slogans"))
        self.their_part.setPlaceholderText(self.tr("Why it concerns them, and where they come into it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(FlowLabel(self.tr("What will you say about the way ahead?"), "h2"))
        column.addLayout(named(self.tr("Where the organisation is heading"), self.direction))
        column.addLayout(named(self.tr("What it means for them"), self.their_part))
        self.direction.typed.connect(self._on_direction)
        self.their_part.typed.connect(self._on_their_part)

    def show_draft(self) -> None:
        plan = self._draft.conversation.plan
        for field, text in ((self.direction, plan.direction), (self.their_part, plan.their_part)):
            if not field.hasFocus():
                field.fill(text)

    def _on_direction(self, text: str) -> None:
        self._draft.change_plan(replace(self._draft.conversation.plan, direction=text))

    def _on_their_part(self, text: str) -> None:
        self._draft.change_plan(replace(self._draft.conversation.plan, their_part=text))
