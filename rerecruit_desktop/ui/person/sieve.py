"""What stands above a long list to find something in it: words, and choices in a small window of their own."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from rerecruit_desktop.ui.widgets.form import named
from rerecruit_desktop.ui.widgets.line_field import LineField, make_clearable
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, mark

T = TypeVar("T")


class Sieve(QWidget, Generic[T]):
    """``changed`` when something else is looked for; Escape in the words looks for everything again."""

    changed = Signal()

    def __init__(self, look: Look, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = _Words(placeholder)
        self.words.setAccessibleName(placeholder)
        self.words.setToolTip(self.tr("{what}  (Ctrl+F)").format(what=placeholder))
        self.more = button("", "sign")
        self.told = ""  # the choices that narrow the list, in words
        self._choices = QFrame(self, Qt.WindowType.Popup)
        self._grid = QGridLayout(self._choices)
        self._look = look
        self._lay_out()
        self.words.typed.connect(self.changed)
        self.words.left.connect(self.clear)
        self.more.clicked.connect(self._on_more)
        QShortcut(QKeySequence("Ctrl+F"), self, self.begin)
        self.show_chosen(())

    def _lay_out(self) -> None:
        make_clearable(self.words)
        mark(self._choices, role="card")
        self._choices.setAccessibleName(self.tr("More ways to filter"))
        self._look.dress(self.more, "chevron-down", "muted", 18)
        self.more.setAccessibleName(self.tr("More ways to filter"))
        self._grid.setContentsMargins(16, 14, 16, 16)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(12)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(4)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.more)
        self._row.setContentsMargins(0, 0, 0, 0)

    def put_before(self, widget: QWidget) -> None:
        """Have ``widget`` stand before the words, in their row."""
        self._row.insertWidget(0, widget)
        self._row.insertSpacing(1, 8)

    def add_choice(self, name: str, field: QWidget) -> None:
        """One more choice beside the words, two in a row."""
        row, column = divmod(self._grid.count(), 2)
        self._grid.addLayout(named(name, field), row, column)
        self._grid.setColumnStretch(column, 1)

    def begin(self) -> None:
        """Put the cursor into the words."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def look_for(self, words: str) -> None:
        """Look for ``words`` among everything."""
        self.clear()
        self.words.put(words)
        self.changed.emit()

    def refresh(self) -> None:
        """The words of the choices may be others by now."""

    def finds(self, value: T) -> bool:
        raise NotImplementedError

    def clear(self) -> None:
        """Look for everything."""
        raise NotImplementedError

    def show_chosen(self, chosen: Sequence[str]) -> None:
        """Say which choices narrow the list, for they are out of sight."""
        self.told = ", ".join(chosen)
        self._look.dress(self.more, "chevron-down", "primary" if chosen else "muted", 18)
        self.more.setAccessibleDescription(self.told)
        name = self.tr("More ways to filter")
        self.more.setToolTip(f"{name}: {self.told}" if self.told else name)

    def _on_more(self) -> None:
        self._choices.adjustSize()
        corner = self.more.mapToGlobal(QPoint(self.more.width(), self.more.height() + 2))
        self._choices.move(corner.x() - self._choices.width(), corner.y())
        self._choices.show()
        self._choices.setFocus(Qt.FocusReason.PopupFocusReason)
        self._choices.focusNextChild()


class _Words(LineField):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.left.emit()
        else:
            super().keyPressEvent(event)
