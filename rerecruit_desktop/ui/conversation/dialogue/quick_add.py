"""A line to catch something on the side: one field at rest, a few more while it is used, nothing modal."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from rerecruit_desktop.domain.words import one_line
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.parts import button, mark

_AIR = 24
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuickAdd(QFrame):
    """Emits ``wanted`` with the text on Enter; leaving it half typed adds nothing and takes nothing away.

    Whoever listens says with :meth:`accept` that it was noted; until then the text stays. ``changed`` at every key,
    ``added`` when Enter has done its work, ``escaped`` with the Esc key.
    """

    wanted = Signal(str)
    changed = Signal()
    added = Signal()
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

    def begin(self, words: str = "") -> None:
        """Put the cursor here, with ``words`` behind what stands here already."""
        if words:
            self.field.setText(" ".join(filter(None, (self.field.text(), words))))
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.end(False)
        QTimer.singleShot(0, self, self._come_into_view)  # once it has opened

    def _come_into_view(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, _AIR)

    def fill(self, text: str) -> None:
        """Show what was left half typed, from the notebook."""
        self.field.put(text)
        self._show_use()

    def commit(self) -> bool:
        """Tell what is typed, if anything is; ``False`` when nobody could take it."""
        if text := one_line(self.field.text()):
            self.wanted.emit(text)
        return not one_line(self.field.text())

    def accept(self) -> None:
        """It was noted: make room for the next."""
        self.field.clear()

    def _on_typed(self) -> None:
        self._show_use()
        self.changed.emit()

    def _show_use(self) -> None:
        text = self.field.text()
        self._chip.setVisible(not text)
        self._open(self._was_inside or bool(text))

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None:  # another window or a popup of our own: nothing has been decided
            return
        self._was_inside = self._holds(new)
        self._show_use()

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
        elif event.key() in _ENTER and not event.modifiers() and one_line(self.field.text()):
            if self.commit():
                self.added.emit()
        else:
            super().keyPressEvent(event)
