"""What follows a conversation, on one page: promises, milestones, needs, a forecast, the next day, the handout."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Conversation
from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.ui.conversation.after.milestones import MilestonesPart
from rerecruit_desktop.ui.conversation.after.next_day import NextDayPart
from rerecruit_desktop.ui.conversation.after.papers import PapersPart
from rerecruit_desktop.ui.conversation.after.promises import PromisesPart
from rerecruit_desktop.ui.conversation.foot_bar import FootBar
from rerecruit_desktop.ui.follow_through.forecast_form import ForecastForm
from rerecruit_desktop.ui.follow_through.needs_form import NeedsForm
from rerecruit_desktop.ui.keeping import Keeping
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.fold import Fold
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark, rule, scrolling
from rerecruit_desktop.ui.widgets.readable import Readable
from rerecruit_desktop.ui.widgets.tab_order import follow_layout


class _Open(NamedTuple):
    person: Person
    conversation: Conversation


class _Section(NamedTuple):
    fold: Fold
    focus_first: Callable[[], object]


class AfterPage(QWidget):
    """``left`` tells whose page is wanted next, ``conversation_wanted`` that its notes are, ``papers_wanted`` which one
    is to be printed, ``reading_wanted`` which one is to be read as a whole.

    A conversation that was held leads here, at once and whenever it is opened again.
    """

    left = Signal(str)
    conversation_wanted = Signal(object)
    papers_wanted = Signal(str)
    reading_wanted = Signal(str)

    def __init__(self, session: Session, messages: Messages, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look = session, messages, look
        self._open: _Open | None = None
        self.keeping = Keeping(session, messages, self)
        self._place = FlowLabel("", "eyebrow")
        self.promises = PromisesPart(session, self.keeping, look)
        self.milestones = MilestonesPart(session, messages, self.keeping, look)
        self.needs = NeedsForm(session, self.keeping, look)
        self.forecasts = ForecastForm(session, messages, self.keeping, look)
        self.next_day = NextDayPart(look, session.today)
        self.papers = PapersPart(look)
        self.read = button(self.tr("Read"), key="Alt+R", tip=self.tr("Read the whole conversation"))
        self.foot = FootBar(look)
        self.sections = self._make_sections()
        self._area: QScrollArea
        self._lay_out()
        self._connect()
        self._add_keys()

    def _make_sections(self) -> tuple[_Section, ...]:
        look = self._look
        return (
            _Section(Fold(look, self.tr("Promises"), self.promises), self.promises.focus_first),
            _Section(Fold(look, self.tr("Milestones"), self.milestones), self.milestones.focus_first),
            _Section(Fold(look, self.tr("What keeps them here"), self.needs), self.needs.focus_first),
            _Section(Fold(look, self.tr("Stay forecast"), self.forecasts), self.forecasts.focus_first),
            _Section(Fold(look, self.tr("The next conversation"), self.next_day), self.next_day.day.setFocus),
            _Section(Fold(look, self.tr("Paper"), self.papers), self.papers.papers.setFocus),
        )

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QWidget()
        Readable(inside, self._look, 900)
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 22, 32, 24)
        column.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._place)
        head.addWidget(FlowLabel(self.tr("What follows from it"), "h1"))
        top = QHBoxLayout()
        top.addLayout(head, 1)
        top.addWidget(self.read, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(top)
        for number, section in enumerate(self.sections, 1):
            column.addWidget(section.fold)
            section.fold.show_key(self.tr("Alt+{n}").format(n=number))
        column.addStretch(1)
        self._area = scrolling(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addWidget(rule())
        whole.addWidget(self.foot)

    def _connect(self) -> None:
        parts = self.promises, self.milestones, self.needs, self.forecasts, self.next_day
        for told, section in zip((part.told for part in parts), self.sections, strict=False):
            told.connect(section.fold.show_gist)
        self.next_day.chosen.connect(self._on_next_day)
        self.papers.papers_wanted.connect(self._on_papers)
        self.read.clicked.connect(self._on_read)
        self.keeping.saved.connect(self.foot.show_saved)
        self.keeping.failed.connect(self.foot.show_unsaved)
        self.foot.versions.hide()  # each milestone has its own
        self.foot.back.connect(self.go_back)
        self.foot.next.connect(self.leave)
        session = self._session
        session.belongings_changed.connect(self._on_belongings_changed)
        session.conversation_saved.connect(self._on_conversation_saved)
        session.person_saved.connect(self._on_person_saved)
        session.person_left.connect(self._on_person_left)

    def _add_keys(self) -> None:
        keys = [("Ctrl+Return", self.leave), ("Ctrl+Enter", self.leave), ("Ctrl+Shift+Return", self.go_back)]
        keys.append(("Alt+Left", self._on_alt_left))
        for key, slot in keys:
            self._key(key, slot)
        self._numbers = [self._key(f"Alt+{number}", self._on_number) for number in range(1, len(self.sections) + 1)]

    def _key(self, keys: str, slot: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)
        return shortcut

    @property
    def conversation_id(self) -> Id:
        """The conversation that is shown, or nothing."""
        return self._open.conversation.id if self._open else Id("")

    def show_conversation(self, conversation: Conversation) -> None:
        """Show what follows from a conversation that was held; what was typed for another one is saved first."""
        self.flush()
        notebook = self._session.notebook
        try:
            person = notebook.people.get(conversation.person_id)
            kept = notebook.conversations.get(conversation.id)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        if person is None or kept is None:
            return
        self._open = _Open(person, kept)
        self.foot.forget()
        self._area.verticalScrollBar().setValue(0)
        self._show_head(self._open)
        self.promises.show_conversation(kept)
        self.milestones.show_conversation(kept)
        self.needs.show_person(person.id, kept.id)
        self.forecasts.show_person(person.id, kept.id)
        self.next_day.show_conversation(kept, person)
        follow_layout(self)
        self.sections[0].focus_first()

    def flush(self) -> bool:
        """Save all that stands on the screen at once; ``False`` when it was refused."""
        added = self.promises.commit()
        return self.keeping.flush() and added

    def go_back(self) -> None:
        """To the notes of the conversation."""
        if self._open is not None and self.flush():
            self.conversation_wanted.emit(self._open.conversation)

    def leave(self) -> None:
        """To the person; everything is kept."""
        if self._open is not None and self.flush():
            self.left.emit(self._open.person.id)

    def _show_head(self, shown: _Open) -> None:
        person, held = shown.person, shown.conversation.held_on
        day = day_text(held, self._session.today()) if held else ""
        told = self.tr("With {name} · held {day}").format(name=person.full_name, day=day)
        self._place.setText(told.upper())
        self.foot.show_ways(self.tr("Notes"), self.tr("Done"), in_dialogue=False)

    def _on_alt_left(self) -> None:
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            self.go_back()

    def _on_number(self) -> None:
        place = next(place for place, key in enumerate(self._numbers) if key is self.sender())
        section = self.sections[place]
        section.fold.fold(is_open=True)
        section.focus_first()
        self._area.ensureWidgetVisible(section.fold, 0, 0)

    def _on_next_day(self, day: date | None) -> None:
        if self._open is not None:
            changed = replace(self._open.conversation, next_on=day)
            self._open = _Open(self._open.person, changed)
            self.keeping.change(changed)

    def _on_papers(self) -> None:
        if self._open is not None and self.flush():
            self.papers_wanted.emit(self._open.conversation.id)

    def _on_read(self) -> None:
        if self._open is not None and self.flush():
            self.reading_wanted.emit(self._open.conversation.id)

    def _on_belongings_changed(self, person_id: str) -> None:
        if self._open is None or self._open.person.id != person_id or not self.isVisible():
            return
        for part in (self.promises, self.milestones, self.needs, self.forecasts):
            part.refresh()

    def _on_conversation_saved(self, conversation: Conversation) -> None:
        """That it was held may have been taken back: then its notes are wanted."""
        if self._open is None or conversation.id != self._open.conversation.id:
            return
        self._open = _Open(self._open.person, conversation)
        if not conversation.is_held and self.isVisible():
            self.keeping.drop(conversation.id)
            self.conversation_wanted.emit(conversation)

    def _on_person_saved(self, person: Person) -> None:
        if self._open is not None and self._open.person.id == person.id:
            self._open = _Open(person, self._open.conversation)
            self._show_head(self._open)
            self.next_day.show_conversation(self._open.conversation, person)

    def _on_person_left(self, person: Person) -> None:
        if self._open is not None and self._open.person.id == person.id:
            self._open = None
