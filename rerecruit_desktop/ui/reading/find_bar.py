"""Finding a word on the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rerecruit_desktop.ui.reading.reader import Reader
from rerecruit_desktop.ui.widgets.line_field import LineField
from rerecruit_desktop.ui.widgets.look import Look
from rerecruit_desktop.ui.widgets.parts import button, label


class FindBar(QWidget):
    """Finds while one types; Enter goes on to the next place, Shift+Enter back. ``left`` when it was put away."""

    left = Signal()

    def __init__(self, look: Look, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._found: list[QTextCursor] = []
        self._place = 0
        self.field = LineField(self.tr("Find on this page"))
        self.field.setAccessibleName(self.tr("Find on this page"))
        self.field.setToolTip(self.tr("Enter goes to the next place, Shift+Enter to the one before"))
        self.count = label("", "small")
        self.close_button = button("", "sign", tip=self.tr("Put away  (Esc)"))
        self.close_button.setAccessibleName(self.tr("Stop finding"))
        look.dress(self.close_button, "close", "muted", 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 32, 10)
        row.setSpacing(10)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        row.addWidget(self.close_button)
        self.field.typed.connect(self.search)
        self.close_button.clicked.connect(self.put_away)
        for keys, slot in (("Return", self._on_next), ("Enter", self._on_next), ("Shift+Return", self._on_previous)):
            shortcut = QShortcut(QKeySequence(keys), self.field)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)
        self.hide()

    def open(self) -> None:
        """Show it, with what was looked for last chosen."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self.search()

    def put_away(self) -> None:
        self.hide()
        self._reader.show_found([], 0)
        self.left.emit()

    def search(self) -> None:
        """Look for what stands in the field; the page may have changed."""
        if self.isHidden():
            return
        self._found = self._reader.find_all(self.field.text())
        self._go_to(0)

    def _go_to(self, place: int) -> None:
        self._place = place % len(self._found) if self._found else 0
        self._reader.show_found(self._found, self._place)
        if self._found:
            told = self.tr("{n} of {all}").format(n=self._place + 1, all=len(self._found))
        else:
            told = self.tr("Not found") if self.field.text() else ""
        self.count.setText(told)

    def _on_next(self) -> None:
        self._go_to(self._place + 1)

    def _on_previous(self) -> None:
        self._go_to(self._place - 1)
