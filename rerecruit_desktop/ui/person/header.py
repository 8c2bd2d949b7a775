"""The head of the person page: who it is, the three things one does next, and a menu of what one seldom does."""

from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.person import Person, Recognition
from rerecruit_desktop.ui.moments import tenure_text
from rerecruit_desktop.ui.names import recognition_text
from rerecruit_desktop.ui.person.person_menu import PersonMenu
from rerecruit_desktop.ui.person.photo_badge import PhotoBadge
from rerecruit_desktop.ui.widgets.elided import ElidedLabel
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.icon_label import IconLabel
from rerecruit_desktop.ui.widgets.look import FaceOf, Look
from rerecruit_desktop.ui.widgets.parts import button, mark, set_key

LETTERS_IN_ONE_ROW = 98
LETTERS_FOR_LONG_WORDS = 80
SPACING, BETWEEN = 16, 8


class PersonHeader(QWidget):
    contribution_wanted = Signal()
    papers_wanted = Signal()
    conversation_wanted = Signal()
    menu_wanted = Signal()  # it is about to open

    def __init__(self, look: Look, face_of: FaceOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.badge = PhotoBadge(look, face_of)
        self._locks = IconLabel(look, "lock", "faint", 14), IconLabel(look, "lock", "faint", 14)
        self.menu = PersonMenu(self)
        self.more = button("", "sign", tip=self.tr("Photograph, who knows of their work, merging two entries"))
        self.name = ElidedLabel()
        self._about = ElidedLabel()
        mark(self.name, role="h1")
        self._tags = ElidedLabel()
        mark(self._about, role="muted")
        mark(self._tags, role="small")
        self.note = button(self.tr("Note a contribution"), tip=self.tr("Note one with all that belongs to it"))
        self.papers = button(self.tr("Papers"), key="Ctrl+E", tip=self.tr("Handout, plan, year in review, summary …"))
        self.talk = button(self.tr("Start conversation"), "primary", key="Ctrl+Return")
        self.note.setText(self.tr("Note"))  # its long words come where there is room: they must not ask for it
        look.dress(self.papers, "document")
        look.dress(self.more, "more")
        self._name_more()
        self._lay_out()
        self.note.clicked.connect(self.contribution_wanted)
        self.papers.clicked.connect(self.papers_wanted)
        self.talk.clicked.connect(self.conversation_wanted)
        self.badge.clicked.connect(self.menu.photograph_wanted)
        self.more.clicked.connect(self._on_more)

    def _name_more(self) -> None:
        self.more.setAccessibleName(self.tr("More about this person"))
        set_key(self.more, "Alt+O", self.more.toolTip())
        private = self.tr("Only for you: role, team, tags and how they like to be recognised stand on no handout.")
        for lock in self._locks:
            lock.setToolTip(private)
            lock.setAccessibleName(private)

    def _lay_out(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(32, 24, 32, 12)
        self._folding = FoldingRow(LETTERS_IN_ONE_ROW)
        around.addWidget(self._folding)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(self.badge)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self.name)
        for lock, line in zip(self._locks, (self._about, self._tags), strict=True):
            private = QHBoxLayout()
            private.setSpacing(5)
            private.addWidget(lock)
            private.addWidget(line, 1)
            texts.addLayout(private)
        texts.addStretch(1)
        row.addLayout(texts, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(BETWEEN)
        for one in (self.note, self.papers, self.talk, self.more):
            buttons.addWidget(one)
        buttons.addStretch(1)
        self._folding.row.addLayout(row, 1)
        self._folding.row.addLayout(buttons)

    def show_person(self, person: Person, draft: Conversation | None, today: date) -> None:
        self.badge.show_person(person)
        self.name.setText(person.full_name)
        self._about.setText(self._describe(person, today))
        self._tags.setText(" ".join(f"#{tag}" for tag in person.tags))
        self._tags.setVisible(bool(person.tags))
        self._about.setVisible(bool(self._about.text()))
        above, beside_tags = self._locks  # one is enough; the line above needs its room for words
        beside_tags.setVisible(bool(person.tags))
        above.setVisible(bool(self._about.text()) and not person.tags)
        words = self.tr("Start conversation") if draft is None else self.tr("Continue conversation")
        self.talk.setText(words)
        self.talk.setAccessibleName(words)
        self.talk.setShortcut("Ctrl+Return")
        self._fold()

    def _fold(self) -> None:
        """Rather put the buttons underneath than shorten a name."""
        buttons = (self.note, self.papers, self.talk, self.more)
        for one in (self.name, *buttons):  # their sizes are known only then
            one.ensurePolished()
        wanted = sum(one.sizeHint().width() + SPACING for one in (self.name, *buttons))
        self._folding.ask_for(self.badge.sizeHint().width() + SPACING + wanted)

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

    def _on_more(self) -> None:
        self.menu_wanted.emit()
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))
