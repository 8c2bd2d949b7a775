"""The guide: its entries by kind at the left, those of one kind in the middle, the chosen one at the right."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.domain.guide import Guide
from rerecruit_desktop.domain.guide_parts import EntryKind, Words, words_of
from rerecruit_desktop.domain.own_words import Listed, added, changed, standing_alone, with_own
from rerecruit_desktop.ui.guide.blank import blank_words, says_something
from rerecruit_desktop.ui.guide.detail import Detail
from rerecruit_desktop.ui.guide.entry_list import ADD_KEY, EntryList
from rerecruit_desktop.ui.guide.entry_verbs import press
from rerecruit_desktop.ui.guide.header import Header
from rerecruit_desktop.ui.guide.kind_chooser import KINDS, KindChooser
from rerecruit_desktop.ui.guide.language import LanguageChoice
from rerecruit_desktop.ui.guide.own_keeping import OwnKeeping
from rerecruit_desktop.ui.jobs import Jobs
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.settings import Settings
from rerecruit_desktop.ui.widgets.keys import add_key
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import mark
from rerecruit_desktop.ui.widgets.tab_order import follow_layout

_ROOM_FOR_KINDS = 900  # pixels at the usual text size


class GuidePage(QWidget):
    """Every field is saved as it is typed; what the manager changed lies over the guide and can be taken back."""

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        jobs: Jobs,
        settings: Settings,
        own_file: Path | None = None,
    ) -> None:
        super().__init__()
        self._session, self._messages, self._look = session, messages, look
        self._kind = EntryKind.QUESTION
        self._current: Listed | None = None
        self._listed: dict[str, Listed] = {}
        self.keeping = OwnKeeping(session, messages, self)
        self.language = LanguageChoice(look, jobs, settings, own_file)
        self.header = Header(self.language)
        self.kinds = KindChooser(look, self)
        self.entries = EntryList(look)
        self.detail = Detail(self.keeping, look)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        mark(self, ground="paper")
        middle = QVBoxLayout()
        middle.setSpacing(6)
        middle.addWidget(self.kinds.choice)
        middle.addWidget(self.entries, 1)
        middle.setContentsMargins(0, 0, 0, 24)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self.kinds.list)
        columns.addLayout(middle, 4)
        columns.addWidget(self.detail, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 24, 0)
        column.setSpacing(14)
        column.addWidget(self.header)
        column.addWidget(self.language.strip)
        column.addLayout(columns, 1)
        self._fit()
        follow_layout(self)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._turn_to)
        self.kinds.list.opened.connect(self.entries.focus_list)
        self.entries.moved.connect(self._on_moved)
        self.entries.opened.connect(self._on_opened)
        self.entries.add_wanted.connect(self.begin_new)
        self.detail.written.connect(self._on_written)
        self.detail.back_wanted.connect(self._on_back_wanted)
        self.detail.left.connect(self.entries.focus_list)
        self.language.read.connect(self._on_guide_read)
        self.keeping.saved.connect(self.header.show_saved)
        self.keeping.failed.connect(self.header.show_unsaved)
        self.keeping.put_back.connect(self._on_put_back)
        self._session.guide_changed.connect(self._on_guide_changed)
        self._look.changed.connect(self._fit)
        add_key(self, "Ctrl+F", self.entries.focus_search)
        add_key(self, ADD_KEY, partial(press, self.entries.add))
        self.detail.verbs.add_keys(self)

    @property
    def kind(self) -> EntryKind:
        return self._kind

    @property
    def entry_key(self) -> str:
        """The entry that is read or changed, or nothing."""
        return self._current.key if self._current is not None else ""

    def refresh(self) -> None:
        """Show the guide as it is now, with the keyboard in its list, and look which languages there are."""
        self._redraw(refills=True)
        self.language.refresh()
        self.entries.focus_list()

    def flush(self) -> bool:
        """Save at once what is being typed; ``False`` when the world refuses."""
        return self.keeping.flush()

    def go_to(self, kind: EntryKind, key: str = "") -> None:
        """Show the entries of that kind, and one of them."""
        self._turn_to(kind)
        if key in self._listed:
            self.entries.go_to(key)

    def begin_new(self) -> None:
        """One of the manager's own, kept from its first word on."""
        self.flush()
        wanted = self.entries.filter
        self.entries.widen()
        words = blank_words(self._kind, self._session.guide, wanted.kind, wanted.need)
        new = standing_alone(added(self._kind, words))
        if new is not None:
            self.entries.choose_none()
            self._show(new)
            self.detail.begin()

    def _turn_to(self, kind: EntryKind) -> None:
        if kind is not self._kind:
            self.flush()
            self._kind, self._current = kind, None
            self.entries.widen()
            self._redraw(refills=True)

    def _redraw(self, *, refills: bool) -> None:
        """``refills`` also the fields of the entry that is shown, which a save of them must not."""
        try:
            counts = [(kind, len(self.keeping.listed(kind))) for kind in KINDS]
            listed = self.keeping.listed(self._kind)
        except Refused as refusal:
            self._messages.refuse(refusal)
            return
        self._listed = {one.key: one for one in listed}
        place = self.entries.place
        self.kinds.show_counts(counts, self._kind)
        self.entries.show_entries(self._kind, listed, self._session.guide)
        self._follow_current(place, refills=refills)

    def _follow_current(self, place: int, *, refills: bool) -> None:
        """The entry that is shown stays, as it is kept now; where it is gone its neighbour takes its place."""
        current = self._current
        if current is not None and current.key in self._listed:
            self._current = self._listed[current.key]
            self.entries.go_to(current.key)
            if refills:
                self._show(self._current)
            else:
                self.detail.show_state(self._current)
        elif current is None or not self._is_new(current):
            self._current = None
            if self.detail.isAncestorOf(QApplication.focusWidget() or self):
                self.entries.focus_list()  # the next key must not write in what takes its place
            self.detail.show_nothing()
            self.entries.go_to(self.entries.key_near(place if current is not None else 0))

    @staticmethod
    def _is_new(one: Listed) -> bool:
        """Whether it was begun here and says nothing yet."""
        return one.own is not None and one.own.is_added and not says_something(one)

    def _show(self, one: Listed) -> None:
        self._current = one
        self.detail.show_entry(one, self._session.guide)

    def _on_moved(self, key: str) -> None:
        if key != self.entry_key and key in self._listed:
            self._current = self._listed[key]
            self.flush()
            self._show(self._listed[key])

    def _on_opened(self, key: str) -> None:
        self._on_moved(key)
        self.detail.begin()

    def _on_written(self, name: str, words: Words) -> None:
        if self._current is None:
            return
        language = self._session.shipped_guide.language
        own = changed(self._current, language, {name: words})
        self._current = with_own(self._current, own)
        self.detail.show_state(self._current)
        if own.key in self._listed or says_something(self._current):
            self._listed[own.key] = self._current
            self.keeping.change(own)

    def _on_back_wanted(self, name: str) -> None:
        """One field in the guide's words; the others stay."""
        if self._current is not None and self._current.shipped is not None:
            self.keeping.take_back(self._current, {name: words_of(self._kind, self._current.shipped)[name]})

    def _on_guide_read(self, guide: Guide) -> None:
        if guide != self._session.shipped_guide:
            self.flush()
            self._session.use_guide(guide)

    def _on_guide_changed(self) -> None:
        if self.isVisible():  # all is read anew when it is shown
            self._redraw(refills=not self.keeping.is_saving)

    def _on_put_back(self) -> None:
        self._redraw(refills=True)

    def _fit(self) -> None:
        """The kinds stand at the left where there is room, else they are chosen over the list."""
        has_room = self.width() >= self._look.px(_ROOM_FOR_KINDS)
        self.kinds.fit(has_room=has_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
