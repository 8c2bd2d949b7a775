"""One card of the security page: a title, what it is about, and its controls."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QProgressBar, QVBoxLayout, QWidget

from rerecruit_desktop.domain.errors import Refused
from rerecruit_desktop.ui.widgets.form import say
from rerecruit_desktop.ui.widgets.parts import card, label


class Section(QWidget):
    """``unfolded`` when it grew by a form that should be seen whole."""

    unfolded = Signal()

    def __init__(self) -> None:
        super().__init__()
        frame, self.column = card()
        self.column.setSpacing(10)
        self._title = label("", "h2", wraps=True)
        self._text = label("", "muted", wraps=True)
        self.problem = label("", "problem", wraps=True)
        self.busy = QProgressBar(maximum=0, textVisible=False)
        self.busy.setAccessibleName(self.tr("Working"))
        self.column.addWidget(self._title)
        self.column.addWidget(self._text)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)

    def say_heading(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)

    def add(self, *parts: QWidget | QLayout) -> None:
        """Parts one under the other, and what goes wrong with them at the end."""
        for part in (*parts, self.problem, self.busy):
            if isinstance(part, QWidget):
                self.column.addWidget(part)
            else:
                self.column.addLayout(part)
        self.problem.hide()
        self.busy.hide()

    def tell(self, error: BaseException) -> None:
        """Say in place what the world refused; a bug of ours goes to the crash handler."""
        if not isinstance(error, Refused):
            raise error
        say(self.problem, error.explain(QCoreApplication.translate), is_problem=True)

    def calm(self) -> None:
        say(self.problem, "")


def side_by_side(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row
