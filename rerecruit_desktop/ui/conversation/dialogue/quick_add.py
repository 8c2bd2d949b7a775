"""A line to catch something on the side: one field at rest, a few more while it is used, nothing modal."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.parts import button, mark


class QuickAdd(QFrame):
    """Emits ``wanted`` with the text on Enter, and when the focus moves on with something typed.

    Whoever listens says with :meth:`accept` that it was noted; until then the text stays.
    """

    wanted = Signal(str)
    escaped = Signal()

    def __init__(self, name: str, placeholder: str, keys: str, more: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = LineField(placeholder)
        self.add_button = button(self.tr("Add"), "primary", tip=self.tr("Add  (Enter)"))
        self._more = more
        self._chip = QLabel(keys)
        self._was_inside = False
        self.field.setAccessibleName(name)
        self.add_button.setAccessibleName(f"{self.add_button.text()}: {name}")
        self.field.setToolTip(f"{name}  ({keys})")
        self._lay_out()
        self.field.returnPressed.connect(self.commit)
        self.field.typed.connect(self._on_typed)
        self.add_button.clicked.connect(self.commit)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def _lay_out(self) -> None:
        mark(self._chip, chip="key")
        self._chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self.field)
        inside.setContentsMargins(0, 0, 10, 0)
        inside.addStretch(1)
        inside.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._more)
        column.addLayout(foot)
        self._open(False)

    def commit(self) -> bool:
        """Tell what is typed, if anything is; ``False`` when nobody could take it."""
        if text := one_line(self.field.text()):
            self.wanted.emit(text)
        return not one_line(self.field.text())

    def accept(self) -> None:
        """It was noted: make room for the next."""
        self.field.clear()
        self._on_typed("")

    def _on_typed(self, text: str) -> None:
        self._chip.setVisible(not text)
        self._open(self._was_inside or bool(text))

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None:  # another window or a popup of our own: nothing has been decided
            return
        inside = self._holds(new)
        if self._was_inside and not inside:
            self.commit()
        self._was_inside = inside
        self._open(inside or bool(self.field.text()))

    def _holds(self, widget: QWidget | None) -> bool:
        """Inside, or inside a popup of ours such as the calendar, which is a window of its own."""
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
        return widget is self

    def _open(self, is_open: bool) -> None:
        self._more.setVisible(is_open)
        self.add_button.setVisible(is_open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.commit()
        else:
            super().keyPressEvent(event)
