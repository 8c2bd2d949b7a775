"""The head of the person page: who it is, and the three things one does next."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.ui.moments import tenure_text
from rerecruit_desktop.ui.names import recognition_text
from rerecruit_desktop.ui.widgets.avatar import Avatar
from rerecruit_desktop.ui.widgets.elided import ElidedLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark

LETTERS_IN_ONE_ROW = 98
LETTERS_FOR_LONG_WORDS = 80
SPACING, BETWEEN = 16, 8


class PersonHeader(QWidget):
    contribution_wanted = Signal()
    papers_wanted = Signal()
    conversation_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar(look.px(56))
        self.name = ElidedLabel()
        self._about = ElidedLabel()
        mark(self.name, role="h1")
        mark(self._about, role="muted")
        self.note = button(self.tr("Note a contribution"), tip=self.tr("Note one with all that belongs to it"))
        self.papers = button(self.tr("Papers"), key="Ctrl+E", tip=self.tr("Handout, plan, year in review, summary …"))
        self.talk = button(self.tr("Start conversation"), "primary", key="Ctrl+Return")
        look.dress(self.papers, "document")
        self._lay_out()
        self.note.clicked.connect(self.contribution_wanted)
        self.papers.clicked.connect(self.papers_wanted)
        self.talk.clicked.connect(self.conversation_wanted)

    def _lay_out(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(32, 24, 32, 12)
        self._folding = FoldingRow(LETTERS_IN_ONE_ROW)
        around.addWidget(self._folding)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(self._avatar)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self.name)
        texts.addWidget(self._about)
        texts.addStretch(1)
        row.addLayout(texts, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(BETWEEN)
        for one in (self.note, self.papers, self.talk):
            buttons.addWidget(one)
        buttons.addStretch(1)
        self._folding.row.addLayout(row, 1)
        self._folding.row.addLayout(buttons)

    def show_person(self, person: Person, draft: Conversation | None, today: date) -> None:
        self._avatar.show_person(person.initials, person.id)
        self.name.setText(person.full_name)
        self._about.setText(self._describe(person, today))
        self._about.setVisible(bool(self._about.text()))
        words = self.tr("Start conversation") if draft is None else self.tr("Continue conversation")
        self.talk.setText(words)
        self.talk.setAccessibleName(words)
        self.talk.setShortcut("Ctrl+Return")
        self._fold()

    def _fold(self) -> None:
        """Rather put the buttons underneath than shorten a name."""
        buttons = (self.note, self.papers, self.talk)
        for one in (self.name, *buttons):  # their sizes are known only then
            one.ensurePolished()
        wanted = sum(one.sizeHint().width() + SPACING for one in (self.name, *buttons))
        self._folding.ask_for(self._avatar.sizeHint().width() + SPACING + wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_tight = event.size().width() < LETTERS_FOR_LONG_WORDS * self.fontMetrics().averageCharWidth()
        self.note.setText(self.tr("Note") if is_tight else self.tr("Note a contribution"))
        self._fold()

    def _describe(self, person: Person, today: date) -> str:
        tenure = tenure_text(person.joined_on, today) if person.joined_on and person.joined_on <= today else ""
        likes = ""
        if person.recognition is not Recognition.UNKNOWN:
            likes = self.tr("likes {what}").format(what=recognition_text(person.recognition))
        archived = self.tr("archived") if person.archived_on else ""
        return " · ".join(part for part in (archived, person.role, person.team, tenure, likes) if part)
