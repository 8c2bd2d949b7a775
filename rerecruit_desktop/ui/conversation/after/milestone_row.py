"""A milestone in a line, which unfolds to all of it; the form is made when it is first wanted."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.milestone import Milestone, is_late
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.follow_through.milestone_editor import MilestoneEditor
from rerecruit_desktop.ui.messages import Messages
from rerecruit_desktop.ui.moments import day_text
from rerecruit_desktop.ui.names import state_text
from rerecruit_desktop.ui.session import Session
from rerecruit_desktop.ui.value_versions import ValueVersions
from rerecruit_desktop.ui.widgets.flow import shortened
from rerecruit_desktop.ui.widgets.fold import Fold
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button

_LONGEST_NAME = 60


class MilestoneRow(QWidget):
    """``changed`` tells each change as a new value, ``removed`` the value that is to go, ``unfolded`` its id.

    ``flush`` saves what waits, before earlier versions are shown.
    """

    changed = Signal(object)
    removed = Signal(object)
    unfolded = Signal(str)

    def __init__(
        self,
        session: Session,
        messages: Messages,
        look: Look,
        flush: Callable[[], bool],
        milestone: Milestone,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._messages, self._look, self._flush = session, messages, look, flush
        self._value = milestone
        self.editor: MilestoneEditor | None = None
        self._inside = QWidget()
        self._inside.hide()
        self.fold = Fold(look, milestone.goal, self._inside, small=True)
        self.remove = button(self.tr("Delete"), "quiet")
        self.earlier = button(self.tr("Earlier versions"), "quiet", tip=self.tr("Earlier versions of its texts"))
        self.versions = ValueVersions(session, messages, look, self._present, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        self.fold.turned.connect(self._on_turned)
        self.remove.clicked.connect(self._on_remove)
        self.earlier.clicked.connect(self.versions.open)
        self.versions.brought_back.connect(self._on_brought_back)
        self.show_milestone(milestone)

    def show_milestone(self, milestone: Milestone) -> None:
        """Show the milestone; fields that already say the same are left alone."""
        self._value = milestone
        self._show_line()
        if self.editor is not None:
            self.editor.show_value(milestone)

    def begin(self) -> None:
        """Unfold it, with the cursor in its goal."""
        self.fold.fold(is_open=True)
        if self.editor is not None:
            self.editor.begin()

    def _show_line(self) -> None:
        one, today = self._value, self._session.today()
        self.fold.show_title(one_line(one.goal) or self.tr("A new milestone"))
        by = self.tr("by {day}").format(day=day_text(one.target_on, today)) if one.target_on else ""
        late = self.tr("late") if is_late(one, today) else ""
        self.fold.show_gist(" · ".join(part for part in (state_text(one.state), late, by) if part))
        name = shortened(one_line(one.goal), _LONGEST_NAME)
        self.remove.setAccessibleName(self.tr("Delete the milestone: {goal}").format(goal=name))
        self.earlier.setAccessibleName(self.tr("Earlier versions: {goal}").format(goal=name))

    def _make_editor(self) -> MilestoneEditor:
        editor = MilestoneEditor(self._session, self._messages, self._look)
        self._look.dress(self.remove, "trash", "muted", 16)
        self._look.dress(self.earlier, "clock", "muted", 16)
        buttons = QHBoxLayout()
        buttons.addWidget(self.earlier)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 6, 0, 14)
        column.addWidget(editor)
        column.addLayout(buttons)
        editor.show_value(self._value)
        editor.changed.connect(self._on_changed)
        return editor

    def _on_turned(self, is_open: bool) -> None:
        if is_open and self.editor is None:
            self.editor = self._make_editor()
        if is_open:
            self.unfolded.emit(self._value.id)

    def _present(self) -> Milestone | None:
        return self._value if self._flush() else None

    def _on_changed(self, milestone: Milestone) -> None:
        self._value = milestone
        self._show_line()
        self.changed.emit(milestone)

    def _on_brought_back(self, milestone: Milestone) -> None:
        self.show_milestone(milestone)
        self.changed.emit(milestone)

    def _on_remove(self) -> None:
        self.removed.emit(self._value)
