"""What stands in the way of a milestone, each with what the manager will do about it, which may become a promise."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rerecruit_desktop.domain.milestone import Obstacle
from rerecruit_desktop.domain.request import Request
from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.follow_through.promise_line import PromiseLine
from rerecruit_desktop.ui.widgets.folding import FoldingRow
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label

_LETTERS_A_FIELD = 18


class ObstaclesField(QWidget):
    """Rows of two fields; there is always one empty row at the end to type into.

    ``promise_wanted`` with the words of what the manager will do, and the day.
    """

    changed = Signal()
    promise_wanted = Signal(str, object)

    def __init__(self, today: Callable[[], date], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._look = today, look
        self._rows: list[tuple[LineField, LineField]] = []
        self.promises: list[PromiseLine] = []
        self._promised: Mapping[str, Request] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(label(self.tr("Obstacles, and what you will do about each"), "field", wraps=True))
        self._grow()

    @property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """What stands in the rows; a row without an obstacle and without help is none."""
        rows = ((what.text(), help_.text()) for what, help_ in self._rows)
        return tuple(Obstacle(what, help_) for what, help_ in rows if what.strip() or help_.strip())

    def fill(self, obstacles: tuple[Obstacle, ...]) -> None:
        """Show ``obstacles``; rows that already say the same are left alone."""
        if obstacles == self.obstacles:
            return
        while len(self._rows) <= len(obstacles):
            self._grow()
        blank = Obstacle("")
        for place, (what, help_) in enumerate(self._rows):
            one = obstacles[place] if place < len(obstacles) else blank
            what.fill(one.what)
            help_.fill(one.help)
            self.promises[place].fold()
        self._show_promises()

    def show_promised(self, promised: Mapping[str, Request]) -> None:
        """The promises there are, by their words on one line."""
        self._promised = promised
        self._show_promises()

    def _show_promises(self) -> None:
        for (_what, help_), line in zip(self._rows, self.promises, strict=True):
            line.show_state(help_.text(), self._promised.get(one_line(help_.text())))

    def _grow(self) -> None:
        number = len(self._rows) + 1
        what, help_ = LineField(self.tr("What is in the way")), LineField(self.tr("What I will do about it"))
        what.setAccessibleName(self.tr("Obstacle {n}").format(n=number))
        help_.setAccessibleName(self.tr("What you will do about obstacle {n}").format(n=number))
        beside = FoldingRow(least=2 * _LETTERS_A_FIELD, spacing=8)
        beside.row.addWidget(what, 1)
        beside.row.addWidget(help_, 1)
        promise = PromiseLine(self._today, self._look, number)
        promise.hide()
        self._column.addWidget(beside)
        self._column.addWidget(promise)
        self._rows.append((what, help_))
        self.promises.append(promise)
        for field in (what, help_):
            field.typed.connect(self._on_typed)
        promise.wanted.connect(self._on_promise)

    def _on_typed(self) -> None:
        what, help_ = self._rows[-1]
        if what.text().strip() or help_.text().strip():
            self._grow()
        self._show_promises()
        self.changed.emit()

    def _on_promise(self, day: date) -> None:
        place = next(place for place, line in enumerate(self.promises) if line is self.sender())
        self.promise_wanted.emit(one_line(self._rows[place][1].text()), day)
