"""Choosing which other entry of the roster is the same person."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.ids import Id
from rerecruit_desktop.domain.one_person import likely_the_same
from rerecruit_desktop.domain.person import Person
from rerecruit_desktop.domain.words import holds_words, one_line
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.lines import LazyLines, Line, LineList
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label

_WIDTH, _HEIGHT = 560, 560
_MOST = 0.95  # of the window it belongs to


class MergeSheet(QDialog):
    """A window of its own. ``merge_wanted`` tells whose entry goes; ``told_of`` says how much stands in one."""

    merge_wanted = Signal(object)

    def __init__(
        self,
        person: Person,
        others: Sequence[Person],
        told_of: Callable[[Person], str],
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._person, self._told_of = person, told_of
        self._others = {one.id: one for one in likely_the_same(person, others)}
        self.setWindowTitle(self.tr("Merge two entries"))
        self.resize(QSize(look.px(_WIDTH), look.px(_HEIGHT)).boundedTo(parent.window().size() * _MOST))
        self.words = LineField(self.tr("Find by name, role or team"))
        self.words.setAccessibleName(self.tr("Find by name, role or team"))
        self.list = LineList(look, self.tr("Other entries"), 0)
        self.told = FlowLabel("", "small")
        self.merge = button(self.tr("Merge"), "primary", key="Ctrl+Return")
        self.close_button = button(self.tr("Not now"), key="Esc")
        self._lay_out()
        self.words.typed.connect(self._show_found)
        self.list.current_changed.connect(self._show_chosen)
        self.list.opened.connect(self._on_merge)
        self.merge.clicked.connect(self._on_merge)
        self.close_button.clicked.connect(self.close)
        self._show_found()

    def _lay_out(self) -> None:
        title = self.tr("Which entry is {name}, too?").format(name=self._person.full_name)
        foot = QHBoxLayout()
        foot.addWidget(self.merge)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(FlowLabel(title, "h2"))
        said = self.tr("Everything noted there comes here, and that entry goes to the trash. It can be undone.")
        column.addWidget(label(said, "muted", wraps=True))
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addWidget(self.told)
        column.addLayout(foot)

    def _show_found(self) -> None:
        words = self.words.text()
        found = [key for key, one in self._others.items() if holds_words(words, one.full_name, one.role, one.team)]
        self.list.show_lines(LazyLines(found, self._line))
        if found and not self.list.current_key():
            self.list.go_to(found[0])
        self._show_chosen()

    def _line(self, key: str) -> Line:
        one = self._others[Id(key)]
        archived = self.tr("archived") if one.archived_on else ""
        detail = " · ".join(part for part in (archived, one_line(one.role), one_line(one.team)) if part)
        return Line(key, one.full_name, detail, icon="person")

    def _chosen(self) -> Person | None:
        return next((one for key, one in self._others.items() if key == self.list.current_key()), None)

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self.merge.setEnabled(chosen is not None)
        self.told.setText(self._told_of(chosen) if chosen else self.tr("Nobody here by that name."))

    def _on_merge(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.close()
            self.merge_wanted.emit(chosen)
