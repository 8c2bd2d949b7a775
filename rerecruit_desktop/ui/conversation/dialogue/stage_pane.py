"""The centre of the dialogue: the stage's task, the planned points to tick, and its notes."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rerecruit_desktop.domain.conversation import Dialogue, Stage
from rerecruit_desktop.domain.guide import StageGuide
from rerecruit_desktop.domain.points import Point
from rerecruit_desktop.ui.conversation.dialogue.notes_editor import NotesEditor
from rerecruit_desktop.ui.widgets.flow import FlowLabel
from rerecruit_desktop.ui.widgets.keyed_column import KeyedColumn
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label, scrolling
from rerecruit_desktop.ui.widgets.tick import Tick

_MOST_OF_THE_HEIGHT = 0.4


class StagePane(QWidget):
    ticked = Signal(str, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._place = label("", "eyebrow")
        self._title = FlowLabel("", "h1")
        self._none = FlowLabel(self.tr("Nothing is planned for this stage. Listen."), "muted")
        self.points: KeyedColumn[Tick] = KeyedColumn(spacing=8)
        self._points_area = scrolling(self.points)
        self.editors = {stage: NotesEditor(stage) for stage in Stage}
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        for editor in self.editors.values():
            self._stack.addWidget(editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 22, 32, 24)
        column.setSpacing(0)
        column.addWidget(self._place)
        column.addWidget(self._title)
        column.addSpacing(12)
        column.addWidget(self._none)
        column.addWidget(self._points_area)
        column.addSpacing(14)
        column.addWidget(self._stack, 1)

    @property
    def stage(self) -> Stage:
        return self.editor.stage

    @property
    def editor(self) -> NotesEditor:
        return next(one for one in self.editors.values() if one is self._stack.currentWidget())

    def fill(self, dialogue: Dialogue) -> None:
        """The notes of all four stages."""
        for stage, editor in self.editors.items():
            editor.fill(dialogue.of(stage).notes)

    def show_stage(self, guide: StageGuide) -> None:
        number = tuple(Stage).index(guide.stage) + 1
        self._place.setText(self.tr("STAGE {n} OF {count}").format(n=number, count=len(Stage)))
        self._title.setText(guide.title)
        self._stack.setCurrentWidget(self.editors[guide.stage])

    def show_points(self, points: Sequence[Point]) -> None:
        # A key names a point only within its stage, and a widget must never be taken for another stage's.
        self.points.show_keys([f"{one.stage}/{one.key}" for one in points], self._make_point)
        for number, (point, tick) in enumerate(zip(points, self.points.widgets, strict=True), 1):
            tick.show_text(point.title, point.detail)
            if number <= 9:
                tick.setToolTip(self.tr("Ctrl+{n} ticks it").format(n=number))
            tick.blockSignals(True)
            tick.setChecked(point.said)
            tick.blockSignals(False)
            tick.update()
        self._none.setVisible(not points)
        self._points_area.setVisible(bool(points))
        self._fit_points()
        QTimer.singleShot(0, self, self._fit_points)  # once the widths are known

    def tick_number(self, number: int) -> None:
        """Tick or untick the point of that number, counted from 1; nothing where there is none."""
        ticks = self.points.widgets
        if number <= len(ticks):
            self._points_area.ensureWidgetVisible(ticks[number - 1], 0, 8)
            ticks[number - 1].click()

    def _make_point(self, key: str) -> Tick:
        tick = Tick(self._look, framed=True, strong=True)
        tick.setObjectName(key)
        tick.toggled.connect(self._on_toggled)
        return tick

    def _on_toggled(self, said: bool) -> None:
        key = self.sender().objectName().split("/", 1)[1]
        self.ticked.emit(key, said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_points()

    def _fit_points(self) -> None:
        """All points at once where there is room, else a part of them to scroll: the notes keep the rest."""
        width = self._points_area.viewport().width()
        wanted = self.points.height_for(max(width, 1))
        self._points_area.setFixedHeight(max(min(wanted, int(self.height() * _MOST_OF_THE_HEIGHT)), 1))
