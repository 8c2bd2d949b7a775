"""Brings what was composed onto the screen, and anew when the letters or the width ask for it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument

from rerecruit_desktop.ui.reading.parts import Blocks
from rerecruit_desktop.ui.reading.pouring import Pouring
from rerecruit_desktop.ui.reading.reader import Reader
from rerecruit_desktop.ui.widgets.look import Look

LEAST_FOR_TWO = 560  # pixels at the usual text size; narrower columns would be read word by word


class Setting(QObject):
    """``finished`` when all is there. Where one has scrolled to stays in sight when the same is set anew."""

    finished = Signal()

    def __init__(self, look: Look, reader: Reader) -> None:
        super().__init__(reader)
        self._look, self._reader = look, reader
        self._blocks: Blocks = ()
        self._is_narrow = False
        self._was_at = 0.0  # how far down the page, from 0 to 1
        self._pouring = Pouring(parent=self)
        self._pouring.finished.connect(self._on_finished)
        look.changed.connect(self._set)
        reader.resized.connect(self._on_resized)

    @property
    def is_settled(self) -> bool:
        """All that was given stands on the screen."""
        return not self._pouring.is_under_way

    def show_blocks(self, blocks: Blocks, *, wide: bool) -> None:
        self._blocks = blocks
        self._reader.is_wide = wide
        self._reader.hold_margins()
        self._set()

    def clear(self) -> None:
        """Nothing of it stays, neither on the screen nor in mind."""
        self._blocks, self._was_at = (), 0.0
        self._pouring.stop()
        self._reader.setDocument(QTextDocument(self._reader))

    def _set(self) -> None:
        from rerecruit_desktop.ui.reading.setter import Setter

        if not self._blocks:
            return
        self._remember_place()
        self._is_narrow = self._has_no_room
        document = QTextDocument(self._reader)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._reader.font())
        self._replace(document)
        self._pouring.start(Setter(document, self._look, narrow=self._is_narrow).steps(self._blocks))

    def _replace(self, document: QTextDocument) -> None:
        old = self._reader.document()
        self._reader.setDocument(document)
        if old.parent() is self._reader:
            old.deleteLater()

    @property
    def _has_no_room(self) -> bool:
        return self._reader.column_width < self._look.px(LEAST_FOR_TWO)

    def _remember_place(self) -> None:
        bar = self._reader.verticalScrollBar()
        if not self._pouring.is_under_way:
            self._was_at = bar.value() / bar.maximum() if bar.maximum() else 0.0

    def _on_finished(self) -> None:
        bar = self._reader.verticalScrollBar()
        bar.setValue(round(self._was_at * bar.maximum()))
        self.finished.emit()

    def _on_resized(self) -> None:
        if self._reader.is_wide and self._has_no_room is not self._is_narrow:
            self._set()
