"""The centre of the dialogue: the stage's task, the planned points to tick, and its notes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Dialogue, Stage
from rerecruit_desktop.domain.guide import StageGuide
from rerecruit_desktop.domain.points import Point
from rerecruit_desktop.ui.conversation.dialogue.notes_editor import NotesEditor
from rerecruit_desktop.ui.conversation.dialogue.point_row import PointRow
from rerecruit_desktop.ui.conversation.dialogue.writing_tools import WritingTools
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label, scrolling

_MOST_OF_THE_HEIGHT, _MOST_WITH_ANSWERS = 0.4, 0.55


class StagePane(QWidget):
    """``ticked`` and ``heard`` tell the key of a point of the stage that is open; ``left`` goes to the notes."""

    ticked = Signal(object, str, bool)
    heard = Signal(object, str, str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._stage = Stage.THANK
        self._place = label("", "eyebrow")
        self.tools = WritingTools(look)
        self._title = FlowLabel("", "h1")
        self._none = FlowLabel(self.tr("Nothing is planned for this stage. Listen."), "muted")
        self.points: KeyedColumn[PointRow] = KeyedColumn(spacing=8)
        self._points_area = scrolling(self.points)
        self.points.installEventFilter(self)
        self.editors = {stage: NotesEditor(stage, look) for stage in Stage}
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, -10, 0)  # the signs themselves end where the cards do
        head.addWidget(self._place)
        head.addStretch(1)
        head.addWidget(self.tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 14, 32, 24)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._title)
        column.addSpacing(12)
        column.addWidget(self._none)
        column.addWidget(self._points_area)
        column.addSpacing(14)
        column.addWidget(self._stack, 1)
        self.take_editors()

    def take_editors(self) -> None:
        """Hold the editors of all stages, also when they were lent to another place."""
        for editor in self.editors.values():
            self._stack.addWidget(editor)
        self._stack.setCurrentWidget(self.editor)

    @property
    def stage(self) -> Stage:
        return self._stage

    @property
    def editor(self) -> NotesEditor:
        return self.editors[self._stage]

    def fill(self, dialogue: Dialogue) -> None:
        """The notes of all four stages."""
        for stage, editor in self.editors.items():
            editor.fill(dialogue.of(stage).notes)

    def show_stage(self, guide: StageGuide) -> None:
        self._stage = guide.stage
        number = tuple(Stage).index(guide.stage) + 1
        self._place.setText(self.tr("STAGE {n} OF {count}").format(n=number, count=len(Stage)))
        self._title.setText(guide.title)
        if self._stack.indexOf(self.editor) >= 0:  # it may be lent
            self._stack.setCurrentWidget(self.editor)

    def show_points(self, points: Sequence[Point]) -> None:
        """The points of the stage."""
        # A key names a point only within its stage, and a widget must never be taken for another stage's.
        self.points.show_keys([f"{one.stage}/{one.key}" for one in points], self._make_point)
        for number, (point, row) in enumerate(zip(points, self.points.widgets, strict=True), 1):
            row.show_point(number, point)
        self._none.setVisible(not points)
        self._points_area.setVisible(bool(points))
        self._fit_points()
        QTimer.singleShot(0, self, self._fit_points)  # once the widths are known

    def tick_number(self, number: int) -> None:
        """Tick or untick the point of that number, counted from 1; nothing where there is none."""
        if (row := self._row(number)) is not None:
            row.tick.click()

    def answer_number(self, number: int) -> None:
        """Put the cursor into the answer to the question of that number; nothing where there is none."""
        if (row := self._row(number)) is not None and row.open_answer():
            self._fit_points()
            self._points_area.ensureWidgetVisible(row, 0, 8)

    def _row(self, number: int) -> PointRow | None:
        rows = self.points.widgets
        if number > len(rows):
            return None
        self._points_area.ensureWidgetVisible(rows[number - 1], 0, 8)
        return rows[number - 1]

    def _make_point(self, _key: str) -> PointRow:
        row = PointRow(self._look, self._stage)
        row.ticked.connect(self.ticked)
        row.heard.connect(self.heard)
        row.left.connect(self.left)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # an answer opened, or grew
            self._fit_points()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_points()

    def _fit_points(self) -> None:
        """All points at once where there is room, else a part of them to scroll: the notes keep the rest."""
        width = self._points_area.viewport().width()
        wanted = self.points.height_for(max(width, 1))
        most = _MOST_WITH_ANSWERS if self._stage is Stage.ASK else _MOST_OF_THE_HEIGHT
        self._points_area.setFixedHeight(max(min(wanted, int(self.height() * most)), 1))
