"""What stands in the way of a milestone, each with what the manager will do about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rerecruit_desktop.domain.milestone import Obstacle
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import label


class ObstaclesField(QWidget):
    """Rows of two fields; there is always one empty row at the end to type into."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[tuple[LineField, LineField]] = []
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

    def _grow(self) -> None:
        number = len(self._rows) + 1
        what, help_ = LineField(self.tr("What is in the way")), LineField(self.tr("What I will do about it"))
        what.setAccessibleName(self.tr("Obstacle {n}").format(n=number))
        help_.setAccessibleName(self.tr("What you will do about obstacle {n}").format(n=number))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(what)
        row.addWidget(help_)
        self._column.addLayout(row)
        self._rows.append((what, help_))
        for field in (what, help_):
            field.typed.connect(self._on_typed)

    def _on_typed(self) -> None:
        what, help_ = self._rows[-1]
        if what.text().strip() or help_.text().strip():
            self._grow()
        self.changed.emit()
